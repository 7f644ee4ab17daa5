package vn.mangnon.collection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import vn.mangnon.collection.ObservationCommands.SendObservations;
import vn.mangnon.collection.ObservationQueries.Filter;
import vn.mangnon.collection.ObservationViews.ObservationItem;
import vn.mangnon.collection.ObservationViews.SentView;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Slice;

@Path("/api/v1/observations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "collection")
class ObservationResource {
    private final ObservationQueries observations;
    private final ObservationSending sending;

    ObservationResource(ObservationQueries observations, ObservationSending sending) {
        this.observations = observations;
        this.sending = sending;
    }

    @GET
    @Permitted(value = Permission.READ, systemScope = ObservationSending.SCOPE)
    @Operation(
            operationId = "listObservations",
            summary = "Số liệu – figures one by one",
            description =
                    "Of one's own reach, with who said so and how far each has come. The latest written first; sorted by `writtenAt`.")
    public RestResponse<Slice<ObservationItem>> list(
            @QueryParam("measureId") UUID measureId,
            @QueryParam("areaId") UUID areaId,
            @Parameter(description = "Who reported it") @QueryParam("agencyId") UUID agencyId,
            @QueryParam("submissionId") UUID submissionId,
            @QueryParam("roundId") UUID roundId,
            @QueryParam("periodId") Integer periodId,
            @Parameter(description = "A cell", example = "TOTAL") @QueryParam("cell") @Size(max = 200) String cell,
            @QueryParam("quality") Quality quality,
            @Parameter(description = "Changed since its form was approved") @QueryParam("changed") Boolean changed,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        Filter filter =
                new Filter(measureId, areaId, agencyId, submissionId, roundId, periodId, cell, quality, changed);
        return Answers.list(observations.list(filter, page), uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(value = Permission.FIGURES_SEND, systemScope = ObservationSending.SCOPE)
    @Operation(
            operationId = "sendObservations",
            summary = "Gửi số liệu từ hệ thống khác – send figures from another system",
            description = """
                    With the scope `figures:write`, for the agency of the token, into its forms of a round that take figures. The same rules as for people: 422
                    `/problems/figures-refused`, 409 `/problems/cells-changed`, all or nothing unless `partial`. Without a version a system replaces only what
                    it wrote last itself.""")
    public SentView send(
            @Parameter(description = "Stored once for one key, kept 24 hours") @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @NotNull @Valid SendObservations command) {
        return sending.send(command);
    }
}
