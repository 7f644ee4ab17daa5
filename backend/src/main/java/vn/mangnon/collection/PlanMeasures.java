package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Sql;

/** What a plan in force says about its measures and its reporting duties. */
@ApplicationScoped
class PlanMeasures {
    /** A measure whose targets are for some group can be told apart so, even when nothing else in the plan says it. */
    private static final String OF_TARGETS = """
            array(select distinct split_part(part, '=', 1) from target t join scope_cell c on c.scope_key = fold(t.scope)
                cross join unnest(string_to_array(c.cell_key, ';')) part where t.measure_id = m.id and t.published order by 1)""";

    private static final String COLUMNS =
            "m.id, m.name, m.unit, m.aggregation, m.numerator, m.denominator, m.disaggregations || " + OF_TARGETS
                    + " as disaggregations";

    private final Sql sql;

    PlanMeasures(Sql sql) {
        this.sql = sql;
    }

    /** @param disaggregations in the words of the plan */
    record Measure(
            UUID id,
            String name,
            String unit,
            String aggregation,
            String numerator,
            String denominator,
            List<String> disaggregations) {}

    /** Every measure of the plan on a day, in the order of the document. */
    List<Measure> ofPlan(UUID planId, LocalDate on) {
        return sql.all("select " + COLUMNS + """
                         from measure m join indicator i on i.id = m.indicator_id and i.effective @> ?::date
                        where m.plan_id = ? and m.published and m.effective @> ?::date order by i.position, i.id, m.position, m.id""", PlanMeasures::measure, on, planId, on);
    }

    /** Those of the ids that are published measures of the plan: each as it is on the day, else as it was last. */
    List<Measure> ofPlan(UUID planId, List<UUID> ids, LocalDate on) {
        return sql.all("select distinct on (m.id) " + COLUMNS + """
                         from measure m where m.id = any (?::uuid[]) and m.plan_id = ? and m.published
                        order by m.id, m.effective @> ?::date desc, m.effective_from desc""", PlanMeasures::measure, ids, planId, on);
    }

    private static Measure measure(Row row) {
        return new Measure(
                row.uuid("id"),
                row.text("name"),
                row.text("unit"),
                row.text("aggregation"),
                row.text("numerator"),
                row.text("denominator"),
                row.texts("disaggregations"));
    }

    /** @param dueOn null when the plan names no day */
    record Duty(String statement, LocalDate dueOn, boolean recurring) {
        /** The day for a period: a duty that recurs falls due in the year of the period's last day. */
        Optional<LocalDate> dueFor(Period period) {
            return Optional.ofNullable(dueOn)
                    .map(day -> recurring ? day.withYear(period.lastDay().getYear()) : day);
        }
    }

    Optional<Duty> duty(UUID planId, UUID dutyId, LocalDate on) {
        return sql
                .all(
                        """
                        select statement, coalesce(due_on, window_to) as due_on, due_month, recurrence from reporting_duty
                        where id = ? and plan_id = ? and published order by effective @> ?::date desc, effective_from desc limit 1""",
                        row -> new Duty(row.text("statement"), dueOn(row), row.text("recurrence") != null),
                        dutyId,
                        planId,
                        on)
                .stream()
                .findFirst();
    }

    private static LocalDate dueOn(Row row) {
        String month = row.text("due_month");
        return month == null ? row.date("due_on") : YearMonth.parse(month).atEndOfMonth();
    }
}
