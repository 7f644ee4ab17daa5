package vn.mangnon.collection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Zero, no data and not applicable are three things: a number was reported, is not known, or cannot be. */
@Schema(name = "Presence")
public enum Presence {
    REPORTED,
    NO_DATA,
    NOT_APPLICABLE
}
