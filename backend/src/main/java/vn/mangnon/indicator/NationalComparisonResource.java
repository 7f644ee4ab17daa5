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
import vn.mangnon.indicator.CascadeViews.NationalComparisonView;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;

@Path("/api/v1/plans/{id}/national-comparison")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "indicator")
class NationalComparisonResource {
    private final NationalComparisons comparisons;

    NationalComparisonResource(NationalComparisons comparisons) {
        this.comparisons = comparisons;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "getNationalComparison",
            summary = "So với chỉ tiêu quốc gia – where a plan asks more or less than the nation",
            description =
                    "For every target on a measure of a national catalogue: STRICTER when each value that meets it also meets the nation's and not "
                            + "the other way round, LOOSER the reverse, EQUAL when the same values meet both. Better than asked is never a failure: "
                            + "65 % of a measure that should rise is met by 70 %.")
    public NationalComparisonView nationalComparison(
            @PathParam("id") UUID planId,
            @Parameter(description = "As of this day; left out: today") @QueryParam("on") LocalDate on) {
        return comparisons.of(planId, on);
    }
}
