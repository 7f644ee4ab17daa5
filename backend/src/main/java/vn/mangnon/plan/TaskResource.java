package vn.mangnon.plan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import vn.mangnon.plan.PlanViews.TaskFound;
import vn.mangnon.plan.TaskSearch.Filter;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Versions;

@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plan")
class TaskResource {
    private final Tasks items;
    private final TaskSearch search;

    TaskResource(Tasks items, TaskSearch search) {
        this.items = items;
        this.search = search;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "findTasks",
            summary = "Tìm nhiệm vụ trong mọi kế hoạch – find tasks in all plans",
            description =
                    "Tasks in force on a day, and without `on` also those of drafts within one's reach. `q` finds code or words without regard to "
                            + "accents. Sorted by `effectiveFrom`, drafts as the latest.")
    public RestResponse<Slice<TaskFound>> find(
            @Parameter(description = "Part of code or statement", example = "tre em") @QueryParam("q") @Size(max = 200)
                    String q,
            @QueryParam("planId") UUID planId,
            @Parameter(description = "Of the plans of this area") @QueryParam("areaId") UUID areaId,
            @Parameter(description = "As of this day") @QueryParam("on") LocalDate on,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Answers.list(search.find(new Filter(q, planId, areaId, on), page), uri);
    }

    @GET
    @Path("{id}")
    @Permitted(Permission.READ)
    @Operation(
            operationId = "getTask",
            summary = "Một nhiệm vụ – one of the tasks",
            description =
                    "With `on`: as it stood on that day, 404 when it did not exist then. Without: as it is today, else as it was last.")
    public RestResponse<TaskView> one(
            @PathParam("id") UUID id, @Parameter(description = "As of this day") @QueryParam("on") LocalDate on) {
        return Answers.one(items.one(id, on));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Permitted(Permission.PLAN_EDIT)
    @Operation(operationId = "changeTask", summary = "Sửa nhiệm vụ trong dự thảo – change a task of a draft")
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = TaskValues.class)))
    public RestResponse<TaskView> change(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch,
            JsonNode patch) {
        return Answers.one(items.change(id, Versions.expected(ifMatch), patch));
    }

    @DELETE
    @Path("{id}")
    @Permitted(Permission.PLAN_EDIT)
    @Operation(
            operationId = "removeTask",
            summary = "Xóa nhiệm vụ khỏi dự thảo – remove a task from a draft",
            description = "409 while something hangs on it.")
    @APIResponse(responseCode = "204", description = "Removed")
    public RestResponse<Void> remove(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch) {
        items.remove(id, Versions.expected(ifMatch));
        return RestResponse.noContent();
    }
}
