package vn.mangnon.platform;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The current row of a result, read by column name into the types of our records; null stays null. */
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public UUID uuid(String column) {
        return get(column, UUID.class);
    }

    public String text(String column) {
        try {
            return result.getString(column);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    public byte[] bytes(String column) {
        try {
            return result.getBytes(column);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    public LocalDate date(String column) {
        return get(column, LocalDate.class);
    }

    public LocalTime time(String column) {
        return get(column, LocalTime.class);
    }

    public Instant instant(String column) {
        OffsetDateTime at = get(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public Integer integer(String column) {
        return get(column, Integer.class);
    }

    public long number(String column) {
        try {
            return result.getLong(column);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    public Long longOrNull(String column) {
        return get(column, Long.class);
    }

    public BigDecimal decimal(String column) {
        BigDecimal value = get(column, BigDecimal.class);
        if (value == null) {
            return null;
        }
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    public boolean truth(String column) {
        try {
            return result.getBoolean(column);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        String name = text(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    public List<String> texts(String column) {
        return Arrays.asList((String[]) array(column, new String[0]));
    }

    public List<UUID> uuids(String column) {
        return Arrays.asList((UUID[]) array(column, new UUID[0]));
    }

    private Object array(String column, Object empty) {
        try {
            Array array = result.getArray(column);
            return array == null ? empty : array.getArray();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private <T> T get(String column, Class<T> type) {
        try {
            return result.getObject(column, type);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
