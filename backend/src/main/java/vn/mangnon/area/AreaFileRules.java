package vn.mangnon.area;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.mangnon.area.AreaFile.Share;
import vn.mangnon.area.AreaFile.State;

/** What must hold between the lines of a file, and between the file and the areas that it does not name. */
final class AreaFileRules {
    private final AreaFile file;
    private final Map<String, Life> lives;
    private final Map<String, List<Use>> codes = new HashMap<>();

    /** From the first to the last day; null: open. */
    record Life(AreaLevel level, LocalDate first, LocalDate last) {
        boolean covers(LocalDate from, LocalDate to) {
            return (first == null || from != null && !from.isBefore(first))
                    && (last == null || to != null && !to.isAfter(last));
        }

        boolean holdsOn(LocalDate day) {
            return covers(day, day);
        }
    }

    /** The days on which a code is held; null: open. */
    record Use(LocalDate from, LocalDate to) {
        boolean overlaps(Use other) {
            return (to == null || other.from == null || !other.from.isAfter(to))
                    && (other.to == null || from == null || !from.isAfter(other.to));
        }
    }

    /** @param kept the areas that the file leaves as they are, by key */
    AreaFileRules(AreaFile file, Map<String, Life> kept) {
        this.file = file;
        this.lives = new HashMap<>(kept);
        file.areas()
                .forEach((key, states) -> lives.put(
                        key,
                        new Life(
                                states.getFirst().level(),
                                states.getFirst().validFrom(),
                                states.getLast().validTo())));
    }

    /** A code that an area outside the file holds. */
    void codeInUse(AreaLevel level, String code, LocalDate from, LocalDate to) {
        codes.computeIfAbsent(level + code, k -> new ArrayList<>()).add(new Use(from, to));
    }

    void check() {
        file.areas().values().forEach(states -> {
            checkSequence(states);
            states.forEach(state -> {
                checkParent(state);
                checkCode(state);
                state.successors().forEach(share -> checkSuccessor(state, share));
            });
        });
    }

    private void checkSequence(List<State> states) {
        for (int i = 0; i < states.size(); i++) {
            State state = states.get(i);
            if (state.validFrom() != null
                    && state.validTo() != null
                    && state.validTo().isBefore(state.validFrom())) {
                file.fault(state.line(), "validTo", "file-ends-before-it-begins");
            }
            if (i == 0) {
                continue;
            }
            State before = states.get(i - 1);
            if (state.level() != before.level()) {
                file.fault(state.line(), "level", "file-level-stays");
            }
            if (before.validTo() == null || !before.validTo().plusDays(1).equals(state.validFrom())) {
                file.fault(state.line(), "validFrom", "file-gap");
            }
        }
    }

    private void checkParent(State state) {
        if (state.parent() == null) {
            return;
        }
        Life parent = lives.get(state.parent());
        if (parent == null) {
            file.fault(state.line(), "parent", "file-unknown-key");
        } else if (!state.level().mayLieIn(parent.level())) {
            file.fault(state.line(), "parent", "area-parent");
        } else if (!parent.covers(state.validFrom(), state.validTo())) {
            file.fault(state.line(), "parent", "file-outside-parent");
        }
    }

    private void checkCode(State state) {
        if (state.code() == null) {
            return;
        }
        Use use = new Use(state.validFrom(), state.validTo());
        List<Use> uses = codes.computeIfAbsent(state.level() + state.code(), k -> new ArrayList<>());
        if (uses.stream().anyMatch(use::overlaps)) {
            file.fault(state.line(), "code", "file-code-taken");
        }
        uses.add(use);
    }

    private void checkSuccessor(State state, Share share) {
        Life successor = lives.get(share.key());
        if (successor == null) {
            file.fault(state.line(), "successors", "file-unknown-key");
        } else if (share.key().equals(state.key())) {
            file.fault(state.line(), "successors", "file-succeeds-itself");
        } else if (!successor.holdsOn(state.validTo().plusDays(1))) {
            file.fault(state.line(), "successors", "file-successor-absent");
        }
    }
}
