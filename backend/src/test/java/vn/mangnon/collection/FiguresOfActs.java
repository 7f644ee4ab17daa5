package vn.mangnon.collection;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.platform.Ids;

/**
 * Figures of the communes of a small map, for histories of acts: written straight into the tables as if a round had named their sources,
 * and totalled by the statement of the service. Days are counted from the first one.
 */
public final class FiguresOfActs {
    /** First and last day of each period: before everything, two in the middle of it, and at its end. */
    public static final List<int[]> PERIODS =
            List.of(new int[] {0, 0}, new int[] {0, 9}, new int[] {10, 19}, new int[] {20, 25});

    private final Connection database;
    private final LocalDate begin;
    private final UUID agency = Ids.next();
    private final UUID round = Ids.next();
    private final UUID count = Ids.next();
    private final UUID ratio = Ids.next();
    private final UUID nation;
    private final List<Integer> periods = new ArrayList<>();

    /** What the communes of a group said together. */
    public record Total(
            long owed, long reported, boolean divisible, BigDecimal count, BigDecimal above, BigDecimal below) {}

    /** @param period by its place */
    public record Group(UUID area, int period) {}

    public FiguresOfActs(Connection database, LocalDate begin) throws SQLException {
        this.database = database;
        this.begin = begin;
        try (var row = prepared("select id from area where level = 'NATION'").executeQuery()) {
            row.next();
            nation = row.getObject(1, UUID.class);
        }
        prepared("select set_config('app.system', 'on', false)").execute();
        UUID document = Ids.next();
        UUID plan = Ids.next();
        write("""
                insert into agency (id, key, code, name, short_name, kind, area_id, focal, generated, version)
                values (?, ?, ?, 'Bộ Y tế', 'Bộ Y tế', 'DEPARTMENT', ?, true, false, 0)""", agency, agency.toString(), "VN.B" + Math.abs(agency.hashCode()), nation);
        write(
                "insert into legal_document (id, kind, title, recorded_at, version) values (?, 'KE_HOACH', 'Thử', now(), 0)",
                document);
        write("""
                insert into plan (id, legal_document_id, agency_id, area_id, title, state, effective_on, sample, recorded_at, version)
                values (?, ?, ?, ?, 'Thử', 'IN_FORCE', '2020-01-01', false, now(), 0)""", plan, document, agency, nation);
        for (int[] days : PERIODS) {
            periods.add(period(begin.plusDays(days[0]), begin.plusDays(days[1])));
        }
        write("""
                insert into collection_round (id, agency_id, area_id, plan_id, title, period_id, expected_quality, state, opened_at, sample, recorded_at, version)
                values (?, ?, ?, ?, 'Thử', ?, 'OFFICIAL', 'OPEN', now(), false, now(), 0)""", round, agency, nation, plan, periods.getFirst());
    }

    private int period(LocalDate first, LocalDate last) throws SQLException {
        write(
                "insert into period (kind, calendar, first_day, last_day) values ('CUSTOM', 'STATISTICAL', ?, ?) on conflict do nothing",
                first,
                last);
        try (var row = prepared(
                        "select id from period where kind = 'CUSTOM' and calendar = 'STATISTICAL' and first_day = ? and last_day = ?",
                        first,
                        last)
                .executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    /** The commune is asked for both measures of a period. */
    public void owe(UUID area, int period) throws SQLException {
        for (UUID measure : List.of(count, ratio)) {
            write(
                    "insert into named_source (measure_id, period_id, area_id, source, owner_agency_id, round_id) values (?, ?, ?, 'DERIVED:TRIAL', ?, ?)",
                    measure,
                    periods.get(period),
                    area,
                    agency,
                    round);
        }
    }

    /** The commune says that there are so many, of whom so many were helped. */
    public void say(UUID area, int period, long of, long helped) throws SQLException {
        figure(count, area, period, null, null, of);
        figure(ratio, area, period, helped, of, null);
    }

    private void figure(UUID measure, UUID area, int period, Long numerator, Long denominator, Long value)
            throws SQLException {
        write("""
                insert into observation (id, measure_id, period_id, area_id, cell_id, source, quality, numerator, denominator, value, presence,
                    owner_agency_id, version, submitted_version, approved_version, locked_version, changed_since_approval, written_at, written_by)
                values (?, ?, ?, ?, (select id from disaggregation_cell where key = 'TOTAL'), 'DERIVED:TRIAL', 'OFFICIAL', ?, ?, ?, 'REPORTED', ?, 1, 1, 1,
                    1, false, now(), 'trial')""", Ids.next(), measure, periods.get(period), area, numerator, denominator, value, agency);
    }

    /** Nothing was ever asked or said. */
    public void forget() throws SQLException {
        for (String table : List.of("observation", "named_source", "area_figure")) {
            write("delete from " + table + " where owner_agency_id = ?", agency);
        }
    }

    /** Where the kept figures differ from what was said. */
    public List<String> differences() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var row = prepared("select area_id from area_figure_check()").executeQuery()) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    public Map<Group, Total> ofTheNation(boolean now, int day) throws SQLException {
        return totals(nation, FigureGrouping.TOTAL, now, day);
    }

    /** Of each area in another one; null: in the nation. */
    public Map<Group, Total> ofAreasIn(UUID area, boolean now, int day) throws SQLException {
        return totals(area == null ? nation : area, FigureGrouping.CHILDREN, now, day);
    }

    private Map<Group, Total> totals(UUID area, FigureGrouping group, boolean now, int day) throws SQLException {
        FigureSums.Statement statement = FigureSums.statement(
                new FigureQuestion(
                        List.of(count, ratio),
                        periods,
                        List.of("TOTAL"),
                        area,
                        group,
                        FigureLevel.LOCKED,
                        now ? FigureMap.NOW : FigureMap.THEN,
                        begin.plusDays(day)),
                true);
        Map<Group, Total> counts = new HashMap<>();
        Map<Group, Total> totals = new HashMap<>();
        try (PreparedStatement asked = prepared(statement.text(), bound(statement.parameters()));
                ResultSet row = asked.executeQuery()) {
            while (row.next()) {
                Group key = new Group(row.getObject("group_id", UUID.class), periods.indexOf(row.getInt("period_id")));
                boolean isCount = row.getObject("measure_id", UUID.class).equals(count);
                (isCount ? counts : totals)
                        .put(
                                key,
                                new Total(
                                        row.getLong("owed"),
                                        row.getLong("reported"),
                                        row.getArray("not_divisible") == null,
                                        row.getBigDecimal("value"),
                                        row.getBigDecimal("numerator"),
                                        row.getBigDecimal("denominator")));
            }
        }
        totals.replaceAll((key, of) -> new Total(
                of.owed(), of.reported(), of.divisible(), counts.get(key).count(), of.above(), of.below()));
        return totals;
    }

    private Object[] bound(List<Object> parameters) throws SQLException {
        List<Object> bound = new ArrayList<>();
        for (Object parameter : parameters) {
            bound.add(
                    parameter instanceof Collection<?> many
                            ? database.createArrayOf(
                                    many.iterator().next() instanceof UUID ? "uuid" : "text", many.toArray())
                            : parameter);
        }
        return bound.toArray();
    }

    private void write(String command, Object... values) throws SQLException {
        try (var statement = prepared(command, values)) {
            statement.executeUpdate();
        }
    }

    private PreparedStatement prepared(String command, Object... values) throws SQLException {
        PreparedStatement statement = database.prepareStatement(command);
        statement.closeOnCompletion();
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
