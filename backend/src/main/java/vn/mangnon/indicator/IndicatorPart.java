package vn.mangnon.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.mangnon.indicator.IndicatorQueries.Stored;
import vn.mangnon.plan.Amending;
import vn.mangnon.plan.Hindrance;
import vn.mangnon.plan.PlanChange;
import vn.mangnon.plan.PlanPart;
import vn.mangnon.plan.PlanSubject;

/** Indicators as a part of their plan: issued with it and changed by its amendments, with their measures and targets. */
@ApplicationScoped
class IndicatorPart implements PlanPart {
    private final PartTools tools;
    private final IndicatorHindrances hindrances;

    IndicatorPart(PartTools tools, IndicatorHindrances hindrances) {
        this.tools = tools;
        this.hindrances = hindrances;
    }

    @Override
    public PlanSubject subject() {
        return PlanSubject.INDICATOR;
    }

    @Override
    public void apply(Amending amending, PlanChange change) {
        switch (change.act()) {
            case ADD -> add(amending, change);
            case CHANGE -> change(amending, change);
            case REMOVE -> {
                Stored stored = tools.indicatorOn(amending, tools.idOf(amending, change), change.idPointer());
                tools.pen(amending).remove(PlanSubject.INDICATOR, stored.id(), stored.values());
            }
        }
    }

    private void add(Amending amending, PlanChange change) {
        IndicatorValues given = tools.patches().apply(null, change.values(), IndicatorValues.class, change.valuesPointer());
        IndicatorValues values = placed(amending, resolved(amending, given));
        IndicatorRules.require(tools.references().faults(amending.planId(), (IndicatorValues) null, values, change.valuesPointer()));
        tools.writer().add(tools.pen(amending), change.id(), values);
    }

    private void change(Amending amending, PlanChange change) {
        Stored before = tools.indicatorOn(amending, tools.idOf(amending, change), change.idPointer());
        IndicatorValues patched = tools.patches().apply(before.values(), change.values(), IndicatorValues.class, change.valuesPointer());
        IndicatorValues wanted = placed(amending, resolved(amending, patched));
        IndicatorRules.require(tools.references().faults(amending.planId(), before.values(), wanted, change.valuesPointer()));
        tools.writer().change(tools.pen(amending), before.id(), before.values(), wanted, before.places());
    }

    @Override
    public void endBelow(Amending amending, PlanSubject above, UUID aboveId, LocalDate from) {
        if (above == PlanSubject.OBJECTIVE) {
            tools.endBelow(amending, PlanSubject.INDICATOR, "objective_id", aboveId, from);
        }
    }

    @Override
    public void publish(UUID planId, LocalDate from) {
        tools.tables().of(PlanSubject.INDICATOR).publish(planId, from);
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
        return values.position() == null ? values.at(tools.tables().of(PlanSubject.INDICATOR).nextPosition(amending.planId())) : values;
    }
}
