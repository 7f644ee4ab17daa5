package vn.mangnon.assignment;

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
import vn.mangnon.assignment.AssignmentCommands.AssignResponsibility;
import vn.mangnon.assignment.AssignmentCommands.EndAssignment;
import vn.mangnon.assignment.AssignmentCommands.UpdateAssignment;
import vn.mangnon.assignment.AssignmentQueries.Filter;
import vn.mangnon.assignment.AssignmentViews.AssignmentListItem;
import vn.mangnon.assignment.AssignmentViews.AssignmentView;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Versions;

@Path("/api/v1/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assignment")
class AssignmentResource {
    private final AssignmentService assignments;

    AssignmentResource(AssignmentService assignments) {
        this.assignments = assignments;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "listAssignments",
            summary = "Tìm phân công – find assignments",
            description =
                    "Who answers for what, over all plans that the caller may read. `q` looks into `statement` and `part` of published assignments, "
                            + "accents do not matter; with `planId` into those of a draft, too. It does not look into names of agencies or words of "
                            + "subjects: for these there are `agencyId`, `areaId` and `subjectId`. Newest first; sorted by `recordedAt` or `from`.")
    public RestResponse<Slice<AssignmentListItem>> list(
            @Parameter(description = "Words of statement or part", example = "tre em") @QueryParam("q") @Size(max = 200)
                    String q,
            @QueryParam("subjectType") SubjectType subjectType,
            @QueryParam("subjectId") UUID subjectId,
            @QueryParam("agencyId") UUID agencyId,
            @QueryParam("role") AssignmentRole role,
            @QueryParam("planId") UUID planId,
            @Parameter(description = "Of agencies of this area") @QueryParam("areaId") UUID areaId,
            @Parameter(description = "In force on this day") @QueryParam("on") LocalDate on,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        Filter filter = new Filter(q, subjectType, subjectId, agencyId, role, planId, areaId, on);
        return Answers.list(assignments.list(filter, page), uri);
    }

    @GET
    @Path("{id}")
    @Permitted(Permission.READ)
    @Operation(
            operationId = "getAssignment",
            summary = "Một phân công – one assignment",
            description =
                    "With its subject, the agency as it stood on the day and who goes on with its work today, and hand-overs.")
    public RestResponse<AssignmentView> one(
            @PathParam("id") UUID id,
            @Parameter(description = "How the agency stood on this day; today when absent") @QueryParam("on")
                    LocalDate on) {
        return Answers.one(assignments.view(id, on));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.ASSIGN)
    @Operation(
            operationId = "assignResponsibility",
            summary = "Phân công – assign",
            description =
                    "Makes an agency answer for a plan or an item of it. One LEAD at a time on a subject and part: else 409 "
                            + "`/problems/second-lead`, naming who leads. The agency must exist on the first day.")
    @APIResponse(
            responseCode = "201",
            description = "The new assignment",
            content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public RestResponse<AssignmentView> assign(
            @Parameter(description = "Creates once for one key, kept 24 hours") @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @NotNull @Valid AssignResponsibility command) {
        AssignmentView assignment = assignments.assign(command);
        return Answers.created("/api/v1/assignments/" + assignment.id(), assignment);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Permitted(Permission.ASSIGN)
    @Operation(
            operationId = "changeAssignment",
            summary = "Sửa phân công – change an assignment",
            description =
                    "In a draft, or before its first day. Once it has begun in a plan in force only its wording may be put right; end it and "
                            + "assign anew instead.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = UpdateAssignment.class)))
    public RestResponse<AssignmentView> change(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch,
            JsonNode patch) {
        return Answers.one(assignments.change(id, Versions.expected(ifMatch), patch));
    }

    @DELETE
    @Path("{id}")
    @Permitted(Permission.ASSIGN)
    @Operation(
            operationId = "removeAssignment",
            summary = "Xóa phân công – remove an assignment",
            description = "In a draft, or before its first day; afterwards it is ended.")
    @APIResponse(responseCode = "204", description = "Removed")
    public RestResponse<Void> remove(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch) {
        assignments.remove(id, Versions.expected(ifMatch));
        return RestResponse.noContent();
    }

    @POST
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.ASSIGN)
    @Operation(
            operationId = "endAssignment",
            summary = "Kết thúc phân công – end an assignment",
            description = "Gives an assignment of a plan in force its last day, earlier than it had, and says why.")
    public RestResponse<AssignmentView> end(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid EndAssignment command) {
        return Answers.one(assignments.end(id, Versions.expected(ifMatch), command));
    }
}
