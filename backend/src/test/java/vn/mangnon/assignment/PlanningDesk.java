package vn.mangnon.assignment;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.Tokens;

/** A planner who makes plans and says who answers for what. */
record PlanningDesk(String token) {
    private static final AtomicInteger NUMBERS = new AtomicInteger(50_000);

    /** Sở Y tế Quảng Ninh: the focal agency of its province. */
    static PlanningDesk ofQuangNinh() {
        return new PlanningDesk(Tokens.of("planner", "22.SYT", "planner"));
    }

    /** Sở Y tế Hải Phòng: the neighbour. */
    static PlanningDesk ofHaiPhong() {
        return new PlanningDesk(Tokens.of("planner2", "31.SYT", "planner"));
    }

    RequestSpecification at() {
        return Door.as(token).contentType(ContentType.JSON);
    }

    Response post(String path, Object body) {
        return at().body(body).post(path);
    }

    Response act(String path, long version, Object body) {
        return at().header("If-Match", "\"" + version + "\"").body(body).post(path);
    }

    Response patch(String path, long version, Object body) {
        return Door.as(token)
                .contentType(MergePatch.MEDIA_TYPE + "; charset=UTF-8")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(path);
    }

    Response delete(String path, long version) {
        return Door.as(token).header("If-Match", "\"" + version + "\"").delete(path);
    }

    JsonPath get(String path) {
        return Door.as(token).get(path).then().statusCode(200).extract().jsonPath();
    }

    /** A draft of the years 2021 to 2030 with a document of its own, of 1 March 2021. */
    String draft() {
        Map<String, Object> document = new HashMap<>();
        document.put("kind", "KE_HOACH");
        document.put("number", NUMBERS.incrementAndGet() + "/KH-UBND");
        document.put("issuedOn", "2021-03-01");
        document.put("issuer", "UBND tỉnh Quảng Ninh");
        document.put("title", "Thực hiện công tác trẻ em");
        String documentId = post("/legal-documents", document)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return post(
                        "/plans",
                        Map.of(
                                "title",
                                "Công tác trẻ em giai đoạn 2021-2030",
                                "legalDocumentId",
                                documentId,
                                "period",
                                Map.of("from", 2021, "to", 2030)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** In force since 1 March 2021. */
    String issue(String planId) {
        act("/plans/" + planId + "/issuance", get("/plans/" + planId).getLong("version"), Map.of())
                .then()
                .statusCode(200);
        return planId;
    }

    String task(String planId, String statement) {
        return post("/plans/" + planId + "/tasks", Map.of("statement", statement))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The agency with this code on a day. */
    String agency(String code, String on) {
        return get("/agencies?code=" + code + "&on=" + on).getString("items[0].id");
    }

    static Map<String, Object> assignment(String taskId, String agencyId, String role) {
        Map<String, Object> body = new HashMap<>();
        body.put("subjectType", "TASK");
        body.put("subjectId", taskId);
        body.put("agencyId", agencyId);
        body.put("role", role);
        return body;
    }

    static Map<String, Object> assignment(String taskId, String agencyId, String role, String from, String until) {
        Map<String, Object> body = assignment(taskId, agencyId, role);
        body.put("from", from);
        body.put("until", until);
        return body;
    }

    String assign(Map<String, Object> assignment) {
        return post("/assignments", assignment).then().statusCode(201).extract().path("id");
    }
}
