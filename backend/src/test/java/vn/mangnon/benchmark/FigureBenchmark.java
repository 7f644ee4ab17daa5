package vn.mangnon.benchmark;

import static vn.mangnon.benchmark.Report.say;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.mangnon.benchmark.FigureForms.Form;
import vn.mangnon.benchmark.Load.Times;
import vn.mangnon.benchmark.Load.Visit;

/**
 * The bars of speed for figures: totals of the province of most communes among fifteen million observations and of the nation, growth
 * from a tenth of the data, forms of two hundred cells saved and submitted.
 */
public final class FigureBenchmark {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LAST_YEAR = 2025;
    private static final int YEARS = 10;
    private static final int YEARS_OF_NATION = 6;
    private static final String CELLS = "&cells=TOTAL,RESIDENCE%3DURBAN,RESIDENCE%3DRURAL";

    private final ScratchDatabase database;
    private final PackagedService service;
    private final Signer signer;
    private final int seconds;
    private final Report report;

    private FigureBenchmark(
            ScratchDatabase database, PackagedService service, Signer signer, int seconds, Report report) {
        this.database = database;
        this.service = service;
        this.signer = signer;
        this.seconds = seconds;
        this.report = report;
    }

    /** @param arguments the packaged backend, a folder for logs, and the folder of data to be kept, if it is to be kept */
    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(arguments[0]).toAbsolutePath();
        Path work = Files.createDirectories(Path.of(arguments[1])).toAbsolutePath();
        int seconds = Integer.getInteger("mangnon.bench.seconds", 10);
        int years = Integer.getInteger("mangnon.bench.years", YEARS);
        Path kept = arguments.length > 2
                ? Path.of(arguments[2] + "-figures-" + years).toAbsolutePath()
                : null;
        Signer signer = new Signer();
        Files.deleteIfExists(work.resolve("statements.json"));
        work.toFile().setWritable(true, false);
        Report report = new Report();
        try (ScratchDatabase database = ScratchDatabase.start(work.resolve("statements.json"), kept)) {
            double[] small = null;
            if (!database.isWritten()) {
                say("migrating, and loading all areas and agencies …");
                PackagedService.start(jar, database, signer, work.resolve("service-first.log"))
                        .close();
                database.run("generate-figures.sql", Map.of());
                fill(database, LAST_YEAR, LAST_YEAR, LAST_YEAR);
                try (PackagedService service =
                        PackagedService.start(jar, database, signer, work.resolve("service-small.log"))) {
                    small = new FigureBenchmark(database, service, signer, seconds, report).ofTheLastYear();
                }
                if (years > 1) {
                    fill(
                            database,
                            LAST_YEAR - years + 1,
                            LAST_YEAR - 1,
                            Math.max(LAST_YEAR - years, LAST_YEAR - YEARS_OF_NATION) + 1);
                }
                database.keep();
            }
            sizes(database, years);
            try (PackagedService service = PackagedService.start(jar, database, signer, work.resolve("service.log"))) {
                new FigureBenchmark(database, service, signer, seconds, report).measure(years, small);
            }
        }
        System.exit(report.allHeld() ? 0 : 1);
    }

    private static void fill(ScratchDatabase database, int first, int last, int nationFirst) throws Exception {
        say("writing the figures of %d to %d (some minutes for ten years) …", first, last);
        long begun = System.nanoTime();
        database.run("fill-figures.sql", Map.of("first", first, "last", last, "nation_first", nationFirst));
        say("written in %d s", (System.nanoTime() - begun) / 1_000_000_000);
    }

    private static void sizes(ScratchDatabase database, int years) throws Exception {
        say("%n%-24s %12s %10s", "table", "rows", "with index");
        try (Connection admin = database.superuser("mangnon");
                Statement statement = admin.createStatement();
                var rows = statement.executeQuery(
                        "select relname, reltuples::bigint, pg_size_pretty(pg_total_relation_size(oid)) from pg_class"
                                + " where relname in ('area', 'submission', 'named_source', 'observation', 'observation_revision', 'area_figure')"
                                + " order by 1")) {
            while (rows.next()) {
                say("%-24s %12d %10s", rows.getString(1), rows.getLong(2), rows.getString(3));
            }
        }
        if (years != YEARS) {
            say("Smaller than the bars are meant for: %d years of figures, not %d.", years, YEARS);
        }
        say("");
    }

    /** The total of a province in one year, while only a tenth of the figures is there. @return 95th percentiles of 1 and 4 users */
    private double[] ofTheLastYear() throws Exception {
        Visit visit = (wire, year) -> wire.get(ofProvince(year));
        List<String> last = List.of(String.valueOf(LAST_YEAR));
        Load.run(service.port(), ofHome(), 2, Math.max(3, seconds), last, visit);
        return new double[] {
            Load.run(service.port(), ofHome(), 1, seconds, last, visit).p95(),
            Load.run(service.port(), ofHome(), 4, seconds, last, visit).p95()
        };
    }

    private void measure(int years, double[] small) throws Exception {
        List<String> all = IntStream.range(0, years)
                .mapToObj(i -> String.valueOf(LAST_YEAR - i))
                .toList();
        List<String> ofNation = all.subList(0, Math.min(years, YEARS_OF_NATION));
        totalsAreRight();
        Load.run(service.port(), ofHome(), 2, Math.max(3, seconds), all, (wire, year) -> wire.get(ofProvince(year)));
        report.head();
        Times one = row(
                "total of a province, one year, as now",
                150,
                ofHome(),
                all,
                (wire, year) -> wire.get(ofProvince(year)),
                1);
        Times four = row(
                "total of a province, one year, as now",
                300,
                ofHome(),
                all,
                (wire, year) -> wire.get(ofProvince(year)),
                4);
        row(
                "total of a province, one year, as then",
                150,
                ofHome(),
                all,
                (wire, year) -> wire.get(ofProvince(year).replace("map=NOW", "map=THEN")),
                1);
        row("total of the nation, one year", 1000, ofNation(), ofNation, (wire, year) -> wire.get(ofNationIn(year)), 1);
        say("");
        if (small == null) {
            say("growth: only measured while the data are written; these were kept");
        } else if (years > 1) {
            grown("1 user", small[0], one.p95());
            grown("4 users", small[1], four.p95());
        }
        forms();
    }

    private void grown(String who, double small, double large) {
        report.bar(
                large <= 1.5 * small,
                "growth, total of a province, %s: p95 %.1f ms among a tenth, %.1f ms among all: %.2f (bar 1.5)",
                who,
                small,
                large,
                large / small);
    }

    private Times row(String what, int barMillis, String token, List<String> subjects, Visit visit, int users)
            throws Exception {
        Load.run(service.port(), token, users, Math.max(2, seconds / 2), subjects, visit);
        Times times = Load.run(service.port(), token, users, seconds, subjects, visit);
        Straight straight = Straight.seenDuring(database, service.port(), token, subjects, visit);
        report.row(
                what,
                users,
                times,
                barMillis,
                0,
                straight.statementsOfAVisit(),
                straight.meanMillis(users, Math.max(1, seconds / 2)));
        return times;
    }

    /** What is measured is worth nothing when it is wrong: the answer's sums beside those of the observations. */
    private void totalsAreRight() throws Exception {
        try (Wire wire = new Wire(service.port(), ofHome())) {
            JsonNode figures = JSON.readTree(wire.ask(ofProvince(String.valueOf(LAST_YEAR))))
                    .path("figures");
            BigDecimal answered = BigDecimal.ZERO;
            for (JsonNode figure : figures) {
                answered = answered.add(figure.path("numerator").decimalValue());
            }
            BigDecimal counted = new BigDecimal(value("""
                    select sum(o.numerator) from observation o join bench_cell c on c.id = o.cell_id and c.in_nation
                    join period p on p.id = o.period_id and p.kind = 'YEAR' and p.calendar = 'STATISTICAL'
                    where extract(year from p.last_day) = %d and o.measure_id in (select bench_id(22, 100 + m) from generate_series(1, 34) m)""".formatted(LAST_YEAR)));
            report.bar(
                    figures.size() == 102 && answered.compareTo(counted) == 0,
                    "totals of %d: %d figures, numerators %s, of the observations %s",
                    LAST_YEAR,
                    figures.size(),
                    answered.toPlainString(),
                    counted.stripTrailingZeros().toPlainString());
        }
    }

    private void forms() throws Exception {
        FigureForms forms = new FigureForms(database, service, signer, ofHome());
        List<Form> slow = forms.open();
        Times spread = forms.save(slow, 60_000);
        report.bar(
                spread.p95() <= 300,
                "save a form of %d cells, %d within 60 s: p50 %.0f ms, p95 %.0f ms (bar 300 ms), %.0f statements",
                FigureForms.CELLS,
                slow.size(),
                spread.p50(),
                spread.p95(),
                forms.statementsOfASave(slow.getFirst()));
        List<Form> quick = forms.open();
        Times rush = forms.save(quick, 1_000);
        report.bar(
                rush.worst() <= 5_000,
                "save a form of %d cells, %d within 1 s, none refused: p50 %.0f ms, p95 %.0f ms, slowest %.0f ms (bar 5000 ms)",
                FigureForms.CELLS,
                quick.size(),
                rush.p50(),
                rush.p95(),
                rush.worst());
        Times seen = forms.submit(slow.subList(0, Math.min(40, slow.size())), plan(1));
        report.bar(
                seen.worst() <= 2_000,
                "a form submitted, and its figures in the total of the province: p95 %.0f ms, slowest %.0f ms (bar 2000 ms)",
                seen.p95(),
                seen.worst());
    }

    private String ofProvince(String year) {
        return "/roll-ups?planId=" + plan(1) + "&map=NOW&year=" + year + CELLS;
    }

    private String ofNationIn(String year) {
        return "/roll-ups?planId=" + plan(2) + "&map=NOW&year=" + year + CELLS;
    }

    /** As the generator made it. */
    private static String plan(int rank) {
        return String.format("00000014-0000-7000-8000-%012x", rank);
    }

    private String ofHome() throws Exception {
        return signer.token("planner", value("select agency_code from bench_ground where rank = 1"), "planner");
    }

    private String ofNation() throws Exception {
        return signer.token("planner-nation", value("select agency_code from bench_ground where rank = 2"), "planner");
    }

    private String value(String sql) throws SQLException {
        try (Connection admin = database.superuser("mangnon");
                Statement statement = admin.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
