package vn.mangnon.plan;

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
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Slice;

@Path("/api/v1/plans/{id}/reporting-duties")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plan")
class PlanReportingDutiesResource {
    private final ReportingDuties items;

    PlanReportingDutiesResource(ReportingDuties items) {
        this.items = items;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "listReportingDuties",
            summary = "Các yêu cầu báo cáo của kế hoạch – reporting duties of a plan",
            description = "As they stood on a day, in the order of the document. Sorted by `position`.")
    public RestResponse<Slice<ReportingDutyView>> list(
            @PathParam("id") UUID planId,
            @Parameter(
                            description =
                                    "As of this day; default today, or the first day in force when that is still to come")
                    @QueryParam("on")
                    LocalDate on,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Answers.list(items.list(planId, on, page), uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.PLAN_EDIT)
    @Operation(
            operationId = "addReportingDuty",
            summary = "Thêm yêu cầu báo cáo vào dự thảo – add a reporting duty to a draft",
            description = "409 `/problems/plan-not-draft` once the plan is issued: amend it instead.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = ReportingDutyView.class)))
    public RestResponse<ReportingDutyView> add(
            @PathParam("id") UUID planId,
            @Parameter(description = "Creates once for one key, kept 24 hours") @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @NotNull @Valid ReportingDutyValues command) {
        ReportingDutyView added = items.add(planId, command);
        return Answers.created("/api/v1/reporting-duties/" + added.id(), added);
    }
}
