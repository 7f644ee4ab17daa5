package vn.mangnon.area;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.mangnon.area.Atlas.Inside;
import vn.mangnon.area.Atlas.State;
import vn.mangnon.area.Atlas.Unit;
import vn.mangnon.area.Consequences.What;
import vn.mangnon.area.PlannedReorganisation.Renewal;
import vn.mangnon.area.ReorganisationTerms.Predecessor;
import vn.mangnon.area.ReorganisationTerms.Successor;
import vn.mangnon.platform.Ids;

/**
 * Acts of one day tried on the atlas together: first everything new is established, from above downwards, then what was ends or
 * changes, from below upwards, so that a commune leaves a district before the district ends. What they write is collected.
 */
final class AreaActs {
    private final Atlas atlas;
    private final LocalDate on;
    private final AreaActRules rules;
    private final List<OnAreas> acts = new ArrayList<>();

    AreaActs(Atlas atlas, LocalDate on) {
        this.atlas = atlas;
        this.on = on;
        this.rules = new AreaActRules(atlas, on);
    }

    /** @param ids of new successors, by their place among the successors: a file makes them before its acts */
    OnAreas add(UUID act, ReorganisationTerms terms, Map<Integer, UUID> ids) {
        OnAreas onAreas = new OnAreas(act, terms, ids);
        ReorganisationRules.check(terms, onAreas.faults);
        acts.add(onAreas);
        return onAreas;
    }

    void carryOut() {
        acts.stream()
                .sorted((a, b) -> Integer.compare(a.levelOfNew(), b.levelOfNew()))
                .forEach(this::establish);
        acts.stream()
                .sorted((a, b) -> Integer.compare(levelOfOld(b), levelOfOld(a)))
                .forEach(this::change);
        acts.forEach(rules::checkAfter);
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
            UUID id = act.newIds.computeIfAbsent(i, place -> Ids.next());
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
            if (!rules.checkForm(act, at, unit.level(), state)) {
                continue;
            }
            atlas.add(unit);
            atlas.describe(unit, state);
            act.established.put(id, unit);
            act.begun.put(id, state);
            act.changed(unit, What.BEGINS, null);
        }
    }

    private void change(OnAreas act) {
        ReorganisationTerms terms = act.terms;
        for (int i = 0; i < terms.predecessors().size(); i++) {
            rules.predecessor(
                            act,
                            "/predecessors/" + i + "/unitId",
                            terms.predecessors().get(i).unitId())
                    .ifPresent(act.predecessors::add);
        }
        for (int i = 0; i < terms.successors().size(); i++) {
            rules.successor(act, i).ifPresent(act.successors::add);
        }
        boolean complete = act.predecessors.size() == terms.predecessors().size()
                && act.successors.size() == terms.successors().size();
        if (complete && act.faults.isEmpty()) {
            rules.checkLevels(act);
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
        if (!rules.checkForm(act, at, unit.level(), after)) {
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
            act.renewals.add(new Renewal(OnAreas.card(unit, before), OnAreas.card(unit, after)));
        }
        act.changed(
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
            act.changed(unit, What.GIVES_A_PART, null);
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
            UUID next = act.takerOf(child.id()).orElse(only);
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
        act.changed(unit, What.ENDS, null);
    }
}
