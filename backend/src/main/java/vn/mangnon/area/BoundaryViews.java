package vn.mangnon.area;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.platform.Versioned;

/** What callers see of outlines. */
final class BoundaryViews {
    private BoundaryViews() {}

    @Schema(name = "BoundedArea", description = "An area by the name it had on the day")
    record BoundedArea(
            UUID id,

            @Schema(nullable = true, description = "GSO code; null when not known")
            String code,

            String name,
            AreaLevel level) {}

    @Schema(
            name = "BoundaryCollection",
            description = "Bản đồ địa giới – a GeoJSON feature collection of the areas of one level in one area")
    record Collection(
            @Schema(enumeration = "FeatureCollection") String type,
            BoundedArea area,
            LocalDate on,

            @Schema(description = "Some of them are made up: whoever shows them says so")
            boolean sample,

            @Schema(description = "Where the outlines come from")
            List<String> sources,

            List<Outlined> features,

            @Schema(description = "Areas that lie there and have no outline")
            List<BoundedArea> without) {}

    @Schema(name = "BoundaryFeature")
    record Outlined(
            @Schema(enumeration = "Feature") String type,

            @Schema(description = "Id of the area") UUID id,

            BoundedArea properties,

            @JsonRawValue @Schema(implementation = MultiPolygon.class)
            String geometry) {}

    @Schema(name = "BoundaryMultiPolygon", description = "Degrees, longitude first; rings around go counterclockwise")
    record MultiPolygon(
            @Schema(enumeration = "MultiPolygon") String type, List<List<List<List<BigDecimal>>>> coordinates) {}

    @Schema(
            name = "BoundaryReport",
            description = "What a file of outlines holds, and where it and the directory do not meet")
    record Report(
            BoundaryFile.Format format,

            @Schema(description = "Areas of the level that lie in the area on the day")
            int areas,

            @Schema(description = "Areas for which the file has an outline")
            int outlined,

            int pointsRead,
            int pointsKept,

            @Schema(description = "Areas without an outline in the file, the first 200")
            List<BoundedArea> areasWithout,

            @Schema(description = "Outlines of the file that no area takes, the first 200")
            List<Leftover> leftovers,

            int leftoversTotal) {
        int without() {
            return areas - outlined;
        }
    }

    @Schema(name = "BoundaryLeftover")
    record Leftover(
            @Schema(description = "Where it stands in the file, as a JSON pointer")
            String place,

            @Schema(nullable = true, description = "Its id; null when it is no text")
            String code,

            LeftoverReason reason) {}

    @Schema(name = "BoundaryLeftoverReason")
    enum LeftoverReason {
        /** A feature id must be the GSO code, as a text. */
        NO_CODE,
        /** No area of that level in that area has the code on that day. */
        UNKNOWN_CODE,
        /** Nothing of it is left on a grid of a metre. */
        TOO_SMALL
    }

    @Schema(name = "BoundaryImport", description = "Một lần nhập địa giới – a file of outlines that was taken")
    record ImportView(
            UUID id,
            BoundedArea area,
            AreaLevel level,

            @Schema(description = "The first day on which they hold")
            LocalDate validFrom,

            String source,
            @Schema(description = "Made up") boolean sample,
            String fileName,
            Instant importedAt,
            String importedBy,
            Report report,

            @Schema(description = "What the caller may do: REMOVE")
            List<String> allowedActions,

            long version)
            implements Versioned {}
}
