package vn.mangnon.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.mangnon.testing.PostgresForTests;

/** How plans in force change, and how they read on any day. All plans here are in force since 1 March 2021. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AmendmentTest {
    private final Desk planner = Desk.ofQuangNinh();

    @Test
    void aChangeHoldsFromItsDayOnAndTheDayBeforeReadsAsItWas() {
        String id = planner.draft();
        String task = planner.task(id, "II.1", "Như ban hành");
        planner.issue(id);
        String document = planner.document();
        JsonPath amendment = planner.act(
                        "/plans/" + id + "/amendments",
                        planner.version(id),
                        Map.of(
                                "reason",
                                "Điều chỉnh",
                                "legalDocumentId",
                                document,
                                "effectiveOn",
                                "2023-05-10",
                                "changes",
                                List.of(Desk.change("TASK", task, Map.of("statement", "Như sửa đổi")))))
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/plans/" + id + "/amendments/"))
                .extract()
                .jsonPath();
        assertThat(amendment.getInt("number")).isEqualTo(1);
        assertThat(amendment.getBoolean("retroactive")).isTrue();
        assertThat(amendment.getString("document.id")).isEqualTo(document);
        assertThat(amendment.getString("recordedBy.code")).isEqualTo("22.SYT");
        assertThat(amendment.getString("changes[0].before.statement")).isEqualTo("Như ban hành");
        assertThat(amendment.getString("changes[0].after.statement")).isEqualTo("Như sửa đổi");
        assertThat(amendment.getString("changes[0].after.code")).isEqualTo("II.1");

        assertThat(statements(id, "2023-05-09")).containsExactly("Như ban hành");
        assertThat(statements(id, "2023-05-10")).containsExactly("Như sửa đổi");
        assertThat(statements(id, "2021-02-28")).isEmpty();
        planner.at()
                .queryParam("on", "2023-05-09")
                .get("/tasks/" + task)
                .then()
                .body("statement", equalTo("Như ban hành"))
                .body("effectiveTo", equalTo("2023-05-10"))
                .body("amendmentId", nullValue());
        planner.at()
                .get("/tasks/" + task)
                .then()
                .body("statement", equalTo("Như sửa đổi"))
                .body("amendmentId", equalTo(amendment.getString("id")))
                .body("allowedActions", contains("AMEND"));
        planner.at()
                .get("/plans/" + id + "/amendments")
                .then()
                .statusCode(200)
                .body("items.id", contains(amendment.getString("id")));
        planner.at()
                .get("/plans/" + id + "/amendments/" + amendment.getString("id"))
                .then()
                .statusCode(200)
                .body("number", equalTo(1));
        Desk.ofHaiPhong()
                .at()
                .get("/plans/" + id + "/amendments")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void onlyAnAmendmentOfADayThatIsPastIsRetroactive() {
        String id = planner.issued();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        planner.amend(id, today.toString(), Desk.add("TASK", Map.of("statement", "Hôm nay")))
                .then()
                .statusCode(201)
                .body("retroactive", equalTo(false));
        planner.amend(id, today.plusDays(30).toString(), Desk.add("TASK", Map.of("statement", "Tháng sau")))
                .then()
                .statusCode(201)
                .body("retroactive", equalTo(false));
        assertThat(statements(id, null)).containsExactly("Hôm nay");
        assertThat(statements(id, today.plusDays(30).toString())).containsExactly("Hôm nay", "Tháng sau");
    }

    @Test
    void aRetroactiveChangeEndsWhereTheNextVersionBegins() {
        String id = planner.draft();
        String task = planner.task(id, "1", "A");
        planner.issue(id);
        planner.amend(id, "2024-01-01", Desk.change("TASK", task, Map.of("statement", "C")))
                .then()
                .statusCode(201);
        planner.amend(id, "2023-01-01", Desk.change("TASK", task, Map.of("statement", "B")))
                .then()
                .statusCode(201)
                .body("number", equalTo(2));
        assertThat(statements(id, "2022-12-31")).containsExactly("A");
        assertThat(statements(id, "2023-12-31")).containsExactly("B");
        assertThat(statements(id, "2024-01-01")).containsExactly("C");
    }

    @Test
    void aSecondChangeOfTheSameDayTakesThePlaceOfTheFirstAndBothStayOnRecord() {
        String id = planner.draft();
        String task = planner.task(id, "1", "A");
        planner.issue(id);
        planner.amend(id, "2023-01-01", Desk.change("TASK", task, Map.of("statement", "B")))
                .then()
                .statusCode(201);
        planner.amend(id, "2023-01-01", Desk.change("TASK", task, Map.of("statement", "C")))
                .then()
                .statusCode(201)
                .body("changes[0].before.statement", equalTo("B"));
        planner.amend(id, "2021-03-01", Desk.change("TASK", task, Map.of("statement", "Z")))
                .then()
                .statusCode(201)
                .body("changes[0].before.statement", equalTo("A"));
        assertThat(statements(id, "2022-12-31")).containsExactly("Z");
        assertThat(statements(id, "2023-01-01")).containsExactly("C");
        planner.at()
                .get("/plans/" + id + "/amendments")
                .then()
                .body("items.number", contains(3, 2, 1))
                .body("items[2].changes[0].after.statement", equalTo("B"));
    }

    @Test
    void whatIsAddedMayBeNamedByLaterChangesOfTheSameAmendment() {
        String id = planner.issued();
        String name = UUID.randomUUID().toString();
        JsonPath amendment = planner.amend(
                        id,
                        "2024-01-01",
                        Map.of(
                                "subject",
                                "OBJECTIVE",
                                "act",
                                "ADD",
                                "id",
                                name,
                                "values",
                                Map.of("code", "5", "statement", "Mới")),
                        Desk.add("OBJECTIVE", Map.of("code", "5.1", "statement", "Con", "parentId", name)))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String added = amendment.getString("changes[0].itemId");
        assertThat(added).isNotEqualTo(name);
        assertThat(amendment.getString("changes[1].after.parentId")).isEqualTo(added);
        planner.at()
                .get("/plans/" + id + "/objectives")
                .then()
                .body("items.code", contains("5", "5.1"))
                .body("items[1].parentId", equalTo(added));
    }

    @Test
    void whatIsRemovedTakesAlongWhatHangsOnIt() {
        String id = planner.draft();
        String above = planner.task(id, "II", "Trên");
        String below = planner.post("/plans/" + id + "/tasks", Map.of("parentId", above, "statement", "Gạch đầu dòng"))
                .then()
                .statusCode(201)
                .body("parentCode", equalTo("II"))
                .body("code", nullValue())
                .extract()
                .path("id");
        planner.issue(id);
        planner.amend(id, "2025-01-01", Desk.add("TASK", Map.of("parentId", above, "statement", "Thêm sau")))
                .then()
                .statusCode(201);
        planner.amend(id, "2024-01-01", Desk.remove("TASK", above))
                .then()
                .statusCode(201)
                .body("changes", hasSize(3))
                .body("changes.act", contains("REMOVE", "REMOVE", "REMOVE"));
        assertThat(statements(id, "2023-12-31")).containsExactly("Trên", "Gạch đầu dòng");
        assertThat(statements(id, "2024-01-01")).isEmpty();
        assertThat(statements(id, "2025-01-01")).isEmpty();
        planner.at()
                .queryParam("on", "2024-01-01")
                .get("/tasks/" + below)
                .then()
                .statusCode(404);
        planner.at().get("/tasks/" + below).then().statusCode(200).body("effectiveTo", equalTo("2024-01-01"));
    }

    @Test
    void everyKindOfItemIsAmended() {
        String id = planner.draft();
        String duty = planner.post(
                        "/plans/" + id + "/reporting-duties",
                        Map.of("kind", "REPORT", "statement", "Báo cáo năm", "recurrence", "hằng năm", "who", "Các sở"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String money = planner.post(
                        "/plans/" + id + "/funding-sources", Map.of("statement", "Ngân sách", "amountVnd", 2500000000L))
                .then()
                .statusCode(201)
                .body("amountVnd", equalTo(2500000000L))
                .extract()
                .path("id");
        planner.issue(id);
        planner.amend(
                        id,
                        "2024-01-01",
                        Desk.change(
                                "REPORTING_DUTY",
                                duty,
                                Map.of("window", Map.of("from", "2024-11-01", "to", "2024-11-15"))),
                        Desk.change("FUNDING_SOURCE", money, Map.of("years", Map.of("from", 2024, "to", 2025))))
                .then()
                .statusCode(201);
        planner.at()
                .queryParam("on", "2024-01-01")
                .get("/reporting-duties/" + duty)
                .then()
                .body("window.from", equalTo("2024-11-01"))
                .body("recurrence", equalTo("hằng năm"));
        planner.at()
                .queryParam("on", "2024-01-01")
                .get("/plans/" + id + "/funding-sources")
                .then()
                .body("items[0].years.to", equalTo(2025));
        planner.at()
                .queryParam("on", "2023-12-31")
                .get("/plans/" + id + "/funding-sources")
                .then()
                .body("items[0].years", nullValue());
    }

    @Test
    void faultsPointIntoTheChangesAndNothingIsDone() {
        String id = planner.draft();
        String task = planner.task(id, "1", "A");
        planner.issue(id);
        Map<String, Object> good = Desk.change("TASK", task, Map.of("statement", "B"));
        planner.amend(id, "2024-01-01", good, Desk.add("TASK", Map.of("statement", " ")))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/changes/1/values/statement"))
                .body("errors[0].code", equalTo("required"));
        planner.amend(id, "2024-01-01", good, Desk.add("TASK", Map.of("statement", "x", "surprise", 1)))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/changes/1/values/surprise"))
                .body("errors[0].code", equalTo("unknown-field"));
        planner.amend(id, "2024-01-01", good, Desk.add("REPORTING_DUTY", Map.of("kind", "PARTY", "statement", "x")))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/changes/1/values/kind"))
                .body("errors[0].code", equalTo("one-of"));
        planner.amend(
                        id,
                        "2024-01-01",
                        good,
                        Desk.change("TASK", UUID.randomUUID().toString(), Map.of("statement", "x")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/changes/1/id"));
        planner.amend(id, "2024-01-01", good, Map.of("subject", "TASK", "act", "REMOVE"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/changes/1/id"));
        planner.amend(
                        id,
                        "2024-01-01",
                        good,
                        Desk.add(
                                "TASK",
                                Map.of(
                                        "statement",
                                        "x",
                                        "parentId",
                                        UUID.randomUUID().toString())))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/changes/1/values/parentId"));
        planner.amend(id, "2024-01-01", Desk.remove("TASK", task), good)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/not-there-on-day"))
                .body("errors[0].pointer", equalTo("/changes/1/id"));
        planner.amend(id, "2021-02-28", good).then().statusCode(422).body("errors[0].pointer", equalTo("/effectiveOn"));
        planner.amend(id, "2024-01-01").then().statusCode(400).body("errors[0].pointer", equalTo("/changes"));
        assertThat(statements(id, "2024-01-01")).containsExactly("A");
        planner.at().get("/plans/" + id + "/amendments").then().body("items", empty());
    }

    @Test
    void anItemOfAnotherPlanIsUnknownHere() {
        String id = planner.issued();
        String other = planner.draft();
        String task = planner.task(other, "1", "Của kế hoạch khác");
        planner.issue(other);
        planner.amend(id, "2024-01-01", Desk.change("TASK", task, Map.of("statement", "x")))
                .then()
                .statusCode(422);
        planner.amend(id, "2024-01-01", Desk.add("TASK", Map.of("statement", "x", "parentId", task)))
                .then()
                .statusCode(422);
    }

    @Test
    void nothingIsNestedInItselfNotEvenByAWayAround() {
        String id = planner.draft();
        String a = planner.objective(id, "1", "A");
        String b = planner.post("/plans/" + id + "/objectives", Map.of("code", "1.1", "statement", "B", "parentId", a))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        planner.patch("/objectives/" + a, 1, Map.of("parentId", a))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/nested-in-itself"));
        planner.patch("/objectives/" + a, 1, Map.of("parentId", b)).then().statusCode(422);
        planner.issue(id);
        planner.amend(id, "2024-01-01", Desk.change("OBJECTIVE", a, Map.of("parentId", b)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/changes/0/values/parentId"));
    }

    @Test
    void anAmendmentNeedsTheVersionOfThePlanAndAPlanInForce() {
        String id = planner.draft();
        Map<String, Object> body = Map.of(
                "reason",
                "x",
                "effectiveOn",
                "2024-01-01",
                "changes",
                List.of(Desk.add("TASK", Map.of("statement", "x"))));
        planner.act("/plans/" + id + "/amendments", 0, body)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/plan-not-in-force"));
        planner.issue(id);
        planner.at().body(body).post("/plans/" + id + "/amendments").then().statusCode(428);
        long version = planner.version(id);
        planner.act("/plans/" + id + "/amendments", version, body).then().statusCode(201);
        planner.act("/plans/" + id + "/amendments", version, body).then().statusCode(412);
    }

    @Test
    void aKeyAmendsOnceAlthoughTheVersionHasGoneOn() {
        String id = planner.issued();
        Map<String, Object> body = Map.of(
                "reason",
                "x",
                "effectiveOn",
                "2024-01-01",
                "changes",
                List.of(Desk.add("TASK", Map.of("statement", "Một"))));
        String key = UUID.randomUUID().toString();
        long version = planner.version(id);
        for (int i = 0; i < 2; i++) {
            planner.at()
                    .header("Idempotency-Key", key)
                    .header("If-Match", "\"" + version + "\"")
                    .body(body)
                    .post("/plans/" + id + "/amendments")
                    .then()
                    .statusCode(201)
                    .body("number", equalTo(1));
        }
        assertThat(statements(id, "2024-01-01")).containsExactly("Một");
    }

    @Test
    void anItemWithOthersBelowItStaysInTheDraft() {
        String id = planner.draft();
        String a = planner.objective(id, "1", "A");
        planner.post("/plans/" + id + "/objectives", Map.of("code", "1.1", "statement", "B", "parentId", a))
                .then()
                .statusCode(201);
        planner.delete("/objectives/" + a, 1).then().statusCode(409).body("type", equalTo("/problems/item-tied"));
        String b = planner.get("/plans/" + id + "/objectives").getString("items[1].id");
        planner.delete("/objectives/" + b, 2).then().statusCode(412);
        planner.delete("/objectives/" + b, 1).then().statusCode(204);
        planner.delete("/objectives/" + a, 1).then().statusCode(204);
    }

    @Test
    void itemsAreCheckedByTheirOwnRules() {
        String id = planner.draft();
        planner.post(
                        "/plans/" + id + "/reporting-duties",
                        Map.of("kind", "REPORT", "statement", "x", "date", "2024-05-15", "month", "2024-05"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/due-twice"));
        planner.post(
                        "/plans/" + id + "/reporting-duties",
                        Map.of(
                                "kind",
                                "REPORT",
                                "statement",
                                "x",
                                "window",
                                Map.of("from", "2024-05-15", "to", "2024-05-14")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/window/from"));
        planner.post(
                        "/plans/" + id + "/reporting-duties",
                        Map.of("kind", "REPORT", "statement", "x", "month", "2024-13"))
                .then()
                .statusCode(400);
        planner.post(
                        "/plans/" + id + "/funding-sources",
                        Map.of("statement", "x", "years", Map.of("from", 2025, "to", 2024)))
                .then()
                .statusCode(422);
        planner.post("/plans/" + id + "/funding-sources", Map.of("statement", "x", "amountVnd", -1))
                .then()
                .statusCode(400);
        planner.post("/plans/" + id + "/tasks", Map.of("statement", "x".repeat(20001)))
                .then()
                .statusCode(400);
        String task = planner.task(id, "1", "x");
        planner.post("/plans/" + id + "/tasks", Map.of("statement", "x", "parentId", task, "parentCode", "II"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/parent-code-twice"));
        planner.post("/plans/" + id + "/tasks", Map.of("statement", "x", "parentCode", "II"))
                .then()
                .statusCode(201)
                .body("parentCode", equalTo("II"));
    }

    @Test
    void textIsKeptInComposedForm() {
        String id = planner.draft();
        String decomposed = java.text.Normalizer.normalize("Trẻ em được bảo vệ", java.text.Normalizer.Form.NFD);
        planner.post("/plans/" + id + "/tasks", Map.of("statement", decomposed))
                .then()
                .statusCode(201)
                .body("statement", equalTo("Trẻ em được bảo vệ"));
    }

    @Test
    void whatLooksDoubtfulIsSaidBeforeTheDraftIsIssued() {
        String id = planner.draft();
        planner.task(id, "II.1", "Một");
        String twin = planner.task(id, "II.1", "Hai");
        planner.post("/plans/" + id + "/reporting-duties", Map.of("kind", "REPORT", "statement", "Báo cáo"))
                .then()
                .statusCode(201);
        planner.at()
                .get("/plans/" + id)
                .then()
                .body("hindrances.code", contains("DUPLICATE_CODE", "DUPLICATE_CODE", "NO_DUE_DAY"))
                .body("hindrances[1].id", equalTo(twin))
                .body("hindrances[1].label", equalTo("II.1 Hai"))
                .body("counts.tasks", equalTo(2));
        planner.issue(id);
        planner.at().get("/plans/" + id).then().body("hindrances", empty()).body("counts.tasks", equalTo(2));
        planner.at()
                .queryParam("on", "2021-02-28")
                .get("/plans/" + id)
                .then()
                .body("counts.tasks", equalTo(0))
                .body("on", equalTo("2021-02-28"));
    }

    private List<String> statements(String planId, String on) {
        var request = planner.at();
        return (on == null ? request : request.queryParam("on", on))
                .get("/plans/" + planId + "/tasks")
                .jsonPath()
                .getList("items.statement", String.class);
    }
}
