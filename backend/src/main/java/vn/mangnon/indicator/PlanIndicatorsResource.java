package vn.mangnon.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.mangnon.indicator.IndicatorViews.IndicatorView;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Slice;

@Path("/api/v1/plans/{id}/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "indicator")
class PlanIndicatorsResource {
    private final IndicatorService indicators;

    PlanIndicatorsResource(IndicatorService indicators) {
        this.indicators = indicators;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "listIndicatorsOfPlan",
            summary = "Chỉ tiêu của kế hoạch – the indicators of a plan",
            description =
                    "With measures and targets, as they stood on the day. Sorted by `position` in the document or `code`.")
    public RestResponse<Slice<IndicatorView>> ofPlan(
            @PathParam("id") UUID planId,
            @Parameter(description = "As of this day; left out: today") @QueryParam("on") LocalDate on,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Answers.list(indicators.ofPlan(planId, on, page), uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.PLAN_EDIT)
    @Operation(
            operationId = "addIndicator",
            summary = "Thêm chỉ tiêu – add an indicator to a draft",
            description =
                    "With its measures and targets. 409 indicator-code-taken when its objective has an indicator of that code; "
                            + "409 plan-not-draft once the plan is issued: then an amendment adds it.")
    @APIResponse(
            responseCode = "201",
            description = "The new indicator",
            content = @Content(schema = @Schema(implementation = IndicatorView.class)))
    public RestResponse<IndicatorView> add(
            @PathParam("id") UUID planId,
            @Parameter(description = "Creates once for one key, kept 24 hours") @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @NotNull @Valid IndicatorValues command) {
        IndicatorView indicator = indicators.add(planId, command);
        return Answers.created("/api/v1/indicators/" + indicator.id(), indicator);
    }
}
