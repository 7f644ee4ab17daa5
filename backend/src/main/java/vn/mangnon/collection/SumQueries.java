package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.area.AreaLevel;
import vn.mangnon.collection.RollUpViews.SummedArea;
import vn.mangnon.indicator.Aggregation;
import vn.mangnon.indicator.Direction;
import vn.mangnon.indicator.Unit;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Sql;

/** What stands beside totals: measures, periods and areas by name. */
@ApplicationScoped
class SumQueries {
    private static final String MEASURES = """
            select h.* from (
                select distinct on (m.id) m.id, m.indicator_id, i.code, i.position as indicator_position, m.name, m.unit, m.unit_text, m.aggregation,
                       m.direction, m.position
                from measure m
                cross join lateral (
                    select n.code, n.position from indicator n where n.id = m.indicator_id
                    order by n.effective @> ?::date desc, n.effective_from desc nulls last limit 1) i
                where %s
                order by m.id, m.effective @> ?::date desc, m.effective_from desc nulls last) h
            order by h.indicator_position, h.indicator_id, h.position, h.id""";

    private final Sql sql;

    SumQueries(Sql sql) {
        this.sql = sql;
    }

    /** The measures of a plan on a day, in the order of the document. */
    List<MeasureHead> ofPlan(UUID planId, LocalDate on) {
        return sql.all(
                MEASURES.formatted("m.plan_id = ? and m.effective @> ?::date"),
                SumQueries::measure,
                on,
                planId,
                on,
                on);
    }

    /** Each as it is on the day, else as it was last. */
    List<MeasureHead> measures(Collection<UUID> ids, LocalDate on) {
        return sql.all(MEASURES.formatted("m.id = any (?::uuid[])"), SumQueries::measure, on, ids, on);
    }

    private static MeasureHead measure(Row row) {
        return new MeasureHead(
                row.uuid("id"),
                row.uuid("indicator_id"),
                row.text("code"),
                row.text("name"),
                row.constant("unit", Unit.class),
                row.text("unit_text"),
                row.constant("aggregation", Aggregation.class),
                row.constant("direction", Direction.class));
    }

    Optional<PeriodView> period(int id) {
        return sql.one("select " + PeriodView.COLUMNS + " from period p where p.id = ?", PeriodView::of, id);
    }

    Optional<PeriodView> period(Period period) {
        return sql.one(
                "select " + PeriodView.COLUMNS
                        + " from period p where p.kind = ? and p.calendar = ? and p.first_day = ?::date and p.last_day = ?::date",
                PeriodView::of,
                period.kind(),
                period.calendar(),
                period.firstDay(),
                period.lastDay());
    }

    /** The years that began by the day and for which somebody is the named source of one of the measures, oldest first. */
    List<PeriodView> yearsAsked(Collection<UUID> measureIds, PeriodCalendar calendar, LocalDate by) {
        return sql.all("select " + PeriodView.COLUMNS + """
                         from period p where p.kind = 'YEAR' and p.calendar = ? and p.first_day <= ?::date and exists (
                            select 1 from unnest(?::uuid[]) m (id) join named_source n on n.measure_id = m.id and n.period_id = p.id)
                        order by p.first_day""", PeriodView::of, calendar, by, measureIds);
    }

    /** Areas by the names they had on a day, or on the day of their lives next to it. */
    List<SummedArea> areas(Collection<UUID> ids, LocalDate on) {
        return sql.all(
                """
                select a.id, a.level, s.code, s.name from area a
                join area_state s on s.area_id = a.id and s.validity @> greatest(a.valid_from, least(a.valid_to, ?::date))
                where a.id = any (?::uuid[]) order by s.code, a.id""",
                row -> new SummedArea(
                        row.uuid("id"), row.text("code"), row.text("name"), row.constant("level", AreaLevel.class)),
                on,
                ids);
    }

    List<UUID> children(UUID areaId, LocalDate on) {
        return sql.all(
                "select area_id from area_state where parent_id = ? and validity @> ?::date",
                row -> row.uuid("area_id"),
                areaId,
                on);
    }

    /** The area directly above on a day; none above the nation and for an area that did not live then. */
    Optional<UUID> parent(UUID areaId, LocalDate on) {
        return sql.one(
                "select parent_id from area_state where area_id = ? and validity @> ?::date and parent_id is not null",
                row -> row.uuid("parent_id"),
                areaId,
                on);
    }
}
