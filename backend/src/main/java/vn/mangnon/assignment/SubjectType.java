package vn.mangnon.assignment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an agency can answer for: a plan as a whole, or an item of one. */
@Schema(name = "AssignmentSubjectType")
public enum SubjectType {
    PLAN,
    OBJECTIVE,
    INDICATOR,
    TASK,
    REPORTING_DUTY
}
