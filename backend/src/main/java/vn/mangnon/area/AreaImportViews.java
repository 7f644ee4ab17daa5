package vn.mangnon.area;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.platform.Versioned;

/** What callers see of imported files. */
final class AreaImportViews {
    private AreaImportViews() {}

    @Schema(
            name = "AreaImportCounts",
            description = "What the file did, or would do: areas by outcome, and links of succession")
    record Counts(int rows, int created, int changed, int unchanged, int links, int doubts) {}

    @Schema(name = "AreaImportDoubt", description = "Something in the file that somebody should check")
    record DoubtView(
            int line,

            @Schema(nullable = true, description = "Null while nothing is stored")
            UUID areaId,

            String key,
            String name,
            String doubt) {}

    @Schema(name = "AreaImport", description = "The report of an import")
    record ImportView(
            UUID id,
            String fileName,
            Instant importedAt,
            String importedBy,
            Counts counts,

            @Schema(description = "The first 100 doubts; all of them at /area-imports/{id}/doubts")
            List<DoubtView> doubts,

            List<String> allowedActions,
            long version)
            implements Versioned {}

    @Schema(name = "AreaImportPreview", description = "What an import would do; nothing was stored")
    record Preview(
            Counts counts,
            @Schema(description = "The first 100 doubts") List<DoubtView> doubts) {}

    @Schema(name = "AreaImportListItem")
    record ImportListItem(UUID id, String fileName, Instant importedAt, String importedBy, Counts counts) {}
}
