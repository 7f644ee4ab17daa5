package vn.mangnon.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.area.AreaLevel;
import vn.mangnon.area.ReorganisationKind;
import vn.mangnon.platform.Versioned;

/** What callers see of agencies. */
final class AgencyViews {
    private AgencyViews() {}

    @Schema(name = "AgencyListItem")
    record AgencyListItem(
            UUID id,
            @Schema(examples = "22.SYT") String code,
            String name,

            @Schema(description = "The name without the place", examples = "Sở Y tế")
            String shortName,

            AgencyKind kind,
            UUID areaId,
            String areaName,
            AreaLevel level,

            @Schema(description = "Coordinates the child work of its area")
            boolean focal,

            @Schema(nullable = true) UUID reportsToId,
            @Schema(nullable = true) LocalDate validFrom,
            @Schema(nullable = true) LocalDate validTo,

            @Schema(description = "Exists by general law; nobody has confirmed this very body")
            boolean generated,

            @Schema(nullable = true) String doubt) {}

    @Schema(name = "AgencyRef")
    record AgencyRef(UUID id, String code, String name) {}

    @Schema(
            name = "AgencyLink",
            description = "An agency that this one took over from, or that took over from this one")
    record LinkView(
            UUID id,
            String code,
            String name,
            @Schema(nullable = true) LocalDate validFrom,
            @Schema(nullable = true) LocalDate validTo,
            ReorganisationKind kind,
            @Schema(nullable = true) String documentNumber,
            @Schema(nullable = true) LocalDate documentDate,

            @Schema(description = "The first day of the successor's responsibility")
            LocalDate effectiveOn) {}

    @Schema(name = "Agency")
    record AgencyView(
            UUID id,
            String key,
            String code,
            String name,
            String shortName,
            List<String> aliases,
            AgencyKind kind,
            UUID areaId,
            String areaName,
            AreaLevel level,
            boolean focal,
            @Schema(nullable = true) AgencyRef reportsTo,
            @Schema(nullable = true) LocalDate validFrom,
            @Schema(nullable = true) LocalDate validTo,
            boolean generated,
            @Schema(nullable = true) String doubt,
            List<LinkView> predecessors,
            List<LinkView> successors,

            @Schema(description = "What the caller may do: EDIT; HAND_OVER what it answers for to another agency")
            List<String> allowedActions,

            long version)
            implements Versioned {}
}
