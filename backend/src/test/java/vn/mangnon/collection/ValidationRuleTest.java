package vn.mangnon.collection;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.collection.CollectingDesk.Plan;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

/** Rules of validation, kept one by one and holding at once. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ValidationRuleTest {
    private final CollectingDesk planner = CollectingDesk.planner();
    private final CollectingDesk keeper = CollectingDesk.of("rule-keeper", "22.UBND", "directory-admin");
    private final CollectingDesk stranger = CollectingDesk.of("rule-stranger", "31.SYT", "planner");
    private final CollectingDesk reporter = CollectingDesk.of("rule-reporter", "06688.UBND", "reporter");
    private Plan plan;
    private String round;
    private String form;

    @BeforeEach
    void anOpenRoundOfTwoCounts() {
        plan = planner.plan(CollectingDesk.count("Số trẻ em"), CollectingDesk.count("Số trẻ em bị xâm hại"));
        round = planner.open(planner.round(
                plan,
                CollectingDesk.year(2031),
                plan.measures().stream()
                        .map(id -> CollectingDesk.asked(id, "TOTAL"))
                        .toList()));
        form = planner.form(round, "06688.UBND");
        reporter.post(
                        "/submissions/" + form + "/observation-changes",
                        Map.of(
                                "changes",
                                List.of(
                                        Map.of("measureId", plan.measures().get(0), "value", 40),
                                        Map.of("measureId", plan.measures().get(1), "value", 50))))
                .then()
                .statusCode(200);
    }

    private Map<String, Object> cross(String severity) {
        return new HashMap<>(Map.of(
                "kind",
                "CROSS_MEASURE",
                "severity",
                severity,
                "measureId",
                plan.measures().get(1),
                "otherMeasureId",
                plan.measures().get(0),
                "comparator",
                "LE"));
    }

    private Map<String, Object> ofRound(Map<String, Object> rule) {
        rule.put("roundId", round);
        return rule;
    }

    private Response submit() {
        return reporter.act(
                "/submissions/" + form + "/submittal",
                reporter.get("/submissions/" + form).getLong("version"),
                null);
    }

    @Test
    void aRuleOfARoundHoldsFromTheMomentItIsKept() {
        reporter.at()
                .get("/submissions/" + form + "/verdict")
                .then()
                .statusCode(200)
                .body("objections", empty());
        String rule = planner.post("/validation-rules", ofRound(cross("ERROR")))
                .then()
                .statusCode(201)
                .body("roundId", equalTo(round))
                .body("allowedActions", contains("EDIT", "DELETE"))
                .body("units", nullValue())
                .extract()
                .path("id");
        reporter.at()
                .get("/submissions/" + form + "/verdict")
                .then()
                .body("submittable", equalTo(false))
                .body("objections.rule", contains("CROSS_MEASURE"));
        submit().then().statusCode(422).body("type", equalTo("/problems/form-has-errors"));

        planner.patch("/validation-rules/" + rule, 0, Map.of("severity", "WARNING"))
                .then()
                .statusCode(200)
                .body("severity", equalTo("WARNING"))
                .body("version", equalTo(1));
        submit().then().statusCode(422).body("type", equalTo("/problems/warnings-need-reason"));
        planner.patch("/validation-rules/" + rule, 0, Map.of("severity", "ERROR"))
                .then()
                .statusCode(412);

        Door.as(planner.token())
                .header("If-Match", "\"1\"")
                .delete("/validation-rules/" + rule)
                .then()
                .statusCode(204);
        Door.as(planner.token()).get("/validation-rules/" + rule).then().statusCode(404);
        submit().then().statusCode(200).body("state", equalTo("SUBMITTED"));
        Door.as(Tokens.of("rule-auditor", "22.UBND", "auditor"))
                .get("/audit-entries?streamId=" + round)
                .then()
                .body("items.act", hasItems("rule-added", "rule-changed", "rule-removed"));
    }

    @Test
    void generalRulesAreTheAdministratorsAndHoldForEveryRound() {
        planner.post("/validation-rules", cross("ERROR"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-reach"));
        keeper.post("/validation-rules", ofRound(cross("ERROR")))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-reach"));
        String rule = keeper.post("/validation-rules", cross("ERROR"))
                .then()
                .statusCode(201)
                .body("roundId", nullValue())
                .extract()
                .path("id");
        submit().then().statusCode(422).body("type", equalTo("/problems/form-has-errors"));
        planner.at().get("/validation-rules/" + rule).then().statusCode(200).body("allowedActions", empty());
        Door.as(keeper.token())
                .header("If-Match", "\"0\"")
                .delete("/validation-rules/" + rule)
                .then()
                .statusCode(204);
        submit().then().statusCode(200);
    }

    @Test
    void everybodyReadsTheRulesOfTheRoundsThatTheySee() {
        String rule = planner.post("/validation-rules", ofRound(cross("ERROR")))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        reporter.at()
                .get("/validation-rules?roundId=" + round)
                .then()
                .statusCode(200)
                .body("items.kind", hasItems("REQUIRED", "BOUNDS", "CHANGE"))
                .body("items.id", hasItem(rule))
                .body("items.findAll { it.roundId == null }.kind.size()", equalTo(6))
                .body("items.allowedActions", everyItem(empty()));
        stranger.at().get("/validation-rules/" + rule).then().statusCode(404);
        stranger.at()
                .get("/validation-rules?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(rule)))
                .body("items.kind", hasItem("REQUIRED"));
        stranger.at()
                .get("/validation-rules?roundId=" + round)
                .then()
                .statusCode(200)
                .body("items.roundId", everyItem(nullValue()));
        stranger.post("/validation-rules", ofRound(cross("ERROR"))).then().statusCode(422);
        stranger.patch("/validation-rules/" + rule, 0, Map.of("severity", "WARNING"))
                .then()
                .statusCode(404);
    }

    @Test
    void aRuleThatCannotHoldIsRefusedWithItsPlaces() {
        Map<String, Object> rule = ofRound(cross("ERROR"));
        rule.put("otherMeasureId", UUID.randomUUID());
        rule.put("dimension", "COLOUR");
        rule.remove("comparator");
        planner.post("/validation-rules", rule)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/rule-refused"))
                .body("errors.pointer", hasItems("/otherMeasureId", "/dimension", "/comparator"));
        planner.post(
                        "/validation-rules",
                        Map.of("roundId", round, "kind", "BOUNDS", "severity", "ERROR", "lower", 5, "upper", 1))
                .then()
                .statusCode(422)
                .body("errors.code", contains("reversed-bounds"));
        String kept = planner.post("/validation-rules", ofRound(cross("ERROR")))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        HashMap<String, Object> elsewhere = new HashMap<>();
        elsewhere.put("roundId", null);
        planner.patch("/validation-rules/" + kept, 0, elsewhere)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/roundId"));
        planner.act("/collection-rounds/" + round + "/closure", version(), Map.of("reason", "xong"))
                .then()
                .statusCode(200);
        planner.patch("/validation-rules/" + kept, 0, Map.of("severity", "WARNING"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/round-closed"));
    }

    private long version() {
        return planner.get("/collection-rounds/" + round).getLong("version");
    }

    @Test
    void aRuleOfOneUnitLeavesOthersAloneAndADraftKeepsItsRulesWhenOtherPartsAreRevised() {
        Map<String, Object> draft = planner.round(
                plan,
                CollectingDesk.year(2032),
                List.of(CollectingDesk.asked(plan.measures().get(0), "TOTAL")));
        draft.put(
                "rules",
                List.of(Map.of(
                        "kind", "BOUNDS", "severity", "ERROR", "upper", 10, "units", List.of("PERCENT", "PER_1000"))));
        String id = planner.draft(draft).getString("id");
        String rule = planner.get("/validation-rules?roundId=" + id).getString("items.find { it.roundId != null }.id");
        planner.patch("/collection-rounds/" + id, 0, Map.of("title", "Tên khác"))
                .then()
                .statusCode(200)
                .body("rules[0].units", contains("PERCENT", "PER_1000"));
        planner.at()
                .get("/validation-rules/" + rule)
                .then()
                .statusCode(200)
                .body("upper", equalTo(10))
                .body("version", equalTo(0));
        stranger.at().get("/validation-rules/" + rule).then().statusCode(404);
    }

    @Test
    void theToleranceOfStatusesIsData() {
        reporter.at()
                .get("/status-rules")
                .then()
                .statusCode(200)
                .body("validFrom", hasItem("1900-01-01"))
                .body("tolerance", everyItem(notNullValue()))
                .body("reason", everyItem(notNullValue()));
    }
}
