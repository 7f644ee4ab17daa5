package vn.mangnon.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the caller may do with a plan now. */
@Schema(name = "PlanAction")
enum PlanAction {
    EDIT,
    DELETE,
    ISSUE,
    AMEND,
    CLOSE
}
