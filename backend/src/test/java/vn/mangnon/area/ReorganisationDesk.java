package vn.mangnon.area;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

/** The keeper of the directory, recording acts on real wards of Quảng Ninh and taking them back. */
final class ReorganisationDesk {
    static final String KEEPER = Tokens.of("admin", "22.UBND", "directory-admin");
    static final String DAY = "2026-06-01";

    private final List<String> executed = new ArrayList<>();

    static String area(String key) {
        return one("select id from area where key = '" + key + "'");
    }

    static String agency(String code) {
        return one("select id from agency where code = '" + code + "' order by valid_to desc nulls first limit 1");
    }

    static String one(String sql) {
        try {
            return AreaMapTest.ask(sql).getFirst();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every row that acts may touch, without versions, as one text. */
    static String dump() throws SQLException {
        StringBuilder dump = new StringBuilder();
        try (var owner = PostgresForTests.asOwner()) {
            for (String table : List.of(
                    "area",
                    "area_state",
                    "area_succession",
                    "area_ancestry",
                    "area_heir",
                    "agency",
                    "agency_alias",
                    "agency_succession",
                    "assignment",
                    "assignment_text",
                    "assignment_schedule",
                    "duty",
                    "progress_report",
                    "obstacle",
                    "obstacle_hop",
                    "handover",
                    "handover_line",
                    "plan",
                    "reorganisation_change")) {
                dump.append(table)
                        .append(' ')
                        .append(AreaMapTest.ask(
                                        owner,
                                        "select count(*) || ' ' || coalesce(md5(string_agg(line, '' order by line)), '') from (select (to_jsonb(t) - 'version')::text as line from "
                                                + table + " t) lines")
                                .getFirst())
                        .append('\n');
            }
        }
        return dump.toString();
    }

    static Map<String, Object> act(String kind, List<?> predecessors, List<?> successors) {
        Map<String, Object> act = new HashMap<>();
        act.put("subject", "AREA");
        act.put("kind", kind);
        act.put("documentNumber", "12/NQ-UBTVQH16");
        act.put("documentDate", "2026-05-15");
        act.put("effectiveOn", DAY);
        act.put("predecessors", predecessors);
        act.put("successors", successors);
        return act;
    }

    static Map<String, Object> from(String id) {
        return Map.of("unitId", id);
    }

    static Map<String, Object> newWard(String code, String name) {
        return Map.of("code", code, "name", name, "type", "WARD", "parentId", area("2004-22"));
    }

    ValidatableResponse send(Map<String, Object> act) {
        return Door.as(KEEPER)
                .contentType(ContentType.JSON)
                .body(act)
                .post("/reorganisations")
                .then();
    }

    String record(Map<String, Object> act) {
        return send(act).statusCode(201).extract().path("id");
    }

    JsonPath see(String id) {
        return Door.as(KEEPER)
                .get("/reorganisations/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    JsonPath preview(String id) {
        return Door.as(KEEPER)
                .get("/reorganisations/" + id + "/preview")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    Response tryExecute(String id) {
        Response response = at(id).post("/reorganisations/" + id + "/execution");
        if (response.statusCode() == 200) {
            executed.add(id);
        }
        return response;
    }

    JsonPath execute(String id) {
        return tryExecute(id).then().statusCode(200).extract().jsonPath();
    }

    Response tryUndo(String id) {
        Response response = at(id).contentType(ContentType.JSON)
                .body(Map.of("reason", "Nghị quyết được đính chính"))
                .post("/reorganisations/" + id + "/undoing");
        if (response.statusCode() == 200) {
            executed.remove(id);
        }
        return response;
    }

    void discard(String id) {
        at(id).delete("/reorganisations/" + id).then().statusCode(204);
    }

    private RequestSpecification at(String id) {
        return Door.as(KEEPER).header("If-Match", "\"" + see(id).getLong("version") + "\"");
    }

    /** Takes back what a test has left, the last first. */
    void clear() {
        for (String id : List.copyOf(executed).reversed()) {
            tryUndo(id).then().statusCode(200);
        }
    }
}
