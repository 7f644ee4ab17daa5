package vn.mangnon.collection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be done with a form. */
@Schema(name = "SubmissionAction")
public enum SubmissionAction {
    ENTER,
    SUBMIT,
    APPROVE,
    RETURN,
    LOCK,
    REOPEN,
    SET_ONE_PERSON,
    APPOINT
}
