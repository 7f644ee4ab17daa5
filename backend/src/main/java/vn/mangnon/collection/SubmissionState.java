package vn.mangnon.collection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a form has come: entered, submitted, approved, locked; returned or reopened to be put right. */
@Schema(name = "SubmissionState")
public enum SubmissionState {
    OPEN,
    SUBMITTED,
    APPROVED,
    LOCKED,
    RETURNED,
    REOPENED;

    boolean takesFigures() {
        return this == OPEN || this == RETURNED || this == REOPENED;
    }
}
