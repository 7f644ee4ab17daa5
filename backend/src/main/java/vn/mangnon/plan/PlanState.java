package vn.mangnon.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** DRAFT is edited freely; IN_FORCE changes by amendments only; CLOSED and REPLACED stay as they are. */
@Schema(name = "PlanState")
public enum PlanState {
    DRAFT,
    IN_FORCE,
    CLOSED,
    REPLACED
}
