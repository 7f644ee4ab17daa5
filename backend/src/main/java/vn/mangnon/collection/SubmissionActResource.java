package vn.mangnon.collection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.mangnon.collection.ObservationCommands.AppointAgency;
import vn.mangnon.collection.ObservationCommands.SendBack;
import vn.mangnon.collection.ObservationCommands.SetOnePerson;
import vn.mangnon.collection.SubmissionViews.SubmissionView;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Versions;

@Path("/api/v1/submissions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "collection")
class SubmissionActResource {
    private static final String SEEN = "The ETag of what you are looking at";

    private final SubmissionActs acts;

    SubmissionActResource(SubmissionActs acts) {
        this.acts = acts;
    }

    @POST
    @Path("submittal")
    @Permitted(Permission.FIGURES_ENTER)
    @Operation(
            operationId = "submitFigures",
            summary = "Gửi duyệt – submit a form",
            description =
                    "By a reporter of its agency. 422 `/problems/form-has-errors` or `/problems/warnings-need-reason` names every row in the way. From "
                            + "then on its figures stand in every total at the level SUBMITTED.")
    public RestResponse<SubmissionView> submit(
            @PathParam("id") UUID id, @Parameter(description = SEEN) @HeaderParam("If-Match") String ifMatch) {
        return Answers.one(acts.submit(id, Versions.expected(ifMatch)));
    }

    @POST
    @Path("approval")
    @Permitted(Permission.FIGURES_APPROVE)
    @Operation(
            operationId = "approveFigures",
            summary = "Duyệt – approve a form",
            description =
                    "By an approver of its agency who has entered none of it, unless nobody else works there: else 403 "
                            + "`/problems/entered-by-approver`. The first approval after the due moment is late.")
    public RestResponse<SubmissionView> approve(
            @PathParam("id") UUID id, @Parameter(description = SEEN) @HeaderParam("If-Match") String ifMatch) {
        return Answers.one(acts.approve(id, Versions.expected(ifMatch)));
    }

    @POST
    @Path("return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.FIGURES_RETURN)
    @Operation(
            operationId = "returnFigures",
            summary = "Trả lại – return a form",
            description =
                    "With a reason: by its approver before it is approved, by the planner of the round before it is locked. Its figures leave the "
                            + "totals, except what was locked before.")
    public RestResponse<SubmissionView> giveBack(
            @PathParam("id") UUID id,
            @Parameter(description = SEEN) @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid SendBack command) {
        return Answers.one(acts.giveBack(id, Versions.expected(ifMatch), command.reason()));
    }

    @POST
    @Path("lock")
    @Permitted(Permission.ROUND_EDIT)
    @Operation(
            operationId = "lockFigures",
            summary = "Khóa – lock a form",
            description =
                    "By the planner of the round, once it is approved. Locked figures are published in the province.")
    public RestResponse<SubmissionView> lock(
            @PathParam("id") UUID id, @Parameter(description = SEEN) @HeaderParam("If-Match") String ifMatch) {
        return Answers.one(acts.lock(id, Versions.expected(ifMatch)));
    }

    @POST
    @Path("reopening")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.ROUND_EDIT)
    @Operation(
            operationId = "reopenFigures",
            summary = "Mở lại – reopen a locked form",
            description =
                    "With a reason, by the planner of the round, also after it was closed. What is published stands until the form is locked again.")
    public RestResponse<SubmissionView> reopen(
            @PathParam("id") UUID id,
            @Parameter(description = SEEN) @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid SendBack command) {
        return Answers.one(acts.reopen(id, Versions.expected(ifMatch), command.reason()));
    }

    @POST
    @Path("answering-agency")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.ROUND_EDIT)
    @Operation(
            operationId = "appointAgency",
            summary = "Giao cơ quan trả lời phiếu – say who answers for a form",
            description =
                    "By the planner of the round, for a form whose agency was divided or dissolved so that nobody alone took over: 409 "
                            + "`/problems/form-answered-for` else. 422 `/problems/agency-cannot-answer` for any but its living successors and the agency of the round.")
    public RestResponse<SubmissionView> appoint(
            @PathParam("id") UUID id,
            @Parameter(description = SEEN) @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AppointAgency command) {
        return Answers.one(acts.appoint(id, Versions.expected(ifMatch), command));
    }

    @POST
    @Path("one-person-setting")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.ROUND_EDIT)
    @Operation(
            operationId = "setOnePerson",
            summary = "Cơ quan một người – nobody else works there",
            description =
                    "Whether whoever entered a form may approve it, as the planner of the round knows the agency. Shown on the form and kept in the trail.")
    public RestResponse<SubmissionView> setOnePerson(
            @PathParam("id") UUID id,
            @Parameter(description = SEEN) @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid SetOnePerson command) {
        return Answers.one(acts.setOnePerson(id, Versions.expected(ifMatch), command));
    }
}
