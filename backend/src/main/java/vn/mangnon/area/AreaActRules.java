package vn.mangnon.area;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.area.Atlas.State;
import vn.mangnon.area.Atlas.Unit;
import vn.mangnon.area.ReorganisationTerms.Successor;

/** What an act on areas has to keep on its day: who may take part, what may lie in what, and whose code is whose. */
final class AreaActRules {
    private final Atlas atlas;
    private final LocalDate on;

    AreaActRules(Atlas atlas, LocalDate on) {
        this.atlas = atlas;
        this.on = on;
    }

    boolean checkForm(OnAreas act, String at, AreaLevel level, State state) {
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

    Optional<Unit> predecessor(OnAreas act, String at, UUID id) {
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

    Optional<Unit> successor(OnAreas act, int place) {
        Successor wanted = act.terms.successors().get(place);
        if (wanted.unitId() == null) {
            return Optional.ofNullable(act.established.get(act.newIds.get(place)));
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
    void checkLevels(OnAreas act) {
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

    /** What must hold when all acts of the day are done. */
    void checkAfter(OnAreas act) {
        for (int i = 0; i < act.terms.successors().size(); i++) {
            Successor wanted = act.terms.successors().get(i);
            UUID id = wanted.unitId() != null ? wanted.unitId() : act.newIds.get(i);
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
}
