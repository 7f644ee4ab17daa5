package vn.mangnon.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a stage reminds. */
@Schema(name = "ReminderRecipient")
enum StageRecipient {
    /** Who has to do it, in the role whose work it is. */
    RESPONSIBLE,
    /** The head and deputies of the agency that has to do it. */
    HEAD,
    /** The heads of the agency that it reports to. */
    SUPERIOR,
    /** The heads of the agency above that one. */
    SUPERIOR_OF_SUPERIOR,
    /** The planners of the agency that wants it done. */
    ASKED_BY
}
