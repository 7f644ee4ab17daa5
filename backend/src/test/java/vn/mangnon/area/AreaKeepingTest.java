package vn.mangnon.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

/** What the keeper of the directory may do with areas, and nobody else. Everything here happens after 2030. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AreaKeepingTest {
    private static final AtomicInteger CODES = new AtomicInteger(99_000);
    private final String keeper = Tokens.of("admin", "22.UBND", "directory-admin");
    private final String planner = Tokens.of("planner", "22.SYT", "planner", "viewer");
    private String province;
    private String code;

    @BeforeEach
    void aProvinceToLieIn() {
        province = Door.as(keeper)
                .get("/areas?level=PROVINCE&code=96&on=2026-11-22")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        code = Integer.toString(CODES.incrementAndGet());
    }

    @Test
    void theKeeperAddsAnAreaThatIsFoundFromItsFirstDayOn() throws SQLException {
        ValidatableResponse created = establish(commune(Map.of()))
                .statusCode(201)
                .header("Location", containsString("/api/v1/areas/"))
                .header("ETag", equalTo("\"0\""))
                .body("name", equalTo("Xã Thử Nghiệm " + code))
                .body("shortName", equalTo("Thử Nghiệm " + code))
                .body("key", equalTo("2030-01-01-" + code))
                .body("parents.name", contains("Tỉnh Cà Mau", "Việt Nam"))
                .body("allowedActions", contains("EDIT"));
        String id = created.extract().path("id");
        Door.as(planner)
                .get("/areas?code=" + code + "&on=2030-01-01")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        Door.as(planner)
                .get("/areas?code=" + code + "&on=2029-12-31")
                .then()
                .statusCode(200)
                .body("items", empty());
        assertThat(acts(id)).isEqualTo("established");
    }

    @Test
    void onlyTheKeeperMayAddOrChange() {
        Door.as(planner)
                .contentType("application/json")
                .body(commune(Map.of()))
                .post("/areas")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        Door.as(planner)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{}")
                .patch("/areas/" + province)
                .then()
                .statusCode(403);
        Door.asNobody()
                .contentType("application/json")
                .body(commune(Map.of()))
                .post("/areas")
                .then()
                .statusCode(401);
    }

    @Test
    void nonsenseIsNamedByItsPlace() {
        establish(commune(Map.of("colour", "red")))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/colour"))
                .body("errors[0].code", equalTo("unknown-field"));
        establish(commune(Map.of("name", " "))).statusCode(400).body("errors[0].pointer", equalTo("/name"));
        establish(commune(Map.of("level", "VILLAGE"))).statusCode(400).body("errors[0].pointer", equalTo("/level"));
        establish(commune(Map.of("validFrom", "2030-02-30")))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/validFrom"));
        establish(commune(Map.of("validFrom", "-999999999-01-01")))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/validFrom"));
        establish(commune(Map.of("code", "9a001"))).statusCode(400).body("errors[0].pointer", equalTo("/code"));
        Door.as(keeper)
                .contentType("application/json")
                .body("[]")
                .post("/areas")
                .then()
                .statusCode(400);
    }

    @Test
    void whatDoesNotFitTheTierIsAgainstTheRules() {
        establish(commune(Map.of("type", "CITY"))).statusCode(422).body("errors[0].pointer", equalTo("/type"));
        establish(commune(Map.of("name", "Thử Nghiệm"))).statusCode(422).body("errors[0].pointer", equalTo("/name"));
        establish(commune(Map.of("code", "999"))).statusCode(422).body("errors[0].pointer", equalTo("/code"));
        establish(commune(Map.of("parentId", UUID.randomUUID().toString())))
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-id"));
        String nation =
                Door.as(keeper).get("/areas?level=NATION").then().extract().path("items[0].id");
        establish(commune(Map.of("parentId", nation))).statusCode(422).body("errors[0].pointer", equalTo("/parentId"));
    }

    @Test
    void aCodeIsHeldByOneAreaOnADay() {
        establish(commune(Map.of())).statusCode(201);
        establish(commune(Map.of("key", "another-" + code)))
                .statusCode(409)
                .body("type", equalTo("/problems/area-code-taken"));
        establish(commune(Map.of("key", "2030-01-01-" + code, "code", Integer.toString(CODES.incrementAndGet()))))
                .statusCode(409)
                .body("type", equalTo("/problems/area-key-taken"));
        establish(commune(Map.of("code", "06688"))).statusCode(409).body("type", equalTo("/problems/area-code-taken"));
    }

    @Test
    void noAreaLiesInOneThatDoesNotExistOnItsDays() {
        String haiDuong = Door.as(keeper)
                .get("/areas?level=PROVINCE&code=30&on=2024-01-01")
                .then()
                .extract()
                .path("items[0].id");
        establish(commune(Map.of("parentId", haiDuong)))
                .statusCode(409)
                .body("type", equalTo("/problems/area-outside-parent"));
    }

    @Test
    void oneKeyCreatesOnce() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> command = commune(Map.of());
        String first = Door.as(keeper)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(command)
                .post("/areas")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        Door.as(keeper)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(command)
                .post("/areas")
                .then()
                .statusCode(201)
                .header("Location", equalTo(first));
        Door.as(keeper)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(commune(Map.of("doubt", "khác")))
                .post("/areas")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void fromADayOnItIsOtherwiseAndHistoryKeepsWhatWas() throws SQLException {
        String id = establish(commune(Map.of())).statusCode(201).extract().path("id");
        change(
                        id,
                        0,
                        Map.of(
                                "type",
                                "WARD",
                                "name",
                                "Phường Thử Nghiệm " + code,
                                "effectiveOn",
                                "2031-06-09",
                                "act",
                                Map.of("kind", "UPGRADE", "documentNumber", "1/NQ-THU", "documentDate", "2031-05-01")))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("history.name", contains("Xã Thử Nghiệm " + code, "Phường Thử Nghiệm " + code))
                .body("history.validTo", contains("2031-06-08", null))
                .body("history[0].endedBy.kind", equalTo("UPGRADE"))
                .body("history[0].endedBy.effectiveOn", equalTo("2031-06-09"));
        Door.as(planner)
                .get("/areas/" + id + "?on=2031-06-08")
                .then()
                .statusCode(200)
                .body("type", equalTo("COMMUNE"));
        Door.as(planner)
                .get("/areas/" + id + "?on=2031-06-09")
                .then()
                .statusCode(200)
                .body("type", equalTo("WARD"));
        Door.as(planner).get("/areas/" + id + "?on=2029-12-31").then().statusCode(404);
        assertThat(acts(id)).isEqualTo("established,changed");
        change(id, 1, Map.of("name", "Phường Khác", "effectiveOn", "2031-06-09", "act", Map.of("kind", "RENAME")))
                .statusCode(422)
                .body("type", equalTo("/problems/area-change-too-early"));
        change(id, 1, Map.of("effectiveOn", "2032-01-01", "act", Map.of("kind", "RENAME")))
                .statusCode(422)
                .body("type", equalTo("/problems/area-unchanged"));
        change(id, 1, Map.of("effectiveOn", "-999999999-01-01", "act", Map.of("kind", "RENAME")))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/effectiveOn"));
        change(id, 1, Map.of("name", "Phường Khác", "effectiveOn", "2032-01-01"))
                .statusCode(422)
                .body("type", equalTo("/problems/act-missing"));
    }

    @Test
    void aWrongRecordIsCorrectedWithoutANewState() {
        String id = establish(commune(Map.of())).statusCode(201).extract().path("id");
        change(id, 0, Map.of("name", "Xã Đúng Tên " + code, "doubt", "đối chiếu lại"))
                .statusCode(200)
                .body("history.name", contains("Xã Đúng Tên " + code))
                .body("doubt", equalTo("đối chiếu lại"));
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("doubt", null);
        change(id, 1, nothing).statusCode(200).body("doubt", nullValue());
        Door.as(planner).get("/areas?q=dung ten " + code).then().body("items.id", contains(id));
    }

    @Test
    void anAreaEndsAndGoesIntoItsSuccessors() {
        String old = establish(commune(Map.of())).statusCode(201).extract().path("id");
        code = Integer.toString(CODES.incrementAndGet());
        String heir = establish(commune(Map.of())).statusCode(201).extract().path("id");
        change(old, 0, Map.of("successors", new Object[] {Map.of("areaId", heir)}))
                .statusCode(422)
                .body("type", equalTo("/problems/successors-without-end"));
        change(old, 0, Map.of("validTo", "2033-12-31")).statusCode(422).body("type", equalTo("/problems/act-missing"));
        change(old, 0, Map.of("validTo", "2029-12-31", "act", Map.of("kind", "MERGE")))
                .statusCode(422)
                .body("type", equalTo("/problems/area-ends-before-it-begins"))
                .body("errors[0].pointer", equalTo("/validTo"));
        change(old, 0, Map.of("validTo", "2033-12-31", "act", Map.of("kind", "MERGE"), "successors", new Object[] {
                    Map.of("areaId", old)
                }))
                .statusCode(422)
                .body("type", equalTo("/problems/area-succeeds-itself"))
                .body("errors[0].pointer", equalTo("/successors"));
        change(old, 0, Map.of("validTo", "2033-12-31", "act", Map.of("kind", "SPLIT"), "successors", new Object[] {
                    Map.of("areaId", heir, "share", 0.4)
                }))
                .statusCode(200)
                .body("validTo", equalTo("2033-12-31"))
                .body("successors.id", contains(heir))
                .body("successors[0].share", equalTo(0.4f))
                .body("successors[0].reorganisation.effectiveOn", equalTo("2034-01-01"));
        Door.as(planner).get("/areas/" + heir).then().body("predecessors.id", contains(old));
        Door.as(planner)
                .get("/areas?code=" + (CODES.get() - 1) + "&on=2034-01-01")
                .then()
                .body("items", empty());
        int version = Integer.parseInt(
                Door.as(keeper).get("/areas/" + old).header("ETag").replace("\"", ""));
        change(old, version, Map.of("name", "Xã Muộn", "effectiveOn", "2035-01-01", "act", Map.of("kind", "RENAME")))
                .statusCode(409)
                .body("type", equalTo("/problems/area-ended"));
    }

    @Test
    void anAreaIsMadeOfItsPredecessors() {
        String old = establish(commune(Map.of("validFrom", "2030-01-01")))
                .statusCode(201)
                .extract()
                .path("id");
        code = Integer.toString(CODES.incrementAndGet());
        Object[] from = {Map.of("areaId", old)};
        establish(commune(Map.of("validFrom", "2031-01-01", "predecessors", from)))
                .statusCode(422)
                .body("type", equalTo("/problems/act-missing"));
        Object[] twice = {Map.of("areaId", old), Map.of("areaId", old)};
        establish(commune(Map.of("validFrom", "2031-01-01", "predecessors", twice, "act", Map.of("kind", "SPLIT"))))
                .statusCode(409)
                .body("type", equalTo("/problems/area-succession-twice"));
        establish(commune(Map.of("validFrom", "2031-01-01", "predecessors", from, "act", Map.of("kind", "SPLIT"))))
                .statusCode(201)
                .body("predecessors.id", contains(old))
                .body("predecessors[0].reorganisation.kind", equalTo("SPLIT"));
    }

    @Test
    void aParentCannotEndBeforeItsChildren() {
        Door.as(keeper).get("/areas/" + province).then().statusCode(200).body("childCount", equalTo(64));
        String etag = Door.as(keeper).get("/areas/" + province).header("ETag");
        Door.as(keeper)
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(Map.of("validTo", "2029-12-31", "act", Map.of("kind", "CLOSE")))
                .patch("/areas/" + province)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/area-outside-parent"));
        Door.as(keeper)
                .get("/areas/" + province)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(etag))
                .body("validTo", nullValue());
    }

    @Test
    void whoeverIsLateOrBlindIsTold() {
        String id = establish(commune(Map.of())).statusCode(201).extract().path("id");
        Door.as(keeper)
                .contentType("application/merge-patch+json")
                .body(Map.of("doubt", "x"))
                .patch("/areas/" + id)
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/precondition-required"));
        change(id, 0, Map.of("doubt", "một")).statusCode(200);
        change(id, 0, Map.of("doubt", "hai")).statusCode(412).body("type", equalTo("/problems/stale"));
        change(UUID.randomUUID().toString(), 0, Map.of("doubt", "x"))
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        change(id, 1, Map.of("level", "PROVINCE")).statusCode(400).body("errors.code", hasItem("unknown-field"));
        change(id, 1, Map.of("parentId", "x")).statusCode(400).body("errors[0].pointer", endsWith("parentId"));
    }

    private Map<String, Object> commune(Map<String, ?> otherwise) {
        Map<String, Object> command = new HashMap<>(Map.of(
                "level",
                "COMMUNE",
                "type",
                "COMMUNE",
                "code",
                code,
                "name",
                "Xã Thử Nghiệm " + code,
                "parentId",
                province,
                "validFrom",
                "2030-01-01"));
        command.putAll(otherwise);
        return command;
    }

    private ValidatableResponse establish(Map<String, Object> command) {
        return Door.as(keeper)
                .contentType("application/json")
                .body(command)
                .post("/areas")
                .then();
    }

    private ValidatableResponse change(String id, int version, Map<String, ?> patch) {
        return Door.as(keeper)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch("/areas/" + id)
                .then();
    }

    private static String acts(String id) throws SQLException {
        try (var connection = PostgresForTests.asOwner();
                var statement = connection.prepareStatement(
                        "select string_agg(act, ',' order by stream_number) from audit_entry where subject_kind = 'area' and subject_id = ?")) {
            statement.setObject(1, UUID.fromString(id));
            var result = statement.executeQuery();
            result.next();
            return result.getString(1);
        }
    }

    @Test
    void aPatchThatChangesNothingIsNoAct() throws SQLException {
        String id = establish(commune(Map.of())).statusCode(201).extract().path("id");
        Door.as(keeper)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body(Map.of("code", code))
                .patch("/areas/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""));
        Door.as(keeper).get("/areas/" + id).then().header("ETag", equalTo("\"0\""));
        assertThat(acts(id)).isEqualTo("established");
    }
}
