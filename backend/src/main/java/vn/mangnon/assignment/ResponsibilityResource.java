package vn.mangnon.assignment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.assignment.AssignmentCommands.ChangeResponsibilities;
import vn.mangnon.assignment.AssignmentViews.ChangesView;
import vn.mangnon.assignment.AssignmentViews.ResponsibilityMatrix;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;

@Path("/api/v1/plans/{id}/responsibilities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assignment")
class ResponsibilityResource {
    private final Responsibilities responsibilities;

    ResponsibilityResource(Responsibilities responsibilities) {
        this.responsibilities = responsibilities;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "getResponsibilities",
            summary = "Ma trận phân công – the matrix of responsibilities",
            description =
                    "Agencies, what can be answered for, and who answers for what on a day. An agency that was dissolved since is shown as it "
                            + "was, with who goes on with its work today.")
    public ResponsibilityMatrix matrix(
            @PathParam("id") UUID id,
            @Parameter(
                            description =
                                    "On this day; today when absent, or the plan's first day when that is still to come")
                    @QueryParam("on")
                    LocalDate on) {
        return responsibilities.matrix(id, on);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.ASSIGN)
    @Operation(
            operationId = "changeResponsibilities",
            summary = "Phân công nhiều việc một lần – several changes at once",
            description =
                    "Assigns, ends and removes in one act. What ends is done before what begins, so that a lead may pass on. Each change is "
                            + "answered by itself: the status it would have had alone, with the assignment as it is now or the problem; those that can be "
                            + "done are done.")
    public ChangesView change(
            @PathParam("id") UUID id,
            @Parameter(description = "Done once for one key, kept 24 hours") @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @NotNull @Valid ChangeResponsibilities command) {
        return responsibilities.change(id, command);
    }
}
