package vn.mangnon.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;

/**
 * Questions in SQL of their own shape, read straight into records, inside the current unit of work and after whatever its
 * entities have changed. Parameters: text, numbers, dates, instants, UUIDs, enums (by name), and collections of UUID or
 * text (as arrays for {@code = any (?)}).
 */
@ApplicationScoped
public class Sql {
    private final Session session;

    Sql(Session session) {
        this.session = session;
    }

    public <T> List<T> all(String sql, Function<Row, T> read, Object... parameters) {
        session.flush();
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, parameters);
                    ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                Row row = new Row(result);
                while (result.next()) {
                    rows.add(read.apply(row));
                }
                return rows;
            }
        });
    }

    public <T> Optional<T> one(String sql, Function<Row, T> read, Object... parameters) {
        List<T> rows = all(sql, read, parameters);
        if (rows.size() > 1) {
            throw new IllegalStateException("more than one row: " + sql);
        }
        return rows.stream().findFirst();
    }

    public boolean exists(String sql, Object... parameters) {
        return !all(sql, row -> true, parameters).isEmpty();
    }

    /** @return how many rows were written */
    public int write(String sql, Object... parameters) {
        session.flush();
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, parameters)) {
                return statement.executeUpdate();
            }
        });
    }

    /** Checks now what would be checked at the end of the unit of work, so that its refusal comes here; later writes wait again. */
    public void checkConstraintsNow() {
        write("set constraints all immediate");
        write("set constraints all deferred");
    }

    /** One statement for many rows of parameters, sent in batches. */
    public void writeAll(String sql, List<Object[]> rows) {
        session.flush();
        session.doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < rows.size(); i++) {
                    bind(connection, statement, rows.get(i));
                    statement.addBatch();
                    if (i % 1000 == 999) {
                        statement.executeBatch();
                    }
                }
                statement.executeBatch();
            }
        });
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        bind(connection, statement, parameters);
        return statement;
    }

    private static void bind(Connection connection, PreparedStatement statement, Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof Collection<?> none && none.isEmpty()) {
                statement.setObject(i + 1, "{}", Types.OTHER);
            } else {
                statement.setObject(i + 1, plain(connection, parameters[i]));
            }
        }
    }

    private static Object plain(Connection connection, Object value) throws SQLException {
        return switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case Collection<?> many ->
                connection.createArrayOf(
                        !many.isEmpty() && many.iterator().next() instanceof UUID ? "uuid" : "text", many.toArray());
            case null, default -> value;
        };
    }
}
