package vn.mangnon.area;

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
import vn.mangnon.area.AreaCommands.EstablishArea;
import vn.mangnon.area.AreaCommands.UpdateArea;
import vn.mangnon.area.AreaQueries.Filter;
import vn.mangnon.area.AreaViews.AreaListItem;
import vn.mangnon.area.AreaViews.AreaView;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Versions;

@Path("/api/v1/areas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "area")
class AreaResource {
    private final AreaService areas;

    AreaResource(AreaService areas) {
        this.areas = areas;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "listAreas",
            summary = "Tìm đơn vị hành chính – find areas",
            description =
                    "With `on`, the areas of that day as they were then; without it, all areas that ever were, each in its latest state. "
                            + "`q` finds a name without regard to accents, or an exact code. Sorted by `name`, `code` or `validFrom`.")
    public RestResponse<Slice<AreaListItem>> list(
            @Parameter(description = "Part of a name, accents do not matter, or a code", example = "ha long")
                    @QueryParam("q")
                    @Size(max = 200)
                    String q,
            @Parameter(description = "As of this day") @QueryParam("on") LocalDate on,
            @Parameter(description = "Directly in this area") @QueryParam("parentId") UUID parentId,
            @QueryParam("level") AreaLevel level,
            @Parameter(description = "Exactly this code of the General Statistics Office", example = "22")
                    @QueryParam("code")
                    @Size(max = 10)
                    String code,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Answers.list(areas.list(new Filter(q, on, parentId, level, code), page), uri);
    }

    @GET
    @Path("{id}")
    @Permitted(Permission.READ)
    @Operation(
            operationId = "getArea",
            summary = "Một đơn vị hành chính – one area",
            description =
                    "With its parents, history, predecessors and successors. Without `on`: today, or the day of its life nearest to today; 404 for a day on which it did not exist.")
    public RestResponse<AreaView> one(
            @PathParam("id") UUID id, @Parameter(description = "As of this day") @QueryParam("on") LocalDate on) {
        return Answers.one(areas.view(id, on));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.DIRECTORY_EDIT)
    @Operation(
            operationId = "establishArea",
            summary = "Thêm đơn vị hành chính – add an area",
            description = "Adds an area from its first day on, with the areas it was made of.")
    @APIResponse(
            responseCode = "201",
            description = "The new area",
            content = @Content(schema = @Schema(implementation = AreaView.class)))
    public RestResponse<AreaView> establish(
            @Parameter(description = "Creates once for one key, kept 24 hours") @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @NotNull @Valid EstablishArea command) {
        AreaView area = areas.establish(command);
        return Answers.created("/api/v1/areas/" + area.id(), area);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Permitted(Permission.DIRECTORY_EDIT)
    @Operation(
            operationId = "changeArea",
            summary = "Sửa đơn vị hành chính – change an area",
            description =
                    "With `effectiveOn` and `act`: from that day on it is otherwise, and history keeps what was. Without: the record was wrong and is corrected. "
                            + "`validTo` with `act` and `successors` ends it.")
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = UpdateArea.class)))
    public RestResponse<AreaView> change(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch,
            JsonNode patch) {
        return Answers.one(areas.change(id, Versions.expected(ifMatch), patch));
    }
}
