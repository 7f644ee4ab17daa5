package vn.mangnon.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

/** When provinces are reminded, and where mail stands, through the door. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ReminderStageTest {
    private final String keeper = Tokens.of("stage-keeper", "22.UBND", "directory-admin");
    private final String planner = Tokens.of("stage-planner", "22.SYT", "planner");
    private final String ward = Tokens.of("stage-ward", "06688.UBND", "planner");

    private static Map<String, Object> stage(String code, int days, String recipient) {
        return new HashMap<>(Map.of(
                "dutyKind", "OBSTACLE", "code", code, "workingDays", days, "atTime", "07:30", "recipient", recipient));
    }

    private static Response add(String token, Map<String, Object> stage) {
        return Door.as(token).contentType(ContentType.JSON).body(stage).post("/reminder-stages");
    }

    private static Response change(String token, String id, int version, Map<String, ?> patch) {
        return Door.as(token)
                .contentType(MergePatch.MEDIA_TYPE + "; charset=UTF-8")
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch("/reminder-stages/" + id);
    }

    @Test
    void aProvinceKeepsItsOwnAndTheNationsAreKeptByTheDirectory() {
        String id = add(planner, stage("PROVINCE_OWN", -4, "RESPONSIBLE"))
                .then()
                .statusCode(201)
                .body("provinceId", notNullValue())
                .body("atTime", equalTo("07:30"))
                .body("mailed", equalTo(true))
                .body("allowedActions", contains("EDIT", "DELETE"))
                .extract()
                .path("id");
        add(planner, stage("PROVINCE_OWN", -3, "RESPONSIBLE"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/reminder-stage-taken"));
        change(planner, id, 0, Map.of("workingDays", -2)).then().statusCode(200).body("workingDays", equalTo(-2));
        change(planner, id, 0, Map.of("workingDays", -1)).then().statusCode(412);
        change(planner, id, 1, Map.of("code", "OTHER")).then().statusCode(422);
        change(planner, id, 1, Map.of("recipient", "HEAD"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("escalates-too-early"));
        change(ward, id, 1, Map.of("workingDays", -1)).then().statusCode(403);
        add(ward, stage("WARD_OWN", -4, "RESPONSIBLE")).then().statusCode(403);
        Door.as(Tokens.of("stage-elsewhere", "24.UBND", "planner"))
                .get("/reminder-stages/" + id)
                .then()
                .statusCode(404);
        Door.as(planner)
                .header("If-Match", "\"1\"")
                .delete("/reminder-stages/" + id)
                .then()
                .statusCode(204);

        String national = add(keeper, stage("NATION_OWN", 20, "SUPERIOR"))
                .then()
                .statusCode(201)
                .body("provinceId", nullValue())
                .extract()
                .path("id");
        Door.as(planner)
                .get("/reminder-stages?dutyKind=OBSTACLE&limit=200")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("NATION_OWN"))
                .body("items.find { it.code == 'NATION_OWN' }.allowedActions", empty());
        Door.as(planner).get("/reminder-stages/" + national).then().statusCode(200);
        change(planner, national, 0, Map.of("active", false)).then().statusCode(403);
        Door.as(keeper)
                .header("If-Match", "\"0\"")
                .delete("/reminder-stages/" + national)
                .then()
                .statusCode(204);
    }

    @Test
    void theKeeperOfTheDirectorySeesWhatMailWasGivenUpAndSendsItAgain() throws Exception {
        String mail;
        try (var owner = PostgresForTests.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("set search_path to mangnon, public");
            var found = statement.executeQuery("""
                    with told as (
                        insert into notice (id, agency_id, role, topic, about, about_id, words, link, told_at)
                        select uuidv7(), id, 'AUDITOR', 'form-returned', 'submission', uuidv7(), '{"round":"x","area":"y"}', '/submissions', now()
                        from agency where code = '06688.UBND' order by valid_to desc nulls first limit 1 returning id)
                    insert into mail (id, notice_id, state, tries, next_at, problem, made_at, version)
                    select uuidv7(), id, 'NOBODY', 0, now() + interval '90 days', null, now() + interval '90 days', 0 from told returning id""");
            found.next();
            mail = found.getString(1);
        }
        Door.as(keeper)
                .get("/mails?state=NOBODY&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(mail))
                .body("items.find { it.id == '" + mail + "' }.agencyCode", equalTo("06688.UBND"))
                .body("items.find { it.id == '" + mail + "' }.allowedActions", contains("SEND_AGAIN"));
        Response again = Door.as(keeper).header("If-Match", "\"0\"").post("/mails/" + mail + "/resending");
        again.then().statusCode(200).body("state", equalTo("WAITING")).body("allowedActions", empty());
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
        Door.as(keeper)
                .header("If-Match", "\"1\"")
                .post("/mails/" + mail + "/resending")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/mail-not-dead"));
    }
}
