package vn.mangnon.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.mangnon.indicator.CascadeViews.CoverageView;
import vn.mangnon.indicator.CascadeViews.CoveredIndicator;
import vn.mangnon.indicator.CascadeViews.CoveredMeasure;
import vn.mangnon.indicator.CascadeViews.NotTakenUp;
import vn.mangnon.indicator.CascadeViews.PlanBelow;
import vn.mangnon.indicator.CascadeViews.Uptake;
import vn.mangnon.plan.PlanApi;
import vn.mangnon.plan.PlanSummary;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.UnitOfWork;

/** What of a plan the plans directly below have taken up: a measure that names one of this plan, or is the same of a catalogue. */
@ApplicationScoped
class Coverages {
    private static final String IN_FORCE_BELOW =
            "p.parent_plan_id = ? and p.state <> 'DRAFT' and p.effective_on <= ?::date and (p.closed_on is null or p.closed_on > ?::date)";

    private final PlanApi plans;
    private final Sql sql;
    private final JsonColumn json;
    private final Clock clock;

    Coverages(PlanApi plans, Sql sql, JsonColumn json, Clock clock) {
        this.plans = plans;
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    @UnitOfWork
    CoverageView of(UUID planId, LocalDate on) {
        PlanSummary plan = plans.requireReadable(planId);
        LocalDate day = plan.readingDay(on, LocalDate.now(clock));
        List<CoveredIndicator> indicators = indicators(planId, day);
        return new CoverageView(planId, day, below(planId, day), indicators, notTakenUp(indicators));
    }

    private List<PlanBelow> below(UUID planId, LocalDate day) {
        return sql.all(
                "select p.id, p.title, p.agency_id, p.area_id, p.sample from plan p where " + IN_FORCE_BELOW
                        + " order by p.title collate \"vi-x-icu\", p.id",
                row -> new PlanBelow(
                        row.uuid("id"),
                        row.text("title"),
                        row.uuid("agency_id"),
                        row.uuid("area_id"),
                        row.truth("sample")),
                planId,
                day,
                day);
    }

    private List<CoveredIndicator> indicators(UUID planId, LocalDate day) {
        return sql.all("""
                with below as materialized (
                    select m.plan_id, m.indicator_id, m.id, m.catalogue_code, m.implements_measure_id
                    from measure m where m.effective @> ?::date and (m.catalogue_code is not null or m.implements_measure_id is not null)
                        and m.plan_id in (select p.id from plan p where\s""" + IN_FORCE_BELOW + """
                ))
                select i.id, i.objective_id, i.code, i.statement,
                    coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name, 'catalogueCode', m.catalogue_code, 'takenUpBy',
                            coalesce((select jsonb_agg(jsonb_build_object('planId', b.plan_id, 'indicatorId', b.indicator_id, 'measureId', b.id,
                                    'how', case when b.implements_measure_id = m.id then 'NAMED' else 'SAME_CATALOGUE_CODE' end)
                                    order by b.plan_id, b.id)
                                from below b where b.implements_measure_id = m.id or b.catalogue_code = m.catalogue_code), '[]'))
                        order by m.position, m.id)
                    from measure m where m.indicator_id = i.id and m.effective @> ?::date), '[]')::text as measures
                from indicator i where i.plan_id = ? and i.effective @> ?::date
                order by i.position, i.id""", this::indicator, day, planId, day, day, day, planId, day);
    }

    private CoveredIndicator indicator(Row row) {
        List<CoveredMeasure> measures = Arrays.asList(json.read(row.text("measures"), CoveredMeasure[].class));
        return new CoveredIndicator(
                row.uuid("id"),
                row.uuid("objective_id"),
                row.text("code"),
                row.text("statement"),
                uptake(measures),
                measures);
    }

    private static Uptake uptake(List<CoveredMeasure> measures) {
        if (measures.isEmpty()) {
            return Uptake.NOTHING_MEASURED;
        }
        long taken = measures.stream()
                .filter(measure -> !measure.takenUpBy().isEmpty())
                .count();
        if (taken == 0) {
            return Uptake.NONE;
        }
        return taken == measures.size() ? Uptake.ALL : Uptake.SOME;
    }

    private static NotTakenUp notTakenUp(List<CoveredIndicator> indicators) {
        return new NotTakenUp(
                indicators.stream()
                        .filter(indicator -> indicator.uptake() == Uptake.NONE)
                        .map(CoveredIndicator::id)
                        .toList(),
                indicators.stream()
                        .flatMap(indicator -> indicator.measures().stream())
                        .filter(measure -> measure.takenUpBy().isEmpty())
                        .map(CoveredMeasure::id)
                        .toList());
    }
}
