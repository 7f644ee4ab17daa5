package vn.mangnon.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.indicator.StatusRuleResource.StatusRuleItem;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.UnitOfWork;

/** Targets as their status needs them, and the rules by which it is found. */
@ApplicationScoped
class StatusQueries {
    private final Sql sql;

    StatusQueries(Sql sql) {
        this.sql = sql;
    }

    Optional<StatusRule> rule(LocalDate on) {
        return sql.one(
                "select * from status_rule where valid_from <= ?::date order by valid_from desc limit 1",
                row -> new StatusRule(
                        row.date("valid_from"),
                        row.decimal("tolerance"),
                        row.integer("forecast_window"),
                        row.decimal("forecast_reach"),
                        row.decimal("forecast_surety")),
                on);
    }

    /** With why each was set so, the newest first. */
    @UnitOfWork
    List<StatusRuleItem> rules() {
        return sql.all(
                "select * from status_rule order by valid_from desc",
                row -> new StatusRuleItem(
                        row.date("valid_from"),
                        row.decimal("tolerance"),
                        row.integer("forecast_window"),
                        row.decimal("forecast_reach"),
                        row.decimal("forecast_surety"),
                        row.text("reason")));
    }

    /** @param column {@code plan_id} or {@code indicator_id} of the measure, never words of a caller */
    List<TargetToJudge> targets(String column, Collection<UUID> ids, LocalDate on) {
        Map<String, String> cells = cells();
        return sql.all("""
                select t.*, m.indicator_id, m.unit, m.direction as measure_direction,
                       coalesce(p.period_from::integer, extract(year from p.effective_on)::integer) as plan_start_year
                from target t
                join measure m on m.id = t.measure_id and m.effective @> ?::date
                join indicator i on i.id = m.indicator_id and i.effective @> ?::date
                join plan p on p.id = t.plan_id
                where t.effective @> ?::date and m.%s = any (?::uuid[])
                order by t.plan_id, i.position, i.id, m.position, m.id, t.position, t.id""".formatted(column), row -> target(row, cells), on, on, on, ids);
    }

    private Map<String, String> cells() {
        Map<String, String> cells = new HashMap<>();
        sql.all(
                        "select scope_key, cell_key from scope_cell",
                        row -> Map.entry(row.text("scope_key"), row.text("cell_key")))
                .forEach(cell -> cells.put(cell.getKey(), cell.getValue()));
        return cells;
    }

    private static TargetToJudge target(Row row, Map<String, String> cells) {
        TargetValues values = new TargetValues(
                row.uuid("id"),
                year(row, "year"),
                year(row, "year_from"),
                year(row, "base_year"),
                row.constant("comparator", Comparator.class),
                row.constant("base_comparator", Comparator.class),
                row.decimal("value"),
                row.decimal("upper"),
                row.text("scope"),
                row.constant("change", Change.class),
                row.constant("direction", Direction.class));
        String scope = Scope.key(values.scope());
        return new TargetToJudge(
                row.uuid("plan_id"),
                row.uuid("indicator_id"),
                row.uuid("measure_id"),
                values,
                row.constant("unit", Unit.class),
                row.constant("measure_direction", Direction.class),
                row.integer("plan_start_year"),
                scope == null ? TargetToJudge.EVERYBODY : cells.get(scope));
    }

    private static Integer year(Row row, String column) {
        return row.integer(column);
    }
}
