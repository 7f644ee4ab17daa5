package vn.mangnon.notice;

import java.util.UUID;
import vn.mangnon.platform.Duty;
import vn.mangnon.platform.Role;

/**
 * That a stage of a duty reminds somebody.
 *
 * @param told false: a later stage tells them at the same moment
 */
record Decision(Duty duty, Stage stage, Recipient recipient, boolean told) {
    /** An agency's people with a role. */
    record Recipient(UUID agencyId, Role role) {}
}
