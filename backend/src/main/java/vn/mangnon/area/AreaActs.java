package vn.mangnon.area;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.area.Atlas.Inside;
import vn.mangnon.area.Atlas.State;
import vn.mangnon.area.Atlas.Unit;
import vn.mangnon.area.Consequences.What;
import vn.mangnon.area.PlannedReorganisation.AreaCard;
import vn.mangnon.area.PlannedReorganisation.Ending;
import vn.mangnon.area.PlannedReorganisation.Renewal;
import vn.mangnon.area.ReorganisationTerms.Predecessor;
import vn.mangnon.area.ReorganisationTerms.Successor;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.Problem.Fault;

/**
 * Acts of one day tried on the atlas together: first everything new is established, from above downwards, then what was ends or
 * changes, from below upwards, so that a commune leaves a district before the district ends. What they write is collected.
 */
final class AreaActs {
    private final Atlas atlas;
    private final LocalDate on;
    private final List<OnAreas> acts = new ArrayList<>();
    private final Map<OnAreas, Map<Integer, UUID>> newIds = new HashMap<>();

    AreaActs(Atlas atlas, LocalDate on) {
        this.atlas = atlas;
        this.on = on;
    }

    /** What one act writes, and what stands against it. */
    static final class OnAreas {
        final UUID id;
        final ReorganisationTerms terms;
        final List<Fault> faults = new ArrayList<>();
        final Map<UUID, Unit> established = new LinkedHashMap<>();
        final Map<UUID, State> begun = new LinkedHashMap<>();
        final Map<UUID, State> cut = new LinkedHashMap<>();
        final Map<UUID, LocalDate> ended = new LinkedHashMap<>();
        final List<Link> links = new ArrayList<>();
        final List<Consequences.Change> changes = new ArrayList<>();
        final List<Renewal> renewals = new ArrayList<>();
        private final List<Unit> predecessors = new ArrayList<>();
        private final List<Unit> successors = new ArrayList<>();

        OnAreas(UUID id, ReorganisationTerms terms) {
            this.id = id;
            this.terms = terms;
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
            List<UUID> units =
                    new ArrayList<>(predecessors.stream().map(Unit::id).toList());
            successors.stream().map(Unit::id).forEach(units::add);
            return new PlannedReorganisation(id, terms, units, endings, List.copyOf(renewals));
        }

        private void fault(String pointer, String code, Object... arguments) {
            Map<String, Object> named = new HashMap<>();
            for (int i = 0; i < arguments.length; i += 2) {
                named.put((String) arguments[i], arguments[i + 1]);
            }
            faults.add(Fault.at(pointer, code, named));
        }
    }

    private static AreaCard card(Unit unit, State state) {
        return new AreaCard(unit.id(), state.code(), state.name(), state.type().shortName(state.name()));
    }

    /** @param ids of new successors, by their place among the successors: a file makes them before its acts */
    OnAreas add(UUID act, ReorganisationTerms terms, Map<Integer, UUID> ids) {
        OnAreas onAreas = new OnAreas(act, terms);
        ReorganisationRules.check(terms, onAreas.faults);
        acts.add(onAreas);
        newIds.put(onAreas, ids);
        return onAreas;
    }

    void carryOut() {
        acts.stream()
                .sorted((a, b) -> Integer.compare(levelOfNew(a), levelOfNew(b)))
                .forEach(this::establish);
        acts.stream()
                .sorted((a, b) -> Integer.compare(levelOfOld(b), levelOfOld(a)))
                .forEach(this::change);
        acts.forEach(this::checkAfter);
    }

    /** The highest level among what an act ends or changes: provinces first. */
    static int highest(OnAreas act) {
        return act.predecessors.stream()
                .mapToInt(unit -> unit.level().ordinal())
                .min()
                .orElse(0);
    }

    private int levelOfNew(OnAreas act) {
        return act.terms.successors().stream()
                .filter(successor -> successor.unitId() == null && successor.type() != null)
                .mapToInt(successor -> successor.type().level().ordinal())
                .min()
                .orElse(0);
    }

