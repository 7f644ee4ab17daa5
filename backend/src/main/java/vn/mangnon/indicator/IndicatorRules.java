package vn.mangnon.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.platform.Problem.Fault;

/** The rules of an indicator with its measures and targets, beyond the bounds that the contract says. Pure. */
final class IndicatorRules {
    /** What is worth a second look before a plan is issued. */
    enum Warning {
        NO_MEASURE,
        NO_TARGET,
        NO_DIRECTION
    }

    private IndicatorRules() {}

    /** @throws vn.mangnon.platform.Problem 422 with every fault at once */
    static void require(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw IndicatorProblem.againstRules(faults);
        }
    }

    static List<Fault> faults(List<MeasureValues> measures, String at) {
        List<Fault> faults = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < measures.size(); i++) {
            MeasureValues measure = measures.get(i);
            String place = at + "/" + i;
            if (!names.add(measure.name().toLowerCase(Locale.ROOT))) {
                faults.add(Fault.at(place + "/name", "measure-twice"));
            }
            once(measure.id(), ids, place, faults);
            faults.addAll(faults(measure, place));
        }
        return faults;
    }

    static List<Fault> faults(MeasureValues measure, String at) {
        List<Fault> faults = new ArrayList<>();
        if (!measure.aggregation().fits(measure.unit())) {
            faults.add(Fault.at(at + "/aggregation", "shares-not-summed", Map.of("values", "RATIO, LATEST")));
        }
        Set<List<Object>> said = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < measure.targets().size(); i++) {
            TargetValues target = measure.targets().get(i);
            String place = at + "/targets/" + i;
            once(target.id(), ids, place, faults);
            faults.addAll(target.target().faults(place, measure.direction()));
            if (!said.add(said(target.target()))) {
                faults.add(Fault.at(place, "target-twice"));
            }
        }
        return faults;
    }

    static List<Warning> warnings(MeasureValues measure) {
        List<Warning> warnings = new ArrayList<>();
        if (measure.targets().isEmpty()) {
            warnings.add(Warning.NO_TARGET);
        }
        if (measure.direction() == null) {
            warnings.add(Warning.NO_DIRECTION);
        }
        return warnings;
    }

    private static void once(UUID id, Set<UUID> ids, String at, List<Fault> faults) {
        if (id != null && !ids.add(id)) {
            faults.add(Fault.at(at + "/id", "id-twice"));
        }
    }

    static boolean same(Target one, Target other) {
        return said(one).equals(said(other));
    }

    /** What makes two targets of a measure one and the same. */
    private static List<Object> said(Target t) {
        List<Object> said = new ArrayList<>();
        said.add(t.year());
        said.add(t.yearFrom());
        said.add(t.baseYear());
        said.add(t.comparator());
        said.add(t.baseComparator());
        said.add(Decimals.plain(t.value()));
        said.add(Decimals.plain(t.upper()));
        said.add(t.scope() == null ? "" : t.scope().toLowerCase(Locale.ROOT));
        said.add(t.change());
        said.add(t.direction());
        return said;
    }
}
