package vn.mangnon.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.mangnon.indicator.Planner.measure;
import static vn.mangnon.indicator.Planner.target;
import static vn.mangnon.indicator.Planner.values;
import static vn.mangnon.indicator.Planner.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

/** Indicators of a draft, and reading those of any plan, through the door. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class IndicatorDoorTest {
    private static final String VIEWER = Tokens.of("viewer", "31.SYT", "viewer");
    private final Planner planner = Planner.ofQuangNinh();
    private final Planner neighbour = Planner.ofHaiPhong();

    @Test
    void everythingAPlanSaysIsReadBackAsItWasSent() {
        String plan = planner.draft();
        String objective = planner.objective(plan, "1");
        Map<String, Object> obesity = measure(
                "tỷ lệ trẻ em dưới 5 tuổi bị béo phì",
                "PERCENT",
                "DOWN",
                with(target(2025, "LT", "5"), "scope", "nông thôn", "direction", "DOWN"),
                with(target(2025, "LT", "10"), "scope", "thành thị", "direction", "DOWN"));
        Map<String, Object> mortality = with(
                measure(
                        "tỷ suất tử vong trẻ sơ sinh",
                        "PER_1000",
                        "DOWN",
                        target(2025, "EQ", "6.50"),
                        target(2030, "LT", "6")),
                "catalogueCode",
                "QD23-2021:3a",
                "unitText",
                "trẻ/1.000 trẻ đẻ sống",
                "numerator",
                "trẻ chết trong 28 ngày đầu",
                "denominator",
                "trẻ đẻ sống",
                "disaggregations",
                List.of("giới tính", "khu vực"));
        Map<String, Object> marriages = measure(
                "số cuộc tảo hôn",
                "PERCENT",
                "DOWN",
                with(
                        target(2030, "RANGE", "3"),
                        "upper",
                        5,
                        "yearFrom",
                        2025,
                        "change",
                        "YEARLY_CHANGE",
                        "direction",
                        "DOWN"),
                with(target(null, "KEEP", "0.02"), "baseComparator", "LT"));
        Response created = planner.post(
                "/plans/" + plan + "/indicators",
                with(values("4", " Giảm béo phì ", obesity, mortality, marriages), "objectiveId", objective));
        created.then().statusCode(201).header("Location", startsWith("http")).header("ETag", "\"1\"");
        JsonPath indicator = planner.get("/indicators/" + created.jsonPath().getString("id"));
        assertThat(indicator.getString("planId")).isEqualTo(plan);
        assertThat(indicator.getString("objectiveId")).isEqualTo(objective);
        assertThat(indicator.getString("statement")).isEqualTo("Giảm béo phì");
        assertThat(indicator.getList("allowedActions")).isEqualTo(List.of("EDIT", "REMOVE"));
        assertThat(indicator.getList("measures.unit")).isEqualTo(List.of("PERCENT", "PER_1000", "PERCENT"));
        assertThat(indicator.getList("measures.aggregation")).isEqualTo(List.of("RATIO", "RATIO", "RATIO"));
        assertThat(indicator.getList("measures[0].targets.scope")).isEqualTo(List.of("nông thôn", "thành thị"));
        assertThat(indicator.getString("measures[1].catalogueCode")).isEqualTo("QD23-2021:3a");
        assertThat(indicator.getList("measures[1].disaggregations")).isEqualTo(List.of("giới tính", "khu vực"));
        assertThat(indicator.getString("measures[1].targets[0].value")).isEqualTo("6.5");
        assertThat(indicator.getMap("measures[2].targets[0]"))
                .containsEntry("upper", 5)
                .containsEntry("yearFrom", 2025)
                .containsEntry("change", "YEARLY_CHANGE")
                .containsEntry("comparator", "RANGE")
                .containsEntry("warnings", List.of());
        assertThat(indicator.getMap("measures[2].targets[1]"))
                .containsEntry("year", null)
                .containsEntry("baseComparator", "LT")
                .containsEntry("change", "LEVEL")
                .containsEntry("warnings", List.of("YEAR_MISSING"));
        assertThat(indicator.getList("measures.warnings")).isEqualTo(List.of(List.of(), List.of(), List.of()));
    }

    @Test
    void aCodeMayRestartUnderEachObjectiveButNotWithinOne() {
        String plan = planner.draft();
        String first = planner.objective(plan, "1");
        String second = planner.objective(plan, "2");
        planner.indicator(plan, with(values("1", "a"), "objectiveId", first));
        planner.indicator(plan, with(values("1", "b"), "objectiveId", second));
        planner.indicator(plan, values("1", "c"));
        planner.indicator(plan, values(null, "d"));
        planner.indicator(plan, values(null, "e"));
        planner.post("/plans/" + plan + "/indicators", with(values("1", "f"), "objectiveId", second))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/indicator-code-taken"));
        Door.as(planner.token())
                .get("/plans/" + plan + "/indicators")
                .then()
                .body("items.statement", contains("a", "b", "c", "d", "e"));
    }

    @Test
    void aPatchReplacesListsWholeAndKeepsWhatItNames() {
        String plan = planner.draft();
        JsonPath made = planner.indicator(
                plan,
                values(
                        "1",
                        "x",
                        measure("a", "PERCENT", "UP", target(2025, "EQ", "65"), target(2030, "EQ", "75")),
                        measure("b", "COUNT", null),
                        measure("c", "COUNT", null)));
        String id = made.getString("id");
        String a = made.getString("measures[0].id");
        String kept = made.getString("measures[0].targets[1].id");
        Map<String, Object> changed = with(
                measure("a", "PERCENT", "UP", target(2024, "EQ", "60"), with(target(2030, "GE", "80"), "id", kept)),
                "id",
                a);
        Map<String, Object> c = with(measure("c", "COUNT", "KEEP"), "id", made.getString("measures[2].id"));
        planner.patch("/indicators/" + id, 1, Map.of("measures", List.of(measure("new", "POINTS", null), changed, c)))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("statement", equalTo("x"))
                .body("measures.name", contains("new", "a", "c"))
                .body("measures[1].id", equalTo(a))
                .body("measures[1].targets.year", contains(2024, 2030))
                .body("measures[1].targets[1].id", equalTo(kept))
                .body("measures[1].targets[1].value", equalTo(80))
                .body("measures[0].aggregation", equalTo("LATEST"));
        planner.patch("/indicators/" + id, 2, Map.of("statement", "y"))
                .then()
                .statusCode(200)
                .body("measures", hasSize(3))
                .body("measures[1].targets", hasSize(2))
                .body("version", equalTo(3));
        planner.patch("/indicators/" + id, 3, Map.of("statement", "y"))
                .then()
                .statusCode(200)
                .body("version", equalTo(3));
        planner.patch("/indicators/" + id, 2, Map.of("statement", "z"))
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale"));
        planner.patch("/indicators/" + id, 3, Map.of("measures", List.of()))
                .then()
                .statusCode(200)
                .body("measures", empty());
    }

    @Test
    void orderHoldsWhenMeasuresComeAndGo() {
        String plan = planner.draft();
        JsonPath made = planner.indicator(
                plan,
                values(
                        "1",
                        "x",
                        measure("a", "COUNT", null),
                        measure("b", "COUNT", null),
                        measure("c", "COUNT", null)));
        Map<String, Object> c = with(measure("c", "COUNT", null), "id", made.getString("measures[2].id"));
        String path = "/indicators/" + made.getString("id");
        planner.patch(path, 1, Map.of("measures", List.of(c, measure("d", "COUNT", null))))
                .then()
                .body("measures.name", contains("c", "d"));
        planner.patch(path, 2, Map.of("measures", List.of(measure("0", "COUNT", null), c, measure("e", "COUNT", null))))
                .then()
                .body("measures.name", contains("0", "c", "e"));
    }

    @Test
    void twoMeasuresMayChangeTheirNames() {
        String plan = planner.draft();
        JsonPath made =
                planner.indicator(plan, values("1", "x", measure("a", "COUNT", null), measure("b", "COUNT", null)));
        planner.patch(
                        "/indicators/" + made.getString("id"),
                        1,
                        Map.of(
                                "measures",
                                List.of(
                                        with(measure("b", "COUNT", null), "id", made.getString("measures[0].id")),
                                        with(measure("a", "COUNT", null), "id", made.getString("measures[1].id")))))
                .then()
                .statusCode(200)
                .body("measures.name", contains("b", "a"));
    }

    @Test
    void nonsenseIsNamedByPlaceAndChangesNothing() {
        String plan = planner.draft();
        String path = "/plans/" + plan + "/indicators";
        planner.post(path, values("1", " ")).then().statusCode(400).body("errors.pointer", contains("/statement"));
        planner.post(path, values("1", "x", measure("a", "PERCENT", "UP", target(1800, "EQ", "1"))))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/measures/0/targets/0/year"))
                .body("errors[0].code", equalTo("too-small"));
        planner.post(path, values("1", "x", measure("a", "PER_MILLE", "UP")))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/measures/0/unit"))
                .body("errors[0].code", equalTo("one-of"));
        planner.post(path, with(values("1", "x"), "surprise", 1))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-field"));
        planner.at()
                .body("{\"statement\":\"x\",\"measures\":[null]}")
                .post(path)
                .then()
                .statusCode(400);
        planner.at()
                .body(
                        "{\"statement\":\"x\",\"measures\":[{\"name\":\"a\",\"unit\":\"COUNT\",\"targets\":[{\"comparator\":\"EQ\",\"value\":\"5\"}]}]}")
                .post(path)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/measures/0/targets/0/value"));
        Door.as(planner.token())
                .contentType("text/plain")
                .body("x")
                .post(path)
                .then()
                .statusCode(415);
        Door.as(planner.token()).get(path).then().body("items", empty());
    }

    @Test
    void whatIsAgainstTheRulesIsNamedAllAtOnce() {
        String plan = planner.draft();
        Map<String, Object> first = measure(
                "a",
                "PERCENT",
                null,
                target(2030, "RANGE", "5"),
                target(2030, "KEEP", "5"),
                with(target(2030, "EQ", "5"), "change", "YEARLY_CHANGE"),
                target(2030, "EQ", "0.0000001"),
                target(2025, "LE", "3"),
                target(2025, "LE", "3.0"));
        Map<String, Object> second =
                with(measure("A", "PER_1000", "UP"), "aggregation", "SUM", "catalogueCode", "QD23-2021:99");
        Map<String, Object> third = with(
                measure("c", "COUNT", null),
                "id",
                UUID.randomUUID().toString(),
                "implementsMeasureId",
                UUID.randomUUID().toString());
        planner.post(
                        "/plans/" + plan + "/indicators",
                        with(
                                values("1", "x", first, second, third),
                                "objectiveId",
                                UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/indicator-rules"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/objectiveId unknown-id",
                                "/measures/0/targets/0/upper range-needs-upper",
                                "/measures/0/targets/1/baseComparator keep-needs-base-comparator",
                                "/measures/0/targets/2/direction change-needs-direction",
                                "/measures/0/targets/3/value too-many-decimals",
                                "/measures/0/targets/5 target-twice",
                                "/measures/1/name measure-twice",
                                "/measures/1/aggregation shares-not-summed",
                                "/measures/1/catalogueCode unknown-catalogue-code",
                                "/measures/2/id unknown-id",
                                "/measures/2/implementsMeasureId unknown-id"));
        Door.as(planner.token())
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(values("1", "x", measure("a", "COUNT", null, target(2030, "RANGE", "5"))))
                .post("/plans/" + plan + "/indicators")
                .then()
                .body("errors[0].detail", equalTo("A range needs its upper end."));
    }

    @Test
    void anObjectiveOfAnotherPlanIsUnknownHere() {
        String elsewhere = planner.objective(planner.draft(), "1");
        planner.post("/plans/" + planner.draft() + "/indicators", with(values("1", "x"), "objectiveId", elsewhere))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/objectiveId"))
                .body("errors[0].code", equalTo("unknown-id"));
    }

    @Test
    void aPartOfAnotherIndicatorIsUnknownHere() {
        String plan = planner.draft();
        JsonPath one = planner.indicator(plan, values("1", "x", measure("a", "COUNT", null, target(2030, "EQ", "1"))));
        JsonPath other = planner.indicator(plan, values("2", "y", measure("a", "COUNT", null)));
        Map<String, Object> stolen = with(measure("a", "COUNT", null), "id", one.getString("measures[0].id"));
        planner.patch("/indicators/" + other.getString("id"), 1, Map.of("measures", List.of(stolen)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/measures/0/id"));
        Map<String, Object> target = with(target(2030, "EQ", "1"), "id", one.getString("measures[0].targets[0].id"));
        Map<String, Object> own = with(measure("a", "COUNT", null, target), "id", other.getString("measures[0].id"));
        planner.patch("/indicators/" + other.getString("id"), 1, Map.of("measures", List.of(own)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/measures/0/targets/0/id"));
    }

    @Test
    void anIndicatorIsRemovedWithItsParts() {
        String plan = planner.draft();
        String id = planner.indicator(plan, values("1", "x", measure("a", "COUNT", null, target(2030, "EQ", "1"))))
                .getString("id");
        Door.as(planner.token()).delete("/indicators/" + id).then().statusCode(428);
        planner.delete("/indicators/" + id, 7).then().statusCode(412);
        planner.delete("/indicators/" + id, 1).then().statusCode(204);
        Door.as(planner.token()).get("/indicators/" + id).then().statusCode(404);
        planner.delete("/indicators/" + id, 1).then().statusCode(404);
        planner.delete("/plans/" + plan, planner.version(plan)).then().statusCode(204);
    }

    @Test
    void aDraftIsDiscardedWithItsIndicators() {
        String plan = planner.draft();
        String id = planner.indicator(plan, values("1", "x", measure("a", "COUNT", null, target(2030, "EQ", "1"))))
                .getString("id");
        planner.delete("/plans/" + plan, planner.version(plan)).then().statusCode(204);
        Door.as(planner.token()).get("/indicators/" + id).then().statusCode(404);
    }

    @Test
    void writingRaisesTheVersionOfThePlan() {
        String plan = planner.draft();
        long before = planner.version(plan);
        planner.indicator(plan, values("1", "x"));
        assertThat(planner.version(plan)).isEqualTo(before + 1);
        planner.act("/plans/" + plan + "/issuance", before, Map.of()).then().statusCode(412);
    }

    @Test
    void whoMayNotWriteIsRefusedAndADraftOfOthersIsNotThere() {
        String plan = planner.draft();
        String id = planner.indicator(plan, values("1", "x")).getString("id");
        Door.asNobody().get("/indicators/" + id).then().statusCode(401);
        Door.as(VIEWER)
                .contentType("application/json")
                .body(values("2", "y"))
                .post("/plans/" + plan + "/indicators")
                .then()
                .statusCode(403);
        Door.as(VIEWER).get("/indicators/" + id).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        Door.as(VIEWER).get("/plans/" + plan + "/indicators").then().statusCode(404);
        Door.as(VIEWER).get("/plans/" + plan + "/national-comparison").then().statusCode(404);
        Door.as(VIEWER).get("/plans/" + plan + "/coverage").then().statusCode(404);
        Door.as(VIEWER)
                .queryParam("planId", plan)
                .get("/indicators")
                .then()
                .statusCode(200)
                .body("items", empty());
        neighbour.patch("/indicators/" + id, 1, Map.of("statement", "z")).then().statusCode(404);
        neighbour.delete("/indicators/" + id, 1).then().statusCode(404);
        neighbour
                .post("/plans/" + plan + "/indicators", values("2", "y"))
                .then()
                .statusCode(404);
        neighbour
                .post("/plans/" + UUID.randomUUID() + "/indicators", values("2", "y"))
                .then()
                .statusCode(404);

        planner.issue(plan);
        Door.as(VIEWER)
                .get("/indicators/" + id)
                .then()
                .statusCode(200)
                .body("allowedActions", empty())
                .body("effectiveFrom", equalTo("2021-03-01"));
        neighbour
                .patch("/indicators/" + id, 1, Map.of("statement", "z"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-reach"));
        planner.patch("/indicators/" + id, 1, Map.of("statement", "z"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/plan-not-draft"));
        planner.delete("/indicators/" + id, 1).then().statusCode(409);
        planner.post("/plans/" + plan + "/indicators", values("2", "y")).then().statusCode(409);
        assertThat(planner.get("/indicators/" + id).getList("allowedActions")).isEqualTo(List.of("AMEND"));
    }

    @Test
    void oneKeyCreatesOnce() {
        String plan = planner.draft();
        String key = UUID.randomUUID().toString();
        Response first = planner.at()
                .header("Idempotency-Key", key)
                .body(values("1", "x"))
                .post("/plans/" + plan + "/indicators");
        Response second = planner.at()
                .header("Idempotency-Key", key)
                .body(values("1", "x"))
                .post("/plans/" + plan + "/indicators");
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        planner.at()
                .header("Idempotency-Key", key)
                .body(values("2", "x"))
                .post("/plans/" + plan + "/indicators")
                .then()
                .statusCode(422);
    }

    @Test
    void indicatorsOfAllPlansAreFoundWithoutAccents() {
        String mark = "mốc" + UUID.randomUUID().toString().substring(0, 8);
        String plan = planner.draft();
        planner.indicator(
                plan,
                values(
                        "7",
                        "Trẻ em được Đăng ký khai sinh " + mark,
                        Planner.ofCatalogue("QD23-2021:14", "a", "PERCENT")));
        planner.indicator(plan, values("8", "Khác"));
        String plain = "dang KY khai sinh " + mark.replace("ố", "o");
        Door.as(planner.token())
                .queryParam("q", plain)
                .get("/indicators")
                .then()
                .body("items.code", contains("7"));
        Door.as(VIEWER).queryParam("q", plain).get("/indicators").then().body("items", empty());
        planner.issue(plan);
        Door.as(VIEWER)
                .queryParam("q", plain)
                .get("/indicators")
                .then()
                .statusCode(200)
                .body("items.code", contains("7"))
                .body("items[0].planTitle", equalTo("Thực hiện công tác trẻ em giai đoạn 2021-2030"))
                .body("items[0].measures[0].catalogueCode", equalTo("QD23-2021:14"));
        Door.as(VIEWER)
                .queryParam("planId", plan)
                .queryParam("catalogueCode", "QD23-2021:14")
                .get("/indicators")
                .then()
                .body("items.code", contains("7"));
        Door.as(VIEWER)
                .queryParam("planId", plan)
                .queryParam("sort", "position")
                .get("/indicators")
                .then()
                .body("items.code", contains("7", "8"));
        Door.as(VIEWER)
                .queryParam("planId", plan)
                .queryParam("on", "2021-02-28")
                .get("/indicators")
                .then()
                .body("items", empty());
        String area = planner.get("/me").getString("agency.areaId");
        Door.as(VIEWER)
                .queryParam("areaId", area)
                .queryParam("planId", plan)
                .get("/indicators")
                .then()
                .body("items", hasSize(2));
        Door.as(VIEWER)
                .queryParam("areaId", UUID.randomUUID())
                .get("/indicators")
                .then()
                .body("items", empty());
        JsonPath page = Door.as(VIEWER)
                .queryParam("planId", plan)
                .queryParam("sort", "position")
                .queryParam("limit", 1)
                .get("/indicators")
                .jsonPath();
        Door.as(VIEWER)
                .queryParam("planId", plan)
                .queryParam("sort", "position")
                .queryParam("limit", 1)
                .queryParam("cursor", page.getString("nextCursor"))
                .get("/indicators")
                .then()
                .body("items.code", contains("8"))
                .body("nextCursor", nullValue());
    }

    @Test
    void ofTwoEditorsWhoSawTheSameOneIsToldThatItChanged() throws Exception {
        String plan = planner.draft();
        String id = planner.indicator(plan, values("1", "x")).getString("id");
        List<Integer> statuses = atOnce(
                () -> planner.patch("/indicators/" + id, 1, Map.of("measures", List.of(measure("a", "COUNT", null))))
                        .statusCode(),
                () -> planner.patch("/indicators/" + id, 1, Map.of("measures", List.of(measure("b", "COUNT", null))))
                        .statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        assertThat(planner.get("/indicators/" + id).getList("measures")).hasSize(1);
    }

    @Test
    void ofTwoWhoAddTheSameCodeOneIsRefused() throws Exception {
        String plan = planner.draft();
        List<Integer> statuses = atOnce(
                () -> planner.post("/plans/" + plan + "/indicators", values("1", "x"))
                        .statusCode(),
                () -> planner.post("/plans/" + plan + "/indicators", values("1", "y"))
                        .statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void everyWriteIsInTheTrail() {
        String plan = planner.draft();
        String id = planner.indicator(plan, values("1", "x")).getString("id");
        planner.patch("/indicators/" + id, 1, Map.of("statement", "y")).then().statusCode(200);
        planner.patch("/indicators/" + id, 2, Map.of("statement", "y")).then().statusCode(200);
        planner.delete("/indicators/" + id, 2).then().statusCode(204);
        Door.as(Tokens.of("auditor", "22.UBND", "auditor"))
                .queryParam("subjectId", id)
                .get("/audit-entries")
                .then()
                .body("items.act", contains("removed", "changed", "added"))
                .body("items.subjectKind", hasItem("indicator"))
                .body("items.streamId", not(hasItem(not(equalTo(plan)))));
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... tasks) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.length)) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> task : tasks) {
                running.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