    private int levelOfOld(OnAreas act) {
        return act.terms.predecessors().stream()
                .map(predecessor -> atlas.unit(predecessor.unitId()))
                .filter(Objects::nonNull)
                .mapToInt(unit -> unit.level().ordinal())
                .max()
                .orElse(0);
    }

    private void establish(OnAreas act) {
        for (int i = 0; i < act.terms.successors().size(); i++) {
            Successor wanted = act.terms.successors().get(i);
            if (wanted.unitId() != null) {
                continue;
            }
            String at = "/successors/" + i;
            if (wanted.type() == null || wanted.name() == null || wanted.parentId() == null) {
                act.fault(
                        at + (wanted.type() == null ? "/type" : wanted.name() == null ? "/name" : "/parentId"),
                        "required");
                continue;
            }
            UUID id = newIds.get(act).computeIfAbsent(i, place -> Ids.next());
            String key = wanted.key() != null
                    ? wanted.key()
                    : wanted.code() == null ? on + "-" + id : on + "-" + wanted.code();
            if (atlas.byKey(key) != null) {
                act.fault(at + "/key", "reorganisation-key-taken", "key", key);
                continue;
            }
            Unit unit = new Unit(id, key, wanted.type().level());
            State state = new State(
                    Ids.next(),
                    on,
                    null,
                    wanted.type(),
                    wanted.code(),
                    wanted.name().strip(),
                    wanted.parentId());
            if (!checkForm(act, at, unit.level(), state)) {
                continue;
            }
            atlas.add(unit);
            atlas.describe(unit, state);
            act.established.put(id, unit);
            act.begun.put(id, state);
            changed(act, unit, What.BEGINS, null);
        }
    }

    private boolean checkForm(OnAreas act, String at, AreaLevel level, State state) {
        int before = act.faults.size();
        if (state.type().level() != level) {
            act.fault(at + "/type", "area-type", "level", level);
        }
        if (!state.type().fits(state.name())) {
            act.fault(at + "/name", "area-name", "type", state.type());
        }
        if (state.code() != null && !level.takesCode(state.code())) {
            act.fault(at + "/code", "area-code", "level", level);
        }
        return act.faults.size() == before;
    }

    private void change(OnAreas act) {
        ReorganisationTerms terms = act.terms;
        for (int i = 0; i < terms.predecessors().size(); i++) {
            predecessor(
                            act,
                            "/predecessors/" + i + "/unitId",
                            terms.predecessors().get(i).unitId())
                    .ifPresent(act.predecessors::add);
        }
        for (int i = 0; i < terms.successors().size(); i++) {
            successor(act, i).ifPresent(act.successors::add);
        }
        boolean complete = act.predecessors.size() == terms.predecessors().size()
                && act.successors.size() == terms.successors().size();
        if (complete && act.faults.isEmpty()) {
            checkLevels(act);
        }
        if (!complete || !act.faults.isEmpty()) {
            return;
        }
        for (int i = 0; i < terms.successors().size(); i++) {
            redescribe(act, i);
        }
        for (int i = 0; i < terms.predecessors().size(); i++) {
            pass(act, terms.predecessors().get(i), act.predecessors.get(i));
        }
    }

    private Optional<Unit> predecessor(OnAreas act, String at, UUID id) {
        Unit unit = atlas.unit(id);
        if (unit == null) {
            act.fault(at, "unknown-id");
        } else if (!unit.livesOn(on.minusDays(1))) {
            act.fault(at, "reorganisation-not-alive", "name", unit.last().name(), "day", on.minusDays(1));
        } else if (unit.hasHistoryFrom(on)) {
            act.fault(at, "reorganisation-later-history", "name", unit.last().name(), "day", on);
        } else if (unit.level() == AreaLevel.NATION) {
            act.fault(at, "reorganisation-level", "name", unit.last().name());
        } else {
            return Optional.of(unit);
        }
        return Optional.empty();
    }

