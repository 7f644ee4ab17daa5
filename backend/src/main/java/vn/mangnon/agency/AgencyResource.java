package vn.mangnon.agency;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.mangnon.agency.AgencyCommands.EstablishAgency;
import vn.mangnon.agency.AgencyCommands.UpdateAgency;
import vn.mangnon.agency.AgencyQueries.Filter;
import vn.mangnon.agency.AgencyViews.AgencyListItem;
import vn.mangnon.agency.AgencyViews.AgencyView;
import vn.mangnon.area.AreaLevel;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Versions;

@Path("/api/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "agency")
class AgencyResource {
    private final AgencyService agencies;

    AgencyResource(AgencyService agencies) {
        this.agencies = agencies;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "listAgencies",
            summary = "Tìm cơ quan – find agencies",
            description =
                    "With `on`, the agencies of that day; without it, all that ever were. `q` finds a name or another spelling without regard to "
                            + "accents, or an exact code. Sorted by `name` or `code`.")
    public RestResponse<Slice<AgencyListItem>> list(
            @Parameter(description = "Part of a name, accents do not matter, or a code", example = "so y te")
                    @QueryParam("q")
                    @Size(max = 200)
                    String q,
            @Parameter(description = "Active on this day") @QueryParam("on") LocalDate on,
            @Parameter(description = "Of exactly this area") @QueryParam("areaId") UUID areaId,
            @Parameter(description = "Reporting directly to this agency") @QueryParam("parentId") UUID parentId,
            @Parameter(description = "The tier of its area") @QueryParam("level") AreaLevel level,
            @QueryParam("kind") AgencyKind kind,
            @Parameter(description = "Exactly this code", example = "22.SYT") @QueryParam("code") @Size(max = 40)
                    String code,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Answers.list(agencies.list(new Filter(q, on, areaId, parentId, level, kind, code), page), uri);
    }

    @GET
    @Path("{id}")
    @Permitted(Permission.READ)
    @Operation(
            operationId = "getAgency",
            summary = "Một cơ quan – one agency",
            description = "With whom it reports to, took over from, and who took over from it.")
    public RestResponse<AgencyView> one(@PathParam("id") UUID id) {
        return Answers.one(agencies.view(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.DIRECTORY_EDIT)
    @Operation(
            operationId = "establishAgency",
            summary = "Thêm cơ quan – add an agency",
            description =
                    "Adds an agency from its first day on, with the agencies it takes over from. The code begins with the code of its area.")
    @APIResponse(
            responseCode = "201",
            description = "The new agency",
            content = @Content(schema = @Schema(implementation = AgencyView.class)))
    public RestResponse<AgencyView> establish(
            @Parameter(description = "Creates once for one key, kept 24 hours") @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @NotNull @Valid EstablishAgency command) {
        AgencyView agency = agencies.establish(command);
        return Answers.created("/api/v1/agencies/" + agency.id(), agency);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Permitted(Permission.DIRECTORY_EDIT)
    @Operation(
            operationId = "changeAgency",
            summary = "Sửa cơ quan – change an agency",
            description =
                    "Corrects its record, or ends it: `validTo`, and `act` with `successors` for those who take over.")
    @RequestBody(
            content =
                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = UpdateAgency.class)))
    public RestResponse<AgencyView> change(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch,
            JsonNode patch) {
        return Answers.one(agencies.change(id, Versions.expected(ifMatch), patch));
    }
}
