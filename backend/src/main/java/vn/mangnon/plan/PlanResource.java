package vn.mangnon.plan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import vn.mangnon.plan.PlanCommands.AmendPlan;
import vn.mangnon.plan.PlanCommands.ClosePlan;
import vn.mangnon.plan.PlanCommands.DraftPlan;
import vn.mangnon.plan.PlanCommands.IssuePlan;
import vn.mangnon.plan.PlanQueries.Filter;
import vn.mangnon.plan.PlanViews.AmendmentView;
import vn.mangnon.plan.PlanViews.PlanListItem;
import vn.mangnon.plan.PlanViews.PlanView;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Versions;

@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plan")
class PlanResource {
    private final PlanService plans;
    private final Amendments amendments;

    PlanResource(PlanService plans, Amendments amendments) {
        this.plans = plans;
        this.amendments = amendments;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "listPlans",
            summary = "Tìm kế hoạch – find plans",
            description =
                    "Issued plans of every area, and the drafts of one's own reach. `q` finds a title or a document number without regard to "
                            + "accents. Sorted by `title`, `period`, `issuedOn` or `effectiveOn`.")
    public RestResponse<Slice<PlanListItem>> list(
            @Parameter(description = "Part of a title or number", example = "tre em") @QueryParam("q") @Size(max = 200)
                    String q,
            @QueryParam("areaId") UUID areaId,
            @Parameter(description = "Whose planner edits it") @QueryParam("agencyId") UUID agencyId,
            @Parameter(description = "Plans that carry out this one") @QueryParam("parentPlanId") UUID parentPlanId,
            @QueryParam("state") PlanState state,
            @Parameter(description = "In force on this day") @QueryParam("on") LocalDate on,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Answers.list(plans.list(new Filter(q, areaId, agencyId, parentPlanId, state, on), page), uri);
    }

    @GET
    @Path("{id}")
    @Permitted(Permission.READ)
    @Operation(
            operationId = "getPlan",
            summary = "Một kế hoạch – one plan",
            description =
                    "Its head, the documents that it refers to, and the plans above it. `on` counts the items as of that day.")
    public RestResponse<PlanView> one(
            @PathParam("id") UUID id, @Parameter(description = "As of this day") @QueryParam("on") LocalDate on) {
        return Answers.one(plans.view(id, on));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.PLAN_EDIT)
    @Operation(
            operationId = "draftPlan",
            summary = "Lập dự thảo kế hoạch – draft a plan",
            description =
                    "For one's own agency; the focal planner also for the area and below, else 403 `/problems/outside-reach`.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public RestResponse<PlanView> draft(
            @Parameter(description = "Creates once for one key, kept 24 hours") @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @NotNull @Valid DraftPlan command) {
        PlanView plan = plans.draft(command);
        return Answers.created("/api/v1/plans/" + plan.id(), plan);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Permitted(Permission.PLAN_EDIT)
    @Operation(
            operationId = "revisePlan",
            summary = "Sửa dự thảo – revise the head of a draft",
            description = "409 `/problems/plan-not-draft` once it is issued.")
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = DraftPlan.class)))
    public RestResponse<PlanView> revise(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch,
            JsonNode patch) {
        return Answers.one(plans.revise(id, Versions.expected(ifMatch), patch));
    }

    @DELETE
    @Path("{id}")
    @Permitted(Permission.PLAN_EDIT)
    @Operation(
            operationId = "discardPlan",
            summary = "Xóa dự thảo – discard a draft",
            description = "With everything in it. An issued plan is closed, never deleted.")
    @APIResponse(responseCode = "204", description = "Discarded")
    public RestResponse<Void> discard(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch) {
        plans.discard(id, Versions.expected(ifMatch));
        return RestResponse.noContent();
    }

    @POST
    @Path("{id}/issuance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.PLAN_EDIT)
    @Operation(
            operationId = "issuePlan",
            summary = "Ban hành – issue a draft",
            description =
                    "From then on it is everybody's to read and changes by amendments only. A document that lacks its number or its day needs a "
                            + "reason: 422 `/problems/issuance-needs-reason`.")
    public RestResponse<PlanView> issue(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid IssuePlan command) {
        return Answers.one(plans.issue(id, Versions.expected(ifMatch), command));
    }

    @POST
    @Path("{id}/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.PLAN_EDIT)
    @Operation(
            operationId = "closePlan",
            summary = "Kết thúc hoặc thay thế – close or replace a plan",
            description = "With `replacedBy` the plan becomes REPLACED, else CLOSED.")
    public RestResponse<PlanView> close(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ClosePlan command) {
        return Answers.one(plans.close(id, Versions.expected(ifMatch), command));
    }

    @GET
    @Path("{id}/amendments")
    @Permitted(Permission.READ)
    @Operation(
            operationId = "listPlanAmendments",
            summary = "Các lần sửa đổi – amendments of a plan",
            description = "Sorted by `number` or `effectiveOn`.")
    public RestResponse<Slice<AmendmentView>> amendments(
            @PathParam("id") UUID id, @BeanParam PageRequest page, @Context UriInfo uri) {
        return Answers.list(amendments.list(id, page), uri);
    }

    @GET
    @Path("{id}/amendments/{amendmentId}")
    @Permitted(Permission.READ)
    @Operation(operationId = "getPlanAmendment", summary = "Một lần sửa đổi – one amendment")
    public RestResponse<AmendmentView> amendment(@PathParam("id") UUID id, @PathParam("amendmentId") UUID amendmentId) {
        return Answers.one(amendments.one(id, amendmentId));
    }

    @POST
    @Path("{id}/amendments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.PLAN_EDIT)
    @Operation(
            operationId = "amendPlan",
            summary = "Sửa đổi, bổ sung – amend a plan in force",
            description =
                    "All changes or none, from one day on. A CHANGE holds until the next version that begins later; a REMOVE takes along what hangs "
                            + "on the item. Faults point into `/changes/<n>`. `If-Match` is the ETag of the plan.")
    @APIResponse(
            responseCode = "201",
            description = "The amendment",
            content = @Content(schema = @Schema(implementation = AmendmentView.class)))
    public RestResponse<AmendmentView> amend(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the plan you are looking at") @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = "Creates once for one key, kept 24 hours") @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @NotNull @Valid AmendPlan command) {
        AmendmentView amendment = amendments.amend(id, Versions.expected(ifMatch), command);
        return Answers.created("/api/v1/plans/" + id + "/amendments/" + amendment.id(), amendment);
    }
}
