package vn.mangnon.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.indicator.IndicatorViews.IndicatorAction;
import vn.mangnon.indicator.IndicatorViews.IndicatorListItem;
import vn.mangnon.indicator.IndicatorViews.IndicatorView;
import vn.mangnon.indicator.IndicatorViews.MeasureView;
import vn.mangnon.plan.PlanSubject;
import vn.mangnon.plan.PlanSummary;
import vn.mangnon.platform.Fold;
import vn.mangnon.platform.ListQuery;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Sql;

/** The questions asked about indicators, each one query that brings measures and targets along. */
@ApplicationScoped
class IndicatorQueries {
    private static final String MEASURES = """
            coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name, 'unit', m.unit, 'unitText', m.unit_text,
                'numerator', m.numerator, 'denominator', m.denominator, 'direction', m.direction, 'aggregation', m.aggregation,
                'disaggregations', m.disaggregations, 'catalogueCode', m.catalogue_code, 'implementsMeasureId', m.implements_measure_id,
                'targets', coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'year', t.year, 'yearFrom', t.year_from,
                        'baseYear', t.base_year, 'comparator', t.comparator, 'baseComparator', t.base_comparator, 'value', trim_scale(t.value),
                        'upper', trim_scale(t.upper), 'scope', t.scope, 'change', t.change, 'direction', t.direction)
                        order by t.position, t.id)
                    from target t where t.measure_id = m.id and t.effective @> %1$s), '[]'))
                order by m.position, m.id)
            from measure m where m.indicator_id = i.id and m.effective @> %1$s), '[]')::text as measures""";

    private final Sql sql;
    private final JsonColumn json;

    IndicatorQueries(Sql sql, JsonColumn json) {
        this.sql = sql;
        this.json = json;
    }

    /** An indicator as it is stored: what it says with all ids, and the places of its parts. */
    record Stored(UUID id, IndicatorValues values, long version, Map<UUID, Integer> places) {}

    record Filter(String q, UUID planId, UUID areaId, String catalogueCode, LocalDate on) {}

    /** The measures of indicator {@code i} on a day; the day is written into the text, since columns take no parameters. */
    static String measuresOn(LocalDate day) {
        return MEASURES.formatted("date '" + day + "'");
    }

    Slice<IndicatorView> ofPlan(PlanSummary plan, LocalDate day, List<IndicatorAction> actions, PageRequest page) {
        return ListQuery.select("i.*, " + measuresOn(day), "indicator i", row -> view(row, plan, actions))
                .where("i.plan_id = ?", plan.id())
                .where("i.effective @> ?::date", day)
                .sortable("position", "i.position", "integer")
                .sortable("code", "coalesce(i.code, '')", "text")
                .identifiedBy("i.id")
                .page(sql, page, "position");
    }

    /** @param on null: on the reading day, else the last day on which it was there */
    Optional<IndicatorView> one(UUID id, PlanSummary plan, LocalDate on, LocalDate day, List<IndicatorAction> actions) {
        LocalDate shown = on != null ? on : lastDay(id, day);
        return sql.one(
                "select i.*, " + measuresOn(shown) + " from indicator i where i.id = ? and i.effective @> ?::date",
                row -> view(row, plan, actions),
                id,
                shown);
    }

    private LocalDate lastDay(UUID id, LocalDate day) {
        return sql.one("""
                        select case when bool_or(effective @> ?::date) then ?::date
                                    when min(effective_from) > ?::date then min(effective_from)
                                    else max(effective_to) - 1 end as day
                        from indicator where id = ?""", row -> Optional.ofNullable(row.date("day")), day, day, day, id)
                .flatMap(found -> found)
                .orElse(day);
    }

    Slice<IndicatorListItem> find(Filter filter, LocalDate day, PageRequest page) {
        var query = ListQuery.select(
                        "i.*, p.title as plan_title, p.area_id, p.sample, " + measuresOn(day),
                        "indicator i join plan p on p.id = i.plan_id",
                        this::item)
                .where("i.effective @> ?::date", day)
                .whereIf(filter.planId(), "i.plan_id = ?")
                .whereIf(filter.areaId(), "p.area_id = ?")
                .sortable("recordedAt", "i.recorded_at", "timestamptz")
                .sortable("position", "i.position", "integer")
                .identifiedBy("i.id");
        if (filter.catalogueCode() != null) {
            query.where(
                    "i.id in (select c.indicator_id from measure c where c.catalogue_code = ? and c.effective @> ?::date)",
                    filter.catalogueCode(),
                    day);
        }
        if (filter.q() != null && !filter.q().isBlank()) {
            String pattern = Fold.containing(filter.q());
            query.where("""
                    i.version_id in (select x.version_id from indicator_text x where x.folded like ?
                                     union all
                                     select d.version_id from indicator d where not d.published and fold(coalesce(d.code || ' ', '') || d.statement) like ?)""", pattern, pattern);
        }
        return query.page(sql, page, "-recordedAt");
    }

