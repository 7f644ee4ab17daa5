package vn.mangnon.reading;

import java.util.UUID;

/**
 * Who answers for one thing of a draft, once all is decided.
 *
 * @param subject   the id of the indicator or task in the draft, or of the assignment itself when it becomes a task of its own
 * @param agencyId  null while nobody has said which agency the printed name means
 * @param part      null: all of it
 */
record Charge(
        Kind kind,
        String subject,
        String assignmentId,
        String agency,
        UUID agencyId,
        PlanDraft.Role role,
        String part,
        String statement) {
    enum Kind {
        INDICATOR,
        TASK,
        DUTY
    }

    boolean leads() {
        return role == PlanDraft.Role.LEAD;
    }

    /** The same agency counts once, however it is printed. */
    Object holder() {
        return agencyId == null ? agency : agencyId;
    }
}
