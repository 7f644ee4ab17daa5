package vn.mangnon.assignment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.mangnon.assignment.AssignmentCommands.HandOverResponsibilities;
import vn.mangnon.assignment.AssignmentViews.HandOverView;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;

@Path("/api/v1/agencies/{id}/handover")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assignment")
class HandOverResource {
    private final HandOverService handOvers;

    HandOverResource(HandOverService handOvers) {
        this.handOvers = handOvers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.ASSIGN)
    @Operation(
            operationId = "handOverResponsibilities",
            summary = "Bàn giao toàn bộ phân công – hand everything over",
            description =
                    "Everything that the agency answers for from the day on passes to the other one, in all plans within the caller's reach, "
                            + "whole or not at all. Days before stay as they were. Where the successor already answers in the same role its own assignment "
                            + "goes on, and nobody coordinates with itself. To a recorded successor, or to any agency with a reason. The report names what "
                            + "moved, what did not, and why.")
    @APIResponse(
            responseCode = "201",
            description = "The report",
            content = @Content(schema = @Schema(implementation = HandOverView.class)))
    @APIResponse(
            responseCode = "200",
            description =
                    "With dryRun=true: the report that it would give; nothing is stored, and its id names nothing",
            content = @Content(schema = @Schema(implementation = HandOverView.class)))
    public RestResponse<HandOverView> handOver(
            @PathParam("id") UUID id,
            @Parameter(description = "Only say what would pass and what would not") @QueryParam("dryRun")
                    Boolean dryRun,
            @Parameter(description = "Hands over once for one key, kept 24 hours") @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @NotNull @Valid HandOverResponsibilities command) {
        if (Boolean.TRUE.equals(dryRun)) {
            return RestResponse.ok(handOvers.preview(id, command));
        }
        HandOverView handOver = handOvers.handOver(id, command);
        return Answers.created("/api/v1/handovers/" + handOver.id(), handOver);
    }
}
