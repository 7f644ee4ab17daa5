package vn.mangnon.collection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.collection.RoundViews.Place;
import vn.mangnon.platform.SheetFormat;
import vn.mangnon.platform.Versioned;

/** What callers see of files of figures. */
final class FigureImportViews {
    private FigureImportViews() {}

    @Schema(
            name = "FigureImportState",
            description = "INTERRUPTED: work on it stopped halfway; what was applied stands, form by form")
    enum State {
        CHECKING,
        REFUSED,
        CHECKED,
        APPLYING,
        APPLIED,
        INTERRUPTED
    }

    @Schema(name = "FigureImportAction")
    enum Action {
        APPLY
    }

    @Schema(name = "FigureImportOutcome", description = "FAULTY: nothing of this form is applied")
    enum Outcome {
        READY,
        NOTHING_NEW,
        FAULTY,
        APPLIED
    }

    @Schema(name = "FigureImportCounts")
    record Counts(
            @Schema(description = "Rows with figures, so far")
            int rows,

            @Schema(description = "Forms that the file speaks of, so far")
            int forms,

            @Schema(description = "Forms that were applied") int formsApplied,

            @Schema(description = "Forms of which nothing is applied, because of a fault")
            int formsFaulty,

            @Schema(description = "Cells that become another")
            int changes,

            int unchanged,

            @Schema(description = "Cells that cannot be stored so")
            int refused,

            @Schema(description = "Cells that somebody changed since the file was made")
            int conflicts,

            @Schema(description = "What stops the forms from being submitted")
            int errors,

            @Schema(description = "What asks for a comment before the forms are submitted")
            int warnings) {}

    @Schema(name = "FigureImportListItem", description = "Một lần nhập số liệu từ tệp – a file of figures in a list")
    record FigureImportItem(
            UUID id,
            UUID roundId,
            String roundTitle,

            @Schema(nullable = true, description = "Null: a file for all one's forms of the round")
            UUID submissionId,

            String fileName,
            SheetFormat format,
            State state,
            Counts counts,
            Instant importedAt,
            @Schema(nullable = true) String importedBy,
            @Schema(nullable = true) Instant appliedAt,
            @Schema(description = "For If-Match") long version) {}

    @Schema(name = "FigureImportRefusal", description = "Why the file was not read as a whole")
    record Refusal(@Schema(examples = "sheet-merged-cells") String code, String detail) {}

    @Schema(
            name = "FigureImport",
            description = "Nhập số liệu từ tệp – a file of figures, what it would do, what it did")
    record ImportView(
            UUID id,
            UUID roundId,
            String roundTitle,

            @Schema(nullable = true, description = "Null: a file for all one's forms of the round")
            UUID submissionId,

            @Schema(nullable = true, description = "Of the one form")
            Place area,

            String fileName,
            SheetFormat format,
            State state,
            @Schema(nullable = true) Refusal refusal,

            @Schema(description = "How far reading has come; of a checked file all of them")
            int rowsRead,

            Counts counts,

            @Schema(description = "The first of them; all of them in the list of findings")
            List<FigureFindingView> findings,

            Instant importedAt,
            @Schema(nullable = true) String importedBy,
            @Schema(nullable = true) Instant appliedAt,

            @Schema(description = "The file is still kept, and can be had with its faults marked")
            boolean fileKept,

            List<Action> allowedActions,
            @Schema(description = "For If-Match") long version)
            implements Versioned {}

    @Schema(name = "FigureImportFinding", description = "What stands against a row or cell of the file")
    record FigureFindingView(
            UUID id,
            @Schema(nullable = true) UUID submissionId,
            @Schema(nullable = true) String area,

            @Schema(nullable = true, description = "As spreadsheets count; null: of no row of the file")
            Integer row,

            @Schema(nullable = true, examples = "L7", description = "Null: of the whole row")
            String address,

            @Schema(
                    description =
                            "REFUSED and CONFLICT keep the whole form out; ERROR and WARNING stop it from being submitted later")
            FigureRow.Severity severity,

            @Schema(examples = "number-unclear") String code,
            String detail) {}

    @Schema(name = "FigureImportForm", description = "What the file says of one form")
    record FigureImportFormView(
            UUID submissionId,
            Place area,
            int firstRow,
            int rows,
            int changes,
            int unchanged,
            int refused,
            int conflicts,
            int errors,
            int warnings,
            Outcome outcome,
            @Schema(nullable = true) Instant appliedAt) {}
}
