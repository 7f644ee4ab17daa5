package vn.mangnon.collection;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.mangnon.collection.ComparisonViews.ComparisonKind;
import vn.mangnon.collection.ComparisonViews.FigureComparison;
import vn.mangnon.collection.FigureComparisons.Filter;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Slice;

@Path("/api/v1/figure-comparisons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "collection")
class FigureComparisonResource {
    private final FigureComparisons comparisons;

    FigureComparisonResource(FigureComparisons comparisons) {
        this.comparisons = comparisons;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "listFigureComparisons",
            summary = "So sánh số liệu – figures against those that count",
            description =
                    "Estimates against the official figures of the same agency, or figures of other agencies against those of the named source, once "
                            + "these are submitted. Within one's own reach. The widest apart first; sorted by `difference`, `area` or `writtenAt`.")
    public RestResponse<Slice<FigureComparison>> list(
            @Parameter(description = "What is compared with what") @QueryParam("kind") @DefaultValue("ESTIMATE")
                    ComparisonKind kind,
            @Parameter(description = "Of the period and the measures of this round") @QueryParam("roundId")
                    UUID roundId,
            @QueryParam("measureId") UUID measureId,
            @QueryParam("areaId") UUID areaId,
            @Parameter(description = "Who reported what is compared") @QueryParam("agencyId") UUID agencyId,
            @QueryParam("periodId") Integer periodId,
            @Parameter(description = "A cell", example = "TOTAL") @QueryParam("cell") @Size(max = 200) String cell,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Answers.list(
                comparisons.list(new Filter(kind, roundId, measureId, areaId, agencyId, periodId, cell), page), uri);
    }
}
