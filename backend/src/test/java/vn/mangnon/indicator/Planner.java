package vn.mangnon.indicator;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.Tokens;

/** A planner who sets indicators, as tests need one. */
record Planner(String token) {
    private static final AtomicInteger NUMBERS = new AtomicInteger(5000);

    /** Sở Y tế Quảng Ninh: the focal agency of its province. */
    static Planner ofQuangNinh() {
        return new Planner(Tokens.of("planner", "22.SYT", "planner"));
    }

    /** Sở Y tế Hải Phòng: the neighbour. */
    static Planner ofHaiPhong() {
        return new Planner(Tokens.of("planner2", "31.SYT", "planner"));
    }

    /** UBND phường Hạ Long: below Quảng Ninh. */
    static Planner ofHaLong() {
        return new Planner(Tokens.of("planner-xa", "06688.UBND", "planner"));
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

    /** A draft of a document of its own, dated 1 March 2021. */
    String draft() {
        return draft(Map.of());
    }

    String draft(Map<String, ?> more) {
        String document = post(
                        "/legal-documents",
                        Map.of(
                                "kind",
                                "KE_HOACH",
                                "number",
                                NUMBERS.incrementAndGet() + "/KH-UBND",
                                "issuedOn",
                                "2021-03-01",
                                "issuer",
                                "UBND tỉnh Quảng Ninh",
                                "title",
                                "Thực hiện công tác trẻ em"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> body = new HashMap<>(
                Map.of("title", "Thực hiện công tác trẻ em giai đoạn 2021-2030", "legalDocumentId", document));
        body.putAll(more);
        return post("/plans", body).then().statusCode(201).extract().path("id");
    }

    /** In force since 1 March 2021. */
    String issue(String planId) {
        act("/plans/" + planId + "/issuance", version(planId), Map.of()).then().statusCode(200);
        return planId;
    }

    long version(String planId) {
        return get("/plans/" + planId).getLong("version");
    }

    String objective(String planId, String code) {
        return post("/plans/" + planId + "/objectives", Map.of("code", code, "statement", "Mục tiêu " + code))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    JsonPath indicator(String planId, Map<String, ?> values) {
        return post("/plans/" + planId + "/indicators", values)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
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

    static Map<String, Object> values(String code, String statement, Object... measures) {
        Map<String, Object> values = new HashMap<>();
        values.put("code", code);
        values.put("statement", statement);
        values.put("measures", List.of(measures));
        return values;
    }

    static Map<String, Object> measure(String name, String unit, String direction, Object... targets) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", name);
        values.put("unit", unit);
        values.put("direction", direction);
        values.put("targets", List.of(targets));
        return values;
    }

    static Map<String, Object> ofCatalogue(String code, String name, String unit, Object... targets) {
        Map<String, Object> values = measure(name, unit, null, targets);
        values.put("catalogueCode", code);
        return values;
    }

    static Map<String, Object> target(Integer year, String comparator, String value) {
        Map<String, Object> values = new HashMap<>();
        values.put("year", year);
        values.put("comparator", comparator);
        values.put("value", new BigDecimal(value));
        return values;
    }

    static Map<String, Object> with(Map<String, Object> values, Object... more) {
        Map<String, Object> all = new HashMap<>(values);
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }
}
