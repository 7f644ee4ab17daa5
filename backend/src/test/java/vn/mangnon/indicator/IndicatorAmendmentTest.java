package vn.mangnon.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static vn.mangnon.indicator.Planner.add;
import static vn.mangnon.indicator.Planner.change;
import static vn.mangnon.indicator.Planner.measure;
import static vn.mangnon.indicator.Planner.remove;
import static vn.mangnon.indicator.Planner.target;
import static vn.mangnon.indicator.Planner.values;
import static vn.mangnon.indicator.Planner.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;

/** Indicators of a plan in force: changed by amendments, readable as of any day. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class IndicatorAmendmentTest {
    private final Planner planner = Planner.ofQuangNinh();
    private String plan;
    private String objective;
    private String indicator;
    private String measure;
    private String target;

    @BeforeEach
    void aPlanInForceSinceMarch2021() {
        plan = planner.draft();
        objective = planner.objective(plan, "1");
        JsonPath made = planner.indicator(
                plan,
                with(
                        values(
                                "1",
                                "Xã phù hợp với trẻ em",
                                measure(
                                        "tỷ lệ xã",
                                        "PERCENT",
                                        "UP",
                                        target(2025, "EQ", "65"),
                                        target(2030, "EQ", "75"))),
                        "objectiveId",
                        objective));
        indicator = made.getString("id");
        measure = made.getString("measures[0].id");
        target = made.getString("measures[0].targets[1].id");
        planner.issue(plan);
    }

    @Test
    void aTargetIsRaisedFromADayOnAndReadsAsItWasBefore() {
        planner.amend(plan, "2023-01-01", change("TARGET", target, Map.of("value", 80, "comparator", "GE")))
                .then()
                .statusCode(201)
                .body("changes.subject", contains("TARGET"))
                .body("changes[0].before.value", equalTo(75))
                .body("changes[0].after.value", equalTo(80))
                .body("retroactive", equalTo(true));
        on("2022-12-31")
                .body("measures[0].targets.value", contains(65, 75))
                .body("measures[0].targets[1].id", equalTo(target));
        on("2023-01-01")
                .body("measures[0].targets.value", contains(65, 80))
                .body("measures[0].targets[1].comparator", equalTo("GE"))
                .body("measures[0].targets[1].id", equalTo(target));
        planner.amend(plan, "2022-01-01", change("TARGET", target, Map.of("value", 77)))
                .then()
                .statusCode(201);
        on("2021-12-31").body("measures[0].targets[1].value", equalTo(75));
        on("2022-12-31").body("measures[0].targets[1].value", equalTo(77));
        on("2023-01-01").body("measures[0].targets[1].value", equalTo(80));
        Door.as(planner.token())
                .queryParam("on", "2022-06-01")
                .get("/plans/" + plan + "/indicators")
                .then()
                .body("items[0].measures[0].targets.value", contains(65, 77));
    }

    @Test
    void theVersionOfTheIndicatorTellsThatAPartOfItChanged() {
        long before = planner.get("/indicators/" + indicator).getLong("version");
        planner.amend(plan, "2022-01-01", change("TARGET", target, Map.of("value", 77)))
                .then()
                .statusCode(201);
        assertThat(planner.get("/indicators/" + indicator).getLong("version")).isGreaterThan(before);
    }

    @Test
    void aMeasureIsAddedChangedAndRemovedWithItsTargets() {
        Map<String, Object> wards =
                with(measure("tỷ lệ phường", "PERCENT", "UP", target(2030, "EQ", "90")), "indicatorId", indicator);
        planner.amend(
                        plan,
                        "2023-01-01",
                        add("MEASURE", wards),
                        change("MEASURE", measure, Map.of("name", "tỷ lệ xã, phường")))
                .then()
                .statusCode(201);
        on("2022-12-31").body("measures.name", contains("tỷ lệ xã"));
        on("2023-01-01")
                .body("measures.name", contains("tỷ lệ xã, phường", "tỷ lệ phường"))
                .body("measures[0].targets", hasSize(2))
                .body("measures[1].targets.value", contains(90));
        planner.amend(plan, "2024-01-01", remove("MEASURE", measure))
                .then()
                .statusCode(201)
                .body("changes.subject", containsInAnyOrder("MEASURE", "TARGET", "TARGET"));
        on("2023-12-31").body("measures", hasSize(2));
        on("2024-01-01").body("measures.name", contains("tỷ lệ phường"));
    }

    @Test
    void anIndicatorIsAddedUnderAnObjectiveOfTheSameAmendment() {
        String name = UUID.randomUUID().toString();
        Map<String, Object> newObjective = new HashMap<>(add("OBJECTIVE", Map.of("code", "9", "statement", "Mới")));
        newObjective.put("id", name);
        planner.amend(
                        plan,
                        "2023-01-01",
                        newObjective,
                        add(
                                "INDICATOR",
                                with(
                                        values("1", "Mới", measure("a", "COUNT", null, target(2030, "GE", "5"))),
                                        "objectiveId",
                                        name)))
                .then()
                .statusCode(201)
                .body("changes.subject", contains("OBJECTIVE", "INDICATOR", "MEASURE", "TARGET"));
        Door.as(planner.token())
                .queryParam("on", "2023-01-01")
                .get("/plans/" + plan + "/indicators")
                .then()
                .body("items.statement", contains("Xã phù hợp với trẻ em", "Mới"))
                .body("items[1].measures[0].targets[0].comparator", equalTo("GE"));
        Door.as(planner.token())
                .queryParam("on", "2022-12-31")
                .get("/plans/" + plan + "/indicators")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void anIndicatorIsChangedWholeByAmendment() {
        Map<String, Object> kept =
                with(measure("tỷ lệ xã", "PERCENT", "UP", with(target(2030, "EQ", "75"), "id", target)), "id", measure);
        planner.amend(
                        plan,
                        "2023-01-01",
                        change(
                                "INDICATOR",
                                indicator,
                                Map.of("statement", "Sửa", "measures", List.of(kept, measure("b", "COUNT", null)))))
                .then()
                .statusCode(201)
                .body("changes.act", contains("CHANGE", "REMOVE", "ADD"));
        on("2022-12-31").body("statement", equalTo("Xã phù hợp với trẻ em")).body("measures[0].targets", hasSize(2));
        on("2023-01-01")
                .body("statement", equalTo("Sửa"))
                .body("measures.name", contains("tỷ lệ xã", "b"))
                .body("measures[0].targets.year", contains(2030));
    }

    @Test
    void anObjectiveGoesWithEverythingBelowIt() {
        planner.amend(plan, "2023-01-01", remove("OBJECTIVE", objective))
                .then()
                .statusCode(201)
                .body("changes.subject", containsInAnyOrder("OBJECTIVE", "INDICATOR", "MEASURE", "TARGET", "TARGET"));
        Door.as(planner.token())
                .queryParam("on", "2023-01-01")
                .get("/indicators/" + indicator)
                .then()
                .statusCode(404);
        JsonPath last = planner.get("/indicators/" + indicator);
        assertThat(last.getString("effectiveTo")).isEqualTo("2023-01-01");
        assertThat(last.getList("measures[0].targets")).hasSize(2);
    }

    @Test
    void aChangeOfTheFirstDayTakesThePlaceOfWhatWasIssued() {
        planner.amend(
                        plan,
                        "2021-03-01",
                        change("TARGET", target, Map.of("value", 76)),
                        change("INDICATOR", indicator, Map.of("code", "1a")))
                .then()
                .statusCode(201)
                .body("changes[0].before.value", equalTo(75));
        on("2021-03-01").body("code", equalTo("1a")).body("measures[0].targets[1].value", equalTo(76));
    }

    @Test
    void twoIndicatorsMayChangeTheirCodesButNotShareOne() {
        Map<String, Object> second = with(values("2", "Khác"), "objectiveId", objective);
        planner.amend(plan, "2022-01-01", add("INDICATOR", second)).then().statusCode(201);
        String other = planner.get("/plans/" + plan + "/indicators").getString("items[1].id");
        planner.amend(
                        plan,
                        "2023-01-01",
                        change("INDICATOR", indicator, Map.of("code", "2")),
                        change("INDICATOR", other, Map.of("code", "1")))
                .then()
                .statusCode(201);
        planner.amend(plan, "2024-01-01", change("INDICATOR", indicator, Map.of("code", "1")))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/indicator-code-taken"));
        planner.amend(plan, "2022-06-01", change("INDICATOR", indicator, Map.of("code", "3")))
                .then()
                .statusCode(201);
    }

    @Test
    void faultsPointIntoTheChangeAndNothingIsDone() {
        planner.amend(
                        plan,
                        "2023-01-01",
                        change("TARGET", target, Map.of("value", 80)),
                        change("TARGET", target, Map.of("comparator", "RANGE")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/changes/1/values/upper"))
                .body("errors[0].code", equalTo("range-needs-upper"));
        planner.amend(plan, "2023-01-01", change("MEASURE", measure, Map.of("unit", "STONES")))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/changes/0/values/unit"));
        planner.amend(plan, "2023-01-01", change("TARGET", target, Map.of("year", 2025, "value", 65)))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("target-twice"));
        planner.amend(plan, "2023-01-01", add("TARGET", target(2027, "EQ", "70")))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/changes/0/values/measureId"));
        planner.amend(plan, "2023-01-01", add("TARGET", with(target(2027, "EQ", "70"), "measureId", "x")))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("malformed"));
        planner.amend(
                        plan,
                        "2023-01-01",
                        add(
                                "TARGET",
                                with(
                                        target(2027, "EQ", "70"),
                                        "measureId",
                                        UUID.randomUUID().toString())))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-id"));
        planner.amend(plan, "2023-01-01", remove("INDICATOR", UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/changes/0/id"));
        planner.amend(plan, "2023-01-01", Map.of("subject", "INDICATOR", "act", "REMOVE"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/changes/0/id"));
        planner.amend(plan, "2022-01-01", remove("TARGET", target)).then().statusCode(201);
        planner.amend(plan, "2023-01-01", change("TARGET", target, Map.of("value", 80)))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("not-there-on-day"));
        on("2021-06-01").body("measures[0].targets.value", contains(65, 75));
    }

    @Test
    void anIndicatorOfAnotherPlanIsUnknownHere() {
        String other = planner.draft();
        planner.issue(other);
        planner.amend(other, "2023-01-01", change("INDICATOR", indicator, Map.of("code", "9")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/changes/0/id"));
        planner.amend(other, "2023-01-01", add("TARGET", with(target(2027, "EQ", "70"), "measureId", measure)))
                .then()
                .statusCode(422);
    }

    @Test
    void aClosedPlanIsNotAmended() {
        planner.act(
                        "/plans/" + plan + "/closure",
                        planner.version(plan),
                        Map.of("on", "2024-01-01", "reason", "hết hạn"))
                .then()
                .statusCode(200);
        planner.amend(plan, "2023-01-01", change("TARGET", target, Map.of("value", 80)))
                .then()
                .statusCode(409);
        assertThat(planner.get("/indicators/" + indicator).getList("allowedActions"))
                .isEmpty();
    }

    @Test
    void whatToLookAtBeforeIssuingIsListedWithThePlan() {
        String draft = planner.draft();
        planner.indicator(draft, values("1", "Chỉ bằng lời"));
        planner.indicator(draft, values("2", "Chưa rõ hướng", measure("a", "PERCENT", null)));
        planner.indicator(
                draft,
                values("3", "Lạ", measure("b", "PERCENT", "DOWN", with(target(null, "EQ", "107"), "direction", "UP"))));
        Door.as(planner.token())
                .get("/plans/" + draft)
                .then()
                .body(
                        "hindrances.code",
                        hasItems(
                                "NO_MEASURE",
                                "NO_TARGET",
                                "NO_DIRECTION",
                                "YEAR_MISSING",
                                "ABOVE_UNIT_BASE",
                                "AGAINST_DIRECTION"));
        planner.issue(draft);
        Door.as(planner.token()).get("/plans/" + draft).then().body("hindrances", empty());
    }

    private ValidatableResponse on(String day) {
        return Door.as(planner.token())
                .queryParam("on", day)
                .get("/indicators/" + indicator)
                .then()
                .statusCode(200);
    }
}
