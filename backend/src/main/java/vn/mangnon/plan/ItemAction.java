package vn.mangnon.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** EDIT and REMOVE in a draft; AMEND, by an amendment of the plan, once it is in force. */
@Schema(name = "PlanItemAction")
enum ItemAction {
    EDIT,
    REMOVE,
    AMEND
}
