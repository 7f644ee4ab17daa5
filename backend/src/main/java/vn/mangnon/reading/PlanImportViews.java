package vn.mangnon.reading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.platform.Versioned;

/** What callers see of imported plan documents. */
final class PlanImportViews {
    private PlanImportViews() {}

    @Schema(name = "PlanImportStatus")
    enum Status {
        DRAFT,
        ACCEPTED,
        DISCARDED
    }

    @Schema(name = "PlanImport", description = "A plan document and the draft that was read from it")
    record PlanImportView(
            UUID id,
            Status status,

            @Schema(description = "The words of the document: NFC, lines ended by \\n, table cells parted by \\t")
            String text,

            PlanDraft.Document document,
            List<PlanDraft.Objective> objectives,
            List<PlanDraft.Indicator> indicators,
            List<PlanDraft.Task> tasks,
            List<PlanDraft.Assignment> assignments,
            List<PlanDraft.Reference> references,
            List<PlanDraft.Deadline> deadlines,
            List<PlanDraft.Warning> warnings,
            PlanImportFile file,
            UUID agencyId,
            Instant importedAt,
            @Schema(nullable = true) String importedBy,

            @Schema(nullable = true, description = "The plan that was made of it")
            UUID planId,

            @Schema(description = "What the caller may do: EDIT, ACCEPT, DISCARD")
            List<String> allowedActions,

            long version)
            implements Versioned {}

    @Schema(name = "PlanImportFile", description = "The file as it was sent; its bytes at /plan-imports/{id}/file")
    record PlanImportFile(
            String name,
            DocumentFormat format,
            int size,
            @Schema(description = "Hexadecimal") String sha256) {}

    @Schema(name = "PlanImportListItem")
    record PlanImportListItem(
            UUID id,
            Status status,

            @Schema(description = "Of the document; the name of the file when it has none")
            String title,

            @Schema(nullable = true) String number,
            PlanImportFile file,
            UUID agencyId,
            Instant importedAt,
            @Schema(nullable = true) String importedBy,
            @Schema(nullable = true) UUID planId,
            int indicators,
            int warnings) {}

    @Schema(
            name = "AcceptedPlan",
            description = "The plan, in state DRAFT, that was made of a draft; Location leads to it")
    record AcceptedPlan(
            @Schema(description = "Of the plan") UUID id,
            UUID planImportId,
            String title,
            int objectives,
            int indicators,
            int targets) {}
}
