package vn.mangnon.area;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.platform.Ids;
import vn.mangnon.testing.PostgresForTests;

/** A small map written straight into the tables and never committed; its days are counted from the first of January 2090. */
final class MapOnTrial implements AutoCloseable {
    private static final LocalDate DAY_0 = LocalDate.parse("2090-01-01");

    private final Connection connection;
    private final UUID nation;
    private int names;

    MapOnTrial() throws SQLException {
        connection = PostgresForTests.asOwner();
        connection.setAutoCommit(false);
        nation = UUID.fromString(AreaMapTest.ask(connection, "select id from area where level = 'NATION'")
                .getFirst());
    }

    UUID nation() {
        return nation;
    }

    static LocalDate day(int number) {
        return DAY_0.plusDays(number);
    }

    UUID area(String level, UUID parent, int from) throws SQLException {
        UUID id = Ids.next();
        write(
                "insert into area (id, key, level, valid_from, version) values (?, ?, ?, ?, 0)",
                id,
                "TRIAL-" + id,
                level,
                day(from));
        state(id, level, parent, from);
        return id;
    }

    private void state(UUID id, String level, UUID parent, int from) throws SQLException {
        String type = level.equals("DISTRICT") ? "RURAL_DISTRICT" : level;
        write(
                "insert into area_state (id, area_id, valid_from, level, type, name, short_name, parent_id, latest) values (?, ?, ?, ?, ?, ?, ?, ?, true)",
                Ids.next(),
                id,
                day(from),
                level,
                type,
                "Tên " + ++names,
                "Tên " + names,
                parent);
    }

    /** Its last day is the one before. */
    void end(UUID id, int on) throws SQLException {
        write("update area_state set valid_to = ? where area_id = ? and latest", day(on - 1), id);
        write("update area set valid_to = ? where id = ?", day(on - 1), id);
    }

    void move(UUID id, String level, UUID parent, int on) throws SQLException {
        write("update area_state set valid_to = ?, latest = false where area_id = ? and latest", day(on - 1), id);
        state(id, level, parent, on);
    }

    void link(UUID from, UUID to, int on, BigDecimal share) throws SQLException {
        UUID act = Ids.next();
        write(
                "insert into reorganisation (id, subject, kind, document_number, effective_on) values (?, 'AREA', 'MERGE', ?, ?)",
                act,
                act.toString(),
                day(on));
        write(
                "insert into area_succession (predecessor_id, successor_id, reorganisation_id, share) values (?, ?, ?, ?)",
                from,
                to,
                act,
                share);
    }

    void unlink(UUID from, UUID to) throws SQLException {
        write("delete from area_succession where predecessor_id = ? and successor_id = ?", from, to);
    }

    void share(UUID from, UUID to, BigDecimal share) throws SQLException {
        write("update area_succession set share = ? where predecessor_id = ? and successor_id = ?", share, from, to);
    }

    /** What would be checked and counted at the end of the transaction is so now. */
    void settle() throws SQLException {
        AreaMapTest.run(connection, "set constraints all immediate");
        AreaMapTest.run(connection, "set constraints all deferred");
    }

    Map<UUID, BigDecimal> heirs(UUID id, int on) throws SQLException {
        Map<UUID, BigDecimal> heirs = new HashMap<>();
        try (var statement = prepared(
                        "select heir_id, share from area_heir where area_id = ? and validity @> ?::date", id, day(on));
                var result = statement.executeQuery()) {
            while (result.next()) {
                heirs.put(result.getObject(1, UUID.class), result.getBigDecimal(2));
            }
        }
        return heirs;
    }

    List<UUID> ancestors(UUID id, int on) throws SQLException {
        List<UUID> ancestors = new ArrayList<>();
        try (var statement = prepared(
                        "select ancestor_id from area_ancestry where area_id = ? and validity @> ?::date",
                        id,
                        day(on));
                var result = statement.executeQuery()) {
            while (result.next()) {
                ancestors.add(result.getObject(1, UUID.class));
            }
        }
        return ancestors;
    }

    /** Rows of the areas of this trial that are not what counting anew gives. */
    List<String> differences(List<UUID> areas) throws SQLException {
        List<String> found = new ArrayList<>();
        String anew = """
                (select area_id, heir_id as other, share, validity from area_heir where area_id = any (?)
                 except select area_id, heir_id, share, validity from area_heirs_of(?))
                union all
                (select area_id, heir_id, share, validity from area_heirs_of(?)
                 except select area_id, heir_id, share, validity from area_heir where area_id = any (?))""";
        var array = connection.createArrayOf("uuid", areas.toArray());
        try (var statement = prepared(anew, array, array, array, array);
                var result = statement.executeQuery()) {
            while (result.next()) {
                found.add(result.getString(1) + " " + result.getString(2) + " " + result.getString(3) + " "
                        + result.getString(4));
            }
        }
        return found;
    }

    /** Everything since the trial began is taken back; it may go on from there. */
    void restart() throws SQLException {
        connection.rollback();
    }

    private void write(String sql, Object... values) throws SQLException {
        try (var statement = prepared(sql, values)) {
            statement.executeUpdate();
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
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