    Optional<UUID> planOf(UUID indicatorId) {
        return sql.one("select plan_id from indicator where id = ? limit 1", row -> row.uuid("plan_id"), indicatorId);
    }

    Optional<UUID> indicatorOf(UUID measureId) {
        return sql.one(
                "select indicator_id from measure where id = ? limit 1", row -> row.uuid("indicator_id"), measureId);
    }

    Optional<UUID> measureOf(UUID targetId) {
        return sql.one("select measure_id from target where id = ? limit 1", row -> row.uuid("measure_id"), targetId);
    }

    /** What the indicator says on a day, of a draft on any. */
    Optional<Stored> stored(UUID id, LocalDate day) {
        return sql.one(
                "select i.*, " + measuresOn(day) + " from indicator i where i.id = ? and i.effective @> ?::date",
                row -> new Stored(id, values(row), row.number("version"), places(id, day)),
                id,
                day);
    }

    /** An indicator of a draft with its parts. */
    record OfDraft(UUID id, String code, String statement, List<MeasureValues> measures) {}

    List<OfDraft> ofDraft(UUID planId) {
        return sql.all(
                "select i.id, i.code, i.statement, " + measuresOn(LocalDate.EPOCH)
                        + " from indicator i where i.plan_id = ? and not i.published order by i.position, i.id",
                row -> new OfDraft(
                        row.uuid("id"), row.text("code"), row.text("statement"), measures(row.text("measures"))),
                planId);
    }

    /** What an item said on a day, for the record of an amendment. */
    Object said(PlanSubject subject, UUID id, LocalDate day) {
        return switch (subject) {
            case INDICATOR -> stored(id, day).map(Stored::values).orElse(null);
            case MEASURE ->
                indicatorOf(id)
                        .flatMap(indicator -> stored(indicator, day))
                        .flatMap(stored -> stored.values().measures().stream()
                                .filter(measure -> measure.id().equals(id))
                                .findFirst())
                        .orElse(null);
            case TARGET ->
                measureOf(id)
                        .flatMap(this::indicatorOf)
                        .flatMap(indicator -> stored(indicator, day))
                        .flatMap(stored -> stored.values().measures().stream()
                                .flatMap(measure -> measure.targets().stream())
                                .filter(target -> target.id().equals(id))
                                .findFirst())
                        .orElse(null);
            case OBJECTIVE, TASK, REPORTING_DUTY, FUNDING_SOURCE ->
                throw new IllegalArgumentException(subject + " is not of this room");
        };
    }

    private Map<UUID, Integer> places(UUID indicatorId, LocalDate day) {
        Map<UUID, Integer> places = new HashMap<>();
        sql.all("""
                        select m.id, m.position from measure m where m.indicator_id = ? and m.effective @> ?::date
                        union all
                        select t.id, t.position from target t
                        where t.measure_id in (select m.id from measure m where m.indicator_id = ?) and t.effective @> ?::date""", row -> Map.entry(row.uuid("id"), row.integer("position")), indicatorId, day, indicatorId, day)
                .forEach(place -> places.put(place.getKey(), place.getValue()));
        return places;
    }

    /** Those of the codes that are measures of a catalogue. */
    Collection<String> knownCodes(Collection<String> codes) {
        return sql.all("select code from catalogue_measure where code = any (?)", row -> row.text("code"), codes);
    }

    /** Those of the ids that are measures of other, issued plans. */
    Collection<UUID> issuedElsewhere(Collection<UUID> measureIds, UUID planId) {
        return sql.all(
                "select distinct id from measure where id = any (?) and published and plan_id <> ?",
                row -> row.uuid("id"),
                measureIds,
                planId);
    }

    private IndicatorValues values(Row row) {
        return new IndicatorValues(
                row.uuid("objective_id"),
                row.text("code"),
                row.text("statement"),
                row.integer("position"),
                measures(row.text("measures")));
    }

    List<MeasureValues> measures(String column) {
        return Arrays.asList(json.read(column, MeasureValues[].class));
    }

    private IndicatorView view(Row row, PlanSummary plan, List<IndicatorAction> actions) {
        return new IndicatorView(
                row.uuid("id"),
                row.uuid("plan_id"),
                row.uuid("objective_id"),
                row.text("code"),
                row.text("statement"),
                row.integer("position"),
                views(row),
                row.date("effective_from"),
                row.date("effective_to"),
                row.uuid("amendment_id"),
                plan.sample(),
                actions,
                row.number("version"));
    }

    private IndicatorListItem item(Row row) {
        return new IndicatorListItem(
                row.uuid("id"),
                row.uuid("plan_id"),
                row.text("plan_title"),
                row.uuid("area_id"),
                row.uuid("objective_id"),
                row.text("code"),
                row.text("statement"),
                views(row),
                row.truth("sample"));
    }

    private List<MeasureView> views(Row row) {
        return measures(row.text("measures")).stream().map(MeasureView::of).toList();
    }
}
