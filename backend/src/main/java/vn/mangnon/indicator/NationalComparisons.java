package vn.mangnon.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.indicator.CascadeViews.CatalogueMeasureRef;
import vn.mangnon.indicator.CascadeViews.ComparedMeasure;
import vn.mangnon.indicator.CascadeViews.ComparedTarget;
import vn.mangnon.indicator.CascadeViews.NationalComparisonView;
import vn.mangnon.indicator.CascadeViews.VerdictCounts;
import vn.mangnon.indicator.IndicatorViews.TargetView;
import vn.mangnon.indicator.NationalComparison.Outcome;
import vn.mangnon.indicator.NationalComparison.Reason;
import vn.mangnon.indicator.NationalComparison.Side;
import vn.mangnon.indicator.NationalComparison.Verdict;
import vn.mangnon.plan.PlanApi;
import vn.mangnon.plan.PlanSummary;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.UnitOfWork;

/** Lays a plan's targets beside those of the nation. */
@ApplicationScoped
class NationalComparisons {
    private final PlanApi plans;
    private final Sql sql;
    private final JsonColumn json;
    private final Clock clock;

    NationalComparisons(PlanApi plans, Sql sql, JsonColumn json, Clock clock) {
        this.plans = plans;
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    @UnitOfWork
    NationalComparisonView of(UUID planId, LocalDate on) {
        PlanSummary plan = plans.requireReadable(planId);
        LocalDate day = plan.readingDay(on, LocalDate.now(clock));
        List<ComparedMeasure> measures = compared(planId, day);
        return new NationalComparisonView(planId, day, counts(measures), measures, notTakenUp(planId, day));
    }

    /** By target of the plan. */
    Map<UUID, NationalTarget> targetsBeside(UUID planId, LocalDate day) {
        Map<UUID, NationalTarget> beside = new HashMap<>();
        compared(planId, day).forEach(measure -> measure.targets().forEach(target -> {
            if (target.target() != null && target.national() != null) {
                beside.put(target.target().id(), target.national());
            }
        }));
        return beside;
    }

    private List<ComparedMeasure> compared(UUID planId, LocalDate day) {
        return sql.all("""
                select i.id as indicator_id, i.code as indicator_code, own.id as own_id, own.name as own_name, own.unit as own_unit,
                       own.unit_text as own_unit_text, own.direction as own_direction, m.code, m.name, m.name_en, m.unit, m.unit_text, m.direction,
                       coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'year', t.year, 'yearFrom', t.year_from, 'baseYear', t.base_year,
                                     'comparator', t.comparator, 'baseComparator', t.base_comparator, 'value', trim_scale(t.value),
                                     'upper', trim_scale(t.upper), 'scope', t.scope, 'change', t.change, 'direction', t.direction)
                                     order by t.position, t.id)
                                 from target t where t.measure_id = own.id and t.effective @> ?::date), '[]')::text as own_targets,
                """ + CatalogueQueries.TARGETS + """

                from measure own join indicator i on i.id = own.indicator_id and i.effective @> ?::date
                join catalogue_measure m on m.code = own.catalogue_code
                where own.plan_id = ? and own.effective @> ?::date
                order by i.position, i.id, own.position, own.id""", this::compared, day, day, planId, day);
    }

    private ComparedMeasure compared(Row row) {
        Unit unit = row.constant("own_unit", Unit.class);
        Direction direction = row.constant("direction", Direction.class);
        Side plan = new Side(unit, row.text("own_unit_text"), row.constant("own_direction", Direction.class), null);
        Side nation = new Side(row.constant("unit", Unit.class), row.text("unit_text"), direction, null);
        List<TargetValues> own = Arrays.asList(json.read(row.text("own_targets"), TargetValues[].class));
        List<NationalTarget> national = Arrays.asList(json.read(row.text("targets"), NationalTarget[].class));
        return new ComparedMeasure(
                row.uuid("indicator_id"),
                row.text("indicator_code"),
                row.uuid("own_id"),
                row.text("own_name"),
                unit,
                row.text("own_unit_text"),
                row.text("code"),
                row.text("name"),
                row.text("name_en"),
                nation.unit(),
                direction,
                sideBySide(plan, own, nation, national));
    }

    /** Each target of the plan beside the nation's on the same subject, then the nation's that the plan has nothing to set beside. */
    static List<ComparedTarget> sideBySide(
            Side plan, List<TargetValues> own, Side nation, List<NationalTarget> national) {
        List<ComparedTarget> compared = new ArrayList<>();
        List<NationalTarget> unmatched = new ArrayList<>(national);
        for (TargetValues target : own) {
            NationalTarget beside = beside(target.target(), national);
            unmatched.remove(beside);
            TargetView shown = TargetView.of(target, plan.unit(), plan.direction());
            if (beside == null) {
                compared.add(new ComparedTarget(
                        shown, null, Verdict.NOT_COMPARABLE, nothingBeside(target.target(), national), null, null));
            } else {
                Outcome outcome = NationalComparison.compare(plan.of(target.target()), nation.of(beside.target()));
                compared.add(new ComparedTarget(
                        shown, beside, outcome.verdict(), outcome.reason(), outcome.plan(), outcome.nation()));
            }
        }
        unmatched.forEach(left -> compared.add(
                new ComparedTarget(null, left, Verdict.NOT_COMPARABLE, Reason.NO_PLAN_TARGET, null, null)));
        return compared;
    }

    private static NationalTarget beside(Target own, List<NationalTarget> national) {
        List<NationalTarget> same = national.stream()
                .filter(n -> NationalComparison.differentSubject(own, n.target()) == null)
                .toList();
        return same.stream()
                .filter(n -> n.change() == own.change())
                .findFirst()
                .orElse(same.isEmpty() ? null : same.getFirst());
    }

    /** The nearest reason: a target on the same group in another year rather than one on another group. */
    private static Reason nothingBeside(Target own, List<NationalTarget> national) {
        return national.stream()
                .map(n -> NationalComparison.differentSubject(own, n.target()))
                .filter(reason -> reason != Reason.SCOPE_DIFFERS)
                .findFirst()
                .orElse(Reason.SCOPE_DIFFERS);
    }

    private static VerdictCounts counts(List<ComparedMeasure> measures) {
        int[] counts = new int[Verdict.values().length];
        measures.forEach(measure ->
                measure.targets().forEach(target -> counts[target.verdict().ordinal()]++));
        return new VerdictCounts(
                counts[Verdict.STRICTER.ordinal()],
                counts[Verdict.EQUAL.ordinal()],
                counts[Verdict.LOOSER.ordinal()],
                counts[Verdict.NOT_COMPARABLE.ordinal()]);
    }

    private List<CatalogueMeasureRef> notTakenUp(UUID planId, LocalDate day) {
        return sql.all(
                """
                with taken as (
                    select distinct own.catalogue_code as code from measure own
                    where own.plan_id = ? and own.effective @> ?::date and own.catalogue_code is not null)
                select m.code, m.name, m.name_en from catalogue_measure m
                where m.catalogue_id in (select c.catalogue_id from catalogue_measure c join taken on taken.code = c.code)
                    and m.code not in (select code from taken)
                order by m.catalogue_id, m.position""",
                row -> new CatalogueMeasureRef(row.text("code"), row.text("name"), row.text("name_en")),
                planId,
                day);
    }
}
