package vn.mangnon.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.mangnon.indicator.Planner.measure;
import static vn.mangnon.indicator.Planner.target;
import static vn.mangnon.indicator.Planner.values;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.testing.PostgresForTests;

/** What PostgreSQL itself allows the application's role, and what it refuses whoever asks. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class IndicatorRowPolicyTest {
    private static final List<String> TABLES = List.of("indicator", "measure", "target");
    private final Planner planner = Planner.ofQuangNinh();
    private String plan;
    private String indicator;
    private String measure;
    private String target;

    @BeforeEach
    void aDraft() {
        plan = planner.draft();
        JsonPath made =
                planner.indicator(plan, values("1", "x", measure("a", "PERCENT", "UP", target(2030, "EQ", "75"))));
        indicator = made.getString("id");
        measure = made.getString("measures[0].id");
        target = made.getString("measures[0].targets[0].id");
    }

    @Test
    void withoutACallerADraftIsNotThereAndNothingIsWritten() throws SQLException {
        for (String table : TABLES) {
            assertThat(seen(table, "")).as(table).isZero();
            assertThat(changed("update " + table + " set position = 9 where plan_id = '" + plan + "'", ""))
                    .as(table)
                    .isZero();
            assertThat(changed("delete from " + table + " where plan_id = '" + plan + "'", ""))
                    .as(table)
                    .isZero();
            assertThatThrownBy(() -> changed(copy(table), "")).as(table).hasMessageContaining("row-level security");
        }
    }

    @Test
    void theNeighbourSeesADraftAsLittleAsNobodyDoes() throws SQLException {
        String neighbour = reach(Planner.ofHaiPhong());
        for (String table : TABLES) {
            assertThat(seen(table, neighbour)).as(table).isZero();
            assertThatThrownBy(() -> changed(copy(table), neighbour))
                    .as(table)
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void theOwnAgencySeesAndWritesItsDraft() throws SQLException {
        for (String table : TABLES) {
            assertThat(seen(table, reach(planner))).as(table).isOne();
        }
        assertThat(changed("update target set position = 9 where plan_id = '" + plan + "'", reach(planner)))
                .isOne();
    }

    @Test
    void onceIssuedEverybodySeesItAndOnlyItsReachWritesIt() throws SQLException {
        planner.issue(plan);
        String neighbour = reach(Planner.ofHaiPhong());
        for (String table : TABLES) {
            assertThat(seen(table, "")).as(table).isOne();
            assertThat(changed("update " + table + " set position = 9 where plan_id = '" + plan + "'", neighbour))
                    .as(table)
                    .isZero();
            assertThat(changed("delete from " + table + " where plan_id = '" + plan + "'", neighbour))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void theSearchTextHoldsWhatIsPublishedAndNothingElse() throws SQLException {
        String sql = "select count(*) from indicator_text x join indicator i using (version_id) where i.plan_id = '"
                + plan + "'";
        assertThat(countAsOwner(sql)).isZero();
        planner.issue(plan);
        assertThat(countAsOwner(sql)).isOne();
        assertThat(
                        countAsOwner(
                                "select count(*) from indicator_text x join indicator i using (version_id) where not i.published"))
                .isZero();
    }

    @Test
    void whatCannotBeATargetIsRefusedWhoeverWritesIt() {
        refused("ck_target_upper", "update target set comparator = 'RANGE' where id = '" + target + "'");
        refused("ck_target_upper", "update target set upper = 80 where id = '" + target + "'");
        refused("ck_target_value", "update target set comparator = 'RANGE', upper = 70 where id = '" + target + "'");
        refused("ck_target_value", "update target set value = -1 where id = '" + target + "'");
        refused("ck_target_comparator", "update target set comparator = 'KEEP' where id = '" + target + "'");
        refused("ck_target_comparator", "update target set comparator = 'NEARLY' where id = '" + target + "'");
        refused("ck_target_years", "update target set year = 1899 where id = '" + target + "'");
        refused("ck_target_years", "update target set year_from = 2031 where id = '" + target + "'");
        refused("ck_target_years", "update target set base_year = 2030 where id = '" + target + "'");
        refused("ck_target_direction", "update target set direction = 'KEEP' where id = '" + target + "'");
        refused("ck_measure_aggregation", "update measure set aggregation = 'SUM' where id = '" + measure + "'");
        refused("ck_measure_unit", "update measure set unit = 'STONES' where id = '" + measure + "'");
        refused(
                "fk_measure_catalogue",
                "update measure set catalogue_code = 'QD23-2021:99' where id = '" + measure + "'");
        refused(
                "fk_target_plan",
                "update target set published = true, effective_from = '2021-01-01' where id = '" + target + "'");
        refused(
                "fk_target_measure",
                "update target set measure_id = '" + UUID.randomUUID() + "' where id = '" + target + "'");
        refused("fk_measure_indicator", "delete from indicator where id = '" + indicator + "'");
        refused("uq_target_same", copy("target"));
    }

    @Test
    void noTargetOutlivesItsMeasure() {
        planner.issue(plan);
        refused("fk_target_measure", "update measure set effective_to = '2024-01-01' where id = '" + measure + "'");
        assertThatCode(() -> asOwner(
                        "update measure set effective_to = '2024-01-01' where id = '" + measure + "'",
                        "update target set effective_to = '2024-01-01' where id = '" + target + "'",
                        "set constraints all immediate"))
                .doesNotThrowAnyException();
    }

    /** A second item that says the same. */
    private String copy(String table) {
        String columns =
                switch (table) {
                    case "indicator" -> "statement";
                    case "measure" -> "indicator_id, name, unit, aggregation, disaggregations";
                    default -> "measure_id, year, comparator, value, change";
                };
        String content =
                switch (table) {
                    case "indicator" -> "'x'";
                    case "measure" -> "'" + indicator + "', 'b', 'COUNT', 'SUM', '{}'";
                    default -> "'" + measure + "', 2030, 'EQ', 75, 'LEVEL'";
                };
        return "insert into " + table + " (version_id, id, plan_id, position, published, version, recorded_at, "
                + columns + ") values ('" + UUID.randomUUID() + "', '" + UUID.randomUUID() + "', '" + plan
                + "', 1, false, 1, now(), " + content + ")";
    }

    private static void refused(String constraint, String statement) {
        assertThatThrownBy(() -> asOwner(statement, "set constraints all immediate"))
                .hasMessageContaining("\"" + constraint + "\"");
    }

    private static void asOwner(String... statements) throws SQLException {
        try (Connection owner = PostgresForTests.asOwner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            owner.rollback();
        }
    }

    private static long countAsOwner(String sql) throws SQLException {
        try (Connection owner = PostgresForTests.asOwner();
                Statement statement = owner.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private long seen(String table, String reach) throws SQLException {
        try (Connection app = PostgresForTests.asApplication();
                Statement statement = app.createStatement()) {
            app.setAutoCommit(false);
            tell(statement, reach);
            try (var result =
                    statement.executeQuery("select count(*) from " + table + " where plan_id = '" + plan + "'")) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private static int changed(String sql, String reach) throws SQLException {
        try (Connection app = PostgresForTests.asApplication();
                Statement statement = app.createStatement()) {
            app.setAutoCommit(false);
            tell(statement, reach);
            int rows = statement.executeUpdate(sql);
            app.rollback();
            return rows;
        }
    }

    private static void tell(Statement statement, String reach) throws SQLException {
        if (!reach.isEmpty()) {
            statement.execute(reach);
        }
    }

    private static String reach(Planner planner) {
        JsonPath me = planner.get("/me");
        return "select set_config('app.agency', '" + me.getString("agency.id") + "', true), set_config('app.areas', '{"
                + me.getString("agency.areaId") + "}', true), set_config('app.provinces', '{"
                + me.getString("agency.provinceId") + "}', true)";
    }
}
