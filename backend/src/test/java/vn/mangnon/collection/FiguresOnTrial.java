package vn.mangnon.collection;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.mangnon.platform.Ids;
import vn.mangnon.testing.PostgresForTests;

/** Areas and figures of years to come, written straight into the tables: in Quảng Ninh, in a district of their own. */
final class FiguresOnTrial implements AutoCloseable {
    final Connection connection;
    private final UUID province;
    private final UUID health;
    private final UUID plan;
    private UUID round;
    private int names;

    FiguresOnTrial(UUID plan) throws SQLException {
        connection = PostgresForTests.asOwner();
        connection.setAutoCommit(false);
        province = one("select area_id from area_state where level = 'PROVINCE' and code = '22' and latest");
        health = one("select id from agency where code = '22.SYT' and valid_to is null");
        this.plan = plan;
    }

    UUID province() {
        return province;
    }

    UUID one(String question) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet result = statement.executeQuery(question)) {
            result.next();
            return result.getObject(1, UUID.class);
        }
    }

    UUID area(String level, UUID parent, LocalDate from) throws SQLException {
        UUID id = Ids.next();
        write(
                "insert into area (id, key, level, valid_from, version) values (?, ?, ?, ?, 0)",
                id,
                "FIGURES-" + id,
                level,
                from);
        state(id, level, parent, from);
        return id;
    }

    private void state(UUID id, String level, UUID parent, LocalDate from) throws SQLException {
        write(
                "insert into area_state (id, area_id, valid_from, level, type, name, short_name, parent_id, latest) values (?, ?, ?, ?, ?, ?, ?, ?, true)",
                Ids.next(),
                id,
                from,
                level,
                level.equals("DISTRICT") ? "RURAL_DISTRICT" : level,
                "Nơi thử " + ++names,
                "Thử " + names,
                parent);
    }

    /** Its last day is the one before. */
    void end(UUID id, LocalDate on) throws SQLException {
        write("update area_state set valid_to = ? where area_id = ? and latest", on.minusDays(1), id);
        write("update area set valid_to = ? where id = ?", on.minusDays(1), id);
    }

    void move(UUID id, UUID parent, LocalDate on) throws SQLException {
        write("update area_state set valid_to = ?, latest = false where area_id = ? and latest", on.minusDays(1), id);
        state(id, "COMMUNE", parent, on);
    }

    void passes(UUID from, UUID to, LocalDate on, String share) throws SQLException {
        UUID act = Ids.next();
        write(
                "insert into reorganisation (id, subject, kind, document_number, effective_on) values (?, 'AREA', 'MERGE', ?, ?)",
                act,
                act.toString(),
                on);
        write(
                "insert into area_succession (predecessor_id, successor_id, reorganisation_id, share) values (?, ?, ?, ?)",
                from,
                to,
                act,
                share == null ? null : new BigDecimal(share));
    }

    int year(int year) throws SQLException {
        LocalDate first = LocalDate.of(year, 1, 1);
        write(
                "insert into period (kind, calendar, first_day, last_day) values ('YEAR', 'STATISTICAL', ?, ?) on conflict do nothing",
                first,
                first.plusYears(1).minusDays(1));
        try (var statement = prepared(
                        "select id from period where kind = 'YEAR' and calendar = 'STATISTICAL' and first_day = ?",
                        first);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getInt(1);
        }
    }

    /** These units owe the measure in the period, by derived counts. */
    void owes(UUID measure, int period, UUID... areas) throws SQLException {
        if (round == null) {
            round = Ids.next();
            write("""
                    insert into collection_round (id, agency_id, area_id, province_id, plan_id, title, period_id, expected_quality, state, opened_at, sample,
                        recorded_at, version) values (?, ?, ?, ?, ?, 'Đợt thử', ?, 'OFFICIAL', 'OPEN', now(), false, now(), 0)""", round, health, province, province, plan, period);
        }
        for (UUID area : areas) {
            write(
                    "insert into named_source (measure_id, period_id, area_id, source, owner_agency_id, province_id, round_id) values (?, ?, ?, 'DERIVED:TRIAL', ?, ?, ?)",
                    measure,
                    period,
                    area,
                    health,
                    province,
                    round);
        }
    }

    /** @param level how far the figure has come; numbers are parts of a ratio or, the second null, one value */
    void says(
            UUID measure,
            int period,
            UUID area,
            String cell,
            FigureLevel level,
            Quality quality,
            String first,
            String second)
            throws SQLException {
        boolean ratio = second != null;
        observation(
                measure,
                period,
                area,
                cell,
                level,
                quality,
                "REPORTED",
                number(ratio ? first : null),
                number(second),
                number(ratio ? null : first));
    }

    void lacks(UUID measure, int period, UUID area, String cell, FigureLevel level, Presence why) throws SQLException {
        observation(measure, period, area, cell, level, Quality.OFFICIAL, why.name(), null, null, null);
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private void observation(
            UUID measure,
            int period,
            UUID area,
            String cell,
            FigureLevel level,
            Quality quality,
            String presence,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value)
            throws SQLException {
        Integer one = 1;
        write("insert into disaggregation_cell (key) values (?) on conflict do nothing", cell);
        write(
                """
                insert into observation (id, measure_id, period_id, area_id, cell_id, source, quality, numerator, denominator, value, presence, gap_reason,
                    owner_agency_id, province_id, version, submitted_version, approved_version, locked_version, changed_since_approval, written_at, written_by)
                values (?, ?, ?, ?, (select id from disaggregation_cell where key = ?), 'DERIVED:TRIAL', ?, ?, ?, ?, ?, ?, ?, ?, 1, 1, ?, ?, false, now(), 'trial')""",
                Ids.next(),
                measure,
                period,
                area,
                cell,
                quality.name(),
                numerator,
                denominator,
                value,
                presence,
                presence.equals("REPORTED") ? null : "chưa có",
                health,
                province,
                level == FigureLevel.SUBMITTED ? null : one,
                level == FigureLevel.LOCKED ? one : null);
    }

    List<String> ask(String question) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet result = statement.executeQuery(question)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    /** What would be counted at the end of the transaction is so now. */
    void settle() throws SQLException {
        run("set constraints all immediate");
        run("set constraints all deferred");
    }

    void keep() throws SQLException {
        connection.commit();
    }

    void forget() throws SQLException {
        connection.rollback();
        round = null;
    }

    void run(String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private void write(String command, Object... values) throws SQLException {
        try (var statement = prepared(command, values)) {
            statement.executeUpdate();
        }
    }

    PreparedStatement prepared(String command, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(command);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
