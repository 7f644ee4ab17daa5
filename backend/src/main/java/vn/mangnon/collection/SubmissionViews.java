package vn.mangnon.collection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.collection.FormViews.FormRow;
import vn.mangnon.collection.FormViews.VerdictView;
import vn.mangnon.collection.RoundViews.Place;
import vn.mangnon.platform.Versioned;

/** What callers see of forms as a whole. */
final class SubmissionViews {
    private SubmissionViews() {}

    @Schema(name = "SubmissionRound", description = "The round of a form in short")
    record RoundRef(
            UUID id,
            String title,
            RoundState state,
            Quality expectedQuality,
            @Schema(description = "Demonstration data") boolean sample) {}

    @Schema(
            name = "SubmissionTimes",
            description = "When it came how far; late is judged by the first arrival at APPROVED")
    record Times(
            Instant dueAt,
            @Schema(nullable = true) Instant enteredAt,
            @Schema(nullable = true) Instant submittedAt,
            @Schema(nullable = true) Instant approvedAt,
            @Schema(nullable = true) Instant firstApprovedAt,
            @Schema(nullable = true) Instant lockedAt,

            @Schema(nullable = true, description = "Since when it waits for a correction")
            Instant returnedAt,

            @Schema(description = "Was not approved by the due moment, or was too late")
            boolean late,

            @Schema(description = "Is late and has never been approved")
            boolean overdue,

            @Schema(description = "How often it was returned or reopened")
            int returns,

            @Schema(description = "Seconds that finished corrections took; not part of lateness")
            long secondsAfterReturn) {}

    @Schema(
            name = "SubmissionCells",
            description = "How many cells it asks, how many are filled, how many changed since it was approved")
    record Cells(long asked, long filled, long changedSinceApproval) {}

    @Schema(name = "SubmissionListItem", description = "Phiếu báo cáo – a form in a list")
    record SubmissionListItem(
            UUID id,
            RoundRef round,
            PeriodView period,
            Place agency,
            Place area,

            @Schema(
                    nullable = true,
                    description =
                            "Who answers for it today: its agency, or who took over from it; null: nobody alone did, and nobody was appointed")
            Place answeringAgency,

            SubmissionState state,
            Times times,
            Cells cells,
            @Schema(nullable = true) String returnReason,

            @Schema(description = "Nobody else works there: whoever entered may approve")
            boolean onePerson,

            @Schema(description = "For If-Match, and for bulk acts")
            long version) {}

    @Schema(name = "Submission", description = "Phiếu báo cáo – a form with its rows")
    record SubmissionView(
            UUID id,
            RoundRef round,
            PeriodView period,
            Place agency,
            Place area,

            @Schema(
                    nullable = true,
                    description =
                            "Who answers for it today: its agency, or who took over from it; null: nobody alone did, and nobody was appointed")
            Place answeringAgency,

            SubmissionState state,
            Times times,
            Cells cells,

            @Schema(nullable = true, description = "Why it was returned or reopened last")
            String returnReason,

            @Schema(nullable = true, description = "Who entered last")
            String enteredBy,

            @Schema(nullable = true) String submittedBy,
            @Schema(nullable = true) String approvedBy,

            @Schema(description = "Nobody else works there: whoever entered may approve")
            boolean onePerson,

            @Schema(description = "Measure by measure, cell by cell, in the order of the round")
            List<FormRow> rows,

            VerdictView verdict,
            List<SubmissionAction> allowedActions,

            @Schema(description = "For If-Match; changes with every figure")
            long version)
            implements Versioned {}
}