    private Optional<Unit> successor(OnAreas act, int place) {
        Successor wanted = act.terms.successors().get(place);
        if (wanted.unitId() == null) {
            return Optional.ofNullable(act.established.get(newIds.get(act).get(place)));
        }
        String at = "/successors/" + place + "/unitId";
        Unit unit = atlas.unit(wanted.unitId());
        if (unit == null) {
            act.fault(at, "unknown-id");
        } else if (!unit.livesOn(on)) {
            act.fault(at, "reorganisation-not-alive", "name", unit.last().name(), "day", on);
        } else if (wanted.describesAnArea() && unit.hasHistoryFrom(on)) {
            act.fault(at, "reorganisation-later-history", "name", unit.last().name(), "day", on);
        } else {
            return Optional.of(unit);
        }
        return Optional.empty();
    }

    /** Like goes into like; a district may also become a commune, as the islands did, or go to communes. */
    private void checkLevels(OnAreas act) {
        for (int i = 0; i < act.successors.size(); i++) {
            AreaLevel to = act.successors.get(i).level();
            boolean fits = act.predecessors.stream()
                    .allMatch(from ->
                            from.level() == to || from.level() == AreaLevel.DISTRICT && to == AreaLevel.COMMUNE);
            if (!fits) {
                act.fault(
                        "/successors/" + i + (act.terms.successors().get(i).unitId() == null ? "/type" : "/unitId"),
                        "reorganisation-level",
                        "name",
                        act.successors.get(i).last().name());
            }
        }
    }

    private void redescribe(OnAreas act, int place) {
        Successor wanted = act.terms.successors().get(place);
        Unit unit = act.successors.get(place);
        if (wanted.unitId() == null || !wanted.describesAnArea()) {
            return;
        }
        State before = unit.last();
        State after = new State(
                Ids.next(),
                on,
                null,
                wanted.type() != null ? wanted.type() : before.type(),
                wanted.code() != null ? wanted.code() : before.code(),
                wanted.name() != null ? wanted.name().strip() : before.name(),
                wanted.parentId() != null ? wanted.parentId() : before.parentId());
        String at = "/successors/" + place;
        if (!checkForm(act, at, unit.level(), after)) {
            return;
        }
        boolean asSaid =
                switch (act.terms.kind()) {
                    case RENAME -> !after.name().equals(before.name());
                    case MOVE -> !after.parentId().equals(before.parentId());
                    case UPGRADE -> after.type() != before.type();
                    case MERGE, SPLIT, CLOSE -> true;
                };
        if (!asSaid) {
            act.fault(at, "reorganisation-unchanged", "name", before.name());
            return;
        }
        if (!after.saysTheSameAs(before)) {
            become(act, unit, after);
        }
    }

    private void become(OnAreas act, Unit unit, State after) {
        State before = unit.last();
        atlas.endLast(unit, on.minusDays(1));
        act.cut.put(unit.id(), unit.last());
        atlas.describe(unit, after);
        act.begun.put(unit.id(), after);
        boolean renewed = !before.name().equals(after.name()) || !Objects.equals(before.code(), after.code());
        if (renewed) {
            act.renewals.add(new Renewal(card(unit, before), card(unit, after)));
        }
        changed(
                act,
                unit,
                renewed || before.type() != after.type() ? What.CHANGES : What.MOVES,
                before.name().equals(after.name()) ? null : before.name());
    }

    private void pass(OnAreas act, Predecessor predecessor, Unit unit) {
        boolean goesOn = !predecessor.goesWhole() || act.successors.contains(unit);
        for (int i = 0; i < act.successors.size(); i++) {
            Unit heir = act.successors.get(i);
            if (heir != unit) {
                act.links.add(new OnAreas.Link(
                        unit.id(),
                        heir.id(),
                        share(act.terms, predecessor, act.terms.successors().get(i), goesOn)));
                unit.passesOn(on);
            }
        }
        if (!goesOn) {
            end(act, unit);
        } else if (act.links.stream().anyMatch(link -> link.from().equals(unit.id()))) {
            changed(act, unit, What.GIVES_A_PART, null);
        }
    }

