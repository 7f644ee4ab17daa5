package vn.mangnon.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an amendment does to an item. */
@Schema(name = "AmendmentAct")
public enum AmendmentAct {
    ADD,
    CHANGE,
    REMOVE
}
