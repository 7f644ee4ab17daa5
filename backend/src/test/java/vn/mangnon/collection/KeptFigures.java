package vn.mangnon.collection;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.mangnon.testing.PostgresForTests;

/** What the database keeps, read as its owner. */
final class KeptFigures {
    private KeptFigures() {}

    /** The value and the quality at a level such as {@code submitted}; null when nothing counts there. */
    static String at(String level, String measure, String area, String cell) {
        return one(
                "select trim_scale(f." + level + "_value)::text || ' ' || f." + level
                        + "_quality from area_figure f join disaggregation_cell d on d.id = f.cell_id"
                        + " where f.measure_id = ? and f.area_id = ? and d.key = ?",
                UUID.fromString(measure),
                UUID.fromString(area),
                cell);
    }

    static BigDecimal sum(String level, String measure) {
        String sum = one(
                "select sum(" + level + "_value)::text from area_figure where measure_id = ?",
                UUID.fromString(measure));
        return sum == null ? null : new BigDecimal(sum);
    }

    /** Where the kept figures of a measure differ from the observations. */
    static List<String> differences(String measure) {
        return all(
                "select kept || ' <> ' || counted from (select coalesce(kept, '-') as kept, coalesce(counted, '-') as counted from area_figure_check()"
                        + " where measure_id = ?) d",
                UUID.fromString(measure));
    }

    static String one(String sql, Object... parameters) {
        List<String> rows = all(sql, parameters);
        return rows.isEmpty() ? null : rows.getFirst();
    }

    static List<String> all(String sql, Object... parameters) {
        try (Connection owner = PostgresForTests.asOwner();
                var statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<String> rows = new ArrayList<>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static int write(String sql, Object... parameters) {
        try (Connection owner = PostgresForTests.asOwner();
                var statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
