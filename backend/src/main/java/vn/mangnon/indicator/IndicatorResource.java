package vn.mangnon.indicator;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import vn.mangnon.indicator.IndicatorQueries.Filter;
import vn.mangnon.indicator.IndicatorViews.IndicatorListItem;
import vn.mangnon.indicator.IndicatorViews.IndicatorView;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Versions;

@Path("/api/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "indicator")
class IndicatorResource {
    private final IndicatorService indicators;

    IndicatorResource(IndicatorService indicators) {
        this.indicators = indicators;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "listIndicators",
            summary = "Tìm chỉ tiêu – find indicators of any plan",
            description =
                    "Of plans that are or were in force, and of drafts within one's own reach, as they stood on the day. "
                            + "Sorted by `recordedAt` or `position`.")
    public RestResponse<Slice<IndicatorListItem>> find(
            @Parameter(description = "Part of the code or statement, accents do not matter", example = "tre em")
                    @QueryParam("q")
                    @Size(max = 200)
                    String q,
            @QueryParam("planId") UUID planId,
            @Parameter(description = "Of plans for this area") @QueryParam("areaId") UUID areaId,
            @Parameter(
                            description = "With a measure that is this one of the nation's catalogue",
                            example = "QD23-2021:3a")
                    @QueryParam("catalogueCode")
                    @Size(max = 60)
                    String catalogueCode,
            @Parameter(description = "As of this day; left out: today") @QueryParam("on") LocalDate on,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Answers.list(indicators.find(new Filter(q, planId, areaId, catalogueCode, on), page), uri);
    }

    @GET
    @Path("{id}")
    @Permitted(Permission.READ)
    @Operation(
            operationId = "getIndicator",
            summary = "Một chỉ tiêu – one indicator",
            description =
                    "With measures and targets. Left out `on`: today, or the day of its life that is nearest to today.")
    public RestResponse<IndicatorView> one(
            @PathParam("id") UUID id, @Parameter(description = "As of this day") @QueryParam("on") LocalDate on) {
        return Answers.one(indicators.one(id, on));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Permitted(Permission.PLAN_EDIT)
    @Operation(
            operationId = "changeIndicator",
            summary = "Sửa chỉ tiêu – change an indicator of a draft",
            description =
                    "Lists are replaced whole: a measure or target with its id is changed, one without is added, one left out is removed.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = IndicatorValues.class)))
    public RestResponse<IndicatorView> change(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch,
            JsonNode patch) {
        return Answers.one(indicators.change(id, Versions.expected(ifMatch), patch));
    }

    @DELETE
    @Path("{id}")
    @Permitted(Permission.PLAN_EDIT)
    @Operation(
            operationId = "removeIndicator",
            summary = "Bỏ chỉ tiêu – remove an indicator from a draft",
            description = "With its measures and targets.")
    @APIResponse(responseCode = "204", description = "Removed")
    public RestResponse<Void> remove(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch) {
        indicators.remove(id, Versions.expected(ifMatch));
        return RestResponse.noContent();
    }
}
