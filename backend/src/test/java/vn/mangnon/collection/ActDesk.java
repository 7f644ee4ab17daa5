package vn.mangnon.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.Tokens;

/** The keeper of the directory, who reorganises real wards in the middle of collecting, and takes everything back. */
final class ActDesk {
    private static final String KEEPER = Tokens.of("act-keeper", "22.UBND", "directory-admin");

    private final List<String> executed = new ArrayList<>();

    static String area(String key) {
        return KeptFigures.one("select id::text from area where key = ?", key);
    }

    static Map<String, Object> act(String kind, String day, List<?> predecessors, List<?> successors) {
        return new HashMap<>(Map.of(
                "subject",
                "AREA",
                "kind",
                kind,
                "documentNumber",
                "77/NQ-UBTVQH16",
                "effectiveOn",
                day,
                "predecessors",
                predecessors,
                "successors",
                successors));
    }

    static Map<String, Object> from(String area) {
        return Map.of("unitId", area);
    }

    static Map<String, Object> ward(String code, String name) {
        return new HashMap<>(Map.of("code", code, "name", name, "type", "WARD", "parentId", area("2004-22")));
    }

    String record(Map<String, Object> act) {
        return Door.as(KEEPER)
                .contentType(ContentType.JSON)
                .body(act)
                .post("/reorganisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Effects by kind. */
    Map<String, Integer> preview(String id) {
        JsonPath preview = Door.as(KEEPER)
                .get("/reorganisations/" + id + "/preview")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(preview.getList("obstacles")).isEmpty();
        Map<String, Integer> effects = new HashMap<>();
        preview.getList("effects", Map.class)
                .forEach(effect -> effects.put((String) effect.get("kind"), (Integer) effect.get("count")));
        return effects;
    }

    void execute(String id) {
        at(id).post("/reorganisations/" + id + "/execution").then().statusCode(200);
        executed.add(id);
    }

    Response tryUndo(String id) {
        Response answer = at(id).contentType(ContentType.JSON)
                .body(Map.of("reason", "Nghị quyết được đính chính"))
                .post("/reorganisations/" + id + "/undoing");
        if (answer.statusCode() == 200) {
            executed.remove(id);
        }
        return answer;
    }

    private RequestSpecification at(String id) {
        long version = Door.as(KEEPER)
                .get("/reorganisations/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("version");
        return Door.as(KEEPER).header("If-Match", "\"" + version + "\"");
    }

    /** Whatever hangs on the plans goes away, and then the acts, the last first. */
    void clear(List<String> plans) {
        plans.forEach(ActDesk::forget);
        // whoever came by the acts has been told of forms
        String made = " (select id from agency where valid_from >= '2026-06-01')";
        KeptFigures.write("delete from reminder where agency_id in" + made);
        KeptFigures.write(
                "delete from notice_reading where notice_id in (select id from notice where agency_id in" + made + ")");
        String notices = " (select id from notice where agency_id in" + made + ")";
        KeptFigures.write(
                "delete from mail_letter where mail_id in (select id from mail where notice_id in" + notices + ")");
        KeptFigures.write("delete from mail where notice_id in" + notices);
        KeptFigures.write("delete from notice where agency_id in" + made);
        for (String id : List.copyOf(executed).reversed()) {
            tryUndo(id).then().statusCode(200);
        }
    }

    static void forget(String plan) {
        String rounds = " (select id from collection_round where plan_id = ?)";
        String forms = " (select id from submission where round_id in" + rounds + ")";
        UUID id = UUID.fromString(plan);
        KeptFigures.write(
                "delete from area_figure f using named_source n where n.measure_id = f.measure_id and n.round_id in"
                        + rounds,
                id);
        for (String table : List.of("observation_evidence", "observation_revision")) {
            KeptFigures.write("delete from " + table + " where submission_id in" + forms, id);
        }
        KeptFigures.write("delete from observation where submission_id in" + forms, id);
        KeptFigures.write("delete from named_source where round_id in" + rounds, id);
        KeptFigures.write("delete from submission where round_id in" + rounds, id);
        KeptFigures.write("delete from collection_round where plan_id = ?", id);
    }
}
