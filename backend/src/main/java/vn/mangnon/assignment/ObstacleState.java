package vn.mangnon.assignment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ObstacleState")
enum ObstacleState {
    /** Waits for the agency with which it lies. */
    OPEN,
    /** Waits for whoever raised it to say whether that helps. */
    ANSWERED,
    CLOSED
}
