package vn.mangnon.indicator;

import jakarta.inject.Singleton;
import vn.mangnon.indicator.IndicatorQueries.Stored;
import vn.mangnon.indicator.PartTools.Below;
import vn.mangnon.indicator.PartTools.MeasureFound;
import vn.mangnon.plan.Amending;
import vn.mangnon.plan.PlanChange;
import vn.mangnon.plan.PlanSubject;

/** Measures as a part of their plan. An ADD names the indicator in {@code indicatorId} beside the values. */
@Singleton
class MeasurePart extends ItemPart {
    MeasurePart(PartTools tools) {
        super(tools, PlanSubject.MEASURE, PlanSubject.INDICATOR, "indicator_id");
    }

    @Override
    void add(Amending amending, PlanChange change) {
        Below given = tools.below(amending, change, "indicatorId");
        Stored indicator = tools.indicatorOn(amending, given.aboveId(), given.pointer());
        MeasureValues values = tools.patches().apply(null, given.values(), MeasureValues.class, change.valuesPointer());
        IndicatorRules.require(
                tools.references().faults(amending.planId(), (MeasureValues) null, values, change.valuesPointer()));
        tools.requireNoId(values.id(), change);
        tools.touch(amending, indicator.id());
        tools.writer()
                .addMeasure(
                        tools.pen(amending),
                        change.id(),
                        indicator.id(),
                        values,
                        tools.after(indicator, indicator.values().measures()));
    }

    @Override
    void change(Amending amending, PlanChange change) {
        MeasureFound found = measureOn(amending, change);
        MeasureValues before = found.measure();
        MeasureValues wanted = tools.patches()
                .apply(before, change.values(), MeasureValues.class, change.valuesPointer())
                .withId(before.id());
        IndicatorRules.require(tools.references().faults(amending.planId(), before, wanted, change.valuesPointer()));
        tools.touch(amending, found.indicator().id());
        var places = found.indicator().places();
        tools.writer()
                .changeMeasure(
                        tools.pen(amending), found.indicator().id(), before, wanted, places.get(before.id()), places);
    }

    @Override
    void remove(Amending amending, PlanChange change) {
        MeasureFound found = measureOn(amending, change);
        tools.touch(amending, found.indicator().id());
        tools.pen(amending).remove(PlanSubject.MEASURE, found.measure().id(), found.measure());
    }

    private MeasureFound measureOn(Amending amending, PlanChange change) {
        return tools.measureOn(amending, tools.idOf(amending, change), change.idPointer());
    }
}
