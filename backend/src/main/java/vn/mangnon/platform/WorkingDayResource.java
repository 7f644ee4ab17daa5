package vn.mangnon.platform;

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

@Path("/api/v1/working-days")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "platform")
class WorkingDayResource {
    private final WorkingDayService days;

    WorkingDayResource(WorkingDayService days) {
        this.days = days;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "listWorkingDays",
            summary = "Ngày nghỉ lễ, nghỉ bù, làm bù – days that do not follow the week",
            description = "Every other day is worked from Monday to Friday. Sorted by `day`.")
    public RestResponse<Slice<WorkingDayView>> list(
            @Parameter(description = "First day", example = "2026-01-01") @QueryParam("from") @PlausibleDay
                    LocalDate from,
            @Parameter(description = "Last day", example = "2026-12-31") @QueryParam("to") @PlausibleDay LocalDate to,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Answers.list(days.list(from, to, page), uri);
    }

    @GET
    @Path("{id}")
    @Permitted(Permission.READ)
    @Operation(operationId = "getWorkingDay", summary = "Một ngày – one day that does not follow the week")
    public RestResponse<WorkingDayView> one(@PathParam("id") UUID id) {
        return Answers.one(days.one(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.DIRECTORY_EDIT)
    @Operation(
            operationId = "recordWorkingDay",
            summary = "Ghi ngày nghỉ lễ, nghỉ bù, làm bù – record a day that does not follow the week",
            description =
                    "409 `/problems/working-day-taken` when the day is recorded. A DAY_OFF is one from Monday to Friday, a WORKDAY a Saturday or Sunday.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = WorkingDayView.class)))
    public RestResponse<WorkingDayView> record(
            @Parameter(description = "Creates once for one key, kept 24 hours") @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @NotNull @Valid WorkingDayValues command) {
        WorkingDayView day = days.record(command);
        return Answers.created("/api/v1/working-days/" + day.id(), day);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Permitted(Permission.DIRECTORY_EDIT)
    @Operation(
            operationId = "changeWorkingDay",
            summary = "Sửa ngày nghỉ lễ, nghỉ bù, làm bù – change a day",
            description = "Deadlines that were set before stay as they were told.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = WorkingDayValues.class)))
    public RestResponse<WorkingDayView> change(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch,
            JsonNode patch) {
        return Answers.one(days.change(id, Versions.expected(ifMatch), patch));
    }

    @DELETE
    @Path("{id}")
    @Permitted(Permission.DIRECTORY_EDIT)
    @Operation(operationId = "removeWorkingDay", summary = "Bỏ ngày khỏi lịch – let a day follow the week again")
    @APIResponse(responseCode = "204", description = "Removed")
    public RestResponse<Void> remove(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch) {
        days.remove(id, Versions.expected(ifMatch));
        return RestResponse.noContent();
    }
}
