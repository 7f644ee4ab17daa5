package vn.mangnon.indicator;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.indicator.CascadeViews.CoverageView;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;

@Path("/api/v1/plans/{id}/coverage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "indicator")
class CoverageResource {
    private final Coverages coverages;

    CoverageResource(Coverages coverages) {
        this.coverages = coverages;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "getCoverage",
            summary = "Mức độ cụ thể hóa ở cấp dưới – what plans below have taken up, and what nobody has",
            description =
                    "Looks at plans in force whose parent is this plan: a measure of theirs takes one of this plan up when it names it or is the "
                            + "same measure of a national catalogue.")
    public CoverageView coverage(
            @PathParam("id") UUID planId,
            @Parameter(description = "As of this day; left out: today") @QueryParam("on") LocalDate on) {
        return coverages.of(planId, on);
    }
}
