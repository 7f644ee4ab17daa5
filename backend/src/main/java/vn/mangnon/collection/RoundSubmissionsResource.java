package vn.mangnon.collection;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import vn.mangnon.collection.SubmissionQueries.Filter;
import vn.mangnon.collection.SubmissionViews.SubmissionListItem;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Slice;

@Path("/api/v1/collection-rounds/{id}/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "collection")
class RoundSubmissionsResource {
    private final SubmissionService submissions;

    RoundSubmissionsResource(SubmissionService submissions) {
        this.submissions = submissions;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "listSubmissionsOfRound",
            summary = "Các phiếu của một đợt – the forms of a round",
            description =
                    "The control room: who has come how far, who is late. As far as the caller may see the forms. By area; sorted by `area`, "
                            + "`agency`, `dueAt` or `state`.")
    public RestResponse<Slice<SubmissionListItem>> list(
            @PathParam("id") UUID id,
            @Parameter(
                            description = "Part of the agency's or the area's name, accents do not matter",
                            example = "ha long")
                    @QueryParam("q")
                    @Size(max = 200)
                    String q,
            @QueryParam("state") SubmissionState state,
            @Parameter(description = "Past due and never approved") @QueryParam("overdue") Boolean overdue,
            @Parameter(description = "Overdue, or approved too late") @QueryParam("late") Boolean late,
            @Parameter(description = "With figures that changed since the form was approved") @QueryParam("changed")
                    Boolean changed,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Answers.list(submissions.ofRound(id, Filter.ofRound(q, id, state, overdue, late, changed), page), uri);
    }
}
