package vn.mangnon.area;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.area.Consequences.Change;
import vn.mangnon.area.Consequences.Effect;
import vn.mangnon.platform.ProblemWords.FaultWords;
import vn.mangnon.platform.Versioned;

/** What callers see of acts. */
final class ReorganisationViews {
    private ReorganisationViews() {}

    @Schema(name = "ReorganisationListItem")
    record ReorganisationListItem(
            UUID id,
            ReorganisationSubject subject,
            ReorganisationKind kind,
            @Schema(nullable = true) String documentNumber,
            @Schema(nullable = true) LocalDate documentDate,

            @Schema(description = "The first day of what is new")
            LocalDate effectiveOn,

            ReorganisationState state,

            @Schema(
                    nullable = true,
                    description = "Which units become which, in words; null when only the legal basis is known")
            String title) {}

    @Schema(name = "ReorganisationView", description = "An act with its terms")
    record ReorganisationActView(
            UUID id,
            ReorganisationState state,
            ReorganisationSubject subject,
            ReorganisationKind kind,
            @Schema(nullable = true) String documentNumber,
            @Schema(nullable = true) LocalDate documentDate,
            LocalDate effectiveOn,
            @Schema(nullable = true) String title,

            @Schema(nullable = true, description = "As it was recorded; null when only the legal basis is known")
            ReorganisationTerms terms,

            @Schema(nullable = true) Instant recordedAt,
            @Schema(nullable = true) String recordedBy,
            @Schema(nullable = true) Instant executedAt,
            @Schema(nullable = true) String executedBy,

            @Schema(description = "What the caller may do: EDIT, DISCARD, PREVIEW, EXECUTE, UNDO")
            List<String> allowedActions,

            long version)
            implements Versioned {}

    @Schema(
            name = "ReorganisationFileCounts",
            description = "Lines and acts of the file, and units of all rooms that begin, end and change")
    record FileCounts(int rows, int acts, int begun, int ended, int changed) {}

    @Schema(name = "ReorganisationFileAct", description = "One act of the file")
    record FileActView(
            @Schema(description = "Its first line") int line,
            String act,
            ReorganisationKind kind,
            LocalDate effectiveOn,
            String title,
            int changes) {}

    @Schema(name = "ReorganisationFilePreview", description = "What the file would do; nothing was stored")
    record FilePreview(
            FileCounts counts,
            List<Effect> effects,
            @Schema(description = "The first 1000 acts") List<FileActView> acts) {}

    @Schema(name = "ReorganisationImport", description = "A file of acts that was carried out")
    record ReorganisationImportView(
            UUID id,
            String fileName,
            Instant importedAt,
            String importedBy,
            FileCounts counts,
            List<Effect> effects,
            @Schema(nullable = true) Instant undoneAt,
            @Schema(nullable = true) String undoneBy,

            @Schema(description = "What the caller may do: UNDO")
            List<String> allowedActions,

            long version)
            implements Versioned {}

    @Schema(name = "ReorganisationPreview", description = "What the act would do; nothing was stored")
    record Preview(
            UUID id,

            @Schema(description = "With any of them nothing can be carried out, and the rest is empty")
            List<FaultWords> obstacles,

            @Schema(description = "The first 500 units that begin, change or end")
            List<Change> changes,

            long changesTotal,
            List<Effect> effects) {}
}
