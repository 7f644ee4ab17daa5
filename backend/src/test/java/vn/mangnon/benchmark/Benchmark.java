package vn.mangnon.benchmark;

import static vn.mangnon.benchmark.Report.say;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.mangnon.benchmark.Load.Times;
import vn.mangnon.benchmark.Load.Visit;

/**
 * The bars of speed of the design, first four rows, start and memory: each with its 95th percentile, the bar, how many
 * statements a visit takes, and how the mean compares with the same statements sent straight to PostgreSQL in the same run.
 */
public final class Benchmark {
    private static final int FULL_SIZE = 5000;
    private static final int STARTS = 3;

    private final ScratchDatabase database;
    private final PackagedService service;
    private final String token;
    private final int seconds;
    private final Report report;

    private Benchmark(ScratchDatabase database, PackagedService service, String token, int seconds, Report report) {
        this.database = database;
        this.service = service;
        this.token = token;
        this.seconds = seconds;
        this.report = report;
    }

    /** @param arguments the packaged backend, a folder for logs, and the folder of data to be kept, if it is to be kept */
    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(arguments[0]).toAbsolutePath();
        Path work = Files.createDirectories(Path.of(arguments[1])).toAbsolutePath();
        int seconds = Integer.getInteger("mangnon.bench.seconds", 10);
        int plans = Integer.getInteger("mangnon.bench.plans", FULL_SIZE);
        Path kept = arguments.length > 2 ? Path.of(arguments[2] + "-" + plans).toAbsolutePath() : null;
        Signer signer = new Signer();
        Files.deleteIfExists(work.resolve("statements.json"));
        work.toFile().setWritable(true, false);
        Report report = new Report();
        try (ScratchDatabase database = ScratchDatabase.start(work.resolve("statements.json"), kept)) {
            if (!database.isWritten()) {
                say("migrating, and loading all areas and agencies …");
                PackagedService.start(jar, database, signer, work.resolve("service-first.log"))
                        .close();
                say("writing %d plans with 200 tasks and assignments each (some minutes) …", plans);
                long begun = System.nanoTime();
                database.generate(plans);
                say("written in %d s", (System.nanoTime() - begun) / 1_000_000_000);
            }
            sizes(database, plans);
            try (PackagedService service = starts(jar, database, signer, work, report)) {
                new Benchmark(database, service, signer.token("planner", "22.SYT", "planner"), seconds, report)
                        .measure();
            }
        }
        System.exit(report.allHeld() ? 0 : 1);
    }

    private static void sizes(ScratchDatabase database, int plans) throws Exception {
        say("%n%-24s %12s %10s", "table", "rows", "with index");
        try (Connection admin = database.superuser("mangnon");
                Statement statement = admin.createStatement();
                var rows = statement.executeQuery(
                        "select relname, reltuples::bigint, pg_size_pretty(pg_total_relation_size(oid)) from pg_class"
                                + " where relname in ('area', 'agency', 'plan', 'indicator', 'target', 'task', 'task_text', 'assignment',"
                                + " 'assignment_text') order by 1")) {
            while (rows.next()) {
                say("%-24s %12d %10s", rows.getString(1), rows.getLong(2), rows.getString(3));
            }
        }
        if (plans != FULL_SIZE) {
            say("Smaller than the bars are meant for: %d plans, not %d.", plans, FULL_SIZE);
        }
        say("");
    }

    /** Starts and stops the service some times, plainly and from its AOT cache. @return it running, started as ./run starts it */
    private static PackagedService starts(Path jar, ScratchDatabase database, Signer signer, Path work, Report report)
            throws Exception {
        PackagedService service = starts("plain", jar, database, signer, work, report, false);
        Path cache = jar.resolveSibling("app.aot");
        if (Runtime.version().feature() < 25 || !Files.exists(cache)) {
            say("start, AOT cache: not measured, there is no %s (it needs JDK 25)", cache.getFileName());
            return service;
        }
        service.close();
        return starts(
                "AOT cache", jar, database, signer, work, report, true, "-XX:AOTCache=" + cache, "-Xlog:aot*=off");
    }

    private static PackagedService starts(
            String how,
            Path jar,
            ScratchDatabase database,
            Signer signer,
            Path work,
            Report report,
            boolean timed,
            String... options)
            throws Exception {
        List<String> times = new ArrayList<>();
        double slowest = 0;
        for (int start = 1; ; start++) {
            PackagedService service =
                    PackagedService.start(jar, database, signer, work.resolve("service.log"), options);
            double took = service.startUp().toMillis() / 1000.0;
            slowest = Math.max(slowest, took);
            times.add(String.format(Locale.ROOT, "%.1f", took));
            if (start < STARTS) {
                service.close();
                continue;
            }
            Thread.sleep(5_000);
            if (timed) {
                report.bar(slowest <= 3, "start, %s: %s s (bar 3 s)", how, String.join(", ", times));
            } else {
                say("start, %s: %s s", how, String.join(", ", times));
            }
            long idle = service.residentMegabytes();
            report.bar(idle <= 350, "idle memory, %s: %d MB (bar 350 MB)", how, idle);
            return service;
        }
    }

    private void measure() throws Exception {
        List<String> assignments = ids("select id from assignment where published order by md5(id::text) limit 3000");
        List<String> plans =
                ids("select plan_id from indicator where published group by 1 order by md5(plan_id::text) limit 500");
        List<String> indicators = ids("select id from indicator where published order by md5(id::text) limit 3000");
        List<String> agencies = ids(
                "select agency_id from assignment group by 1 having count(*) > 200 order by md5(agency_id::text) limit 300");
        List<String> words = words(
                "tre em", "duoi nuoc", "khai sinh", "tảo hôn", "dân tộc thiểu số", "bao luc, xam hai", "bệnh viện");
        List<String> rare = codes(
                "select right(statement, 8) from assignment where published and subject_type = 'TASK' order by md5(id::text) limit 300");
        List<String> rareTasks =
                codes("select right(statement, 8) from task where published order by md5(id::text) limit 300");
        List<String> places = words("ha long", "quảng ninh", "tra cu", "Phường", "hai duong", "cam");
        List<String> bodies = words("so y te", "UBND", "quảng ninh", "công an tỉnh", "truong", "22.SYT", "hoi phu nu");

        say("%nwarming up …");
        List<Visit> all = List.of(
                (wire, id) -> wire.get("/plans/" + plans.getFirst()),
                (wire, id) -> wire.get("/indicators/" + indicators.getFirst()),
                (wire, id) -> wire.get("/assignments/" + id),
                (wire, id) -> wire.get("/assignments"),
                (wire, id) -> wire.get("/assignments?q=tre+em"));
        for (Visit visit : all) {
            Load.run(service.port(), token, 2, Math.max(3, seconds / 2), assignments, visit);
        }
        report.head();
        one("one plan", plans, (wire, id) -> wire.get("/plans/" + id));
        one("one indicator", indicators, (wire, id) -> wire.get("/indicators/" + id));
        one("one assignment", assignments, (wire, id) -> wire.get("/assignments/" + id));
        List<String> nothing = List.of("");
        list("50 assignments, newest", nothing, (wire, none) -> wire.get("/assignments"));
        list("50 assignments of an agency", agencies, (wire, id) -> wire.get("/assignments?agencyId=" + id));
        list(
                "50 assignments of an agency on a day",
                agencies,
                (wire, id) -> wire.get("/assignments?on=2025-07-01&agencyId=" + id));
        list("50 plans", nothing, (wire, none) -> wire.get("/plans"));
        list("50 tasks, newest", nothing, (wire, none) -> wire.get("/tasks"));
        list("50 areas, of all times", nothing, (wire, none) -> wire.get("/areas"));
        list("50 agencies, of all times", nothing, (wire, none) -> wire.get("/agencies"));
        search("search assignments, common words", words, (wire, q) -> wire.get("/assignments?q=" + q));
        search("search assignments, a rare word", rare, (wire, q) -> wire.get("/assignments?q=" + q));
        search("search tasks, common words", words, (wire, q) -> wire.get("/tasks?q=" + q));
        search("search tasks, a rare word", rareTasks, (wire, q) -> wire.get("/tasks?q=" + q));
        search("search areas", places, (wire, q) -> wire.get("/areas?q=" + q));
        search("search agencies", bodies, (wire, q) -> wire.get("/agencies?q=" + q));
        row(
                "plan view: head, 24 indicators, leads",
                50,
                0,
                plans,
                (wire, id) -> {
                    wire.get("/plans/" + id);
                    wire.get("/plans/" + id + "/indicators");
                    wire.get("/plans/" + id + "/responsibilities");
                },
                1);
        document();
    }

    private void one(String what, List<String> subjects, Visit visit) throws Exception {
        row(what, 15, 0, subjects, visit, 1);
        row(what, 40, 0, subjects, visit, 16);
    }

    private void list(String what, List<String> subjects, Visit visit) throws Exception {
        row(what, 50, 0.45, subjects, visit, 1);
    }

    private void search(String what, List<String> subjects, Visit visit) throws Exception {
        row(what, 80, 0.45, subjects, visit, 1);
    }

    private void row(String what, int barMillis, double leastRatio, List<String> subjects, Visit visit, int users)
            throws Exception {
        Load.run(service.port(), token, users, Math.max(2, seconds / 2), subjects, visit);
        Times times = Load.run(service.port(), token, users, seconds, subjects, visit);
        Straight straight = Straight.seenDuring(database, service.port(), token, subjects, visit);
        report.row(
                what,
                users,
                times,
                barMillis,
                leastRatio,
                straight.statementsOfAVisit(),
                straight.meanMillis(users, Math.max(1, seconds / 2)));
    }

    /** What is written cannot be sent again, so that this row has no ratio. */
    private void document() throws Exception {
        byte[] body = ThirtyPages.multipart();
        long before = service.residentMegabytes();
        service.forgetPeak();
        long[] times = new long[12];
        try (Wire wire = new Wire(service.port(), token)) {
            for (int i = 0; i < times.length; i++) {
                long begun = System.nanoTime();
                wire.post("/plan-imports", "multipart/form-data; boundary=" + ThirtyPages.BOUNDARY, body, 201);
                times[i] = (System.nanoTime() - begun) / 1000;
            }
        }
        long more = Math.max(service.peakMegabytes() - before, 0);
        Straight straight = Straight.seenDuring(
                database,
                service.port(),
                token,
                List.of(""),
                (wire, none) ->
                        wire.post("/plan-imports", "multipart/form-data; boundary=" + ThirtyPages.BOUNDARY, body, 201));
        double p95 = Times.of(times, 1).p95();
        say("");
        report.bar(
                p95 <= 2000,
                "read a document of 30 pages (%d kB), %.0f statements: p95 %.0f ms (bar 2000 ms)",
                body.length / 1024,
                straight.statementsOfAVisit(),
                p95);
        report.bar(more <= 256, "memory for it: at most %d MB more (bar 256 MB)", more);
    }

    private List<String> ids(String sql) throws Exception {
        List<String> ids = new ArrayList<>();
        try (Connection admin = database.superuser("mangnon");
                Statement statement = admin.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    private List<String> codes(String sql) throws Exception {
        return words(ids(sql).toArray(String[]::new));
    }

    private static List<String> words(String... words) {
        return java.util.Arrays.stream(words)
                .map(word -> URLEncoder.encode(word, StandardCharsets.UTF_8))
                .toList();
    }
}
