package vn.mangnon.area;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** All areas with all their states, in memory: acts are tried on it before anything is written. */
final class Atlas {
    private final Map<UUID, Unit> units = new HashMap<>();
    private final Map<String, Unit> byKey = new HashMap<>();
    private final Map<UUID, Set<Unit>> everIn = new HashMap<>();
    private final Map<String, Set<Unit>> everCoded = new HashMap<>();

    /** From the first to the last day, both included; null: open. */
    record State(UUID id, LocalDate from, LocalDate to, AreaType type, String code, String name, UUID parentId) {
        boolean holdsOn(LocalDate day) {
            return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
        }

        boolean reaches(LocalDate day) {
            return to == null || !to.isBefore(day);
        }

        State until(LocalDate last) {
            return new State(id, from, last, type, code, name, parentId);
        }

        boolean saysTheSameAs(State other) {
            return type == other.type
                    && name.equals(other.name)
                    && Objects.equals(parentId, other.parentId)
                    && Objects.equals(code, other.code);
        }
    }

    static final class Unit {
        private final UUID id;
        private final String key;
        private final AreaLevel level;
        private final List<State> states = new ArrayList<>();
        /** The days from which it has given something to others. */
        private final Set<LocalDate> passedOn = new LinkedHashSet<>();

        Unit(UUID id, String key, AreaLevel level) {
            this.id = id;
            this.key = key;
            this.level = level;
        }

        UUID id() {
            return id;
        }

        String key() {
            return key;
        }

        AreaLevel level() {
            return level;
        }

        State last() {
            return states.getLast();
        }

        boolean livesOn(LocalDate day) {
            return states.stream().anyMatch(state -> state.holdsOn(day));
        }

        /** Whether something is already recorded of it that begins or ends on the day or later. */
        boolean hasHistoryFrom(LocalDate day) {
            State last = last();
            return last.to() != null
                    || last.from() != null && !last.from().isBefore(day)
                    || passedOn.stream().anyMatch(on -> !on.isBefore(day));
        }

        void passesOn(LocalDate day) {
            passedOn.add(day);
        }
    }

    void add(Unit unit) {
        units.put(unit.id(), unit);
        byKey.put(unit.key(), unit);
    }

    void describe(Unit unit, State state) {
        unit.states.add(state);
        if (state.parentId() != null) {
            everIn.computeIfAbsent(state.parentId(), id -> new LinkedHashSet<>())
                    .add(unit);
        }
        if (state.code() != null) {
            everCoded
                    .computeIfAbsent(unit.level() + state.code(), code -> new LinkedHashSet<>())
                    .add(unit);
        }
    }

    void endLast(Unit unit, LocalDate lastDay) {
        unit.states.set(unit.states.size() - 1, unit.last().until(lastDay));
    }

    Unit unit(UUID id) {
        return units.get(id);
    }

    Unit byKey(String key) {
        return byKey.get(key);
    }

    Collection<Unit> all() {
        return units.values();
    }

    /** Those that lie in the area on the day or later, with the state that says so. */
    List<Inside> inside(UUID parentId, LocalDate from) {
        return everIn.getOrDefault(parentId, Set.of()).stream()
                .flatMap(unit -> unit.states.stream()
                        .filter(state -> parentId.equals(state.parentId()) && state.reaches(from))
                        .map(state -> new Inside(unit, state)))
                .toList();
    }

    record Inside(Unit unit, State state) {}

    /** Who else holds the code of a level on the day or later. */
    Stream<Unit> othersWithCode(Unit unit, String code, LocalDate from) {
        return everCoded.getOrDefault(unit.level() + code, Set.of()).stream()
                .filter(other -> other != unit
                        && other.states.stream().anyMatch(state -> code.equals(state.code()) && state.reaches(from)));
    }
}
