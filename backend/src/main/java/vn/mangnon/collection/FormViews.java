package vn.mangnon.collection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers see inside of a form. */
final class FormViews {
    private FormViews() {}

    @Schema(
            name = "FormRow",
            description = "One cell of a measure: what is asked, what stood in the period before, what stands now")
    record FormRow(
            UUID measureId,
            String measureName,
            @Schema(examples = "PERCENT") String unit,

            @Schema(nullable = true, description = "What is counted above the line")
            String numeratorWords,

            @Schema(nullable = true, description = "What is counted below the line")
            String denominatorWords,

            @Schema(description = "Numerator and denominator are asked and the value is computed; else the value alone")
            boolean ratio,

            @Schema(examples = "SEX=FEMALE") String cell,
            boolean required,

            @Schema(description = "What is said here counts; else it stands beside the named source")
            boolean counts,

            @Schema(nullable = true) FigureView previous,

            @Schema(nullable = true, description = "Null: nobody entered any")
            CellView estimated,

            @Schema(nullable = true, description = "Null: nobody entered any")
            CellView official,

            @Schema(nullable = true, description = "Of the named source, where that is another one and submitted")
            FigureView namedSource,

            @Schema(nullable = true, description = "How the value here differs from the named source's")
            BigDecimal difference) {}

    @Schema(name = "Figure", description = "A figure as it counts")
    record FigureView(
            @Schema(nullable = true) BigDecimal numerator,
            @Schema(nullable = true) BigDecimal denominator,
            @Schema(nullable = true) BigDecimal value,
            Presence presence,
            Quality quality) {}

    @Schema(name = "FormCell", description = "What stands in a cell")
    record CellView(
            UUID id,
            @Schema(nullable = true) BigDecimal numerator,
            @Schema(nullable = true) BigDecimal denominator,

            @Schema(nullable = true, description = "Computed where numerator and denominator are asked")
            BigDecimal value,

            @Schema(nullable = true, description = "Null: it was emptied again")
            Presence presence,

            @Schema(nullable = true) String gapReason,
            @Schema(nullable = true) String comment,
            boolean changedSinceApproval,
            int evidence,
            @Schema(nullable = true) String writtenBy,
            Instant writtenAt,

            @Schema(description = "Send it with a change of this cell")
            int version) {}

    @Schema(name = "Verdict", description = "What the server has against a form")
    record VerdictView(
            @Schema(description = "No error, and every warning has its reason: it may be submitted")
            boolean submittable,

            List<ObjectionView> objections) {}

    @Schema(name = "VerdictObjection")
    record ObjectionView(
            Severity severity,
            RuleKind rule,
            UUID measureId,
            @Schema(examples = "TOTAL") String cell,
            String detail,

            @Schema(description = "The cell carries a comment, which is the reason that a warning asks for")
            boolean explained) {}

    @Schema(name = "ObservationRevision", description = "Who changed a cell when, why, from what to what")
    record RevisionView(
            UUID id,
            UUID measureId,
            String cell,
            Quality quality,
            int version,
            @Schema(nullable = true) String writtenBy,
            Instant writtenAt,
            @Schema(nullable = true) String reason,

            @Schema(nullable = true, description = "Null for the first")
            RevisionSide before,

            RevisionSide after) {}

    @Schema(name = "RevisionSide")
    record RevisionSide(
            @Schema(nullable = true) BigDecimal numerator,
            @Schema(nullable = true) BigDecimal denominator,
            @Schema(nullable = true) BigDecimal value,
            @Schema(nullable = true) Presence presence,
            @Schema(nullable = true) String gapReason,
            @Schema(nullable = true) String comment) {}
}
