package vn.mangnon.plan;

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

/** A planner at work, as tests about plans need one. */
record Desk(String token) {
    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    /** Sở Y tế Quảng Ninh: the focal agency of its province. */
    static Desk ofQuangNinh() {
        return new Desk(Tokens.of("planner", "22.SYT", "planner"));
    }

    /** Sở Y tế Hải Phòng: the neighbour. */
    static Desk ofHaiPhong() {
        return new Desk(Tokens.of("planner2", "31.SYT", "planner"));
    }

    /** UBND phường Hạ Long: below Quảng Ninh. */
    static Desk ofHaLong() {
        return new Desk(Tokens.of("planner-xa", "06688.UBND", "planner"));
    }

    /** An agency of Quảng Ninh that is not focal. */
    static Desk ofEducation() {
        return new Desk(Tokens.of("planner-edu", "22.SGDDT", "planner"));
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

    String agencyId() {
        return get("/me").getString("agency.id");
    }

    String areaId() {
        return get("/me").getString("agency.areaId");
    }

    /** A document of a number of its own. */
    String document() {
        Map<String, Object> body = document(NUMBERS.incrementAndGet() + "/KH-UBND", "2021-03-01");
        return post("/legal-documents", body).then().statusCode(201).extract().path("id");
    }

    static Map<String, Object> document(String number, String issuedOn) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", "KE_HOACH");
        body.put("number", number);
        body.put("issuedOn", issuedOn);
        body.put("issuer", "UBND tỉnh Quảng Ninh");
        body.put("title", "Thực hiện công tác trẻ em");
        return body;
    }

    String draft() {
        return draft(document());
    }

    String draft(String documentId) {
        return post("/plans", plan(documentId)).then().statusCode(201).extract().path("id");
    }

    static Map<String, Object> plan(String documentId) {
        Map<String, Object> body = new HashMap<>();
        body.put("title", "Thực hiện công tác trẻ em giai đoạn 2021-2030");
        body.put("legalDocumentId", documentId);
        body.put("period", Map.of("from", 2021, "to", 2030));
        return body;
    }

    /** In force since 1 March 2021. */
    String issued() {
        return issue(draft());
    }

    String issue(String planId) {
        act("/plans/" + planId + "/issuance", version(planId), Map.of())
                .then()
                .log()
                .ifError()
                .statusCode(200);
        return planId;
    }

    long version(String planId) {
        return get("/plans/" + planId).getLong("version");
    }

    String task(String planId, String code, String statement) {
        return post("/plans/" + planId + "/tasks", Map.of("code", code, "statement", statement))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    String objective(String planId, String code, String statement) {
        return post("/plans/" + planId + "/objectives", Map.of("code", code, "statement", statement))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    Response amend(String planId, String effectiveOn, Object... changes) {
        return act(
                "/plans/" + planId + "/amendments",
                version(planId),
                Map.of("reason", "Điều chỉnh", "effectiveOn", effectiveOn, "changes", changes));
    }

    static Map<String, Object> add(String subject, Map<String, ?> values) {
        return Map.of("subject", subject, "act", "ADD", "values", values);
    }

    static Map<String, Object> change(String subject, String id, Map<String, ?> values) {
        return Map.of("subject", subject, "act", "CHANGE", "id", id, "values", values);
    }

    static Map<String, Object> remove(String subject, String id) {
        return Map.of("subject", subject, "act", "REMOVE", "id", id);
    }
}
