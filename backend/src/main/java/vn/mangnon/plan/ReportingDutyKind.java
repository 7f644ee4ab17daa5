package vn.mangnon.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is due: a plan, a report, a budget estimate, a review, an event, a milestone. */
@Schema(name = "ReportingDutyKind")
public enum ReportingDutyKind {
    PLAN,
    REPORT,
    BUDGET,
    REVIEW,
    EVENT,
    MILESTONE
}
