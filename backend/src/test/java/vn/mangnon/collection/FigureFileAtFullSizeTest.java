package vn.mangnon.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.mangnon.collection.CollectingDesk.Plan;
import vn.mangnon.platform.SheetFormat;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;

/** A hundred thousand figures in and out (design §7): 54 communes that one department reports for. */
@Tag("long")
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class FigureFileAtFullSizeTest {
    private static final Logger LOG = Logger.getLogger(FigureFileAtFullSizeTest.class);
    private static final int MEASURES = 38;
    private static final List<String> CELLS = cells();
    private final CollectingDesk planner = CollectingDesk.planner();
    private final CollectingDesk sender = CollectingDesk.of("full-size", "22.SYT", "reporter", "planner");

    /** Forty-eight groups of children, and the total. */
    private static List<String> cells() {
        List<String> cells = new ArrayList<>(List.of("TOTAL"));
        for (String age : List.of("0-5", "6-10", "11-15")) {
            for (String disability : List.of("YES", "NO")) {
                for (String ethnicity : List.of("KINH", "OTHER")) {
                    for (String residence : List.of("URBAN", "RURAL")) {
                        for (String sex : List.of("FEMALE", "MALE")) {
                            cells.add("AGE=" + age + ";DISABILITY=" + disability + ";ETHNICITY=" + ethnicity
                                    + ";RESIDENCE=" + residence + ";SEX=" + sex);
                        }
                    }
                }
            }
        }
        return cells;
    }

    private String round() {
        Plan plan = planner.plan(IntStream.range(0, MEASURES)
                .mapToObj(i -> CollectingDesk.count(
                        "Số trẻ em thứ " + i, "giới tính", "nhóm tuổi", "dân tộc", "khuyết tật", "khu vực"))
                .toArray(Map[]::new));
        String department = planner.agency("22.SYT");
        List<Map<String, Object>> sources =
                List.of(Map.of("level", "COMMUNE", "kind", "AGENCY", "agencyId", department));
        Map<String, Object> round = new HashMap<>(planner.round(
                plan,
                CollectingDesk.year(2026),
                plan.measures().stream()
                        .map(measure ->
                                Map.<String, Object>of("measureId", measure, "cells", CELLS, "sources", sources))
                        .toList()));
        round.put("due", List.of(Map.of("tier", "PROVINCE_AGENCY", "dueAt", "2099-12-31T16:59:59Z")));
        String province = planner.get("/me").getString("agency.areaId");
        List<String> communes = planner.get("/areas?level=COMMUNE&on=2026-11-01&limit=200&parentId=" + province)
                .getList("items.id");
        round.put(
                "submitters",
                communes.stream()
                        .map(area -> Map.of("agencyId", department, "areaId", area, "measureIds", plan.measures()))
                        .toList());
        return planner.open(round);
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void aHundredThousandFiguresComeInAndGoOut(SheetFormat format) throws Exception {
        String round = round();
        long begun = System.nanoTime();
        byte[] template = file(format, "/collection-rounds/" + round + "/template");
        tell(format + " template of " + template.length / 1024 + " kB", begun, 0);
        if (format == SheetFormat.CSV) {
            template = new String(template, StandardCharsets.UTF_8)
                    .replace("số lượng;;;;;", "số lượng;;;;12;")
                    .getBytes(StandardCharsets.UTF_8);
        } else {
            template = SheetFilling.fill(template);
        }
        begun = System.nanoTime();
        String id = Door.as(sender.token())
                .multiPart("file", "dot." + format.ending(), template, "application/octet-stream")
                .post("/collection-rounds/" + round + "/figure-imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        JsonPath checked = waitFor(id, "CHECKED");
        int rows = checked.getInt("counts.changes");
        tell(format + " checked", begun, rows);
        assertThat(checked.getInt("counts.refused")).isZero();
        long applying = System.nanoTime();
        sender.act("/figure-imports/" + id + "/application", checked.getInt("version"), null)
                .then()
                .statusCode(200);
        assertThat(waitFor(id, "APPLIED").getInt("counts.formsApplied")).isEqualTo(checked.getInt("counts.forms"));
        tell(format + " applied", applying, rows);
        tell(format + " in, from the upload to the last figure", begun, rows);
        assertThat(rows / seconds(begun)).isGreaterThan(1000);
        begun = System.nanoTime();
        byte[] out = file(format, "/observations?roundId=" + round);
        tell(format + " out, " + out.length / 1024 + " kB", begun, rows);
    }

    @Test
    void threeHundredThousandRowsAreRefused() throws Exception {
        String round = round();
        String csv =
                new String(file(SheetFormat.CSV, "/collection-rounds/" + round + "/template"), StandardCharsets.UTF_8);
        String head = csv.lines().limit(7).reduce("", (a, b) -> a + b + "\n");
        String id = Door.as(sender.token())
                .multiPart(
                        "file", "x.csv", (head + ";;;;\n".repeat(300_000)).getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/collection-rounds/" + round + "/figure-imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(waitFor(id, "REFUSED").getString("refusal.code")).isEqualTo("sheet-too-long");
    }

    private byte[] file(SheetFormat format, String path) {
        return Door.as(sender.token())
                .accept(format.mediaType())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static double seconds(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
    }

    private static void tell(String what, long begun, int rows) {
        System.gc();
        LOG.warnf(
                "%s: %.1f s, %.0f rows/s, %d MB of heap kept",
                what,
                seconds(begun),
                rows / seconds(begun),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
    }

    private JsonPath waitFor(String id, String state) throws InterruptedException {
        for (int i = 0; i < 3000; i++) {
            JsonPath now = sender.get("/figure-imports/" + id);
            if (now.getString("state").equals(state)) {
                return now;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not " + state);
    }
}
