package vn.mangnon.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.Sql;

/**
 * The rows of one kind of plan item, a row a version: {@code version_id, id, plan_id}, the columns of its content, and
 * {@code effective_from, effective_to, amendment_id, published, version, recorded_at}. The caller has locked the plan.
 *
 * @param content the columns of the content, in the order in which values are given
 */
public record ItemTable(Sql sql, Clock clock, String table, List<String> content) {
    public ItemTable(Sql sql, Clock clock, String table, String... content) {
        this(sql, clock, table, List.of(content));
    }

    /** A new item of a draft. */
    public void draft(UUID planId, UUID id, Object... values) {
        insert(planId, id, null, null, null, 1, values);
    }

    /** The item of a draft says something else from now on. */
    public void redraft(UUID id, Object... values) {
        sql.write(
                "update " + table + " set " + assignments() + ", version = version + 1 where id = ? and not published",
                with(values, id));
    }

    public void dropDraft(UUID id) {
        sql.write("delete from " + table + " where id = ? and not published", id);
    }

    /** All items of a draft hold from this day on. */
    public void publish(UUID planId, LocalDate from) {
        sql.write(
                "update " + table + " set published = true, effective_from = ? where plan_id = ? and not published",
                from,
                planId);
    }

    /** A new item of an issued plan. */
    public void add(Amending amending, UUID id, Object... values) {
        insert(amending.planId(), id, amending.effectiveOn(), null, amending.id(), 1, values);
    }

    /**
     * From the amendment's day on, and until the version of that day would have ended, the item says something else.
     *
     * @return false when the item does not exist on that day
     */
    public boolean change(Amending amending, UUID id, Object... values) {
        Optional<ItemHistory.Succession> found = history(id).changeFrom(amending.effectiveOn());
        found.ifPresent(change -> {
            UUID old = change.ended().versionId();
            if (change.takesItsPlaceWhole()) {
                sql.write(
                        "update " + table + " set " + assignments()
                                + ", version = ?, amendment_id = ?, recorded_at = ? where version_id = ?",
                        with(values, change.version(), amending.id(), clock.instant(), old));
            } else {
                sql.write("update " + table + " set effective_to = ? where version_id = ?", change.from(), old);
                insert(
                        amending.planId(),
                        id,
                        change.from(),
                        change.ended().to(),
                        amending.id(),
                        change.version(),
                        values);
            }
        });
        return found.isPresent();
    }

    /** From this day on the item is no more. */
    public void end(UUID id, LocalDate from) {
        ItemHistory.Ending ending = history(id).endFrom(from);
        if (!ending.dropped().isEmpty()) {
            sql.write(
                    "delete from " + table + " where version_id = any (?)",
                    ending.dropped().stream().map(ItemHistory.Span::versionId).toList());
        }
        if (ending.shortened() != null) {
            sql.write(
                    "update " + table + " set effective_to = ? where version_id = ?",
                    from,
                    ending.shortened().versionId());
        }
    }

    /** The position after the last one of the plan. */
    public int nextPosition(UUID planId) {
        return (int) (sql.one(
                                "select coalesce(max(position), 0) as last from " + table + " where plan_id = ?",
                                row -> row.number("last"),
                                planId)
                        .orElse(0L)
                + 1);
    }

    ItemHistory history(UUID id) {
        return new ItemHistory(sql.all(
                "select version_id, effective_from, effective_to, version from " + table
                        + " where id = ? and published",
                row -> new ItemHistory.Span(
                        row.uuid("version_id"),
                        row.date("effective_from"),
                        row.date("effective_to"),
                        row.integer("version")),
                id));
    }

    private void insert(
            UUID planId, UUID id, LocalDate from, LocalDate to, UUID amendmentId, int version, Object... values) {
        sql.write(
                "insert into " + table + " (" + String.join(", ", content)
                        + ", version_id, id, plan_id, effective_from, effective_to, amendment_id, published, version, recorded_at) values ("
                        + String.join(", ", Collections.nCopies(content.size() + 9, "?")) + ")",
                with(values, Ids.next(), id, planId, from, to, amendmentId, from != null, version, clock.instant()));
    }

    private String assignments() {
        return content.stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
    }

    private Object[] with(Object[] values, Object... more) {
        if (values.length != content.size()) {
            throw new IllegalArgumentException(
                    table + " has " + content.size() + " columns of content, not " + values.length);
        }
        List<Object> all = new ArrayList<>(Arrays.asList(values));
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }
}
