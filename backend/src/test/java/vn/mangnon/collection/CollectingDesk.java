package vn.mangnon.collection;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.Tokens;

/** Somebody at a desk who runs rounds, reports, approves. */
record CollectingDesk(String token) {
    private static final AtomicInteger NUMBERS = new AtomicInteger(70_000);

    /** Sở Y tế Quảng Ninh: the focal agency of its province. */
    static CollectingDesk planner() {
        return new CollectingDesk(Tokens.of("round-planner", "22.SYT", "planner"));
    }

    static CollectingDesk of(String subject, String agency, String... roles) {
        return new CollectingDesk(Tokens.of(subject, agency, roles));
    }

    RequestSpecification at() {
        return Door.as(token).contentType(ContentType.JSON);
    }

    Response post(String path, Object body) {
        return at().body(body).post(path);
    }

    Response act(String path, Object version, Object body) {
        RequestSpecification request = at().header("If-Match", "\"" + version + "\"");
        return (body == null ? Door.as(token).header("If-Match", "\"" + version + "\"") : request.body(body))
                .post(path);
    }

    Response patch(String path, Object version, Object body) {
        return Door.as(token)
                .contentType(MergePatch.MEDIA_TYPE + "; charset=UTF-8")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(path);
    }

    JsonPath get(String path) {
        return Door.as(token)
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    String agency(String code) {
        return get("/agencies?code=" + code + "&on=2026-11-01").getString("items[0].id");
    }

    /** A plan in force with one indicator for each measure; the ids of the measures in that order. */
    @SafeVarargs
    final Plan plan(Map<String, ?>... measures) {
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
        String plan = post(
                        "/plans",
                        Map.of(
                                "title",
                                "Công tác trẻ em giai đoạn 2021-2030",
                                "legalDocumentId",
                                document,
                                "period",
                                Map.of("from", 2021, "to", 2030)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        List<String> ids = new ArrayList<>();
        for (Map<String, ?> measure : measures) {
            ids.add(post(
                            "/plans/" + plan + "/indicators",
                            Map.of(
                                    "code",
                                    "" + (ids.size() + 1),
                                    "statement",
                                    measure.get("name"),
                                    "measures",
                                    List.of(measure)))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("measures[0].id"));
        }
        String duty = post(
                        "/plans/" + plan + "/reporting-duties",
                        Map.of(
                                "kind",
                                "REPORT",
                                "statement",
                                "Báo cáo kết quả thực hiện hằng năm",
                                "date",
                                "2021-11-15",
                                "recurrence",
                                "hằng năm"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        act("/plans/" + plan + "/issuance", get("/plans/" + plan).getLong("version"), Map.of())
                .then()
                .statusCode(200);
        return new Plan(plan, ids, duty);
    }

    record Plan(String id, List<String> measures, String duty) {}

    static Map<String, Object> ratio(String name, String... disaggregations) {
        return Map.of(
                "name",
                name,
                "unit",
                "PERCENT",
                "numerator",
                "Số trẻ em được trợ giúp",
                "denominator",
                "Số trẻ em",
                "disaggregations",
                List.of(disaggregations));
    }

    static Map<String, Object> count(String name, String... disaggregations) {
        return Map.of("name", name, "unit", "COUNT", "disaggregations", List.of(disaggregations));
    }

    static Map<String, Object> year(int year) {
        return Map.of("kind", "YEAR", "calendar", "STATISTICAL", "year", year, "number", 1);
    }

    static Map<String, Object> asked(String measure, String... cells) {
        return Map.of("measureId", measure, "cells", List.of(cells));
    }

    /** A round of two wards and the department of education, due at the end of 2026. */
    Map<String, Object> round(Plan plan, Map<String, Object> period, List<Map<String, Object>> measures) {
        Map<String, Object> round = new HashMap<>();
        round.put("planId", plan.id());
        round.put("title", "Thu thập số liệu " + UUID.randomUUID());
        round.put("period", period);
        round.put("measures", measures);
        round.put("due", List.of(Map.of("tier", "COMMUNE", "dueAt", "2099-12-31T16:59:59Z")));
        round.put(
                "submitters",
                List.of(Map.of("agencyId", agency("06688.UBND")), Map.of("agencyId", agency("06994.UBND"))));
        return round;
    }

    JsonPath draft(Map<String, ?> round) {
        return post("/collection-rounds", round)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** @return the id of the round, open */
    String open(Map<String, ?> round) {
        JsonPath draft = draft(round);
        act("/collection-rounds/" + draft.getString("id") + "/opening", draft.getLong("version"), null)
                .then()
                .statusCode(200);
        return draft.getString("id");
    }

    /** The form of an agency in a round. */
    String form(String round, String agencyCode) {
        return get("/collection-rounds/" + round + "/submissions?limit=200")
                .getString("items.find { it.agency.code == '" + agencyCode + "' }.id");
    }
}
