package vn.mangnon.benchmark;

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
import vn.mangnon.benchmark.StatementLog.Sent;

/**
 * The bars of speed of the design, first four rows, start and memory: each with its 95th percentile, the bar, how many
 * statements a visit takes, and how the mean compares with the same statements sent straight to PostgreSQL in the same run.
 */
public final class Benchmark {
    private static final String ROW = "%-42s %5s %9.1f %9.1f %8s %7s %9s %6s %5s%n";
    private final ScratchDatabase database;
    private final PackagedService service;
    private final String token;
    private final int seconds;
    private final List<String> missed = new ArrayList<>();

    private Benchmark(ScratchDatabase database, PackagedService service, String token, int seconds) {
        this.database = database;
        this.service = service;
        this.token = token;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(arguments[0]).toAbsolutePath();
        Path work = Files.createDirectories(Path.of(arguments[1])).toAbsolutePath();
        int seconds = Integer.getInteger("mangnon.bench.seconds", 10);
        Signer signer = new Signer();
        String planner = signer.token("planner", "22.SYT", "planner");
        Files.deleteIfExists(work.resolve("statements.json"));
        work.toFile().setWritable(true, false);
        boolean missed;
        try (ScratchDatabase database = ScratchDatabase.start(work.resolve("statements.json"))) {
            say("migrating, and loading all areas and agencies …");
            PackagedService.start(jar, database, signer, work.resolve("service-first.log")).close();
            say("writing a million assignments and a million tasks (some minutes) …");
            long begun = System.nanoTime();
            database.generate();
            say("written in %d s%n", (System.nanoTime() - begun) / 1_000_000_000);
            sizes(database);
            try (PackagedService service = PackagedService.start(jar, database, signer, work.resolve("service.log"))) {
                Benchmark benchmark = new Benchmark(database, service, planner, seconds);
                benchmark.startAndMemory(jar, signer, work);
                benchmark.measure();
                missed = !benchmark.missed.isEmpty();
                benchmark.missed.forEach(bar -> say("missed: %s%n", bar));
            }
        }
        say(missed ? "Some bars were missed.%n" : "All bars are held.%n");
        System.exit(missed ? 1 : 0);
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format.endsWith("%n") ? format : format + "%n", values);
    }

    private static void sizes(ScratchDatabase database) throws Exception {
        say("%-24s %12s %10s", "table", "rows", "with index");
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
    }

    private void startAndMemory(Path jar, Signer signer, Path work) throws Exception {
        Thread.sleep(5_000);
        long idle = service.residentMegabytes();
        bar("start, plain: %.1f s, idle %d MB (bar 350 MB)", idle <= 350, service.startUp().toMillis() / 1000.0, idle);
        Path cache = work.resolve("service.aot");
        Files.deleteIfExists(cache);
        if (Runtime.version().feature() < 25) {
            say("start, AOT cache: not measured, it needs JDK 25");
            return;
        }
        PackagedService.start(jar, database, signer, work.resolve("service-train.log"), "-XX:AOTCacheOutput=" + cache).close();
        if (!Files.exists(cache)) {
            bar("start, AOT cache: no cache was written, see %s", false, work.resolve("service-train.log"));
            return;
        }
        try (PackagedService cached = PackagedService.start(jar, database, signer, work.resolve("service-aot.log"), "-XX:AOTCache=" + cache)) {
            Thread.sleep(5_000);
            long memory = cached.residentMegabytes();
            bar("start, AOT cache: %.1f s (bar 3 s), idle %d MB (bar 350 MB)", cached.startUp().toMillis() <= 3000 && memory <= 350,
                    cached.startUp().toMillis() / 1000.0, memory);
        }
    }

    private void bar(String format, boolean held, Object... values) {
        String said = String.format(Locale.ROOT, format, values);
        say("%s", said);
        if (!held) {
            missed.add(said);
        }
    }

    private void measure() throws Exception {
        List<String> assignments = ids("select id from assignment where published order by md5(id::text) limit 3000");
        List<String> plans = ids("select plan_id from indicator where published group by 1 order by md5(plan_id::text) limit 500");
        List<String> indicators = ids("select id from indicator where published order by md5(id::text) limit 3000");
        List<String> agencies = ids("select agency_id from assignment group by 1 having count(*) > 200 order by md5(agency_id::text) limit 300");
        List<String> words = words("tre em", "duoi nuoc", "khai sinh", "tảo hôn", "dân tộc thiểu số", "bao luc, xam hai", "bệnh viện");
        List<String> rare = codes("select right(statement, 8) from assignment where published and subject_type = 'TASK' order by md5(id::text) limit 300");
        List<String> rareTasks = codes("select right(statement, 8) from task where published order by md5(id::text) limit 300");
        List<String> places = words("ha long", "quảng ninh", "tra cu", "Phường", "hai duong", "cam");

        say("warming up …");
        List<Visit> all = List.of(
                (wire, id) -> wire.get("/plans/" + plans.getFirst()), (wire, id) -> wire.get("/indicators/" + indicators.getFirst()),
                (wire, id) -> wire.get("/assignments/" + id), (wire, id) -> wire.get("/assignments"), (wire, id) -> wire.get("/assignments?q=tre+em"));
        for (Visit visit : all) {
            Load.run(service.port(), token, 2, Math.max(3, seconds / 2), assignments, visit);
        }
        System.out.printf(Locale.ROOT, "%n%-42s %5s %9s %9s %8s %7s %9s %6s %5s%n", "what", "users", "p50 ms", "p95 ms", "bar ms", "per s", "SQL mean", "ratio", "SQL");
        for (int users : new int[] {1, 16}) {
            int bar = users == 1 ? 15 : 40;
            row("one plan", users, bar, 0, plans, (wire, id) -> wire.get("/plans/" + id));
            row("one indicator", users, bar, 0, indicators, (wire, id) -> wire.get("/indicators/" + id));
            row("one assignment", users, bar, 0, assignments, (wire, id) -> wire.get("/assignments/" + id));
        }
        row("50 assignments, newest", 1, 50, 0.45, List.of(""), (wire, none) -> wire.get("/assignments"));
        row("50 assignments of an agency", 1, 50, 0.45, agencies, (wire, id) -> wire.get("/assignments?agencyId=" + id));
        row("50 assignments of an agency on a day", 1, 50, 0.45, agencies, (wire, id) -> wire.get("/assignments?on=2025-07-01&agencyId=" + id));
        row("50 plans", 1, 50, 0.45, List.of(""), (wire, none) -> wire.get("/plans"));
        row("50 tasks, newest", 1, 50, 0.45, List.of(""), (wire, none) -> wire.get("/tasks"));
        row("50 areas, of all times", 1, 50, 0.45, List.of(""), (wire, none) -> wire.get("/areas"));
        row("search assignments, common words", 1, 80, 0.45, words, (wire, q) -> wire.get("/assignments?q=" + q));
        row("search assignments, a rare word", 1, 80, 0.45, rare, (wire, q) -> wire.get("/assignments?q=" + q));
        row("search tasks, common words", 1, 80, 0.45, words, (wire, q) -> wire.get("/tasks?q=" + q));
        row("search tasks, a rare word", 1, 80, 0.45, rareTasks, (wire, q) -> wire.get("/tasks?q=" + q));
        row("search areas", 1, 80, 0.45, places, (wire, q) -> wire.get("/areas?q=" + q));
        row("plan view: head, 24 indicators, leads", 1, 50, 0, plans, (wire, id) -> {
            wire.get("/plans/" + id);
            wire.get("/plans/" + id + "/indicators");
            wire.get("/plans/" + id + "/responsibilities");
        });
        document();
    }

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
        long more = service.peakMegabytes() - before;
        double p95 = Times.of(times, 1).p95();
        bar("read a document of 30 pages (%d kB): p95 %.0f ms (bar 2000 ms), at most %d MB more (bar 256 MB)", p95 <= 2000 && more <= 256,
                body.length / 1024, p95, Math.max(more, 0));
    }

    /** @param leastRatio of the mean straight from PostgreSQL to the mean of the answer; 0: no bar */
    private void row(String what, int users, int barMillis, double leastRatio, List<String> subjects, Visit visit) throws Exception {
        Load.run(service.port(), token, users, Math.max(2, seconds / 2), subjects, visit);
        Times times = Load.run(service.port(), token, users, seconds, subjects, visit);
        String straightMean = "";
        String ratioSaid = "";
        String statementsSaid = "";
        if (users == 1) {
            int sample = Math.min(40, subjects.size());
            List<List<Sent>> sent = StatementLog.during(database, () -> {
                try (Wire wire = new Wire(service.port(), token)) {
                    for (String subject : subjects.subList(0, sample)) {
                        visit.make(wire, subject);
                    }
                }
            });
            double straight = straight(sent, sample);
            double ratio = straight / times.mean();
            straightMean = String.format(Locale.ROOT, "%.1f", straight);
            ratioSaid = String.format(Locale.ROOT, "%.2f", ratio);
            statementsSaid = String.format(Locale.ROOT, "%.1f", sent.stream().mapToInt(List::size).sum() / (double) sample);
            if (ratio < leastRatio) {
                missed.add(what + ": ratio " + ratioSaid + ", bar " + leastRatio);
            }
        }
        System.out.printf(Locale.ROOT, ROW, what, users, times.p50(), times.p95(), barMillis, Math.round(times.perSecond()), straightMean, ratioSaid, statementsSaid);
        if (times.p95() > barMillis) {
            missed.add(String.format(Locale.ROOT, "%s, %d users: p95 %.1f ms, bar %d ms", what, users, times.p95(), barMillis));
        }
    }

    /** Mean milliseconds of a visit when its statements go straight to PostgreSQL, over one warm connection. */
    private double straight(List<List<Sent>> sent, int visits) throws Exception {
        try (Connection connection = database.application()) {
            connection.setAutoCommit(false);
            int rounds = Math.max(3, 400 / Math.max(1, sent.size()));
            long begun = 0;
            for (int round = -2; round < rounds; round++) {
                if (round == 0) {
                    begun = System.nanoTime();
                }
                for (List<Sent> transaction : sent) {
                    StatementLog.again(connection, transaction);
                }
            }
            return (System.nanoTime() - begun) / 1_000_000.0 / rounds / visits;
        }
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
        return java.util.Arrays.stream(words).map(word -> URLEncoder.encode(word, StandardCharsets.UTF_8)).toList();
    }
}
