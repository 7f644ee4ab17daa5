package vn.mangnon.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of items that a plan consists of; the last three belong to the room indicator. */
@Schema(name = "PlanSubject")
public enum PlanSubject {
    OBJECTIVE,
    TASK,
    REPORTING_DUTY,
    FUNDING_SOURCE,
    INDICATOR,
    MEASURE,
    TARGET
}
