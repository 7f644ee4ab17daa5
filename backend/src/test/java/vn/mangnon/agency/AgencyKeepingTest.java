package vn.mangnon.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

/** What the keeper of the directory may do with agencies, and nobody else. Everything here lies in Cà Mau. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AgencyKeepingTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private final String keeper = Tokens.of("admin", "22.UBND", "directory-admin");
    private final String planner = Tokens.of("planner", "22.SYT", "planner");
    private String area;
    private String code;

    @BeforeEach
    void anAreaToBelongTo() {
        area = Door.as(keeper)
                .get("/areas?level=PROVINCE&code=96&on=2026-11-22")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        code = "96.T" + NUMBERS.incrementAndGet();
    }

    @Test
    void theKeeperAddsAnAgencyThatIsADeskAtOnce() throws SQLException {
        String id = establish(hospital(Map.of()))
                .statusCode(201)
                .header("Location", containsString("/api/v1/agencies/"))
                .header("ETag", notNullValue())
                .body("code", equalTo(code))
                .body("generated", equalTo(false))
                .body("aliases", contains("BV thử"))
                .body("allowedActions", contains("EDIT"))
                .extract()
                .path("id");
        Door.as(Tokens.of("new", code, "viewer"))
                .get("/me")
                .then()
                .statusCode(200)
                .body("agency.id", equalTo(id))
                .body("agency.provinceName", equalTo("Tỉnh Cà Mau"));
        assertThat(acts(id)).isEqualTo("established");
    }

    @Test
    void onlyTheKeeperMayAddOrChange() {
        Door.as(planner)
                .contentType("application/json")
                .body(hospital(Map.of()))
                .post("/agencies")
                .then()
                .statusCode(403);
        Door.asNobody()
                .contentType("application/json")
                .body(hospital(Map.of()))
                .post("/agencies")
                .then()
                .statusCode(401);
        Door.as(planner)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{}")
                .patch("/agencies/" + UUID.randomUUID())
                .then()
                .statusCode(403);
    }

    @Test
    void nonsenseIsNamedByItsPlace() {
        establish(hospital(Map.of("code", "96-T1"))).statusCode(400).body("errors[0].pointer", equalTo("/code"));
        establish(hospital(Map.of("colour", 1))).statusCode(400).body("errors[0].code", equalTo("unknown-field"));
        establish(hospital(Map.of("kind", "CLINIC"))).statusCode(400).body("errors[0].pointer", equalTo("/kind"));
        establish(hospital(Map.of("aliases", List.of(" ")))).statusCode(400);
        Map<String, Object> nameless = hospital(Map.of());
        nameless.remove("name");
        establish(nameless).statusCode(400).body("errors[0].pointer", equalTo("/name"));
    }

    @Test
    void theCodeBeginsWithTheCodeOfTheArea() {
        establish(hospital(Map.of("code", "22.T1")))
                .statusCode(422)
                .body("type", equalTo("/problems/agency-code-of-another-area"));
        establish(hospital(Map.of("areaId", UUID.randomUUID().toString())))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/areaId"));
        establish(hospital(Map.of("reportsToId", UUID.randomUUID().toString())))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reportsToId"));
    }

    @Test
    void aCodeIsHeldByOneAgencyOnADay() {
        establish(hospital(Map.of())).statusCode(201);
        establish(hospital(Map.of("key", "other-" + code)))
                .statusCode(409)
                .body("type", equalTo("/problems/agency-code-taken"));
        establish(hospital(Map.of("code", code + "B", "key", "2026-01-01-" + code)))
                .statusCode(409)
                .body("type", equalTo("/problems/agency-key-taken"));
    }

    @Test
    void anAgencyLivesNoLongerThanItsArea() {
        String ended = Door.as(keeper)
                .get("/areas?level=PROVINCE&code=95&on=2024-01-01")
                .then()
                .extract()
                .path("items[0].id");
        establish(hospital(Map.of("areaId", ended, "code", "95.T1")))
                .statusCode(409)
                .body("type", equalTo("/problems/agency-outside-area"));
    }

    @Test
    void anAgencyEndsAndItsPeopleWorkForTheSuccessor() throws SQLException {
        String old = establish(hospital(Map.of())).statusCode(201).extract().path("id");
        String oldCode = code;
        code = "96.T" + NUMBERS.incrementAndGet();
        String heir = establish(hospital(Map.of())).statusCode(201).extract().path("id");
        change(old, Map.of("successors", List.of(heir)))
                .statusCode(422)
                .body("type", equalTo("/problems/successors-without-end"));
        change(old, Map.of("validTo", "2026-06-30", "successors", List.of(heir)))
                .statusCode(422)
                .body("type", equalTo("/problems/act-missing"));
        change(old, Map.of("validTo", "2026-06-30", "act", Map.of("kind", "MERGE"), "successors", List.of(old)))
                .statusCode(422)
                .body("type", equalTo("/problems/agency-succeeds-itself"))
                .body("errors[0].pointer", equalTo("/successors"));
        change(old, Map.of("validTo", "2025-06-30"))
                .statusCode(422)
                .body("type", equalTo("/problems/agency-ends-before-it-begins"))
                .body("errors[0].pointer", equalTo("/validTo"));
        change(old, Map.of("validTo", "2026-06-30", "act", Map.of("kind", "MERGE"), "successors", List.of(heir)))
                .statusCode(200)
                .body("successors.id", contains(heir))
                .body("successors[0].effectiveOn", equalTo("2026-07-01"));
        Door.as(Tokens.of("late", oldCode, "viewer"))
                .get("/me")
                .then()
                .statusCode(200)
                .body("agency.id", equalTo(heir));
        Door.as(planner).get("/agencies/" + heir).then().body("predecessors.id", contains(old));
        assertThat(acts(old)).isEqualTo("established,changed");
        change(heir, Map.of("validTo", "2026-07-31")).statusCode(200).body("successors", empty());
        Door.as(Tokens.of("late", oldCode, "viewer"))
                .get("/me")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/agency-dissolved"));
    }

    @Test
    void whoeverIsLateOrBlindIsTold() {
        String id = establish(hospital(Map.of())).statusCode(201).extract().path("id");
        String etag = Door.as(keeper).get("/agencies/" + id).header("ETag");
        Door.as(keeper)
                .contentType("application/merge-patch+json")
                .body(Map.of("doubt", "x"))
                .patch("/agencies/" + id)
                .then()
                .statusCode(428);
        change(id, Map.of("name", "Bệnh viện Đổi Tên", "aliases", List.of("BV ĐT")))
                .statusCode(200)
                .body("name", equalTo("Bệnh viện Đổi Tên"))
                .body("aliases", contains("BV ĐT"));
        Door.as(keeper)
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(Map.of("doubt", "x"))
                .patch("/agencies/" + id)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale"));
        Door.as(keeper)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{}")
                .patch("/agencies/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        change(id, Map.of("reportsToId", id))
                .statusCode(422)
                .body("type", equalTo("/problems/agency-reports-to-itself"));
        change(id, Map.of("nick", "x")).statusCode(400).body("errors.code", hasItem("unknown-field"));
        Map<String, Object> nameless = new HashMap<>();
        nameless.put("name", null);
        change(id, nameless).statusCode(400).body("errors[0].pointer", equalTo("/name"));
    }

    private Map<String, Object> hospital(Map<String, ?> otherwise) {
        Map<String, Object> command = new HashMap<>(Map.of(
                "code",
                code,
                "name",
                "Bệnh viện Thử " + code,
                "aliases",
                List.of("BV thử"),
                "kind",
                "HOSPITAL",
                "areaId",
                area,
                "validFrom",
                "2026-01-01"));
        command.putAll(otherwise);
        return command;
    }

    private ValidatableResponse establish(Map<String, Object> command) {
        return Door.as(keeper)
                .contentType("application/json")
                .body(command)
                .post("/agencies")
                .then();
    }

    private ValidatableResponse change(String id, Map<String, ?> patch) {
        String etag = Door.as(keeper).get("/agencies/" + id).header("ETag");
        return Door.as(keeper)
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(patch)
                .patch("/agencies/" + id)
                .then();
    }

    private static String acts(String id) throws SQLException {
        try (var connection = PostgresForTests.asOwner();
                var statement = connection.prepareStatement(
                        "select string_agg(act, ',' order by stream_number) from audit_entry where subject_kind = 'agency' and subject_id = ?")) {
            statement.setObject(1, UUID.fromString(id));
            var result = statement.executeQuery();
            result.next();
            return result.getString(1);
        }
    }

    @Test
    void aPatchThatChangesNothingIsNoAct() throws SQLException {
        String id = establish(hospital(Map.of())).statusCode(201).extract().path("id");
        String etag = Door.as(keeper).get("/agencies/" + id).header("ETag");
        change(id, Map.of()).statusCode(200).header("ETag", equalTo(etag));
        change(id, Map.of("code", code)).statusCode(200).header("ETag", equalTo(etag));
        assertThat(acts(id)).isEqualTo("established");
    }
}