    private static BigDecimal share(
            ReorganisationTerms terms, Predecessor predecessor, Successor successor, boolean goesOn) {
        return switch (terms.kind()) {
            case MERGE -> predecessor.goesWhole() ? BigDecimal.ONE : predecessor.share();
            case SPLIT -> successor.share();
            case RENAME, MOVE, UPGRADE -> BigDecimal.ONE;
            case CLOSE ->
                successor.share() == null && terms.successors().size() == 1 && !goesOn
                        ? BigDecimal.ONE
                        : successor.share();
        };
    }

    /** What still lies in it goes to its only successor of its level, else to the area above it where that may be. */
    private void end(OnAreas act, Unit unit) {
        List<Unit> heirs = act.successors.stream()
                .filter(heir -> heir.level() == unit.level())
                .toList();
        UUID only = heirs.size() == 1
                ? heirs.getFirst().id()
                : heirs.isEmpty() ? unit.last().parentId() : null;
        for (Inside inside : atlas.inside(unit.id(), on)) {
            Unit child = inside.unit();
            UUID next = takerOf(act, child.id()).orElse(only);
            boolean movable = next != null
                    && child.level().mayLieIn(atlas.unit(next).level())
                    && atlas.unit(next).last().to() == null
                    && !child.hasHistoryFrom(on);
            if (movable) {
                State before = child.last();
                become(act, child, new State(Ids.next(), on, null, before.type(), before.code(), before.name(), next));
            } else {
                act.fault(
                        "/predecessors/" + act.predecessors.indexOf(unit) + "/unitId",
                        "reorganisation-still-inside",
                        "name",
                        unit.last().name(),
                        "inside",
                        child.last().name());
                return;
            }
        }
        atlas.endLast(unit, on.minusDays(1));
        act.cut.put(unit.id(), unit.last());
        act.ended.put(unit.id(), on.minusDays(1));
        changed(act, unit, What.ENDS, null);
    }

    private static Optional<UUID> takerOf(OnAreas act, UUID child) {
        for (int i = 0; i < act.successors.size(); i++) {
            List<UUID> takes = act.terms.successors().get(i).takes();
            if (takes != null && takes.contains(child)) {
                return Optional.of(act.successors.get(i).id());
            }
        }
        return Optional.empty();
    }

    /** What must hold when all acts of the day are done. */
    private void checkAfter(OnAreas act) {
        for (int i = 0; i < act.terms.successors().size(); i++) {
            Successor wanted = act.terms.successors().get(i);
            UUID id =
                    wanted.unitId() != null ? wanted.unitId() : newIds.get(act).get(i);
            State state = act.begun.get(id);
            if (state == null) {
                continue;
            }
            Unit unit = atlas.unit(id);
            String at = "/successors/" + i;
            Unit parent = atlas.unit(state.parentId());
            if (parent == null) {
                act.fault(at + "/parentId", "unknown-id");
            } else if (!unit.level().mayLieIn(parent.level())) {
                act.fault(at + "/parentId", "area-parent");
            } else if (!parent.livesOn(on) || parent.last().to() != null) {
                act.fault(
                        at + "/parentId",
                        "reorganisation-not-alive",
                        "name",
                        parent.last().name(),
                        "day",
                        on);
            }
            if (state.code() != null) {
                atlas.othersWithCode(unit, state.code(), on)
                        .findFirst()
                        .ifPresent(other -> act.fault(
                                at + "/code",
                                "reorganisation-code-taken",
                                "code",
                                state.code(),
                                "name",
                                other.last().name()));
            }
        }
    }

    private static void changed(OnAreas act, Unit unit, What what, String before) {
        act.changes.add(new Consequences.Change(
                ReorganisationSubject.AREA,
                unit.id(),
                what,
                unit.last().code(),
                unit.last().name(),
                before));
    }
}
