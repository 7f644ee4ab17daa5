package vn.mangnon.indicator;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import vn.mangnon.indicator.IndicatorQueries.Stored;
import vn.mangnon.indicator.PartTools.Below;
import vn.mangnon.indicator.PartTools.MeasureFound;
import vn.mangnon.plan.Amending;
import vn.mangnon.plan.PlanChange;
import vn.mangnon.plan.PlanSubject;
import vn.mangnon.platform.Problem.Fault;

/** Targets as a part of their plan. An ADD names the measure in {@code measureId} beside the values. */
@Singleton
class TargetPart extends ItemPart {
    TargetPart(PartTools tools) {
        super(tools, PlanSubject.TARGET, PlanSubject.MEASURE, "measure_id");
    }

    private record Found(Stored indicator, MeasureValues measure, TargetValues target) {}

    @Override
    void add(Amending amending, PlanChange change) {
        Below given = tools.below(amending, change, "measureId");
        MeasureFound above = tools.measureOn(amending, given.aboveId(), given.pointer());
        TargetValues values = tools.patches().apply(null, given.values(), TargetValues.class, change.valuesPointer());
        tools.requireNoId(values.id(), change);
        check(above.measure(), other -> true, values, change);
        tools.touch(amending, above.indicator().id());
        int place = tools.after(above.indicator(), above.measure().targets());
        tools.writer()
                .addTarget(tools.pen(amending), change.id(), above.measure().id(), values, place);
    }

    @Override
    void change(Amending amending, PlanChange change) {
        Found found = targetOn(amending, change);
        TargetValues before = found.target();
        TargetValues wanted = tools.patches()
                .apply(before, change.values(), TargetValues.class, change.valuesPointer())
                .withId(before.id());
        check(found.measure(), other -> !other.id().equals(before.id()), wanted, change);
        tools.touch(amending, found.indicator().id());
        int place = found.indicator().places().get(before.id());
        tools.pen(amending)
                .change(
                        PlanSubject.TARGET,
                        before.id(),
                        before,
                        wanted,
                        IndicatorTables.columns(found.measure().id(), wanted, place));
    }

    @Override
    void remove(Amending amending, PlanChange change) {
        Found found = targetOn(amending, change);
        tools.touch(amending, found.indicator().id());
        tools.pen(amending).remove(PlanSubject.TARGET, found.target().id(), found.target());
    }

    /** The target by itself and beside the others of its measure. */
    private void check(MeasureValues measure, Predicate<TargetValues> others, TargetValues wanted, PlanChange change) {
        List<Fault> faults = new ArrayList<>(wanted.target().faults(change.valuesPointer(), measure.direction()));
        if (faults.isEmpty()
                && measure.targets().stream()
                        .filter(others)
                        .anyMatch(t -> IndicatorRules.same(t.target(), wanted.target()))) {
            faults.add(Fault.at(change.valuesPointer(), "target-twice"));
        }
        IndicatorRules.require(faults);
    }

    private Found targetOn(Amending amending, PlanChange change) {
        UUID id = tools.idOf(amending, change);
        UUID measureId = tools.queries().measureOf(id).orElseThrow(() -> IndicatorProblem.unknown(change.idPointer()));
        MeasureFound above = tools.measureOn(amending, measureId, change.idPointer());
        return above.measure().targets().stream()
                .filter(target -> target.id().equals(id))
                .findFirst()
                .map(target -> new Found(above.indicator(), above.measure(), target))
                .orElseThrow(() -> IndicatorProblem.notThereOn(change.idPointer(), amending.effectiveOn()));
    }
}
