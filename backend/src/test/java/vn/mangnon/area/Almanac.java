package vn.mangnon.area;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.mangnon.area.CarriedFigures.Passing;
import vn.mangnon.area.ReorganisationTerms.Predecessor;
import vn.mangnon.area.ReorganisationTerms.Successor;

/** The oracle of acts: for every area a line for every day, and nothing about states, spans or links of states. */
final class Almanac implements CarriedFigures.Days {
    static final int DAYS = 26;

    /** What an area is on one day. */
    record Line(AreaType type, String name, UUID parent) {}

    private final Map<UUID, Line[]> lines = new HashMap<>();
    private final Map<UUID, AreaLevel> levels = new HashMap<>();
    private final List<Passing> passings = new ArrayList<>();

    void begins(UUID id, AreaLevel level, Line line, int from) {
        Line[] days = new Line[DAYS];
        for (int day = from; day < DAYS; day++) {
            days[day] = line;
        }
        lines.put(id, days);
        levels.put(id, level);
    }

    Line on(UUID id, int day) {
        Line[] days = lines.get(id);
        return days == null ? null : days[day];
    }

    AreaLevel level(UUID id) {
        return levels.get(id);
    }

    List<UUID> all() {
        return List.copyOf(lines.keySet());
    }

    List<UUID> living(AreaLevel level, int day) {
        return lines.keySet().stream()
                .filter(id -> levels.get(id) == level && on(id, day) != null)
                .sorted()
                .toList();
    }

    @Override
    public boolean lives(UUID area, int day) {
        return on(area, day) != null;
    }

    @Override
    public UUID parentOn(UUID area, int day) {
        return on(area, day).parent();
    }

    @Override
    public List<Passing> passings() {
        return passings;
    }

    /** The act can be done on this map: everything that it ends or changes was there the day before and is unchanged ever after. */
    boolean allows(ReorganisationTerms terms, int on) {
        List<UUID> ending = new ArrayList<>();
        for (Predecessor predecessor : terms.predecessors()) {
            if (!unchangedSince(predecessor.unitId(), on)) {
                return false;
            }
            if (ends(terms, predecessor)) {
                ending.add(predecessor.unitId());
            }
        }
        for (Successor successor : terms.successors()) {
            UUID id = successor.unitId();
            if (id != null && (on(id, on) == null || describes(successor) && !unchangedSince(id, on))) {
                return false;
            }
            if (id != null && saysNothingNew(terms.kind(), successor, on(id, on))) {
                return false;
            }
            boolean begins = id == null || describes(successor);
            UUID parent = successor.parentId() != null
                    ? successor.parentId()
                    : id == null ? null : on(id, on).parent();
            if (begins && (parent == null || !staysFrom(parent, on) || ending.contains(parent))) {
                return false;
            }
        }
        return ending.stream().allMatch(id -> childrenMayGo(terms, id, on));
    }

    private boolean childrenMayGo(ReorganisationTerms terms, UUID ending, int on) {
        for (UUID child : lines.keySet()) {
            boolean inside = false;
            for (int day = on; day < DAYS; day++) {
                inside |= on(child, day) != null && ending.equals(on(child, day).parent());
            }
            if (!inside) {
                continue;
            }
            UUID next = terms.successors().size() == 1
                    ? terms.successors().getFirst().unitId()
                    : on(ending, on - 1).parent();
            boolean fits = terms.successors().size() == 1
                    ? next == null || staysFrom(next, on)
                    : levels.get(child).mayLieIn(levels.get(next)) && staysFrom(next, on);
            if (!fits || !unchangedSince(child, on)) {
                return false;
            }
        }
        return true;
    }

    private static boolean saysNothingNew(ReorganisationKind kind, Successor successor, Line now) {
        return switch (kind) {
            case RENAME -> successor.name() == null || successor.name().equals(now.name());
            case MOVE -> successor.parentId() == null || successor.parentId().equals(now.parent());
            case UPGRADE -> successor.type() == null || successor.type() == now.type();
            case MERGE, SPLIT, CLOSE -> false;
        };
    }

    private boolean unchangedSince(UUID id, int on) {
        Line before = on(id, on - 1);
        for (int day = on; day < DAYS; day++) {
            if (before == null || !before.equals(on(id, day))) {
                return false;
            }
        }
        return passings.stream().noneMatch(passing -> passing.from().equals(id) && passing.on() >= on);
    }

    private boolean staysFrom(UUID id, int on) {
        for (int day = on; day < DAYS; day++) {
            if (on(id, day) == null) {
                return false;
            }
        }
        return true;
    }

    /** @param made ids of new successors by their place */
    void apply(ReorganisationTerms terms, int on, Map<Integer, UUID> made) {
        List<UUID> into = new ArrayList<>();
        for (int i = 0; i < terms.successors().size(); i++) {
            Successor successor = terms.successors().get(i);
            if (successor.unitId() == null) {
                begins(
                        made.get(i),
                        successor.type().level(),
                        new Line(successor.type(), successor.name(), successor.parentId()),
                        on);
                into.add(made.get(i));
            } else {
                UUID id = successor.unitId();
                if (describes(successor)) {
                    Line now = on(id, on);
                    become(
                            id,
                            new Line(
                                    successor.type() == null ? now.type() : successor.type(),
                                    successor.name() == null ? now.name() : successor.name(),
                                    successor.parentId() == null ? now.parent() : successor.parentId()),
                            on);
                }
                into.add(id);
            }
        }
        for (Predecessor predecessor : terms.predecessors()) {
            pass(terms, predecessor, into, on);
        }
    }

    private void pass(ReorganisationTerms terms, Predecessor predecessor, List<UUID> into, int on) {
        UUID id = predecessor.unitId();
        for (int i = 0; i < into.size(); i++) {
            if (!into.get(i).equals(id)) {
                BigDecimal share =
                        switch (terms.kind()) {
                            case MERGE -> predecessor.goesWhole() ? BigDecimal.ONE : predecessor.share();
                            case SPLIT -> terms.successors().get(i).share();
                            case RENAME, MOVE, UPGRADE, CLOSE -> BigDecimal.ONE;
                        };
                passings.add(new Passing(id, into.get(i), on, share));
            }
        }
        if (ends(terms, predecessor)) {
            UUID next = into.size() == 1 ? into.getFirst() : on(id, on - 1).parent();
            for (UUID child : lines.keySet()) {
                if (on(child, on) != null && id.equals(on(child, on).parent())) {
                    Line now = on(child, on);
                    become(child, new Line(now.type(), now.name(), next), on);
                }
            }
            become(id, null, on);
        }
    }

    private void become(UUID id, Line line, int from) {
        for (int day = from; day < DAYS; day++) {
            lines.get(id)[day] = line;
        }
    }

    private static boolean ends(ReorganisationTerms terms, Predecessor predecessor) {
        return predecessor.goesWhole()
                && terms.successors().stream()
                        .noneMatch(successor -> Objects.equals(successor.unitId(), predecessor.unitId()));
    }

    private static boolean describes(Successor successor) {
        return successor.name() != null || successor.type() != null || successor.parentId() != null;
    }
}
