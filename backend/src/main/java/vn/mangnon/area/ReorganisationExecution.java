package vn.mangnon.area;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.mangnon.area.ReorganisationStore.Obstacle;
import vn.mangnon.area.ReorganisationStore.Stored;
import vn.mangnon.platform.Problem.Fault;
import vn.mangnon.platform.SystemReach;

/** Carries acts out, all of them or none, on the map and in every room above; inside the unit of work of its caller. */
@ApplicationScoped
class ReorganisationExecution {
    /** How the tables of figures begin. */
    private static final List<String> FIGURES =
            List.of("area_figure", "observation", "submission", "collection", "round");

    private final ReorganisationStore store;
    private final AreaApi areas;
    private final SystemReach systemReach;
    private final List<ReorganisationPart> parts;

    ReorganisationExecution(
            ReorganisationStore store, AreaApi areas, SystemReach systemReach, @All List<ReorganisationPart> parts) {
        this.store = store;
        this.areas = areas;
        this.systemReach = systemReach;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(ReorganisationPart::order))
                .toList();
    }

    /** @param newIds ids of new successors that are known already, by their place among the successors */
    record Ordered(UUID id, ReorganisationTerms terms, Map<Integer, UUID> newIds) {}

    record Done(PlannedReorganisation act, Consequences consequences) {
        /** The units that the act established, of its own subject. */
        List<UUID> made() {
            return consequences.changes().stream()
                    .filter(change -> change.what() == Consequences.What.BEGINS
                            && change.subject() == act.terms().subject())
                    .map(Consequences.Change::unitId)
                    .toList();
        }
    }

    /** With any fault nothing has been done, and the transaction must not be committed. */
    record Outcome(Map<UUID, List<Fault>> faults, Map<UUID, Done> done) {
        List<Fault> allFaults() {
            return faults.values().stream().flatMap(List::stream).toList();
        }
    }

    List<ReorganisationPart> parts() {
        return parts;
    }

    Outcome carryOut(List<Ordered> acts) {
        store.alone();
        Atlas atlas = store.atlas();
        Outcome outcome = new Outcome(new LinkedHashMap<>(), new LinkedHashMap<>());
        Map<LocalDate, List<Ordered>> byDay = acts.stream()
                .collect(Collectors.groupingBy(act -> act.terms().effectiveOn(), TreeMap::new, Collectors.toList()));
        byDay.forEach((day, ofDay) -> carryOut(day, ofDay, atlas, outcome));
        store.journal(null);
        if (outcome.faults().isEmpty()) {
            store.checkNow();
        }
        return outcome;
    }

    private void carryOut(LocalDate day, List<Ordered> acts, Atlas atlas, Outcome outcome) {
        AreaActs areaActs = new AreaActs(atlas, day);
        List<OnAreas> onAreas = new ArrayList<>();
        List<PlannedReorganisation> planned = new ArrayList<>();
        for (Ordered act : acts) {
            if (act.terms().subject() == ReorganisationSubject.AREA) {
                onAreas.add(areaActs.add(act.id(), act.terms(), new LinkedHashMap<>(act.newIds())));
            }
        }
        areaActs.carryOut();
        onAreas.forEach(act -> fault(outcome, act.id, act.faults));
        for (Ordered act : acts) {
            if (act.terms().subject() == ReorganisationSubject.AGENCY) {
                List<Fault> faults = new ArrayList<>();
                ReorganisationRules.check(act.terms(), faults);
                fault(outcome, act.id(), faults);
                planned.add(new PlannedReorganisation(
                        act.id(), act.terms(), ReorganisationRules.named(act.terms()), List.of(), List.of()));
            }
        }
        if (!outcome.faults().isEmpty()) {
            return;
        }
        onAreas.stream()
                .sorted(Comparator.comparingInt(OnAreas::highest))
                .map(OnAreas::planned)
                .forEach(planned::add);
        onAreas.forEach(act -> journalled(act.id, () -> store.establish(act, day)));
        onAreas.forEach(act -> journalled(act.id, () -> store.change(act, atlas)));
        Map<UUID, OnAreas> byId = new LinkedHashMap<>();
        onAreas.forEach(act -> byId.put(act.id, act));
        systemReach.during(() -> {
            planned.forEach(act -> follow(act, byId.get(act.id()), outcome));
            return true;
        });
    }

    private void follow(PlannedReorganisation act, OnAreas onAreas, Outcome outcome) {
        List<Fault> faults = new ArrayList<>();
        parts.forEach(part -> part.check(act, faults));
        fault(outcome, act.id(), faults);
        if (!outcome.faults().isEmpty()) {
            return;
        }
        Consequences consequences = new Consequences();
        if (onAreas != null) {
            consequences.changes().addAll(onAreas.changes);
        }
        journalled(act.id(), () -> parts.forEach(part -> part.carryOut(act, consequences)));
        outcome.done().put(act.id(), new Done(act, consequences));
    }

    private void journalled(UUID act, Runnable work) {
        store.journal(act);
        work.run();
    }

    private static void fault(Outcome outcome, UUID act, List<Fault> faults) {
        if (!faults.isEmpty()) {
            outcome.faults().computeIfAbsent(act, id -> new ArrayList<>()).addAll(faults);
        }
    }

    /** What stands in the way of undoing an act, in words. */
    Fault fault(Obstacle obstacle) {
        if (obstacle.laterAct() != null) {
            Stored later = store.find(obstacle.laterAct()).orElseThrow();
            return Fault.at(
                    "", "reorganisation-depends-act", Map.of("title", later.title(), "day", later.effectiveOn()));
        }
        String relation = obstacle.relation() != null ? obstacle.relation() : obstacle.laterRelation();
        String room = FIGURES.stream().anyMatch(relation::startsWith)
                ? "figures"
                : relation.startsWith("area")
                        ? "area"
                        : relation.startsWith("agency")
                                ? "agency"
                                : relation.startsWith("assignment") || relation.startsWith("handover")
                                        ? "assignment"
                                        : relation.startsWith("plan") || relation.startsWith("legal_document")
                                                ? "plan"
                                                : "other";
        String name = obstacle.unitId() == null
                ? null
                : names(List.of(obstacle.unitId())).get(obstacle.unitId());
        return name == null
                ? Fault.at("", "reorganisation-depends-on-" + room)
                : Fault.at("", "reorganisation-depends-edited", Map.of("name", name));
    }

    Map<UUID, String> areaNames(Collection<UUID> ids) {
        return areas.findAll(ids).values().stream().collect(Collectors.toMap(AreaSummary::id, AreaSummary::name));
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>(areaNames(ids));
        parts.forEach(part -> names.putAll(part.names(ids)));
        return names;
    }
}
