package vn.mangnon.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;
import vn.mangnon.testing.AsSystem;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AuditTrailTest {
    private final String auditor = Tokens.of("auditor", "22.UBND", "auditor");
    private UUID province;

    @Inject
    AsSystem system;

    @Inject
    Acts acts;

    /** Something that happens, entered in its own transaction. */
    @ApplicationScoped
    static class Acts {
        @Inject
        Trail trail;

        @UnitOfWork
        void happen(UUID thing, UUID province, String act) {
            trail.enter("thing", thing, province, act, Map.of("fields", "name"));
        }

        @UnitOfWork
        void happenAndFail(UUID thing, UUID province) {
            trail.enter("thing", thing, province, "attempted", Map.of());
            throw new IllegalStateException("the act fails");
        }
    }

    @BeforeEach
    void aProvince() {
        province = UUID.fromString(Door.as(auditor).get("/me").jsonPath().getString("agency.provinceId"));
    }

    @Test
    void entriesOfAThingAreNumberedWithoutGapsAndShownNewestFirst() {
        UUID thing = Ids.next();
        happen(thing, "drafted", "issued", "closed");
        Door.as(auditor)
                .queryParam("streamId", thing)
                .get("/audit-entries")
                .then()
                .statusCode(200)
                .body("items.act", equalTo(List.of("closed", "issued", "drafted")))
                .body("items.streamNumber", equalTo(List.of(3, 2, 1)))
                .body("total.value", equalTo(3))
                .body("total.kind", equalTo("EXACT"));
    }

    @Test
    void anActThatFailsLeavesNoEntry() {
        UUID thing = Ids.next();
        assertThat(catchThrowable(() -> system.run(() -> acts.happenAndFail(thing, province))))
                .isNotNull();
        happen(thing, "drafted");
        Door.as(auditor)
                .queryParam("streamId", thing)
                .get("/audit-entries")
                .then()
                .body("items.streamNumber", equalTo(List.of(1)));
    }

    @Test
    void aPageLeadsToTheNextAndStaysStableWhenMoreIsWritten() {
        UUID thing = Ids.next();
        happen(thing, "one", "two", "three", "four", "five");
        JsonPath first = Door.as(auditor)
                .queryParam("streamId", thing)
                .queryParam("limit", 2)
                .get("/audit-entries")
                .jsonPath();
        happen(thing, "six");
        Door.as(auditor)
                .queryParam("streamId", thing)
                .queryParam("limit", 2)
                .queryParam("cursor", first.getString("nextCursor"))
                .get("/audit-entries")
                .then()
                .statusCode(200)
                .body("items.act", equalTo(List.of("three", "two")));
    }

    @Test
    void anotherProvincesTrailIsNotThere() {
        UUID thing = Ids.next();
        happen(thing, "drafted");
        String other = Tokens.of("auditor2", "31.UBND", "auditor");
        Door.as(other)
                .queryParam("streamId", thing)
                .get("/audit-entries")
                .then()
                .statusCode(200)
                .body("items", empty());
        String entry = Door.as(auditor)
                .queryParam("streamId", thing)
                .get("/audit-entries")
                .jsonPath()
                .getString("items[0].id");
        Door.as(other).get("/audit-entries/" + entry).then().statusCode(404);
        Door.as(auditor).get("/audit-entries/" + entry).then().statusCode(200).body("act", equalTo("drafted"));
    }

    @Test
    void theApplicationsRoleCanNeitherChangeNorRemoveAnEntryNorReadOneWithoutACaller() throws SQLException {
        happen(Ids.next(), "drafted");
        try (Connection app = PostgresForTests.asApplication();
                var statement = app.createStatement()) {
            assertThat(catchThrowable(() -> statement.execute("update audit_entry set act = 'x'")))
                    .hasMessageContaining("permission denied");
            assertThat(catchThrowable(() -> statement.execute("delete from audit_seal")))
                    .hasMessageContaining("permission denied");
            var seen = statement.executeQuery("select count(*) from audit_entry");
            seen.next();
            assertThat(seen.getInt(1)).isZero();
        }
    }

    @Test
    void aTrailWithoutFaultIsIntactAndAChangedMissingOrCutOffEntryIsFound() throws Exception {
        UUID thing = Ids.next();
        happen(thing, "one", "two", "three", "four");
        String head = sealed();
        verify("{}").body("intact", equalTo(true)).body("faults", empty());

        tamper("update audit_entry set reason = 'forged' where stream_id = '" + thing + "' and stream_number = 2");
        verify("{}").body("intact", equalTo(false)).body("faults.kind", hasItem("CHANGED"));
        tamper("update audit_entry set reason = null where stream_id = '" + thing + "' and stream_number = 2");
        verify("{}").body("intact", equalTo(true));

        tamper(
                "create table kept_entry as select * from audit_entry where stream_id = '" + thing + "'",
                "delete from audit_entry where stream_id = '" + thing + "' and stream_number = 3");
        verify("{}").body("faults.kind", hasItem("MISSING")).body("faults.kind", hasItem("GAP"));
        tamper("insert into audit_entry select * from kept_entry where stream_number = 3");
        verify("{}").body("intact", equalTo(true));

        tamper(
                "create table kept_seal as select * from audit_seal where province_id = '" + province
                        + "' order by number desc limit 2",
                "delete from audit_seal s using kept_seal k where k.entry_id = s.entry_id",
                "delete from audit_entry e using kept_seal k where k.entry_id = e.id");
        verify("{}").body("faults.kind", hasItem("CUT_OFF"));
        tamper(
                "delete from audit_entry where stream_id = '" + thing + "'",
                "insert into audit_entry select * from kept_entry",
                "insert into audit_seal select * from kept_seal",
                "drop table kept_seal",
                "drop table kept_entry");
        verify("{}").body("intact", equalTo(true));
        verify("{\"loggedHead\":\"" + head + "\"}").body("intact", equalTo(true));
        verify("{\"loggedHead\":\"999999:" + "0".repeat(64) + "\"}").body("faults.kind", hasItem("CUT_OFF"));
    }

    private void happen(UUID thing, String... past) {
        for (String act : past) {
            system.run(() -> acts.happen(thing, province, act));
        }
    }

    /** @return the head once nothing waits for sealing */
    private String sealed() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            JsonPath verdict = verify("{}").extract().jsonPath();
            if (verdict.getInt("unsealed") == 0) {
                return verdict.getString("head");
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not sealed within 5 s");
    }

    private ValidatableResponse verify(String body) {
        return Door.as(auditor)
                .contentType("application/json")
                .body(body)
                .post("/audit-entries/verification")
                .then()
                .statusCode(200);
    }

    private static void tamper(String... statements) throws SQLException {
        try (Connection owner = PostgresForTests.asOwner();
                var statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void aThingThatMovesToAnotherProvinceAndBackLeavesNoGap() throws Exception {
        UUID thing = Ids.next();
        UUID elsewhere = UUID.fromString(Door.as(Tokens.of("auditor2", "31.UBND", "auditor"))
                .get("/me")
                .jsonPath()
                .getString("agency.provinceId"));
        happen(thing, "founded");
        system.run(() -> acts.happen(thing, elsewhere, "moved"));
        happen(thing, "came-back");
        sealed();
        verify("{}").body("intact", equalTo(true)).body("faults", empty());
        tamper(
                "create table kept_move as select * from audit_entry where stream_id = '" + thing
                        + "' and province_id = '" + elsewhere + "'",
                "delete from audit_entry where stream_id = '" + thing + "' and province_id = '" + elsewhere + "'");
        verify("{}").body("faults.kind", hasItem("GAP"));
        tamper("insert into audit_entry select * from kept_move", "drop table kept_move");
        verify("{}").body("intact", equalTo(true));
    }

    @Test
    void theTrailOfTheNationIsReadAndVerifiedByANationalAgencyAlone() throws Exception {
        UUID thing = Ids.next();
        system.run(() -> acts.happen(thing, null, "announced"));
        sealed();
        String national = Tokens.of("inspector", "VN.BYT", "auditor");
        Door.as(national)
                .queryParam("streamId", thing)
                .get("/audit-entries")
                .then()
                .statusCode(200)
                .body("items.act", equalTo(List.of("announced")));
        Door.as(auditor)
                .queryParam("streamId", thing)
                .get("/audit-entries")
                .then()
                .statusCode(200)
                .body("items", empty());
        for (int i = 0; i < 100; i++) {
            JsonPath verdict = Door.as(national)
                    .contentType("application/json")
                    .body("{}")
                    .post("/audit-entries/verification")
                    .then()
                    .statusCode(200)
                    .body("intact", equalTo(true))
                    .extract()
                    .jsonPath();
            if (verdict.getInt("unsealed") == 0) {
                assertThat(verdict.getLong("checked")).isPositive();
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not sealed within 5 s");
    }

    @Test
    void theTrailsOfProvincesThatBecameOnesOwnAreVerifiedToo() throws Exception {
        String successor = Tokens.of("auditor2", "31.UBND", "auditor");
        UUID former = UUID.fromString(Door.as(successor)
                .get("/areas?level=PROVINCE&q=hai duong&on=2025-06-30")
                .jsonPath()
                .getString("items[0].id"));
        UUID thing = Ids.next();
        system.run(() -> acts.happen(thing, former, "drafted"));
        Door.as(successor)
                .contentType("application/json")
                .body(Map.of("provinceId", former))
                .post("/audit-entries/verification")
                .then()
                .statusCode(200)
                .body("provinceId", equalTo(former.toString()))
                .body("intact", equalTo(true));
        Door.as(auditor)
                .contentType("application/json")
                .body(Map.of("provinceId", former))
                .post("/audit-entries/verification")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/provinceId"));
    }
}
