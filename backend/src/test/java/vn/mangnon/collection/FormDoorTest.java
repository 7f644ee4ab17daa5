package vn.mangnon.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.collection.CollectingDesk.Plan;
import vn.mangnon.testing.PostgresForTests;

/** A form from the first figure to the lock, through the door. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class FormDoorTest {
    private final CollectingDesk planner = CollectingDesk.planner();
    private final CollectingDesk lan = CollectingDesk.of("form-lan", "06688.UBND", "reporter");
    private final CollectingDesk mai = CollectingDesk.of("form-mai", "06688.UBND", "reporter", "approver");
    private final CollectingDesk head = CollectingDesk.of("form-head", "06688.UBND", "approver");
    private final CollectingDesk neighbour = CollectingDesk.of("form-neighbour", "06994.UBND", "reporter", "approver");
    private Plan plan;
    private String round;
    private String form;

    @BeforeEach
    void anOpenRound() {
        plan = planner.plan(
                CollectingDesk.ratio("Tỷ lệ trẻ em được trợ giúp", "giới tính"),
                CollectingDesk.count("Số trẻ em bị xâm hại"));
        round = planner.open(planner.round(plan, CollectingDesk.year(2026), measures()));
        form = planner.form(round, "06688.UBND");
    }

    private List<Map<String, Object>> measures() {
        return List.of(
                CollectingDesk.asked(plan.measures().get(0), "TOTAL", "SEX=FEMALE", "SEX=MALE"),
                CollectingDesk.asked(plan.measures().get(1), "TOTAL"));
    }

    private Map<String, Object> share(String cell, Number numerator, Number denominator, Integer version) {
        Map<String, Object> change = new HashMap<>(Map.of(
                "measureId", plan.measures().get(0), "cell", cell, "numerator", numerator, "denominator", denominator));
        change.put("version", version);
        return change;
    }

    private Map<String, Object> count(Number value, Integer version) {
        Map<String, Object> change =
                new HashMap<>(Map.of("measureId", plan.measures().get(1), "value", value));
        change.put("version", version);
        return change;
    }

    @SafeVarargs
    private final Response enter(CollectingDesk who, Map<String, Object>... changes) {
        return who.post("/submissions/" + form + "/observation-changes", Map.of("changes", Arrays.asList(changes)));
    }

    private void fill() {
        enter(
                        lan,
                        share("TOTAL", 30, 60, null),
                        share("SEX=FEMALE", 10, 30, null),
                        share("SEX=MALE", 20, 30, null),
                        count(4, null))
                .then()
                .statusCode(200);
    }

    private Response act(CollectingDesk who, String act, Object body) {
        return who.act(
                "/submissions/" + form + "/" + act,
                planner.get("/submissions/" + form).getLong("version"),
                body);
    }

    private static final Map<String, Object> WHY = Map.of("reason", "Số liệu chưa khớp");

    private JsonPath row(CollectingDesk who, int index) {
        return who.get("/submissions/" + form).setRootPath("rows[" + index + "]");
    }

    @Test
    void aFormShowsWhatIsAskedAndWhatIsMissing() {
        lan.at()
                .get("/submissions/" + form)
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("round.expectedQuality", equalTo("OFFICIAL"))
                .body("rows.cell", contains("TOTAL", "SEX=FEMALE", "SEX=MALE", "TOTAL"))
                .body("rows[0].ratio", equalTo(true))
                .body("rows[0].counts", equalTo(true))
                .body("rows[0].official", nullValue())
                .body("verdict.submittable", equalTo(false))
                .body("verdict.objections", hasSize(4))
                .body("verdict.objections.rule", hasItems("REQUIRED"))
                .body("cells.asked", equalTo(4))
                .body("allowedActions", contains("ENTER", "SUBMIT"));
        neighbour.at().get("/submissions/" + form).then().statusCode(404);
        neighbour
                .post("/submissions/" + form + "/observation-changes", Map.of("changes", List.of(count(1, null))))
                .then()
                .statusCode(404);
        planner.at()
                .get("/submissions/" + form)
                .then()
                .statusCode(200)
                .body("allowedActions", contains("SET_ONE_PERSON"));
    }

    @Test
    void figuresAreEnteredAndTheValueIsComputed() {
        fill();
        lan.at()
                .get("/submissions/" + form)
                .then()
                .body("rows[0].official.numerator", equalTo(30))
                .body("rows[0].official.value", equalTo(50))
                .body("rows[0].official.version", equalTo(1))
                .body("rows[1].official.value", equalTo(33.333332f))
                .body("verdict.submittable", equalTo(true))
                .body("cells.filled", equalTo(4));
        assertThat(lan.get("/submissions/" + form + "/revisions").getList("items"))
                .hasSize(4);
    }

    @Test
    void whatSomebodyElseChangedIsNeverOverwrittenSilently() {
        fill();
        enter(mai, count(5, 1))
                .then()
                .statusCode(200)
                .body("cells[0].outcome", equalTo("SAVED"))
                .body("cells[0].current.version", equalTo(2));
        enter(lan, share("TOTAL", 31, 60, 1), count(6, 1))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/cells-changed"))
                .body("errors.pointer", contains("/changes/1"))
                .body("cells", hasSize(1))
                .body("cells[0].value", equalTo(5))
                .body("cells[0].version", equalTo(2))
                .body("cells[0].cell", equalTo("TOTAL"));
        assertThat(row(lan, 0).getInt("official.numerator")).isEqualTo(30);
        lan.post(
                        "/submissions/" + form + "/observation-changes",
                        Map.of("partial", true, "changes", List.of(share("TOTAL", 31, 60, 1), count(6, 1))))
                .then()
                .statusCode(200)
                .body("cells.outcome", contains("SAVED", "CONFLICT"))
                .body("cells[1].current.value", equalTo(5));
        enter(lan, count(5, 1)).then().statusCode(200).body("cells[0].outcome", equalTo("UNCHANGED"));
    }

    @Test
    void whatCannotBeIsNamedAndNothingIsStored() {
        Map<String, Object> zero = share("TOTAL", 5, 0, null);
        enter(lan, share("SEX=MALE", 1, 2, null), zero, count(-1, null))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/figures-refused"))
                .body("errors.pointer", containsInAnyOrder("/changes/1/denominator", "/changes/2/value"))
                .body("errors[0].detail", containsString("Tỷ lệ trẻ em được trợ giúp"));
        assertThat(row(lan, 2).getString("official")).isNull();
        for (String number : List.of("1e308", "-1", "1e999999999", "0.00000001")) {
            lan.at()
                    .body("{\"changes\":[{\"measureId\":\"" + plan.measures().get(1) + "\",\"value\":" + number + "}]}")
                    .post("/submissions/" + form + "/observation-changes")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/changes/0/value"));
        }
        for (String number : List.of("NaN", "\"5\"", "Infinity")) {
            lan.at()
                    .body("{\"changes\":[{\"measureId\":\"" + plan.measures().get(1) + "\",\"value\":" + number + "}]}")
                    .post("/submissions/" + form + "/observation-changes")
                    .then()
                    .statusCode(400);
        }
        enter(lan, Map.of("measureId", UUID.randomUUID().toString(), "value", 1))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("not-asked"));
        enter(lan, count(1, null), count(2, null)).then().statusCode(422).body("errors[0].code", equalTo("twice"));
        Map<String, Object> estimate = count(1, null);
        estimate.put("quality", "ESTIMATED");
        enter(lan, estimate).then().statusCode(422).body("errors[0].code", equalTo("official-asked"));
        assertThat(lan.get("/submissions/" + form).getInt("cells.filled")).isZero();
    }

    @Test
    void aRepeatedRequestIsDoneOnce() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("changes", List.of(count(3, null)));
        lan.at()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/submissions/" + form + "/observation-changes")
                .then()
                .statusCode(200);
        lan.at()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/submissions/" + form + "/observation-changes")
                .then()
                .statusCode(200)
                .body("cells[0].outcome", equalTo("SAVED"))
                .body("cells[0].current.version", equalTo(1));
        lan.at()
                .header("Idempotency-Key", key)
                .body(Map.of("changes", List.of(count(4, null))))
                .post("/submissions/" + form + "/observation-changes")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void errorsStopAFormAndWarningsAskForAReason() {
        enter(
                lan,
                share("TOTAL", 30, 60, null),
                share("SEX=FEMALE", 10, 30, null),
                share("SEX=MALE", 25, 30, null),
                count(4, null));
        act(lan, "submittal", null)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/form-has-errors"))
                .body("errors.pointer", contains("/rows/0"));
        enter(lan, share("SEX=MALE", 20, 30, 1)).then().statusCode(200);
        act(lan, "submittal", null).then().statusCode(200).body("state", equalTo("SUBMITTED"));

        // The year after: twice as many is more than half as many again.
        String next = planner.open(planner.round(
                plan,
                CollectingDesk.year(2027),
                List.of(CollectingDesk.asked(plan.measures().get(1), "TOTAL"))));
        form = planner.form(next, "06688.UBND");
        enter(lan, count(8, null)).then().statusCode(200);
        lan.at()
                .get("/submissions/" + form + "/verdict")
                .then()
                .statusCode(200)
                .body("submittable", equalTo(false))
                .body("objections[0].rule", equalTo("CHANGE"))
                .body("objections[0].detail", containsString("100"));
        assertThat(row(lan, 0).getInt("previous.value")).isEqualTo(4);
        act(lan, "submittal", null).then().statusCode(422).body("type", equalTo("/problems/warnings-need-reason"));
        Map<String, Object> explained = count(8, 1);
        explained.put("comment", "Mở thêm đường dây nóng");
        enter(lan, explained).then().statusCode(200);
        act(lan, "submittal", null).then().statusCode(200);
    }

    @Test
    void aFormGoesItsWayAndEveryRoleDoesItsOwnPart() {
        fill();
        act(head, "submittal", null).then().statusCode(403);
        act(planner, "submittal", null).then().statusCode(403);
        lan.act("/submissions/" + form + "/submittal", 0, null).then().statusCode(412);
        act(lan, "submittal", null).then().statusCode(200);
        act(lan, "approval", null).then().statusCode(403);
        enter(lan, count(9, 1)).then().statusCode(409).body("type", equalTo("/problems/submission-state"));
        act(planner, "lock", null).then().statusCode(409);
        act(head, "approval", null)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("times.late", equalTo(false));
        act(head, "return", WHY).then().statusCode(409);
        act(head, "lock", null).then().statusCode(403);
        act(planner, "lock", null).then().statusCode(200).body("state", equalTo("LOCKED"));
        act(planner, "return", WHY).then().statusCode(409);
        act(planner, "reopening", Map.of("reason", " ")).then().statusCode(400);
        act(planner, "reopening", WHY)
                .then()
                .statusCode(200)
                .body("state", equalTo("REOPENED"))
                .body("returnReason", equalTo("Số liệu chưa khớp"));
        enter(lan, count(5, 1)).then().statusCode(200);
        lan.at()
                .get("/submissions/" + form)
                .then()
                .body("cells.changedSinceApproval", equalTo(1))
                .body("rows[3].official.changedSinceApproval", equalTo(true));
        assertThat(planner.get("/submissions?changed=true&roundId=" + round).getList("items.id"))
                .containsExactly(form);
        act(lan, "submittal", null).then().statusCode(200);
        act(head, "approval", null).then().statusCode(200).body("cells.changedSinceApproval", equalTo(0));
    }

    @Test
    void whoeverEnteredDoesNotApproveUnlessNobodyElseWorksThere() {
        enter(
                mai,
                share("TOTAL", 30, 60, null),
                share("SEX=FEMALE", 10, 30, null),
                share("SEX=MALE", 20, 30, null),
                count(4, null));
        act(lan, "submittal", null).then().statusCode(200);
        act(mai, "approval", null).then().statusCode(403).body("type", equalTo("/problems/entered-by-approver"));
        act(mai, "return", WHY)
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("times.returns", equalTo(1));
        act(lan, "submittal", null).then().statusCode(200);
        Map<String, Object> nobodyElse =
                Map.of("onePerson", true, "reason", "Cả phường chỉ còn một người làm công tác trẻ em");
        act(mai, "one-person-setting", nobodyElse).then().statusCode(403);
        act(planner, "one-person-setting", nobodyElse).then().statusCode(200).body("onePerson", equalTo(true));
        act(mai, "approval", null).then().statusCode(200);

        Map<String, Object> alone = planner.round(
                plan,
                CollectingDesk.year(2028),
                List.of(CollectingDesk.asked(plan.measures().get(1), "TOTAL")));
        alone.put("submitters", List.of(Map.of("agencyId", planner.agency("06688.UBND"), "onePerson", true)));
        form = planner.form(planner.open(alone), "06688.UBND");
        enter(mai, count(4, null)).then().statusCode(200);
        act(mai, "submittal", null).then().statusCode(200).body("onePerson", equalTo(true));
        act(mai, "approval", null).then().statusCode(200);
    }

    @Test
    void estimateAndOfficialFigureAreBothKept() {
        Map<String, Object> estimated = planner.round(
                plan,
                CollectingDesk.year(2029),
                List.of(CollectingDesk.asked(plan.measures().get(1), "TOTAL")));
        estimated.put("expectedQuality", "ESTIMATED");
        Map<String, Object> official = new HashMap<>(estimated);
        official.put("expectedQuality", "OFFICIAL");
        form = planner.form(planner.open(estimated), "06688.UBND");
        enter(lan, count(40, null)).then().statusCode(200).body("cells[0].quality", equalTo("ESTIMATED"));
        act(lan, "submittal", null).then().statusCode(200);
        form = planner.form(planner.open(official), "06688.UBND");
        assertThat(row(lan, 0).getInt("estimated.value")).isEqualTo(40);
        act(lan, "submittal", null).then().statusCode(422);
        enter(lan, count(44, null)).then().statusCode(200);
        act(lan, "submittal", null)
                .then()
                .statusCode(200)
                .body("rows[0].estimated.value", equalTo(40))
                .body("rows[0].official.value", equalTo(44));
    }

    @Test
    void aClosedRoundTakesNoMoreFigures() {
        fill();
        JsonPath open = planner.get("/collection-rounds/" + round);
        planner.act("/collection-rounds/" + round + "/closure", open.getLong("version"), Map.of("reason", "Hết hạn"))
                .then()
                .statusCode(200);
        enter(lan, count(9, 1)).then().statusCode(409).body("type", equalTo("/problems/round-closed"));
        act(lan, "submittal", null).then().statusCode(409);
        lan.at().get("/submissions/" + form).then().body("allowedActions", empty());
    }

    @Test
    void aFormIsFoundInItsRoundByTheNameOfItsAreaWithoutAccents() {
        String forms = "/collection-rounds/" + round + "/submissions";
        assertThat(planner.get(forms + "?q=van+don").getList("items.agency.code"))
                .containsExactly("06994.UBND");
        assertThat(planner.get(forms + "?q=khong+co").getList("items")).isEmpty();
    }

    @Test
    void manyFormsAreLockedAndReturnedInOneActEachAnsweredByItself() {
        fill();
        act(lan, "submittal", null).then().statusCode(200);
        long submitted = planner.get("/submissions/" + form).getLong("version");
        head.post(
                        "/collection-rounds/" + round + "/approvals",
                        Map.of("items", List.of(Map.of("submissionId", form, "version", submitted))))
                .then()
                .statusCode(200)
                .body("done", equalTo(1));
        String other = planner.form(round, "06994.UBND");
        long version = planner.get("/submissions/" + form).getLong("version");
        List<Map<String, Object>> items = new ArrayList<>(List.of(
                Map.of("submissionId", form, "version", version - 1),
                Map.of("submissionId", other, "version", 0),
                Map.of("submissionId", UUID.randomUUID().toString(), "version", 0)));
        planner.post("/collection-rounds/" + round + "/locks", Map.of("items", items))
                .then()
                .statusCode(200)
                .body("done", equalTo(0))
                .body("results.status", contains(412, 409, 404))
                .body("results[1].problem.type", equalTo("/problems/submission-state"));
        items.set(0, Map.of("submissionId", form, "version", version));
        planner.post("/collection-rounds/" + round + "/locks", Map.of("items", items))
                .then()
                .statusCode(200)
                .body("done", equalTo(1))
                .body("results.status", contains(200, 409, 404))
                .body("results[0].version", equalTo((int) version + 1));
        assertThat(planner.get("/submissions/" + form).getString("state")).isEqualTo("LOCKED");
        head.post("/collection-rounds/" + round + "/locks", Map.of("items", items))
                .then()
                .statusCode(403);
        planner.post(
                        "/collection-rounds/" + round + "/returns",
                        Map.of("items", List.of(Map.of("submissionId", form, "version", 1))))
                .then()
                .statusCode(400);
        planner.post(
                        "/collection-rounds/" + round + "/returns",
                        Map.of("items", List.of(Map.of("submissionId", form, "version", version + 1, "reason", "Sai"))))
                .then()
                .statusCode(200)
                .body("results[0].status", equalTo(409));
        assertThat(planner.get("/collection-rounds/" + round).getInt("progress.locked"))
                .isEqualTo(1);
    }

    @Test
    void whatWasApprovedTooLateIsLate() {
        Map<String, Object> late = planner.round(
                plan,
                CollectingDesk.year(2030),
                List.of(CollectingDesk.asked(plan.measures().get(1), "TOTAL")));
        late.put("due", List.of(Map.of("tier", "COMMUNE", "dueAt", "2026-01-01T00:00:00Z")));
        String past = planner.open(late);
        form = planner.form(past, "06688.UBND");
        assertThat(planner.get("/submissions?overdue=true&roundId=" + past).getList("items"))
                .hasSize(2);
        enter(lan, count(4, null)).then().statusCode(200);
        act(lan, "submittal", null).then().statusCode(200).body("times.overdue", equalTo(true));
        act(head, "approval", null)
                .then()
                .statusCode(200)
                .body("times.late", equalTo(true))
                .body("times.overdue", equalTo(false));
        assertThat(planner.get("/submissions?overdue=true&roundId=" + past).getList("items"))
                .hasSize(1);
        assertThat(planner.get("/submissions?late=true&roundId=" + past).getList("items"))
                .hasSize(2);
    }
}
