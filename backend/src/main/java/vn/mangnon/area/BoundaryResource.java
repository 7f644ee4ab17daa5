package vn.mangnon.area;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.mangnon.area.BoundaryViews.Collection;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.PlausibleDay;

@Path("/api/v1/boundaries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "area")
class BoundaryResource {
    /** Outlines change once in years: an hour without asking, and a week in which the old one is shown while a new one is fetched. */
    private static final String KEPT = "private, max-age=3600, stale-while-revalidate=604800";

    private final Boundaries boundaries;

    BoundaryResource(Boundaries boundaries) {
        this.boundaries = boundaries;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(operationId = "getBoundaries", summary = "Bản đồ địa giới – outlines of areas", description = """
                    The areas directly in an area on a day, or those of a level below it, as GeoJSON. Of each the outline of the latest import that holds on the
                    day, else of the first one after. Outlines are made for maps and are no legal boundary. With an ETag; 304 for who has them already.""")
    @APIResponse(
            responseCode = "200",
            description = "The outlines, and the areas that have none",
            content = @Content(schema = @Schema(implementation = Collection.class)))
    @APIResponse(responseCode = "404", ref = "#/components/responses/Problem404")
    @APIResponse(responseCode = "304", description = "As in If-None-Match")
    public RestResponse<Collection> of(
            @QueryParam("areaId") @NotNull UUID areaId,
            @Parameter(description = "Left out: those directly in it") @QueryParam("level") AreaLevel level,
            @Parameter(description = "Left out: today") @QueryParam("on") @PlausibleDay LocalDate on,
            @Parameter(description = "The ETag of what you have") @HeaderParam("If-None-Match") String ifNoneMatch) {
        Boundaries.Found found = boundaries.find(areaId, level, on);
        String tag = "\"" + found.tag() + "\"";
        ResponseBuilder<Collection> answer = ifNoneMatch != null && ifNoneMatch.contains(tag)
                ? ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED)
                : ResponseBuilder.ok(boundaries.collection(found));
        return answer.header("ETag", tag).header("Cache-Control", KEPT).build();
    }
}
