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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.mangnon.assignment.ObstacleQueries.Filter;
import vn.mangnon.assignment.ObstacleQueries.Waiting;
import vn.mangnon.assignment.ObstacleViews.AnswerObstacle;
import vn.mangnon.assignment.ObstacleViews.ForwardObstacle;
import vn.mangnon.assignment.ObstacleViews.ObstacleItem;
import vn.mangnon.assignment.ObstacleViews.ObstacleView;
import vn.mangnon.assignment.ObstacleViews.RaiseObstacle;
import vn.mangnon.assignment.ObstacleViews.ReopenObstacle;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Versions;

@Path("/api/v1/obstacles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assignment")
class ObstacleResource {
    private final ObstacleService obstacles;

    ObstacleResource(ObstacleService obstacles) {
        this.obstacles = obstacles;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "listObstacles",
            summary = "Vướng mắc – what stands in the way of assignments",
            description =
                    "Within the caller's own reach: raised by the own agency, having lain with it, on plans of the own agency, and for a focal planner "
                            + "of the area and below. Newest first.")
    public RestResponse<Slice<ObstacleItem>> list(
            @QueryParam("whose") WhoseWork whose,
            @Parameter(description = "Those that wait for the caller's agency to answer, or to accept the answer")
                    @QueryParam("waiting")
                    Waiting waiting,
            @Parameter(description = "Raised by this agency") @QueryParam("agencyId") UUID agencyId,
            @QueryParam("planId") UUID planId,
            @QueryParam("assignmentId") UUID assignmentId,
            @Parameter(description = "Plan, objective, indicator, task or reporting duty") @QueryParam("subjectId")
                    UUID subjectId,
            @Parameter(description = "Any of these") @QueryParam("state") List<ObstacleState> state,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        Filter filter = new Filter(whose, waiting, agencyId, planId, assignmentId, subjectId, state);
        return Answers.list(obstacles.list(filter, page), uri);
    }

    @GET
    @Path("{id}")
    @Permitted(Permission.READ)
    @Operation(
            operationId = "getObstacle",
            summary = "Một vướng mắc – one obstacle",
            description = "With its way: each agency with which it lay, since when, and what it did.")
    public RestResponse<ObstacleView> one(@PathParam("id") UUID id) {
        return Answers.one(obstacles.view(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.OBSTACLE_RAISE)
    @Operation(
            operationId = "raiseObstacle",
            summary = "Nêu vướng mắc – raise an obstacle",
            description =
                    "On an assignment of the own agency that is in force. It goes to the lead, the lead's own to the agency that keeps the plan, and that "
                            + "one's own to the agency above it.")
    @APIResponse(
            responseCode = "201",
            description = "Raised",
            content = @Content(schema = @Schema(implementation = ObstacleView.class)))
    public RestResponse<ObstacleView> raise(
            @Parameter(description = "Creates once for one key, kept 24 hours") @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @NotNull @Valid RaiseObstacle command) {
        ObstacleView obstacle = obstacles.raise(command);
        return Answers.created("/api/v1/obstacles/" + obstacle.id(), obstacle);
    }

    @POST
    @Path("{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.OBSTACLE_ANSWER)
    @Operation(
            operationId = "answerObstacle",
            summary = "Trả lời vướng mắc – answer an obstacle",
            description = "By the agency with which it lies.")
    public RestResponse<ObstacleView> answer(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AnswerObstacle command) {
        return Answers.one(obstacles.answer(id, Versions.expected(ifMatch), command.statement()));
    }

    @POST
    @Path("{id}/forwarding")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.OBSTACLE_ANSWER)
    @Operation(
            operationId = "forwardObstacle",
            summary = "Chuyển vướng mắc lên trên – pass an obstacle on",
            description =
                    "When it is beyond the agency's power: from the lead to the agency that keeps the plan, from there to the people's committee. 409 "
                            + "`/problems/obstacle-no-further` where nobody is above.")
    public RestResponse<ObstacleView> forward(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ForwardObstacle command) {
        return Answers.one(obstacles.forward(id, Versions.expected(ifMatch), command.reason()));
    }

    @POST
    @Path("{id}/closure")
    @Permitted(Permission.OBSTACLE_RAISE)
    @Operation(
            operationId = "closeObstacle",
            summary = "Đóng vướng mắc – accept the answer",
            description = "By the agency that raised it.")
    public RestResponse<ObstacleView> close(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch) {
        return Answers.one(obstacles.close(id, Versions.expected(ifMatch)));
    }

    @POST
    @Path("{id}/reopening")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.OBSTACLE_RAISE)
    @Operation(
            operationId = "reopenObstacle",
            summary = "Mở lại vướng mắc – the answer does not help",
            description = "By the agency that raised it, with a reason: it lies again with whoever answered.")
    public RestResponse<ObstacleView> reopen(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ReopenObstacle command) {
        return Answers.one(obstacles.reopen(id, Versions.expected(ifMatch), command.reason()));
    }
}
