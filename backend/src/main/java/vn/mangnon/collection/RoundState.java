package vn.mangnon.collection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Drafted, open for figures, or closed. */
@Schema(name = "RoundState")
public enum RoundState {
    DRAFT,
    OPEN,
    CLOSED
}
