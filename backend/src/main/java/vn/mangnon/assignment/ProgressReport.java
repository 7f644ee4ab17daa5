package vn.mangnon.assignment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * What an agency says about how far an assignment is, and the rules of its way: reported, accepted, or returned and put right. Its
 * words stand in revisions that nobody changes.
 */
@Entity
@Table(name = "progress_report")
class ProgressReport {
    @Id
    private UUID id;

    private UUID assignmentId;
    private UUID dutyId;
    private UUID planId;
    private UUID subjectId;
    private UUID agencyId;
    private UUID keeperId;
    private UUID receiverId;
    private UUID planAgencyId;
    private UUID areaId;
    private UUID provinceId;

    @Enumerated(EnumType.STRING)
    private ProgressState state;

    private int revision;
    private Instant recordedAt;
    private String reportedBy;

    @Version
    private int version;

    protected ProgressReport() {}

    /**
     * @param dutyId   the duty that it delivers; null: how things stand in between
     * @param receiver who accepts or returns it
     */
    static ProgressReport of(
            UUID id,
            Assignment assignment,
            UUID dutyId,
            UUID receiver,
            UUID planAgency,
            WorkReach.Place place,
            String by,
            Instant at) {
        ProgressReport report = new ProgressReport();
        report.id = id;
        report.assignmentId = assignment.id();
        report.dutyId = dutyId;
        report.planId = assignment.planId();
        report.subjectId = assignment.subjectId();
        report.agencyId = assignment.agencyId();
        report.keeperId = assignment.agencyId();
        report.receiverId = receiver;
        report.planAgencyId = planAgency;
        report.areaId = place.areaId();
        report.provinceId = place.provinceId();
        report.state = ProgressState.REPORTED;
        report.revision = 1;
        report.recordedAt = at;
        report.reportedBy = by;
        return report;
    }

    /**
     * A further wording: in answer to a return, or before anybody decided.
     *
     * @throws AssignmentProblem once it is accepted
     */
    void revise(String by) {
        if (state == ProgressState.ACCEPTED) {
            throw AssignmentProblem.progressState(state);
        }
        state = ProgressState.REPORTED;
        revision++;
        reportedBy = by;
    }

    /** @throws AssignmentProblem unless it waits for that, or when whoever accepts wrote it */
    void accept(String by) {
        requireWaiting(by);
        state = ProgressState.ACCEPTED;
    }

    /** @throws AssignmentProblem as above */
    void giveBack(String by) {
        requireWaiting(by);
        state = ProgressState.RETURNED;
    }

    private void requireWaiting(String by) {
        if (state != ProgressState.REPORTED) {
            throw AssignmentProblem.progressState(state);
        }
        if (by.equals(reportedBy)) {
            throw AssignmentProblem.reportedByOneself();
        }
    }

    /** @throws AssignmentProblem once it is accepted */
    void requireOpen() {
        if (state == ProgressState.ACCEPTED) {
            throw AssignmentProblem.progressState(state);
        }
    }

    UUID id() {
        return id;
    }

    UUID assignmentId() {
        return assignmentId;
    }

    UUID dutyId() {
        return dutyId;
    }

    UUID planId() {
        return planId;
    }

    UUID subjectId() {
        return subjectId;
    }

    UUID agencyId() {
        return agencyId;
    }

    UUID receiverId() {
        return receiverId;
    }

    UUID provinceId() {
        return provinceId;
    }

    ProgressState state() {
        return state;
    }

    int revision() {
        return revision;
    }

    String reportedBy() {
        return reportedBy;
    }

    int version() {
        return version;
    }
}
