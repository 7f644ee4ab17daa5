package vn.mangnon.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.testing.PostgresForTests;

/** What the application's own role can see and write in SQL, told who the caller is and no more. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class PlanRowsTest {
    private static final List<String> ITEMS =
            List.of("objective", "task", "reporting_duty", "funding_source", "plan_basis");
    private final Desk planner = Desk.ofQuangNinh();
    private final Desk neighbour = Desk.ofHaiPhong();
    private String draft;
    private String issued;

    @BeforeEach
    void aDraftAndAnIssuedPlanWithOneItemOfEachKind() {
        draft = filled();
        issued = planner.issue(filled());
    }

    private String filled() {
        String id = planner.draft();
        planner.task(id, "1", "Việc");
        planner.objective(id, "1", "Mục tiêu");
        planner.post("/plans/" + id + "/reporting-duties", Map.of("kind", "REPORT", "statement", "Báo cáo"))
                .then()
                .statusCode(201);
        planner.post("/plans/" + id + "/funding-sources", Map.of("statement", "Ngân sách"))
                .then()
                .statusCode(201);
        planner.patch(
                        "/plans/" + id,
                        planner.version(id),
                        Map.of("bases", List.of(Map.of("legalDocumentId", planner.document(), "relation", "BASIS"))))
                .then()
                .statusCode(200);
        return id;
    }

    @Test
    void whoIsNobodySeesIssuedPlansOnly() throws SQLException {
        try (Connection app = PostgresForTests.asApplication()) {
            assertThat(count(app, "plan", "id = '" + draft + "'")).isZero();
            assertThat(count(app, "plan", "id = '" + issued + "'")).isEqualTo(1);
            for (String table : ITEMS) {
                assertThat(count(app, table, "plan_id = '" + draft + "'"))
                        .as(table)
                        .isZero();
                assertThat(count(app, table, "plan_id = '" + issued + "'"))
                        .as(table)
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void aDraftIsSeenFromItsAgencyItsAreaAndItsProvinceAndBySystemWork() throws SQLException {
        for (Map<String, String> reach : List.of(
                Map.of("app.agency", planner.agencyId()), Map.of("app.areas", "{" + planner.areaId() + "}"),
                Map.of("app.provinces", "{" + planner.areaId() + "}"), Map.of("app.system", "on"))) {
            try (Connection app = as(reach)) {
                assertThat(count(app, "plan", "id = '" + draft + "'"))
                        .as("%s", reach)
                        .isEqualTo(1);
                for (String table : ITEMS) {
                    assertThat(count(app, table, "plan_id = '" + draft + "'"))
                            .as("%s %s", table, reach)
                            .isEqualTo(1);
                }
            }
        }
        for (Map<String, String> reach : List.of(
                Map.of("app.agency", neighbour.agencyId()), Map.of("app.provinces", "{" + neighbour.areaId() + "}"),
                Map.of("app.home_provinces", "{" + planner.areaId() + "}"), Map.of("app.system", "off"))) {
            try (Connection app = as(reach)) {
                assertThat(count(app, "plan", "id = '" + draft + "'"))
                        .as("%s", reach)
                        .isZero();
                for (String table : ITEMS) {
                    assertThat(count(app, table, "plan_id = '" + draft + "'"))
                            .as("%s %s", table, reach)
                            .isZero();
                }
            }
        }
    }

    @Test
    void theNeighbourWritesNothingOfWhatItReads() throws SQLException {
        try (Connection app = as(
                        Map.of("app.agency", neighbour.agencyId(), "app.provinces", "{" + neighbour.areaId() + "}"));
                Statement statement = app.createStatement()) {
            assertThat(statement.executeUpdate("update plan set title = 'x' where id = '" + issued + "'"))
                    .isZero();
            assertThat(statement.executeUpdate("delete from plan where id = '" + draft + "'"))
                    .isZero();
            for (String table : ITEMS) {
                assertThat(statement.executeUpdate(
                                "update " + table + " set position = 9 where plan_id = '" + issued + "'"))
                        .as(table)
                        .isZero();
                assertThat(statement.executeUpdate("delete from " + table + " where plan_id = '" + issued + "'"))
                        .as(table)
                        .isZero();
            }
            assertThat(catchThrowable(() -> statement.executeUpdate(
                            "insert into task (version_id, id, plan_id, statement, position, effective_from, published, version, recorded_at)"
                                    + " values (gen_random_uuid(), gen_random_uuid(), '" + issued
                                    + "', 'x', 1, '2021-03-01', true, 1, now())")))
                    .hasMessageContaining("row-level security");
        }
        try (Connection app = as(Map.of("app.agency", neighbour.agencyId()));
                Statement statement = app.createStatement()) {
            assertThat(catchThrowable(() -> statement.executeUpdate(
                            "insert into plan_amendment (id, plan_id, number, issued, reason, effective_on, recorded_on, recorded_at, recorded_by, version)"
                                    + " values (gen_random_uuid(), '" + issued
                                    + "', 1, true, 'x', '2024-01-01', '2024-01-01', now(), 'x', 1)")))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void anAmendmentOnceRecordedStays() throws SQLException {
        try (Connection app = as(Map.of("app.system", "on"));
                Statement statement = app.createStatement()) {
            for (String table : List.of("plan_amendment", "plan_amendment_change")) {
                assertThat(catchThrowable(() -> statement.execute("delete from " + table)))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void theWordsOfDraftsAreInNoTableWithoutPolicy() throws SQLException {
        try (Connection owner = PostgresForTests.asOwner()) {
            assertThat(count(owner, "task_text", "plan_id = '" + draft + "'")).isZero();
            assertThat(count(owner, "task_text", "plan_id = '" + issued + "'")).isEqualTo(1);
        }
    }

    /** As the service tells PostgreSQL, but for a session of its own. */
    private static Connection as(Map<String, String> reach) throws SQLException {
        Connection app = PostgresForTests.asApplication();
        try (Statement statement = app.createStatement()) {
            List<String> settings = new ArrayList<>();
            reach.forEach((name, value) -> settings.add("set_config('" + name + "', '" + value + "', false)"));
            statement.execute("select " + String.join(", ", settings));
        }
        return app;
    }

    private static int count(Connection connection, String table, String condition) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + table + " where " + condition)) {
            result.next();
            return result.getInt(1);
        }
    }
}
