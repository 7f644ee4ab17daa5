package vn.mangnon.assignment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.mangnon.assignment.ScheduleViews.ScheduleView;
import vn.mangnon.assignment.ScheduleViews.UpdateSchedule;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Versions;

@Path("/api/v1/assignments/{id}/schedule")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assignment")
class ScheduleResource {
    private final Schedules schedules;

    ScheduleResource(Schedules schedules) {
        this.schedules = schedules;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "getSchedule",
            summary = "Thời hạn của phân công – by when an assignment has to be carried out",
            description =
                    "What is set, what the document says where that differs, and what the caller may do: set it, report progress, raise an obstacle.")
    public RestResponse<ScheduleView> one(@PathParam("id") UUID id) {
        return Answers.one(schedules.view(id));
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @Permitted(Permission.ASSIGN)
    @Operation(
            operationId = "setSchedule",
            summary = "Đặt thời hạn – set by when",
            description =
                    "One day, or days of every year (\"hằng năm, tháng 7\" is month 7 without a day). A day off moves to the next working day. Days of "
                            + "which nobody has reported anything are reckoned anew; the others stay.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = UpdateSchedule.class)))
    public RestResponse<ScheduleView> change(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch,
            JsonNode patch) {
        return Answers.one(schedules.change(id, Versions.expected(ifMatch), patch));
    }
}
