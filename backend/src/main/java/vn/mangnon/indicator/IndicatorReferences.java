package vn.mangnon.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import vn.mangnon.plan.PlanApi;
import vn.mangnon.plan.PlanSubject;
import vn.mangnon.platform.Problem.Fault;

/** What an indicator points to is there: its objective, the catalogue's measures, the measures of plans above. */
@ApplicationScoped
class IndicatorReferences {
    private final PlanApi plans;
    private final IndicatorQueries queries;

    IndicatorReferences(PlanApi plans, IndicatorQueries queries) {
        this.plans = plans;
        this.queries = queries;
    }

    /** Everything that is wrong with what is wanted, rules included. */
    List<Fault> faults(UUID planId, IndicatorValues before, IndicatorValues wanted, String at) {
        List<Fault> faults = new ArrayList<>();
        boolean moved = before == null || !Objects.equals(before.objectiveId(), wanted.objectiveId());
        if (wanted.objectiveId() != null && moved && !isObjectiveOf(planId, wanted.objectiveId())) {
            faults.add(Fault.at(at + "/objectiveId", "unknown-id"));
        }
        faults.addAll(unknownIds(before == null ? List.of() : before.measures(), wanted.measures(), at + "/measures"));
        faults.addAll(IndicatorRules.faults(wanted.measures(), at + "/measures"));
        faults.addAll(pointers(planId, wanted.measures(), i -> at + "/measures/" + i));
        return faults;
    }

    List<Fault> faults(UUID planId, MeasureValues before, MeasureValues wanted, String at) {
        List<Fault> faults = new ArrayList<>(IndicatorRules.faults(wanted, at));
        faults.addAll(unknownTargets(before == null ? List.of() : before.targets(), wanted.targets(), at + "/targets"));
        faults.addAll(pointers(planId, List.of(wanted), i -> at));
        return faults;
    }

    private boolean isObjectiveOf(UUID planId, UUID objectiveId) {
        return plans.item(PlanSubject.OBJECTIVE, objectiveId)
                .filter(item -> item.planId().equals(planId))
                .isPresent();
    }

    /** Catalogue codes and measures above, each asked once for the whole list. */
    private List<Fault> pointers(UUID planId, List<MeasureValues> measures, IntFunction<String> at) {
        List<String> codes = measures.stream()
                .map(MeasureValues::catalogueCode)
                .filter(Objects::nonNull)
                .toList();
        List<UUID> above = measures.stream()
                .map(MeasureValues::implementsMeasureId)
                .filter(Objects::nonNull)
                .toList();
        Collection<String> knownCodes = codes.isEmpty() ? List.of() : queries.knownCodes(codes);
        Collection<UUID> knownAbove = above.isEmpty() ? List.of() : queries.issuedElsewhere(above, planId);
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            MeasureValues measure = measures.get(i);
            if (measure.catalogueCode() != null && !knownCodes.contains(measure.catalogueCode())) {
                faults.add(Fault.at(at.apply(i) + "/catalogueCode", "unknown-catalogue-code"));
            }
            if (measure.implementsMeasureId() != null && !knownAbove.contains(measure.implementsMeasureId())) {
                faults.add(Fault.at(at.apply(i) + "/implementsMeasureId", "unknown-id"));
            }
        }
        return faults;
    }

    private static List<Fault> unknownIds(List<MeasureValues> before, List<MeasureValues> wanted, String at) {
        Map<UUID, MeasureValues> known = new HashMap<>();
        before.forEach(measure -> known.put(measure.id(), measure));
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            MeasureValues measure = wanted.get(i);
            MeasureValues old = measure.id() == null ? null : known.get(measure.id());
            if (measure.id() != null && old == null) {
                faults.add(Fault.at(at + "/" + i + "/id", "unknown-id"));
            }
            faults.addAll(unknownTargets(
                    old == null ? List.of() : old.targets(), measure.targets(), at + "/" + i + "/targets"));
        }
        return faults;
    }

    private static List<Fault> unknownTargets(Collection<TargetValues> before, List<TargetValues> wanted, String at) {
        Set<UUID> known = new HashSet<>();
        before.forEach(target -> known.add(target.id()));
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            UUID id = wanted.get(i).id();
            if (id != null && !known.contains(id)) {
                faults.add(Fault.at(at + "/" + i + "/id", "unknown-id"));
            }
        }
        return faults;
    }
}
