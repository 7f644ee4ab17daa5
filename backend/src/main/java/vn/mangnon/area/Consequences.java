package vn.mangnon.area;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an act did, collected while it is carried out: units changed, what passes in rooms above, and which agency took over from which.
 */
public record Consequences(List<Change> changes, List<Effect> effects, List<AgencyPassing> passings) {
    Consequences() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** What happens to a unit. */
    @Schema(name = "ReorganisationChangeKind")
    public enum What {
        BEGINS,
        ENDS,
        /** Goes on, described otherwise. */
        CHANGES,
        /** Goes on in another area. */
        MOVES,
        GIVES_A_PART
    }

    @Schema(name = "ReorganisationChange", description = "A unit that the act begins, changes or ends")
    public record Change(
            ReorganisationSubject subject,
            UUID unitId,
            What what,
            @Schema(nullable = true) String code,
            String name,

            @Schema(nullable = true, description = "What it was called before, where that changes")
            String nameBefore) {}

    /** @param kind such as ASSIGNMENTS_PASS; its text is known to the screens */
    @Schema(name = "ReorganisationEffect", description = "What follows from the act elsewhere, counted")
    public record Effect(
            @Schema(
                    description =
                            "GROUPS_FOLLOW, GROUPS_TO_MOVE, ASSIGNMENTS_PASS, ASSIGNMENTS_UNDECIDED, OPEN_SUBMISSIONS_PASS, OPEN_SUBMISSIONS_UNDECIDED, "
                                    + "ROUNDS_PASS, ROUNDS_UNDECIDED, FIGURES_READ_ANEW, FIGURES_NOT_DIVISIBLE",
                    examples = "ASSIGNMENTS_PASS")
            String kind,

            long count,

            @Schema(description = "The first of them, by name")
            List<String> examples) {}

    /** @param to none or several: nobody alone takes over */
    public record AgencyPassing(UUID from, String name, List<UUID> to) {}

    public void change(
            ReorganisationSubject subject, UUID unitId, What what, String code, String name, String nameBefore) {
        changes.add(new Change(subject, unitId, what, code, name, nameBefore));
    }

    /** Counts of nothing are left out. */
    public void effect(String kind, long count, List<String> examples) {
        if (count > 0) {
            effects.add(new Effect(kind, count, examples.stream().limit(5).toList()));
        }
    }
}
