package vn.mangnon.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.mangnon.indicator.IndicatorQueries.Stored;
import vn.mangnon.indicator.PartTools.Below;
import vn.mangnon.plan.Amending;
import vn.mangnon.plan.Hindrance;
import vn.mangnon.plan.PlanChange;
import vn.mangnon.plan.PlanPart;
import vn.mangnon.plan.PlanSubject;

/** Measures as a part of their plan. An ADD names the indicator in {@code indicatorId} beside the values. */
@ApplicationScoped
class MeasurePart implements PlanPart {
    private final PartTools tools;

    MeasurePart(PartTools tools) {
        this.tools = tools;
    }

    @Override
    public PlanSubject subject() {
        return PlanSubject.MEASURE;
    }

    @Override
    public void apply(Amending amending, PlanChange change) {
        switch (change.act()) {
            case ADD -> add(amending, change);
            case CHANGE -> change(amending, change);
            case REMOVE -> {
                Found found = measureOn(amending, change);
                tools.touch(amending, found.indicator().id());
                tools.pen(amending).remove(PlanSubject.MEASURE, found.measure().id(), found.measure());
            }
        }
    }

    private record Found(Stored indicator, MeasureValues measure) {}

    private void add(Amending amending, PlanChange change) {
        Below given = tools.below(amending, change, "indicatorId");
        Stored indicator = tools.indicatorOn(amending, given.aboveId(), given.pointer());
        MeasureValues values = tools.patches().apply(null, given.values(), MeasureValues.class, change.valuesPointer());
        IndicatorRules.require(tools.references().faults(amending.planId(), (MeasureValues) null, values, change.valuesPointer()));
        tools.requireNoId(values.id(), change);
        tools.touch(amending, indicator.id());
        tools.writer().addMeasure(tools.pen(amending), change.id(), indicator.id(), values, tools.after(indicator, indicator.values().measures()));
    }

    private void change(Amending amending, PlanChange change) {
        Found found = measureOn(amending, change);
        MeasureValues before = found.measure();
        MeasureValues wanted = tools.patches().apply(before, change.values(), MeasureValues.class, change.valuesPointer()).withId(before.id());
        IndicatorRules.require(tools.references().faults(amending.planId(), before, wanted, change.valuesPointer()));
        tools.touch(amending, found.indicator().id());
        var places = found.indicator().places();
        tools.writer().changeMeasure(tools.pen(amending), found.indicator().id(), before, wanted, places.get(before.id()), places);
    }

    private Found measureOn(Amending amending, PlanChange change) {
        UUID id = tools.idOf(amending, change);
        UUID indicatorId = tools.queries().indicatorOf(id).orElseThrow(() -> IndicatorProblem.unknown(change.idPointer()));
        Stored indicator = tools.indicatorOn(amending, indicatorId, change.idPointer());
        return indicator.values().measures().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .map(measure -> new Found(indicator, measure))
                .orElseThrow(() -> IndicatorProblem.notThereOn(change.idPointer(), amending.effectiveOn()));
    }

    @Override
    public void endBelow(Amending amending, PlanSubject above, UUID aboveId, LocalDate from) {
        if (above == PlanSubject.INDICATOR) {
            tools.endBelow(amending, PlanSubject.MEASURE, "indicator_id", aboveId, from);
        }
    }

    @Override
    public void publish(UUID planId, LocalDate from) {
        tools.tables().of(PlanSubject.MEASURE).publish(planId, from);
    }

    @Override
    public List<Hindrance> hindrances(UUID planId) {
        return List.of();
    }
}
