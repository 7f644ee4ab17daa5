package vn.mangnon.notice;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.DutyKind;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Versions;

@Path("/api/v1/reminder-stages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notice")
class ReminderStageResource {
    private final StageService stages;

    ReminderStageResource(StageService stages) {
        this.stages = stages;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "listReminderStages",
            summary = "Mốc nhắc việc – when duties are reminded of, and whom",
            description =
                    "The nation's, and those of the caller's province, which take the place of the nation's with the same code. Sorted by `dutyKind` or `workingDays`.")
    public RestResponse<Slice<StageView>> list(
            @QueryParam("dutyKind") DutyKind dutyKind, @BeanParam PageRequest page, @Context UriInfo uri) {
        return Answers.list(stages.list(dutyKind, page), uri);
    }

    @GET
    @Path("{id}")
    @Permitted(Permission.READ)
    @Operation(operationId = "getReminderStage", summary = "Một mốc – one stage")
    public RestResponse<StageView> one(@PathParam("id") UUID id) {
        return Answers.one(stages.one(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.REMINDERS_EDIT)
    @Operation(
            operationId = "addReminderStage",
            summary = "Thêm mốc nhắc việc – add a stage",
            description =
                    "To the nation's by the keeper of the directory, to those of its province by the planner of the province's focal agency. 409 `/problems/reminder-stage-taken` for a code that is there.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = StageView.class)))
    public RestResponse<StageView> add(
            @Parameter(description = "Creates once for one key, kept 24 hours") @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @NotNull @Valid StageValues command) {
        StageView stage = stages.add(command);
        return Answers.created("/api/v1/reminder-stages/" + stage.id(), stage);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Permitted(Permission.REMINDERS_EDIT)
    @Operation(
            operationId = "changeReminderStage",
            summary = "Sửa mốc nhắc việc – change a stage",
            description = "From now on; nothing is reminded of for the past. Its kind of duty and code stay.")
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = StageValues.class)))
    public RestResponse<StageView> change(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch,
            JsonNode patch) {
        return Answers.one(stages.change(id, Versions.expected(ifMatch), patch));
    }

    @DELETE
    @Path("{id}")
    @Permitted(Permission.REMINDERS_EDIT)
    @Operation(operationId = "removeReminderStage", summary = "Xóa mốc nhắc việc – remove a stage")
    @APIResponse(responseCode = "204", description = "Removed")
    public RestResponse<Void> remove(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch) {
        stages.remove(id, Versions.expected(ifMatch));
        return RestResponse.noContent();
    }
}
