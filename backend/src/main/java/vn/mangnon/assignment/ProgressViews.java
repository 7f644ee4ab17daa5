package vn.mangnon.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.platform.Versioned;

/** What is shown of duties and of progress. */
final class ProgressViews {
    private ProgressViews() {}

    /** An agency by name. */
    @Schema(name = "WorkAgency")
    record AgencyRef(UUID id, String code, String name, String shortName) {}

    /** What is to be done, in words: the assignment's subject. */
    @Schema(name = "WorkSubject", description = "What an assignment is for")
    record SubjectRef(
            SubjectType type,
            UUID id,

            @Schema(nullable = true, description = "Its printed number")
            String code,

            @Schema(nullable = true, description = "Its first 300 characters")
            String statement,

            UUID planId,
            String planTitle) {}

    @Schema(name = "DutyListItem", description = "A day on which an assignment falls due, and how it stands")
    record DutyItem(
            UUID id,
            UUID assignmentId,
            SubjectRef subject,
            AssignmentRole role,
            @Schema(nullable = true) String part,
            AgencyRef agency,

            @Schema(description = "As the schedule names it")
            LocalDate nominalOn,

            @Schema(description = "The same, or the next day that is worked")
            LocalDate dueOn,

            DutyState state,

            @Schema(description = "Days after the last one on which it was, or would be, in time; 0: none")
            int daysLate,

            @Schema(nullable = true, description = "The day of its first delivery, also where that was returned")
            LocalDate deliveredOn,

            @Schema(nullable = true, description = "The latest report that delivers it")
            UUID reportId,

            @Schema(nullable = true) ProgressState reportState,

            @Schema(description = "Obstacles on the assignment that are not closed")
            int openObstacles,

            boolean sample,

            @Schema(description = "The caller's agency answers for it")
            boolean mine) {}

    @Schema(name = "ProgressListItem")
    record ProgressItem(
            UUID id,
            UUID assignmentId,
            @Schema(nullable = true) UUID dutyId,
            SubjectRef subject,
            AssignmentRole role,
            AgencyRef agency,
            ProgressState state,
            @Schema(nullable = true) Integer percent,
            @Schema(nullable = true) String milestone,

            @Schema(description = "Its first 300 characters")
            String statement,

            @Schema(description = "The day of which it is true")
            LocalDate asOf,

            Instant reportedAt,
            @Schema(nullable = true) String reportedByName,
            int revision,
            int files,
            boolean sample,
            long version) {}

    @Schema(name = "ProgressRevision", description = "One wording of a report and what became of it")
    record RevisionView(
            int number,
            @Schema(nullable = true) Integer percent,
            @Schema(nullable = true) String milestone,
            String statement,
            LocalDate asOf,
            Instant reportedAt,
            @Schema(nullable = true) String reportedByName,

            @Schema(nullable = true, description = "Null as long as nobody decided, or it was revised before")
            ProgressState outcome,

            @Schema(nullable = true, description = "Why it was returned")
            String reason,

            @Schema(nullable = true) Instant decidedAt,
            @Schema(nullable = true) String decidedByName) {}

    @Schema(name = "ProgressFile", description = "Minh chứng – a file that proves progress")
    record FileView(
            UUID id,
            UUID reportId,
            String fileName,

            @Schema(description = "Told by the content", examples = "application/pdf")
            String mediaType,

            int bytes,
            Instant addedAt,
            @Schema(description = "For If-Match") long version)
            implements Versioned {}

    @Schema(name = "ProgressAct")
    enum Act {
        REVISE,
        ADD_FILE,
        ACCEPT,
        RETURN
    }

    @Schema(
            name = "ProgressReport",
            description = "Báo cáo tiến độ – what an agency says about how far an assignment is")
    record ReportView(
            UUID id,
            UUID assignmentId,

            @Schema(nullable = true, description = "The duty that it delivers")
            UUID dutyId,

            @Schema(nullable = true, description = "By when that was due")
            LocalDate dueOn,

            SubjectRef subject,
            AssignmentRole role,
            @Schema(nullable = true) String part,
            AgencyRef agency,

            @Schema(description = "Who accepts or returns it")
            AgencyRef receiver,

            ProgressState state,

            @Schema(description = "The latest first") List<RevisionView> revisions,

            List<FileView> files,
            boolean sample,
            List<Act> allowedActions,
            @Schema(description = "For If-Match") long version)
            implements Versioned {}
}
