package vn.mangnon.area;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a reorganisation has come. */
@Schema(name = "ReorganisationState")
enum ReorganisationState {
    /** Known only as the legal basis of what a file or a keeper said. */
    RECORDED,
    /** Recorded with its terms; nothing has changed yet. */
    DRAFT,
    /** Carried out: its states and successions hold from its day on. */
    EXECUTED
}
