package vn.mangnon.plan;

import java.util.UUID;

/** The head of a plan as its planner writes it. */
record PlanValues(
        String title,
        UUID legalDocumentId,
        UUID agencyId,
        UUID areaId,
        UUID parentPlanId,
        Years period,
        String generalObjective) {}
