package vn.mangnon.indicator;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import vn.mangnon.indicator.IndicatorQueries.Stored;
import vn.mangnon.plan.Amending;
import vn.mangnon.plan.Hindrance;
import vn.mangnon.plan.PlanChange;
import vn.mangnon.plan.PlanSubject;

/** Indicators as a part of their plan: issued with it and changed by its amendments, with their measures and targets. */
@Singleton
class IndicatorPart extends ItemPart {
    private final IndicatorHindrances hindrances;

    IndicatorPart(PartTools tools, IndicatorHindrances hindrances) {
        super(tools, PlanSubject.INDICATOR, PlanSubject.OBJECTIVE, "objective_id");
        this.hindrances = hindrances;
    }

    @Override
    void add(Amending amending, PlanChange change) {
        IndicatorValues given =
                tools.patches().apply(null, change.values(), IndicatorValues.class, change.valuesPointer());
        IndicatorValues values = placed(amending, resolved(amending, given));
        IndicatorRules.require(
                tools.references().faults(amending.planId(), (IndicatorValues) null, values, change.valuesPointer()));
        tools.writer().add(tools.pen(amending), change.id(), values);
    }

    @Override
    void change(Amending amending, PlanChange change) {
        Stored before = tools.indicatorOn(amending, tools.idOf(amending, change), change.idPointer());
        IndicatorValues patched =
                tools.patches().apply(before.values(), change.values(), IndicatorValues.class, change.valuesPointer());
        IndicatorValues wanted = placed(amending, resolved(amending, patched));
        IndicatorRules.require(
                tools.references().faults(amending.planId(), before.values(), wanted, change.valuesPointer()));
        tools.writer().change(tools.pen(amending), before.id(), before.values(), wanted, before.places());
    }

    @Override
    void remove(Amending amending, PlanChange change) {
        Stored stored = tools.indicatorOn(amending, tools.idOf(amending, change), change.idPointer());
        tools.pen(amending).remove(PlanSubject.INDICATOR, stored.id(), stored.values());
    }

    /** Those of measures and targets as well, which are looked at together. */
    @Override
    public List<Hindrance> hindrances(UUID planId) {
        return hindrances.of(planId);
    }

    private static IndicatorValues resolved(Amending amending, IndicatorValues values) {
        return values.withObjective(amending.resolve(values.objectiveId()));
    }

    private IndicatorValues placed(Amending amending, IndicatorValues values) {
        return values.position() == null
                ? values.at(tools.tables().of(PlanSubject.INDICATOR).nextPosition(amending.planId()))
                : values;
    }
}
