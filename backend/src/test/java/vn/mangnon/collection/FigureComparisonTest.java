package vn.mangnon.collection;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.mangnon.collection.CollectingDesk.Plan;
import vn.mangnon.testing.PostgresForTests;

/** What was estimated and what came of it; what others say beside the named source; what changed since it was approved. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class FigureComparisonTest {
    private final CollectingDesk planner = CollectingDesk.planner();
    private final CollectingDesk ward = CollectingDesk.of("compare-ward", "06688.UBND", "reporter");
    private final CollectingDesk wardHead = CollectingDesk.of("compare-head", "06688.UBND", "approver");
    private final CollectingDesk education = CollectingDesk.of("compare-edu", "22.SGDDT", "reporter");

    private String open(Plan plan, String quality, Object... submitters) {
        Map<String, Object> round = planner.round(
                plan,
                CollectingDesk.year(2033),
                List.of(CollectingDesk.asked(plan.measures().get(0), "TOTAL")));
        round.put("expectedQuality", quality);
        round.put(
                "due",
                List.of(
                        Map.of("tier", "COMMUNE", "dueAt", "2099-12-31T00:00:00Z"),
                        Map.of("tier", "PROVINCE_AGENCY", "dueAt", "2099-12-31T00:00:00Z")));
        round.put("submitters", List.of(submitters));
        return planner.open(round);
    }

    private static void enter(CollectingDesk who, Plan plan, String form, int value, Integer version) {
        Map<String, Object> change =
                new HashMap<>(Map.of("measureId", plan.measures().get(0), "value", value));
        change.put("comment", "rà soát");
        change.put("version", version);
        who.post("/submissions/" + form + "/observation-changes", Map.of("changes", List.of(change)))
                .then()
                .statusCode(200);
    }

    private static void act(CollectingDesk who, String form, String what, Object body) {
        who.act(
                        "/submissions/" + form + "/" + what,
                        who.get("/submissions/" + form).getLong("version"),
                        body)
                .then()
                .statusCode(200);
    }

    @Test
    void estimatesStandBesideOfficialFiguresAndFiguresOfOthersBesideTheNamedSource() {
        Plan plan = planner.plan(CollectingDesk.count("Số trẻ em"));
        String measure = plan.measures().get(0);
        Map<String, Object> own = Map.of("agencyId", planner.agency("06688.UBND"));
        String estimate = open(plan, "ESTIMATED", own);
        enter(ward, plan, planner.form(estimate, "06688.UBND"), 90, null);
        String area = planner.get("/agencies/" + planner.agency("06688.UBND")).getString("areaId");
        String official = open(
                plan,
                "OFFICIAL",
                own,
                Map.of("agencyId", planner.agency("22.SGDDT"), "areaId", area, "measureIds", List.of(measure)));
        String form = planner.form(official, "06688.UBND");
        enter(ward, plan, form, 120, null);
        enter(education, plan, planner.form(official, "22.SGDDT"), 150, null);
        act(ward, form, "submittal", null);

        planner.at()
                .get("/figure-comparisons?measureId=" + measure)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("ESTIMATE"))
                .body("items[0].figure.value", equalTo(90))
                .body("items[0].against.value", equalTo(120))
                .body("items[0].against.quality", equalTo("OFFICIAL"))
                .body("items[0].difference", equalTo(-30))
                .body("items[0].percent", equalTo(-25));
        planner.at()
                .get("/figure-comparisons?kind=SOURCE&roundId=" + official)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].figure.agency.code", equalTo("22.SGDDT"))
                .body("items[0].against.agency.code", equalTo("06688.UBND"))
                .body("items[0].difference", equalTo(30))
                .body("items[0].percent", equalTo(25));
        education
                .at()
                .get("/figure-comparisons?kind=SOURCE&measureId=" + measure)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));

        act(wardHead, form, "approval", null);
        planner.at()
                .get("/observations?changed=true&measureId=" + measure)
                .then()
                .body("items", hasSize(0));
        act(planner, form, "return", Map.of("reason", "Xem lại"));
        enter(ward, plan, form, 121, 1);
        planner.at()
                .get("/observations?changed=true&measureId=" + measure)
                .then()
                .statusCode(200)
                .body("items.value", contains(121))
                .body("items.changedSinceApproval", contains(true));
        planner.at()
                .get("/submissions?changed=true&roundId=" + official)
                .then()
                .statusCode(200)
                .body("items.id", contains(form))
                .body("items[0].cells.changedSinceApproval", equalTo(1));
    }
}
