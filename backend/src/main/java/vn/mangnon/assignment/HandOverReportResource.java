package vn.mangnon.assignment;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.mangnon.assignment.AssignmentViews.HandOverView;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;

@Path("/api/v1/handovers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assignment")
class HandOverReportResource {
    private final HandOverService handOvers;

    HandOverReportResource(HandOverService handOvers) {
        this.handOvers = handOvers;
    }

    @GET
    @Path("{id}")
    @Permitted(Permission.READ)
    @Operation(
            operationId = "getHandOver",
            summary = "Một lần bàn giao – one hand-over",
            description = "The report of a hand-over, without what belongs to drafts of others.")
    public RestResponse<HandOverView> one(@PathParam("id") UUID id) {
        return Answers.one(handOvers.view(id));
    }
}
