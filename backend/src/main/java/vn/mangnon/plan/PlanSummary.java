package vn.mangnon.plan;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A plan in short, for other rooms.
 *
 * @param provinceId  null for a plan of the nation
 * @param effectiveOn its first day in force; null while it is a draft
 * @param closedOn    the first day on which it is no longer in force; null until then
 * @param sample      demonstration data; its items are, too
 */
public record PlanSummary(
        UUID id,
        String title,
        PlanState state,
        UUID agencyId,
        UUID areaId,
        UUID provinceId,
        UUID parentPlanId,
        LocalDate effectiveOn,
        LocalDate closedOn,
        boolean sample,
        long version) {

    public boolean isDraft() {
        return state == PlanState.DRAFT;
    }

    /** The day as of which to read: the one asked for, else today, or the first day in force when that is still to come. */
    public LocalDate readingDay(LocalDate asked, LocalDate today) {
        if (asked != null) {
            return asked;
        }
        return effectiveOn != null && effectiveOn.isAfter(today) ? effectiveOn : today;
    }
}
