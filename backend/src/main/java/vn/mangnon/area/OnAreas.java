package vn.mangnon.area;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.area.Atlas.State;
import vn.mangnon.area.Atlas.Unit;
import vn.mangnon.area.Consequences.What;
import vn.mangnon.area.PlannedReorganisation.AreaCard;
import vn.mangnon.area.PlannedReorganisation.Ending;
import vn.mangnon.area.PlannedReorganisation.Renewal;
import vn.mangnon.platform.Problem.Fault;

/** What one act on areas writes, and what stands against it. */
final class OnAreas {
    final UUID id;
    final ReorganisationTerms terms;
    /** Of new successors, by their place among the successors. */
    final Map<Integer, UUID> newIds;

    final List<Fault> faults = new ArrayList<>();
    final Map<UUID, Unit> established = new LinkedHashMap<>();
    final Map<UUID, State> begun = new LinkedHashMap<>();
    final Map<UUID, State> cut = new LinkedHashMap<>();
    final Map<UUID, LocalDate> ended = new LinkedHashMap<>();
    final List<Link> links = new ArrayList<>();
    final List<Consequences.Change> changes = new ArrayList<>();
    final List<Renewal> renewals = new ArrayList<>();
    final List<Unit> predecessors = new ArrayList<>();
    final List<Unit> successors = new ArrayList<>();

    OnAreas(UUID id, ReorganisationTerms terms, Map<Integer, UUID> newIds) {
        this.id = id;
        this.terms = terms;
        this.newIds = newIds;
    }

    record Link(UUID from, UUID to, BigDecimal share) {}

    PlannedReorganisation planned() {
        List<Ending> endings = new ArrayList<>();
        for (Unit unit : predecessors) {
            if (ended.containsKey(unit.id())) {
                List<AreaCard> heirs = successors.stream()
                        .filter(heir -> links.stream()
                                .anyMatch(link -> link.from().equals(unit.id())
                                        && link.to().equals(heir.id())))
                        .map(heir -> card(heir, heir.last()))
                        .toList();
                endings.add(new Ending(card(unit, unit.last()), heirs));
            }
        }
        List<UUID> units = new ArrayList<>(predecessors.stream().map(Unit::id).toList());
        successors.stream().map(Unit::id).forEach(units::add);
        return new PlannedReorganisation(id, terms, units, endings, List.copyOf(renewals));
    }

    void fault(String pointer, String code, Object... arguments) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put((String) arguments[i], arguments[i + 1]);
        }
        faults.add(Fault.at(pointer, code, named));
    }

    /** @param before its name until then, where it changes */
    void changed(Unit unit, What what, String before) {
        changes.add(new Consequences.Change(
                ReorganisationSubject.AREA,
                unit.id(),
                what,
                unit.last().code(),
                unit.last().name(),
                before));
    }

    /** The highest level among what the act ends or changes: provinces first. */
    int highest() {
        return predecessors.stream()
                .mapToInt(unit -> unit.level().ordinal())
                .min()
                .orElse(0);
    }

    /** The highest level among what the act makes anew. */
    int levelOfNew() {
        return terms.successors().stream()
                .filter(successor -> successor.unitId() == null && successor.type() != null)
                .mapToInt(successor -> successor.type().level().ordinal())
                .min()
                .orElse(0);
    }

    /** Which successor an area inside was said to go to. */
    Optional<UUID> takerOf(UUID child) {
        for (int i = 0; i < successors.size(); i++) {
            List<UUID> takes = terms.successors().get(i).takes();
            if (takes != null && takes.contains(child)) {
                return Optional.of(successors.get(i).id());
            }
        }
        return Optional.empty();
    }

    static AreaCard card(Unit unit, State state) {
        return new AreaCard(unit.id(), state.code(), state.name(), state.type().shortName(state.name()));
    }
}
