package vn.mangnon.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A plan in force was amended; observed inside the same transaction.
 *
 * @param removed the items that are no more from the effective day on, those that hung on them included
 */
public record PlanAmended(UUID planId, UUID amendmentId, LocalDate effectiveOn, List<Item> removed) {
    /** An item of a plan. */
    public record Item(PlanSubject subject, UUID id) {}
}
