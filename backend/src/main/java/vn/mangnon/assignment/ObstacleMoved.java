package vn.mangnon.assignment;

import java.util.UUID;

/**
 * An obstacle was raised, answered, passed on, closed or opened again; fired in the transaction of the act.
 *
 * @param agencyId who raised it, or goes on with its work
 * @param holderId with whom it lies now, or who answered
 */
public record ObstacleMoved(UUID obstacleId, UUID assignmentId, UUID planId, Move move, UUID agencyId, UUID holderId) {
    public enum Move {
        RAISED,
        ANSWERED,
        FORWARDED,
        CLOSED,
        REOPENED
    }
}
