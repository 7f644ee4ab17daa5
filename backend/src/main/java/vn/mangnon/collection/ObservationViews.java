package vn.mangnon.collection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.collection.CellChanges.Outcome;
import vn.mangnon.collection.FormViews.CellView;
import vn.mangnon.collection.RoundViews.Place;

/** What callers see of single figures and of what came of their changes. */
final class ObservationViews {
    private ObservationViews() {}

    @Schema(name = "ObservationChanges", description = "What came of each change, in the order of the request")
    record ChangesView(
            UUID submissionId,

            @Schema(description = "Of the form, for its If-Match")
            long version,

            List<ChangedCell> cells) {}

    @Schema(name = "ChangedCell")
    record ChangedCell(
            @Schema(description = "Place in the request, from 0")
            int index,

            UUID measureId,
            String cell,
            Quality quality,

            @Schema(
                    description =
                            "UNCHANGED: it held that already; CONFLICT: somebody changed it since; REFUSED: against a rule")
            Outcome outcome,

            @Schema(description = "Of REFUSED: why", examples = "[\"negative\"]")
            List<String> codes,

            @Schema(nullable = true, description = "What the cell holds now")
            CellView current) {}

    /** A cell that somebody changed since, and what it holds now: stands in the problem of a clash, not in an answer of its own. */
    record ClashingCell(
            int index,
            UUID measureId,
            String cell,
            Quality quality,
            @Schema(nullable = true) BigDecimal numerator,
            @Schema(nullable = true) BigDecimal denominator,
            @Schema(nullable = true) BigDecimal value,
            @Schema(nullable = true) Presence presence,
            @Schema(nullable = true) String gapReason,
            @Schema(nullable = true) String comment,
            @Schema(nullable = true) String writtenBy,
            @Schema(nullable = true) Instant writtenAt,

            @Schema(nullable = true, description = "Null: nobody has filled it")
            Integer version) {}

    @Schema(name = "SentObservations", description = "What came of each observation, in the order of the request")
    record SentView(UUID id, int saved, int unchanged, int refused, List<SentResult> results) {}

    @Schema(name = "SentObservationResult")
    record SentResult(
            @Schema(description = "Place in the request, from 0")
            int index,

            Outcome outcome,
            @Schema(description = "Of REFUSED: why") List<String> codes) {}

    @Schema(name = "Observation", description = "Số liệu – one figure")
    record ObservationItem(
            UUID id,
            UUID measureId,
            String measureName,
            PeriodView period,
            Place area,

            @Schema(nullable = true, description = "Null of counts derived from cases")
            Place agency,

            String cell,
            @Schema(examples = "OWN") String source,
            Quality quality,
            @Schema(nullable = true) BigDecimal numerator,
            @Schema(nullable = true) BigDecimal denominator,
            @Schema(nullable = true) BigDecimal value,
            @Schema(nullable = true) Presence presence,
            @Schema(nullable = true) String gapReason,
            @Schema(nullable = true) String comment,
            @Schema(nullable = true) UUID submissionId,

            @Schema(description = "It feeds the totals; else it stands beside the named source")
            boolean counts,

            @Schema(description = "This very version is submitted")
            boolean submitted,

            @Schema(description = "This very version is approved")
            boolean approved,

            @Schema(description = "This very version is locked")
            boolean locked,

            boolean changedSinceApproval,
            @Schema(nullable = true) String writtenBy,
            Instant writtenAt,
            int version) {}
}
