package vn.mangnon.area;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.platform.Versioned;

/** What callers see of areas. */
final class AreaViews {
    private AreaViews() {}

    @Schema(name = "AreaListItem", description = "An area as it was on the day asked for, else in its latest state")
    record AreaListItem(
            UUID id,

            @Schema(description = "Identity in import files", examples = "2025-06688")
            String key,

            AreaLevel level,
            AreaType type,

            @Schema(
                    nullable = true,
                    description = "Code of the General Statistics Office; null when not known",
                    examples = "06688")
            String code,

            @Schema(examples = "Phường Hạ Long") String name,
            @Schema(examples = "Hạ Long") String shortName,
            @Schema(nullable = true) UUID parentId,
            @Schema(nullable = true) String parentName,

            @Schema(nullable = true, description = "First day of the area; null: before the records begin")
            LocalDate validFrom,

            @Schema(nullable = true, description = "Last day of the area; null: goes on")
            LocalDate validTo,

            @Schema(nullable = true, description = "What somebody should check")
            String doubt) {}

    @Schema(name = "AreaRef")
    record AreaRef(
            UUID id,
            AreaLevel level,
            AreaType type,
            @Schema(nullable = true) String code,
            String name) {}

    @Schema(name = "Reorganisation", description = "A dated act with its legal basis, as far as it is known")
    record ReorganisationView(
            UUID id,
            ReorganisationKind kind,

            @Schema(nullable = true, examples = "1679/NQ-UBTVQH15")
            String documentNumber,

            @Schema(nullable = true) LocalDate documentDate,

            @Schema(description = "The first day of the new state")
            LocalDate effectiveOn) {}

    @Schema(name = "AreaState", description = "What the area was called and where it lay, from day to day")
    record StateView(
            @Schema(nullable = true) LocalDate validFrom,
            @Schema(nullable = true) LocalDate validTo,
            AreaType type,
            @Schema(nullable = true) String code,
            String name,
            @Schema(nullable = true) UUID parentId,
            @Schema(nullable = true) String parentName,
            @Schema(nullable = true) String doubt,

            @Schema(nullable = true, description = "What ended this state")
            ReorganisationView endedBy) {}

    @Schema(name = "AreaLink", description = "An area that went into this one, or into which this one went")
    record LinkView(
            UUID id,
            AreaLevel level,
            AreaType type,
            @Schema(nullable = true) String code,
            String name,
            @Schema(nullable = true) LocalDate validFrom,
            @Schema(nullable = true) LocalDate validTo,

            @Schema(nullable = true, description = "Which part of the predecessor went; null when not known")
            BigDecimal share,

            ReorganisationView reorganisation) {}

    @Schema(
            name = "Area",
            description = "One area: its state on the day asked for, its whole history and its succession")
    record AreaView(
            UUID id,
            String key,
            AreaLevel level,
            AreaType type,
            @Schema(nullable = true) String code,
            String name,
            String shortName,
            @Schema(nullable = true) LocalDate validFrom,
            @Schema(nullable = true) LocalDate validTo,
            @Schema(nullable = true) String doubt,

            @Schema(description = "The day that the view speaks of")
            LocalDate on,

            @Schema(description = "From the direct parent up to the nation, on that day")
            List<AreaRef> parents,

            @Schema(description = "How many areas lie directly in it on that day")
            long childCount,

            List<StateView> history,
            List<LinkView> predecessors,
            List<LinkView> successors,

            @Schema(description = "What the caller may do: EDIT")
            List<String> allowedActions,

            long version)
            implements Versioned {}
}
