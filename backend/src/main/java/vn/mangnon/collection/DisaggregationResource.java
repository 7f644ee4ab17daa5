package vn.mangnon.collection;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;

@Path("/api/v1/disaggregations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "collection")
class DisaggregationResource {
    private final Disaggregations disaggregations;

    DisaggregationResource(Disaggregations disaggregations) {
        this.disaggregations = disaggregations;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "listDisaggregations",
            summary = "Danh mục phân tổ – by what figures are told apart",
            description =
                    "The whole code list, in its order. A cell is `DIMENSION=VALUE` joined by `;` in the order of the names, or `TOTAL`.")
    public List<Disaggregations.Dimension> list(
            @Parameter(description = "As it was on this day; today when absent") @QueryParam("on") LocalDate on) {
        return disaggregations.list(on);
    }
}
