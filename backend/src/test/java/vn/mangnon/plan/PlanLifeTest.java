package vn.mangnon.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

/** A plan from its draft to its end, through the door. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class PlanLifeTest {
    private static final String VIEWER = Tokens.of("viewer", "31.SYT", "viewer");
    private final Desk planner = Desk.ofQuangNinh();
    private final Desk neighbour = Desk.ofHaiPhong();

    @Test
    void aDraftIsOfTheOwnAgencyAndAreaUnlessSaidOtherwise() {
        String document = planner.document();
        JsonPath plan = planner.post("/plans", Desk.plan(document))
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/plans/"))
                .header("ETag", equalTo("\"0\""))
                .extract()
                .jsonPath();
        assertThat(plan.getString("state")).isEqualTo("DRAFT");
        assertThat(plan.getString("agency.code")).isEqualTo("22.SYT");
        assertThat(plan.getString("area.name")).isEqualTo("Tỉnh Quảng Ninh");
        assertThat(plan.getString("provinceId")).isEqualTo(planner.areaId());
        assertThat(plan.getString("document.id")).isEqualTo(document);
        assertThat(plan.getMap("period")).isEqualTo(Map.of("from", 2021, "to", 2030));
        assertThat(plan.getList("allowedActions")).isEqualTo(List.of("EDIT", "DELETE", "ISSUE"));
        assertThat(plan.getBoolean("sample")).isFalse();
    }

    @Test
    void aDraftIsThereForItsOwnReachOnlyAndAnIssuedPlanForEverybody() {
        String id = planner.draft();
        Door.as(VIEWER).get("/plans/" + id).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        Door.as(VIEWER).get("/plans/" + id + "/tasks").then().statusCode(404);
        Desk.ofEducation().at().get("/plans/" + id).then().statusCode(404);
        neighbour.patch("/plans/" + id, 0, Map.of("title", "x")).then().statusCode(404);
        Door.as(Tokens.of("colleague", "22.SYT", "viewer"))
                .get("/plans/" + id)
                .then()
                .statusCode(200)
                .body("allowedActions", empty());

        planner.issue(id);
        Door.as(VIEWER)
                .get("/plans/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_FORCE"))
                .body("allowedActions", empty());
        Door.as(VIEWER).get("/plans/" + id + "/tasks").then().statusCode(200);
    }

    @Test
    void anIssuedPlanOfOthersIsReadButNotWritten() {
        String id = planner.issued();
        neighbour
                .amend(id, "2022-01-01", Desk.add("TASK", Map.of("statement", "x")))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-reach"));
        neighbour
                .act("/plans/" + id + "/closure", neighbour.version(id), Map.of("on", "2025-01-01", "reason", "x"))
                .then()
                .statusCode(403);
        Door.as(VIEWER)
                .contentType(ContentType.JSON)
                .body(Desk.plan(UUID.randomUUID().toString()))
                .post("/plans")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void theFocalPlannerOfTheProvinceWritesPlansOfItsCommunesAndTheCommuneNotThoseOfTheProvince() {
        Desk commune = Desk.ofHaLong();
        String below = commune.draft();
        planner.patch("/plans/" + below, planner.version(below), Map.of("title", "Kế hoạch của phường"))
                .then()
                .statusCode(200)
                .body("title", equalTo("Kế hoạch của phường"))
                .body("allowedActions", hasItem("ISSUE"));
        String above = planner.draft();
        commune.at().get("/plans/" + above).then().statusCode(404);

        Map<String, Object> elsewhere = Desk.plan(commune.document());
        elsewhere.put("areaId", planner.areaId());
        commune.post("/plans", elsewhere).then().statusCode(403).body("type", equalTo("/problems/outside-reach"));
        Map<String, Object> forHaLong = Desk.plan(planner.document());
        forHaLong.put("areaId", commune.areaId());
        planner.post("/plans", forHaLong).then().statusCode(201).body("area.name", equalTo("Phường Hạ Long"));
        Map<String, Object> forHaiPhong = Desk.plan(planner.document());
        forHaiPhong.put("areaId", neighbour.areaId());
        planner.post("/plans", forHaiPhong).then().statusCode(403);
    }

    @Test
    void anyAgencyPlansForItself() {
        Desk education = Desk.ofEducation();
        String id = education.draft();
        education.issue(id);
        Map<String, Object> foreign = Desk.plan(education.document());
        foreign.put("agencyId", planner.agencyId());
        education.post("/plans", foreign).then().statusCode(403);
    }

    @Test
    void referencesThatAreNotThereAreNamed() {
        String nowhere = UUID.randomUUID().toString();
        for (String field : List.of("legalDocumentId", "agencyId", "areaId")) {
            Map<String, Object> body = Desk.plan(planner.document());
            body.put(field, nowhere);
            planner.post("/plans", body).then().statusCode(422).body("errors.pointer", contains("/" + field));
        }
        Map<String, Object> body = Desk.plan(planner.document());
        body.put("parentPlanId", planner.draft());
        planner.post("/plans", body).then().statusCode(422).body("type", equalTo("/problems/parent-plan-not-issued"));
        body.remove("parentPlanId");
        body.put("bases", List.of(Map.of("legalDocumentId", nowhere, "relation", "BASIS")));
        planner.post("/plans", body)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/bases/0/legalDocumentId"));
    }

    @Test
    void nonsenseIsNamedByPlaceAndChangesNothing() {
        Map<String, Object> body = Desk.plan(planner.document());
        body.put("title", " ");
        body.put("period", Map.of("from", 1800, "to", 2030));
        planner.post("/plans", body).then().statusCode(400).body("errors.pointer", contains("/period/from", "/title"));
        body.put("title", "x");
        body.put("period", Map.of("from", 2030, "to", 2021));
        planner.post("/plans", body).then().statusCode(422).body("errors[0].pointer", equalTo("/period/from"));
        body.put("period", null);
        body.put("surprise", 1);
        planner.post("/plans", body).then().statusCode(400).body("errors[0].code", equalTo("unknown-field"));
        planner.act("/plans/" + planner.draft() + "/issuance", 0, Map.of("effectiveOn", "0021-01-01"))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("implausible-day"));
    }

    @Test
    void aChangeNeedsTheVersionThatItsAuthorSaw() {
        String id = planner.draft();
        planner.at()
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch("/plans/" + id)
                .then()
                .statusCode(428);
        planner.patch("/plans/" + id, 7, Map.of("title", "x"))
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale"));
        planner.patch("/plans/" + id, 0, Map.of("title", "Một"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        planner.patch("/plans/" + id, 0, Map.of("title", "Hai")).then().statusCode(412);
        planner.task(id, "1", "Việc");
        planner.act("/plans/" + id + "/issuance", 1, Map.of()).then().statusCode(412);
        planner.at().body("{}").post("/plans/" + id + "/issuance").then().statusCode(428);
    }

    @Test
    void aMergePatchLeavesWhatIsAbsentRemovesNullsAndReplacesListsWhole() {
        String basis = planner.document();
        Map<String, Object> body = Desk.plan(planner.document());
        body.put("generalObjective", "Mục tiêu chung");
        body.put("bases", List.of(Map.of("legalDocumentId", basis, "relation", "BASIS")));
        String id = planner.post("/plans", body)
                .then()
                .statusCode(201)
                .body("bases[0].document.id", equalTo(basis))
                .extract()
                .path("id");
        Map<String, Object> patch = new HashMap<>();
        patch.put("generalObjective", null);
        patch.put("period", Map.of("to", 2025));
        planner.patch("/plans/" + id, planner.version(id), patch)
                .then()
                .statusCode(200)
                .body("generalObjective", nullValue())
                .body("period.from", equalTo(2021))
                .body("period.to", equalTo(2025))
                .body("bases", hasSize(1));
        String other = planner.document();
        planner.patch(
                        "/plans/" + id,
                        planner.version(id),
                        Map.of(
                                "bases",
                                List.of(
                                        Map.of("legalDocumentId", other, "relation", "IMPLEMENTS"),
                                        Map.of("legalDocumentId", basis, "relation", "REPLACES"))))
                .then()
                .statusCode(200)
                .body("bases.document.id", contains(other, basis))
                .body("bases.relation", contains("IMPLEMENTS", "REPLACES"));
        planner.patch(
                        "/plans/" + id,
                        planner.version(id),
                        Map.of(
                                "bases",
                                List.of(
                                        Map.of("legalDocumentId", other, "relation", "BASIS"),
                                        Map.of("legalDocumentId", other, "relation", "BASIS"))))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/bases/1"));
    }

    @Test
    void aDocumentWithoutNumberOrDayNeedsAReasonToIssueBy() {
        Map<String, Object> blank = Desk.document(null, "2024-02-01");
        blank.put("numberAsWritten", "/KH-UBND");
        String document = planner.post("/legal-documents", blank)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String id = planner.draft(document);
        planner.act("/plans/" + id + "/issuance", 0, Map.of())
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/issuance-needs-reason"))
                .body("errors[0].pointer", equalTo("/reason"));
        planner.act("/plans/" + id + "/issuance", 0, Map.of("reason", " "))
                .then()
                .statusCode(422);
        planner.act("/plans/" + id + "/issuance", 0, Map.of("reason", "Bản gửi kèm chưa có số"))
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_FORCE"))
                .body("effectiveOn", equalTo("2024-02-01"))
                .body("issuanceReason", equalTo("Bản gửi kèm chưa có số"));

        Map<String, Object> dayless = Desk.document("27/KH-UBND", null);
        dayless.put("issuedPartial", "2024-03");
        String second = planner.draft(planner.post("/legal-documents", dayless)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        planner.act("/plans/" + second + "/issuance", 0, Map.of("reason", "Chưa rõ ngày"))
                .then()
                .statusCode(200)
                .body(
                        "effectiveOn",
                        equalTo(LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString()));
    }

    @Test
    void anIssuedPlanIsNoLongerEditedIssuedOrDiscarded() {
        String id = planner.draft();
        String task = planner.task(id, "1", "Việc");
        planner.issue(id);
        long version = planner.version(id);
        planner.patch("/plans/" + id, version, Map.of("title", "x"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/plan-not-draft"));
        planner.act("/plans/" + id + "/issuance", version, Map.of()).then().statusCode(409);
        planner.delete("/plans/" + id, version).then().statusCode(409);
        planner.post("/plans/" + id + "/tasks", Map.of("statement", "x")).then().statusCode(409);
        long taskVersion = planner.get("/tasks/" + task).getLong("version");
        planner.patch("/tasks/" + task, taskVersion, Map.of("statement", "x"))
                .then()
                .statusCode(409);
        planner.delete("/tasks/" + task, taskVersion).then().statusCode(409);
    }

    @Test
    void aDraftIsDiscardedWithAllThatIsInIt() {
        String id = planner.draft();
        String task = planner.task(id, "1", "Việc");
        planner.objective(id, "1", "Mục tiêu");
        planner.delete("/plans/" + id, planner.version(id)).then().statusCode(204);
        planner.at().get("/plans/" + id).then().statusCode(404);
        planner.at().get("/tasks/" + task).then().statusCode(404);
    }

    @Test
    void aPlanIsClosedOrReplacedByAnIssuedOne() {
        String old = planner.issued();
        String successor = planner.draft();
        planner.act(
                        "/plans/" + old + "/closure",
                        planner.version(old),
                        Map.of("on", "2025-01-01", "reason", "Hết giai đoạn", "replacedBy", successor))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/successor-plan-not-issued"));
        planner.act(
                        "/plans/" + old + "/closure",
                        planner.version(old),
                        Map.of("on", "2020-01-01", "reason", "Hết giai đoạn"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/on"));
        planner.issue(successor);
        planner.act(
                        "/plans/" + old + "/closure",
                        planner.version(old),
                        Map.of("on", "2025-01-01", "reason", "Hết giai đoạn", "replacedBy", successor))
                .then()
                .statusCode(200)
                .body("state", equalTo("REPLACED"))
                .body("replacedBy.id", equalTo(successor))
                .body("allowedActions", empty());
        planner.at().get("/plans/" + successor).then().body("replaces.id", contains(old));
        planner.act("/plans/" + old + "/closure", planner.version(old), Map.of("on", "2025-01-01", "reason", "x"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/plan-not-in-force"));
        planner.amend(old, "2025-02-01", Desk.add("TASK", Map.of("statement", "x")))
                .then()
                .statusCode(409);
    }

    @Test
    void thePlansAboveAreShownFromBelowUpwards() {
        String province = planner.issued();
        Map<String, Object> body = Desk.plan(Desk.ofHaLong().document());
        body.put("parentPlanId", province);
        String commune = Desk.ofHaLong()
                .post("/plans", body)
                .then()
                .statusCode(201)
                .body("above.id", contains(province))
                .extract()
                .path("id");
        planner.at().get("/plans/" + province).then().body("below", equalTo(1));
        planner.at().queryParam("parentPlanId", province).get("/plans").then().body("items.id", contains(commune));
        Door.as(VIEWER).get("/plans/" + province).then().body("below", equalTo(0));
    }

    @Test
    void plansAreFoundByAreaStateDayAndWordsWithoutAccents() {
        String word = "Măng" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> body = Desk.plan(planner.document());
        body.put("title", word + " vì trẻ em");
        String id =
                planner.post("/plans", body).then().statusCode(201).extract().path("id");
        String folded = word.replace("ă", "a").toUpperCase();
        planner.at()
                .queryParam("q", folded + "  VI TRE EM")
                .get("/plans")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        planner.at()
                .queryParam("q", folded)
                .queryParam("state", "IN_FORCE")
                .get("/plans")
                .then()
                .body("items", empty());
        neighbour
                .at()
                .queryParam("q", folded)
                .get("/plans")
                .then()
                .body("items", empty())
                .body("total.value", equalTo(0));
        planner.issue(id);
        neighbour
                .at()
                .queryParam("q", folded)
                .queryParam("areaId", planner.areaId())
                .get("/plans")
                .then()
                .body("items.id", contains(id))
                .body("items[0].agency.code", equalTo("22.SYT"))
                .body("items[0].area.name", equalTo("Tỉnh Quảng Ninh"));
        neighbour
                .at()
                .queryParam("q", folded)
                .queryParam("on", "2021-03-01")
                .get("/plans")
                .then()
                .body("items.id", contains(id));
        neighbour
                .at()
                .queryParam("q", folded)
                .queryParam("on", "2021-02-28")
                .get("/plans")
                .then()
                .body("items", empty());
        neighbour.at().queryParam("q", "%").get("/plans").then().statusCode(200).body("items.id", not(hasItem(id)));
        planner.act("/plans/" + id + "/closure", planner.version(id), Map.of("on", "2024-06-01", "reason", "Xong"))
                .then()
                .statusCode(200);
        neighbour
                .at()
                .queryParam("q", folded)
                .queryParam("on", "2024-05-31")
                .get("/plans")
                .then()
                .body("items.id", contains(id));
        neighbour
                .at()
                .queryParam("q", folded)
                .queryParam("on", "2024-06-01")
                .get("/plans")
                .then()
                .body("items", empty());
    }

    @Test
    void listsAreSortedAndPagedWithoutLossUnderInserts() {
        String word = UUID.randomUUID().toString().substring(0, 8);
        for (String name : List.of("b", "a", "d", "c")) {
            draftNamed(word + " " + name);
        }
        JsonPath first = planner.at()
                .queryParam("q", word)
                .queryParam("sort", "title")
                .queryParam("limit", 2)
                .get("/plans")
                .jsonPath();
        assertThat(first.getList("items.title")).isEqualTo(List.of(word + " a", word + " b"));
        assertThat(first.getInt("total.value")).isEqualTo(4);
        draftNamed(word + " aa");
        planner.at()
                .queryParam("q", word)
                .queryParam("sort", "title")
                .queryParam("limit", 2)
                .queryParam("cursor", first.getString("nextCursor"))
                .get("/plans")
                .then()
                .body("items.title", contains(word + " c", word + " d"))
                .body("nextCursor", nullValue());
        for (String sort : List.of("-period,title", "issuedOn", "-effectiveOn")) {
            planner.at()
                    .queryParam("q", word)
                    .queryParam("sort", sort)
                    .get("/plans")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(5));
        }
        planner.at()
                .queryParam("sort", "secret")
                .get("/plans")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-sort"));
    }

    @Test
    void everyActLeavesAnEntryInTheTrailOfThePlan() {
        String id = planner.draft();
        String task = planner.task(id, "1", "Việc");
        planner.patch("/tasks/" + task, 1, Map.of("statement", "Việc khác"))
                .then()
                .statusCode(200);
        planner.patch("/plans/" + id, planner.version(id), Map.of("title", "Tên mới"))
                .then()
                .statusCode(200);
        planner.issue(id);
        planner.amend(id, "2022-01-01", Desk.remove("TASK", task)).then().statusCode(201);
        planner.act("/plans/" + id + "/closure", planner.version(id), Map.of("on", "2025-01-01", "reason", "Xong"))
                .then()
                .statusCode(200);
        JsonPath trail = Door.as(Tokens.of("auditor", "22.UBND", "auditor"))
                .queryParam("streamId", id)
                .get("/audit-entries")
                .jsonPath();
        assertThat(trail.getList("items.act"))
                .isEqualTo(List.of("closed", "amended", "issued", "revised", "changed", "added", "drafted"));
        assertThat(trail.getList("items.streamNumber")).isEqualTo(List.of(7, 6, 5, 4, 3, 2, 1));
        assertThat(trail.getString("items[3].details.fields[0]")).isEqualTo("title");
        assertThat(trail.getString("items[4].subjectId")).isEqualTo(task);
    }

    @Test
    void aKeyCreatesOnce() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Desk.plan(planner.document());
        String first = planner.at()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        planner.at()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/plans")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        body.put("title", "Khác");
        planner.at()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/plans")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        String task = planner.at()
                .header("Idempotency-Key", key)
                .body(Map.of("statement", "Việc"))
                .post("/plans/" + first + "/tasks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        planner.at()
                .header("Idempotency-Key", key)
                .body(Map.of("statement", "Việc"))
                .post("/plans/" + first + "/tasks")
                .then()
                .statusCode(201)
                .body("id", equalTo(task));
        assertThat(planner.get("/plans/" + first + "/tasks").getList("items")).hasSize(1);
    }

    private void draftNamed(String title) {
        Map<String, Object> body = Desk.plan(planner.document());
        body.put("title", title);
        planner.post("/plans", body).then().statusCode(201).body("id", notNullValue());
    }

    @Test
    void valuesOfAnotherFormThanTheContractNamesAreRefusedByPlace() {
        String document = planner.document();
        Map<String, Object> wrong = new LinkedHashMap<>();
        wrong.put("agencyId", List.of("", " ", "\t", "AAAAAAAAAAAAAAAAAAAAAA==", " " + UUID.randomUUID()));
        wrong.put("title", List.of("\u00a0", "\u200b\u2060", "\u3000", "a\u202eb", "a\u2066b"));
        wrong.forEach((field, values) -> ((List<?>) values).forEach(value -> {
            Map<String, Object> body = Desk.plan(document);
            body.put(field, value);
            planner.post("/plans", body).then().statusCode(400).body("errors[0].pointer", equalTo("/" + field));
        }));
        for (Object day : List.of(
                List.of(2024, 1, 1),
                List.of(),
                20_000,
                "2024-01-01T00:00:00Z",
                " 2024-01-01",
                "+10000-01-01",
                "2024-1-1")) {
            Map<String, Object> body = Desk.document("7/KH", "2021-01-01");
            body.put("issuedOn", day);
            planner.post("/legal-documents", body)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/issuedOn"));
        }
        String plan = planner.draft(document);
        for (Object position : List.of("", " ", "\u0001", "5", 5.5)) {
            planner.post("/plans/" + plan + "/tasks", Map.of("statement", "Việc", "position", position))
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/position"));
        }
    }

    @Test
    void nobodyMakesAPlanInTheNameOfAnAgencyBeyondTheirReach() {
        Desk commune = Desk.ofHaLong();
        String document = commune.document();
        for (String other : List.of(planner.agencyId(), Desk.ofHaiPhong().agencyId())) {
            Map<String, Object> body = Desk.plan(document);
            body.put("areaId", commune.areaId());
            body.put("agencyId", other);
            commune.post("/plans", body).then().statusCode(403).body("type", equalTo("/problems/outside-reach"));
            String own = commune.draft(document);
            commune.patch("/plans/" + own, 0, Map.of("agencyId", other))
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/outside-reach"));
            commune.at().get("/plans/" + own).then().body("agency.id", equalTo(commune.agencyId()));
        }
        Map<String, Object> forTheCommune = Desk.plan(planner.document());
        forTheCommune.put("areaId", commune.areaId());
        forTheCommune.put("agencyId", commune.agencyId());
        planner.post("/plans", forTheCommune).then().statusCode(201).body("agency.id", equalTo(commune.agencyId()));
    }
}
