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
import jakarta.ws.rs.PathParam;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.mangnon.collection.FormViews.RevisionView;
import vn.mangnon.collection.FormViews.VerdictView;
import vn.mangnon.collection.ObservationCommands.ChangeObservations;
import vn.mangnon.collection.ObservationViews.ChangesView;
import vn.mangnon.collection.SubmissionQueries.Filter;
import vn.mangnon.collection.SubmissionViews.SubmissionListItem;
import vn.mangnon.collection.SubmissionViews.SubmissionView;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Versions;

@Path("/api/v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "collection")
class SubmissionResource {
    private final SubmissionService submissions;
    private final ObservationChanges changes;

    SubmissionResource(SubmissionService submissions, ObservationChanges changes) {
        this.submissions = submissions;
        this.changes = changes;
    }

    @GET
    @Permitted(value = Permission.READ, systemScope = ObservationSending.SCOPE)
    @Operation(
            operationId = "listSubmissions",
            summary = "Các phiếu báo cáo – forms",
            description =
                    "Of one's own agency, of the rounds of one's own agency, and of the focal planner's reach. The last due first; sorted by "
                            + "`dueAt`, `area`, `agency` or `state`.")
    public RestResponse<Slice<SubmissionListItem>> list(
            @QueryParam("roundId") UUID roundId,
            @QueryParam("agencyId") UUID agencyId,
            @Parameter(description = "The area reported for") @QueryParam("areaId") UUID areaId,
            @QueryParam("state") SubmissionState state,
            @Parameter(description = "Of one's own agency only") @QueryParam("mine") Boolean mine,
            @Parameter(description = "Past due and never approved") @QueryParam("overdue") Boolean overdue,
            @Parameter(description = "Overdue, or approved too late") @QueryParam("late") Boolean late,
            @Parameter(description = "With figures that changed since the form was approved") @QueryParam("changed")
                    Boolean changed,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Answers.list(
                submissions.list(
                        new Filter(null, roundId, agencyId, areaId, state, mine, overdue, late, changed), page),
                uri);
    }

    @GET
    @Path("{id}")
    @Permitted(value = Permission.READ, systemScope = ObservationSending.SCOPE)
    @Operation(
            operationId = "getSubmission",
            summary = "Một phiếu báo cáo – one form",
            description =
                    "Row by row: what is asked, what stood in the period before, what stands now as an estimate and as the official figure, and "
                            + "what the server has against it.")
    public RestResponse<SubmissionView> one(@PathParam("id") UUID id) {
        return Answers.one(submissions.view(id));
    }

    @GET
    @Path("{id}/verdict")
    @Permitted(value = Permission.READ, systemScope = ObservationSending.SCOPE)
    @Operation(
            operationId = "getVerdict",
            summary = "Kết quả kiểm tra – the verdict on a form",
            description = "Every rule that it breaks: an ERROR stops it, a WARNING asks for a comment on the cell.")
    public VerdictView verdict(@PathParam("id") UUID id) {
        return submissions.verdict(id);
    }

    @GET
    @Path("{id}/revisions")
    @Permitted(Permission.READ)
    @Operation(
            operationId = "listRevisions",
            summary = "Lịch sử sửa đổi – who changed which cell when",
            description = "From what to what, and why as far as somebody said so. The latest first.")
    public RestResponse<Slice<RevisionView>> revisions(
            @PathParam("id") UUID id,
            @QueryParam("measureId") UUID measureId,
            @Parameter(description = "A cell", example = "TOTAL") @QueryParam("cell") @Size(max = 200) String cell,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Answers.list(submissions.revisions(id, measureId, cell, page), uri);
    }

    @POST
    @Path("{id}/observation-changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.FIGURES_ENTER)
    @Operation(operationId = "changeObservations", summary = "Nhập số liệu – enter figures", description = """
                    Each change names the version of the cell that its sender saw. Nothing is overwritten silently: 409 `/problems/cells-changed` names the
                    cells that somebody changed since, with what they hold now in the member `cells`; 422 `/problems/figures-refused` names every figure that
                    cannot be. All or nothing, unless `partial`: then each cell is answered by itself. A change that says what the cell holds already is
                    UNCHANGED, whatever its version.""")
    public RestResponse<ChangesView> change(
            @PathParam("id") UUID id,
            @Parameter(description = "Stored once for one key, kept 24 hours") @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @NotNull @Valid ChangeObservations command) {
        ChangesView answer = changes.change(id, command);
        return ResponseBuilder.ok(answer).tag(Versions.tag(answer.version())).build();
    }
}
