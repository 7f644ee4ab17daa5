package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.collection.RoundCommands.RuleValues;
import vn.mangnon.indicator.Unit;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Sql;

/** The rows of validation rules. */
@ApplicationScoped
class RuleStore {
    private final Sql sql;

    RuleStore(Sql sql) {
        this.sql = sql;
    }

    /** @param roundId null: it holds for every round */
    record StoredRule(UUID id, UUID roundId, RuleValues values, long version) {}

    static RuleValues values(Row row) {
        return new RuleValues(
                row.constant("kind", RuleKind.class),
                row.constant("severity", Severity.class),
                row.uuid("measure_id"),
                row.text("units") == null
                        ? null
                        : row.texts("units").stream().map(Unit::valueOf).toList(),
                row.decimal("lower"),
                row.decimal("upper"),
                row.decimal("percent"),
                row.text("dimension"),
                row.uuid("other_measure_id"),
                row.constant("comparator", FigureComparator.class));
    }

    static StoredRule stored(Row row) {
        return new StoredRule(row.uuid("id"), row.uuid("round_id"), values(row), row.number("version"));
    }

    Optional<StoredRule> find(UUID id) {
        return sql.one("select * from validation_rule where id = ?", RuleStore::stored, id);
    }

    /** Locked until the end of the unit of work. */
    Optional<StoredRule> lock(UUID id) {
        return sql.one("select * from validation_rule where id = ? for update", RuleStore::stored, id);
    }

    /** The rules that hold for a round, the general ones first. */
    List<RuleValues> ofRound(UUID roundId) {
        return sql.all(
                "select * from validation_rule where round_id is null or round_id = ? order by round_id nulls first, position, id",
                RuleStore::values,
                roundId);
    }

    void add(UUID id, UUID roundId, RuleValues rule, int position) {
        sql.write(
                """
                insert into validation_rule (id, round_id, kind, severity, measure_id, units, lower, upper, percent, dimension, other_measure_id, comparator,
                    position, version)
                values (?, ?::uuid, ?, ?, ?::uuid, ?::text[], ?, ?, ?, ?, ?::uuid, ?, ?, 0)""",
                id,
                roundId,
                rule.kind(),
                rule.severity(),
                rule.measureId(),
                units(rule),
                rule.lower(),
                rule.upper(),
                rule.percent(),
                rule.dimension(),
                rule.otherMeasureId(),
                rule.comparator(),
                position);
    }

    /** After the last one beside it. */
    void append(UUID id, UUID roundId, RuleValues rule) {
        int last = sql.one(
                        "select coalesce(max(position), 0) as last from validation_rule where round_id is not distinct from ?::uuid",
                        row -> row.integer("last"),
                        roundId)
                .orElseThrow();
        add(id, roundId, rule, last + 1);
    }

    void change(UUID id, RuleValues rule) {
        sql.write(
                """
                update validation_rule set kind = ?, severity = ?, measure_id = ?::uuid, units = ?::text[], lower = ?, upper = ?, percent = ?, dimension = ?,
                    other_measure_id = ?::uuid, comparator = ?, version = version + 1 where id = ?""",
                rule.kind(),
                rule.severity(),
                rule.measureId(),
                units(rule),
                rule.lower(),
                rule.upper(),
                rule.percent(),
                rule.dimension(),
                rule.otherMeasureId(),
                rule.comparator(),
                id);
    }

    void remove(UUID id) {
        sql.write("delete from validation_rule where id = ?", id);
    }

    private static List<String> units(RuleValues rule) {
        return rule.units() == null
                ? null
                : rule.units().stream().map(Unit::name).toList();
    }
}
