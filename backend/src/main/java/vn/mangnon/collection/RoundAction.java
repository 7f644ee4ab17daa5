package vn.mangnon.collection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be done with a round. */
@Schema(name = "RoundAction")
public enum RoundAction {
    EDIT,
    DELETE,
    OPEN,
    CLOSE,
    LOCK,
    RETURN
}
