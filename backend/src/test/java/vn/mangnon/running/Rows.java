package vn.mangnon.running;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** How many rows each table holds that an acceptance writes to, as the superuser counts them. */
final class Rows {
    /** Not here: the trail, and what the {@link Witness} writes to. */
    private static final String TABLES = """
            select table_name from information_schema.tables
            where table_schema = 'mangnon' and table_type = 'BASE TABLE' and table_name not like 'audit%'
              and table_name not in ('legal_document', 'idempotency_key', 'flyway_schema_history') order by 1""";

    private Rows() {}

    static Map<String, Long> counted() {
        String url = "jdbc:postgresql://127.0.0.1:" + RunningSystem.databasePort() + "/mangnon";
        try (Connection connection = DriverManager.getConnection(url, "postgres", RunningSystem.superuserPassword());
                var statement = connection.createStatement()) {
            Map<String, Long> rows = new TreeMap<>();
            try (var tables = statement.executeQuery(TABLES)) {
                while (tables.next()) {
                    rows.put(tables.getString(1), 0L);
                }
            }
            for (var table : rows.entrySet()) {
                try (var count = statement.executeQuery("select count(*) from mangnon." + table.getKey())) {
                    count.next();
                    table.setValue(count.getLong(1));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What has come on top, without the tables that stayed as they were. */
    static Map<String, Long> added(Map<String, Long> before, Map<String, Long> after) {
        Map<String, Long> added = new TreeMap<>();
        after.forEach((table, count) -> {
            if (count - before.get(table) != 0) {
                added.put(table, count - before.get(table));
            }
        });
        return added;
    }
}
