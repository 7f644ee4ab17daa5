package vn.mangnon.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

/** Everything of an agency passes to its successor, through the door. Each test uses agencies that no other one hands over. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class HandOverDoorTest {
    private static final String BEFORE = "2024-01-01";
    private static final String VIEWER = Tokens.of("viewer", "31.UBND", "viewer");
    private final PlanningDesk planner = PlanningDesk.ofQuangNinh();
    private String labour;
    private String health;

    @BeforeEach
    void agencies() {
        labour = planner.agency("22.SLDTBXH", BEFORE);
        health = planner.agency("22.SYT", BEFORE);
    }

    @Test
    void everythingPassesToTheSuccessorInOneActAndThePastStaysAsItWas() {
        String plan = planner.draft();
        String led = planner.task(plan, "Do Sở cũ chủ trì, Sở mới phối hợp");
        String both = planner.task(plan, "Cả hai cùng thực hiện");
        String under = planner.task(plan, "Sở mới chủ trì, Sở cũ phối hợp");
        Map<String, Object> lead = PlanningDesk.assignment(led, labour, "LEAD");
        lead.put("part", "Tại Cộng Đồng");
        lead.put("statement", "Chủ trì triển khai");
        String leads = planner.assign(lead);
        Map<String, Object> helps = PlanningDesk.assignment(led, health, "COORDINATE");
        helps.put("part", "tại cộng đồng");
        String helping = planner.assign(helps);
        String performs = planner.assign(PlanningDesk.assignment(both, labour, "PERFORM"));
        String performsToo = planner.assign(PlanningDesk.assignment(both, health, "PERFORM"));
        planner.assign(PlanningDesk.assignment(under, health, "LEAD"));
        String coordinates = planner.assign(PlanningDesk.assignment(under, labour, "COORDINATE"));
        String past = planner.assign(PlanningDesk.assignment(both, labour, "ADVISE", "2021-03-01", "2022-12-31"));
        String future = planner.assign(PlanningDesk.assignment(both, labour, "MONITOR", "2025-02-28", null));
        planner.issue(plan);
        JsonPath then = planner.get("/plans/" + plan + "/responsibilities?on=2025-02-27");

        JsonPath report = handOver("2025-02-28", null, null)
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .extract()
                .jsonPath();

        assertThat(report.getString("fromAgencyId")).isEqualTo(labour);
        Map<String, List<String>> moved = new HashMap<>();
        report.getList("moved").forEach(line -> {
            Map<?, ?> fields = (Map<?, ?>) line;
            if (fields.get("planId").equals(plan)) {
                moved.put(
                        (String) fields.get("assignmentId"),
                        ((List<?>) fields.get("newAssignmentIds"))
                                .stream().map(Object::toString).toList());
            }
        });
        assertThat(moved.keySet()).containsExactlyInAnyOrder(leads, future);
        Map<String, String> skipped = new HashMap<>();
        report.getList("skipped").forEach(line -> {
            Map<?, ?> fields = (Map<?, ?>) line;
            if (fields.get("planId").equals(plan)) {
                skipped.put((String) fields.get("assignmentId"), (String) fields.get("reason"));
            }
        });
        assertThat(skipped)
                .isEqualTo(Map.of(
                        helping,
                        "SUCCESSOR_NOW_LEADS",
                        performs,
                        "HELD_BY_SUCCESSOR",
                        coordinates,
                        "LED_BY_SUCCESSOR"));

        String now = moved.get(leads).getFirst();
        planner.at()
                .get("/assignments/" + leads)
                .then()
                .body("until", equalTo("2025-02-27"))
                .body("handedOver.agencyId", equalTo(health))
                .body("handedOver.on", equalTo("2025-02-28"));
        planner.at()
                .get("/assignments/" + now)
                .then()
                .body("agency.id", equalTo(health))
                .body("from", equalTo("2025-02-28"))
                .body("role", equalTo("LEAD"))
                .body("part", equalTo("Tại Cộng Đồng"))
                .body("statement", equalTo("Chủ trì triển khai"))
                .body("takenOver.agencyId", equalTo(labour));
        planner.at().get("/assignments/" + helping).then().body("until", equalTo("2025-02-27"));
        planner.at().get("/assignments/" + performsToo).then().body("until", equalTo(null));
        planner.at().get("/assignments/" + past).then().body("until", equalTo("2022-12-31"));
        planner.at().get("/assignments/" + future).then().statusCode(404);
        assertThat(planner.get("/plans/" + plan + "/responsibilities?on=2025-02-27")
                        .getList("cells.assignmentId"))
                .isEqualTo(then.getList("cells.assignmentId"));
        assertThat(planner.get("/plans/" + plan + "/responsibilities?on=2025-02-28")
                        .getList("agencies.code"))
                .isEqualTo(List.of("22.SYT"));
        assertThat(planner.get("/plans/" + plan + "/responsibilities?on=2025-02-28")
                        .getList("cells.role"))
                .containsExactlyInAnyOrder("LEAD", "PERFORM", "LEAD", "MONITOR");

        JsonPath again = handOver("2025-02-28", null, null)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(again.getList("moved")).isEmpty();
        Door.as(VIEWER)
                .get("/handovers/" + report.getString("id"))
                .then()
                .statusCode(200)
                .body("moved.planId", hasItem(plan));
    }

    @Test
    void plansOutsideTheReachAreLeftAndNamed() {
        PlanningDesk neighbour = PlanningDesk.ofHaiPhong();
        String police = planner.agency("22.CA", BEFORE);
        String of = neighbour.draft();
        String theirs = neighbour.assign(
                PlanningDesk.assignment(neighbour.task(of, "Phối hợp liên tỉnh"), police, "COORDINATE"));
        String hidden = neighbour.assign(
                PlanningDesk.assignment(neighbour.task(neighbour.draft(), "Còn là dự thảo"), police, "COORDINATE"));
        neighbour.issue(of);
        String committee = planner.agency("22.UBND", BEFORE);
        JsonPath report = planner.post(
                        "/agencies/" + police + "/handover",
                        Map.of("toAgencyId", committee, "on", "2025-01-01", "reason", "Thử"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(report.getList("skipped.assignmentId")).contains(theirs).doesNotContain(hidden);
        assertThat(report.getString("skipped.find { it.assignmentId == '" + theirs + "' }.reason"))
                .isEqualTo("OUTSIDE_REACH");
        assertThat(neighbour.get("/assignments/" + theirs).getString("until")).isNull();
        assertThat(neighbour.get("/assignments/" + hidden).getString("until")).isNull();
    }

    @Test
    void aPreviewSaysWhatWouldPassAndChangesNothing() {
        String plan = planner.draft();
        String leads = planner.assign(PlanningDesk.assignment(planner.task(plan, "Do Sở cũ chủ trì"), labour, "LEAD"));
        planner.issue(plan);
        Map<String, Object> command = Map.of("toAgencyId", health, "on", "2025-02-20");
        JsonPath would = planner.post("/agencies/" + labour + "/handover?dryRun=true", command)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(would.getList("moved.assignmentId")).contains(leads);
        planner.at().get("/handovers/" + would.getString("id")).then().statusCode(404);
        planner.at()
                .get("/assignments/" + leads)
                .then()
                .body("until", equalTo(null))
                .body("handedOver", equalTo(null));
        JsonPath did = planner.post("/agencies/" + labour + "/handover", command)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(did.getList("moved.assignmentId")).isEqualTo(would.getList("moved.assignmentId"));
        assertThat(did.getList("skipped.assignmentId")).isEqualTo(would.getList("skipped.assignmentId"));
    }

    @Test
    void handingOverIsOfferedToThoseWhoMayDoIt() {
        planner.at().get("/agencies/" + labour).then().body("allowedActions", contains("HAND_OVER"));
        Door.as(VIEWER).get("/agencies/" + labour).then().body("allowedActions", empty());
        PlanningDesk.ofHaiPhong().at().get("/agencies/" + labour).then().body("allowedActions", empty());
    }

    @Test
    void oneKeyHandsOverOnceAndIsAnsweredAlike() {
        String key = UUID.randomUUID().toString();
        JsonPath first = handOver("2025-03-01", null, key)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        JsonPath second = handOver("2025-03-01", null, key)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(second.getString("id")).isEqualTo(first.getString("id"));
        handOver("2025-03-02", null, key)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void onlyToARecordedSuccessorOrWithAReason() {
        String education = planner.agency("22.SGDDT", BEFORE);
        planner.post("/agencies/" + labour + "/handover", Map.of("toAgencyId", education, "on", "2025-03-01"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/handover-needs-reason"))
                .body("errors[0].pointer", equalTo("/reason"));
        planner.post("/agencies/" + labour + "/handover", Map.of("toAgencyId", labour, "on", "2025-03-01"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/handover-to-itself"));
        planner.post(
                        "/agencies/" + health + "/handover",
                        Map.of("toAgencyId", labour, "on", "2025-03-01", "reason", "x"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/agency-not-active"))
                .body("errors[0].pointer", equalTo("/toAgencyId"));
        planner.post(
                        "/agencies/" + labour + "/handover",
                        Map.of("toAgencyId", UUID.randomUUID().toString(), "on", "2025-03-01"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-agency"));
        planner.post("/agencies/" + UUID.randomUUID() + "/handover", Map.of("toAgencyId", health, "on", "2025-03-01"))
                .then()
                .statusCode(404);
        planner.post(
                        "/agencies/" + labour + "/handover",
                        Map.of(
                                "toAgencyId",
                                health,
                                "on",
                                "2025-03-01",
                                "legalDocumentId",
                                UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/legalDocumentId"));
        planner.post("/agencies/" + labour + "/handover", Map.of("toAgencyId", health))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/on"));
    }

    @Test
    void onlyAPlannerWithinWhoseReachTheAgencyLies() {
        Map<String, String> body = Map.of("toAgencyId", health, "on", "2025-03-01");
        PlanningDesk.ofHaiPhong()
                .post("/agencies/" + labour + "/handover", body)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-reach"));
        new PlanningDesk(Tokens.of("planner-edu", "22.SGDDT", "planner"))
                .post("/agencies/" + labour + "/handover", body)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-reach"));
        new PlanningDesk(VIEWER)
                .post("/agencies/" + labour + "/handover", body)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void aDraftPassesToo() {
        String plan = planner.draft();
        String id = planner.assign(PlanningDesk.assignment(planner.task(plan, "Dự thảo"), labour, "LEAD"));
        handOver("2025-03-01", null, null).then().statusCode(201);
        planner.issue(plan);
        assertThat(planner.get("/plans/" + plan + "/responsibilities?on=2024-06-01")
                        .getList("agencies.code"))
                .isEqualTo(List.of("22.SLDTBXH"));
        planner.at()
                .get("/plans/" + plan + "/responsibilities?on=2025-03-01")
                .then()
                .body("agencies.code", contains("22.SYT"))
                .body("cells", hasSize(1))
                .body("cells[0].from", equalTo("2025-03-01"));
        planner.at()
                .get("/assignments/" + id)
                .then()
                .body("from", equalTo("2021-03-01"))
                .body("until", equalTo("2025-02-28"));
        planner.at()
                .get("/plans/" + plan + "/responsibilities?on=2020-01-01")
                .then()
                .body("cells", empty());
    }

    private Response handOver(String on, String reason, String key) {
        Map<String, Object> body = new HashMap<>(Map.of("toAgencyId", health, "on", on));
        body.put("reason", reason);
        var request = planner.at().body(body);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post("/agencies/" + labour + "/handover");
    }

    @Test
    void theDocumentOfAHandOverStaysAsItIs() {
        Map<String, Object> document = new HashMap<>(Map.of(
                "kind",
                "QUYET_DINH",
                "title",
                "Bàn giao nhiệm vụ",
                "number",
                UUID.randomUUID().toString().substring(0, 8),
                "issuedOn",
                "2025-03-01",
                "issuer",
                "UBND tỉnh Quảng Ninh"));
        String id = planner.post("/legal-documents", document)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        planner.post(
                        "/agencies/" + labour + "/handover",
                        Map.of("toAgencyId", health, "on", "2025-03-01", "legalDocumentId", id))
                .then()
                .statusCode(201);
        planner.at().get("/legal-documents/" + id).then().body("allowedActions", contains("EDIT"));
        planner.patch("/legal-documents/" + id, 0, Map.of("number", "1/QĐ"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/document-relied-upon"));
        planner.delete("/legal-documents/" + id, 0)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/document-in-use"));
        planner.patch("/legal-documents/" + id, 0, Map.of("signer", "Nguyễn Văn A"))
                .then()
                .statusCode(200)
                .body("signer", equalTo("Nguyễn Văn A"));
    }

    @Test
    void aDayThatCannotBeMeantIsRefused() {
        for (String on : List.of("0001-01-01", "1899-12-31", "9999-12-31", "+999999999-12-31", "-999999999-01-01")) {
            handOver(on, "Thử", null).then().statusCode(400).body("errors[0].pointer", equalTo("/on"));
        }
    }
}
