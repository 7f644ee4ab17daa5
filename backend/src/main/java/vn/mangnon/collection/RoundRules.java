package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.mangnon.agency.AgencyApi;
import vn.mangnon.area.AreaLevel;
import vn.mangnon.collection.RoundCommands.MeasureAsked;
import vn.mangnon.collection.RoundCommands.RuleValues;
import vn.mangnon.collection.RoundCommands.SourceValues;
import vn.mangnon.collection.RoundParts.Asked;
import vn.mangnon.platform.Problem.Fault;

/** What fits together in a draft: cells with what the measure says, sources with their levels, rules with their parameters. */
@ApplicationScoped
class RoundRules {
    private final Disaggregations disaggregations;
    private final AgencyApi agencies;
    private final Clock clock;

    RoundRules(Disaggregations disaggregations, AgencyApi agencies, Clock clock) {
        this.disaggregations = disaggregations;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** The measure with its cells in their one form; faults say what cannot be. */
    MeasureAsked canonical(MeasureAsked asked, PlanMeasures.Measure measure, String at, List<Fault> faults) {
        Map<String, Set<String>> codes = disaggregations.codes(LocalDate.now(clock));
        Set<String> named = disaggregations.named(measure.disaggregations());
        Set<String> keys = new LinkedHashSet<>();
        for (int i = 0; i < asked.cells().size(); i++) {
            String pointer = at + "/cells/" + i;
            Cell cell = Cell.parse(asked.cells().get(i)).orElse(null);
            if (cell == null
                    || !cell.parts().entrySet().stream().allMatch(p -> codes.getOrDefault(p.getKey(), Set.of())
                            .contains(p.getValue()))) {
                faults.add(Fault.at(pointer, "unknown-cell"));
            } else if (!named.containsAll(cell.parts().keySet())) {
                faults.add(Fault.at(pointer, "not-told-apart-so", Map.of("measure", measure.name())));
            } else if (!keys.add(cell.key())) {
                faults.add(Fault.at(pointer, "twice"));
            }
        }
        checkSources(asked.sources(), at + "/sources/", faults);
        return new MeasureAsked(asked.measureId(), asked.required(), List.copyOf(keys), asked.sources());
    }

    private void checkSources(List<SourceValues> sources, String at, List<Fault> faults) {
        Set<AreaLevel> levels = EnumSet.noneOf(AreaLevel.class);
        for (int i = 0; i < sources.size(); i++) {
            SourceValues source = sources.get(i);
            if (!levels.add(source.level())) {
                faults.add(Fault.at(at + i + "/level", "twice"));
            }
            if ((source.kind() == SourceKind.AGENCY) != (source.agencyId() != null)) {
                faults.add(Fault.at(at + i + "/agencyId", source.agencyId() == null ? "required" : "does-not-apply"));
            } else if (source.agencyId() != null && !agencies.exists(source.agencyId())) {
                faults.add(Fault.at(at + i + "/agencyId", "unknown-id"));
            }
            if ((source.kind() == SourceKind.DERIVED) != (source.derivedCode() != null)) {
                faults.add(Fault.at(
                        at + i + "/derivedCode", source.derivedCode() == null ? "required" : "does-not-apply"));
            }
        }
    }

    void check(List<MeasureAsked> measures, List<RuleValues> rules, List<Asked> asked, List<Fault> faults) {
        Set<UUID> known = measures.stream().map(MeasureAsked::measureId).collect(Collectors.toSet());
        Set<String> dimensions = disaggregations.codes(LocalDate.now(clock)).keySet();
        for (int i = 0; i < rules.size(); i++) {
            RuleValues rule = rules.get(i);
            String at = "/rules/" + i;
            if (rule.measureId() != null && !known.contains(rule.measureId())) {
                faults.add(Fault.at(at + "/measureId", "unknown-id"));
            }
            if (rule.otherMeasureId() != null && !known.contains(rule.otherMeasureId())) {
                faults.add(Fault.at(at + "/otherMeasureId", "unknown-id"));
            }
            if (rule.dimension() != null && !dimensions.contains(rule.dimension())) {
                faults.add(Fault.at(at + "/dimension", "unknown-id"));
            }
            missing(rule, at, faults);
        }
    }

    /** What the rule lacks by itself. */
    static void missing(RuleValues rule, String at, List<Fault> faults) {
        switch (rule.kind()) {
            case BOUNDS -> {
                if (rule.lower() == null && rule.upper() == null) {
                    faults.add(Fault.at(at + "/lower", "required"));
                } else if (rule.lower() != null
                        && rule.upper() != null
                        && rule.lower().compareTo(rule.upper()) > 0) {
                    faults.add(Fault.at(at + "/lower", "reversed-bounds"));
                }
            }
            case CHANGE -> need(rule.percent(), at + "/percent", faults);
            case CROSS_MEASURE -> {
                need(rule.measureId(), at + "/measureId", faults);
                need(rule.otherMeasureId(), at + "/otherMeasureId", faults);
                need(rule.comparator(), at + "/comparator", faults);
            }
            case REQUIRED, PARTS_EQUAL_TOTAL, NUMERATOR_WITHIN_DENOMINATOR -> {}
        }
    }

    private static void need(Object value, String pointer, List<Fault> faults) {
        if (value == null) {
            faults.add(Fault.at(pointer, "required"));
        }
    }
}
