package vn.mangnon.plan;

import java.util.UUID;

/**
 * The head of a plan that another room drafts.
 *
 * @param agencyId         whose planner is going to edit it
 * @param parentPlanId     an issued plan, or null
 * @param period           null when the document names none
 * @param generalObjective may be null
 * @param sample           demonstration data
 */
public record PlanHead(
        String title,
        UUID legalDocumentId,
        UUID agencyId,
        UUID areaId,
        UUID parentPlanId,
        Years period,
        String generalObjective,
        boolean sample) {}
