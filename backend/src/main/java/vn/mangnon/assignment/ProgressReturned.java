package vn.mangnon.assignment;

import java.util.UUID;

/**
 * A report of progress was returned; fired in the transaction of the act.
 *
 * @param agencyId whose report it is, and who has to put it right
 */
public record ProgressReturned(UUID reportId, UUID assignmentId, UUID planId, UUID agencyId, UUID receiverId) {}
