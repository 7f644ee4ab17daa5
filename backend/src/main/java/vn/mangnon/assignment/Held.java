package vn.mangnon.assignment;

import java.util.UUID;

/** An assignment as the hand-over looks at it: who answers in which role for what, and on which days. */
record Held(UUID id, UUID planId, UUID agencyId, AssignmentRole role, Subject subject, Span span) {
    Held withSpan(UUID newId, Span days) {
        return new Held(newId, planId, agencyId, role, subject, days);
    }
}
