package vn.mangnon.assignment;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.mangnon.assignment.ProgressCommands.ReportProgress;
import vn.mangnon.assignment.ProgressCommands.ReturnProgress;
import vn.mangnon.assignment.ProgressCommands.ReviseProgress;
import vn.mangnon.assignment.ProgressQueries.Filter;
import vn.mangnon.assignment.ProgressViews.ProgressItem;
import vn.mangnon.assignment.ProgressViews.ReportView;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Versions;

@Path("/api/v1/progress-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assignment")
class ProgressResource {
    private final ProgressService progress;

    ProgressResource(ProgressService progress) {
        this.progress = progress;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "listProgressReports",
            summary = "Báo cáo tiến độ – reports of progress",
            description =
                    "With the words of their latest revision, within the caller's own reach: of the own agency and those from which it took over, "
                            + "those that it accepts, plans of the own agency, and for a focal planner the area and below. Newest first.")
    public RestResponse<Slice<ProgressItem>> list(
            @QueryParam("whose") WhoseWork whose,
            @QueryParam("agencyId") UUID agencyId,
            @QueryParam("planId") UUID planId,
            @QueryParam("assignmentId") UUID assignmentId,
            @Parameter(description = "Plan, objective, indicator, task or reporting duty") @QueryParam("subjectId")
                    UUID subjectId,
            @QueryParam("dutyId") UUID dutyId,
            @QueryParam("state") ProgressState state,
            @Parameter(description = "Those that wait for the caller's agency to accept or return them")
                    @QueryParam("toDecide")
                    boolean toDecide,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        Filter filter = new Filter(whose, agencyId, planId, assignmentId, subjectId, dutyId, state, toDecide);
        return Answers.list(progress.list(filter, page), uri);
    }

    @GET
    @Path("{id}")
    @Permitted(Permission.READ)
    @Operation(
            operationId = "getProgressReport",
            summary = "Một báo cáo tiến độ – one report of progress",
            description = "With all its wordings, what became of each, and its files.")
    public RestResponse<ReportView> one(@PathParam("id") UUID id) {
        return Answers.one(progress.view(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.PROGRESS_REPORT)
    @Operation(
            operationId = "reportProgress",
            summary = "Báo cáo tiến độ – report progress",
            description =
                    "On an assignment of the own agency in a plan in force. It goes to the lead; the lead's own goes to the agency that keeps the plan. "
                            + "With `dutyId` it delivers that duty; the one day of an assignment is delivered by 100 per cent or by a milestone.")
    @APIResponse(
            responseCode = "201",
            description = "Reported",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public RestResponse<ReportView> report(
            @Parameter(description = "Creates once for one key, kept 24 hours") @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @NotNull @Valid ReportProgress command) {
        ReportView report = progress.report(command);
        return Answers.created("/api/v1/progress-reports/" + report.id(), report);
    }

    @POST
    @Path("{id}/revision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.PROGRESS_REPORT)
    @Operation(
            operationId = "reviseProgress",
            summary = "Sửa báo cáo tiến độ – word a report anew",
            description = "Until it is accepted. Earlier wordings stay.")
    public RestResponse<ReportView> revise(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ReviseProgress command) {
        return Answers.one(progress.revise(id, Versions.expected(ifMatch), command.words()));
    }

    @POST
    @Path("{id}/acceptance")
    @Permitted(Permission.PROGRESS_REVIEW)
    @Operation(
            operationId = "acceptProgress",
            summary = "Chấp nhận báo cáo tiến độ – accept a report",
            description = "By a planner or head of the agency that receives it, never by whoever wrote it.")
    public RestResponse<ReportView> accept(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch) {
        return Answers.one(progress.accept(id, Versions.expected(ifMatch)));
    }

    @POST
    @Path("{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.PROGRESS_REVIEW)
    @Operation(
            operationId = "returnProgress",
            summary = "Trả lại báo cáo tiến độ – return a report",
            description =
                    "With a reason. What it delivered is open again; whether it came in time is told by the first delivery.")
    public RestResponse<ReportView> giveBack(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ReturnProgress command) {
        return Answers.one(progress.giveBack(id, Versions.expected(ifMatch), command.reason()));
    }
}
