package vn.mangnon.assignment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ProgressState")
enum ProgressState {
    /** Waits for whoever accepts it. */
    REPORTED,
    ACCEPTED,
    /** Waits for whoever reported to put it right. */
    RETURNED
}
