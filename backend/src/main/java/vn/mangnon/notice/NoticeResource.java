package vn.mangnon.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.mangnon.notice.NoticeViews.NoticeCount;
import vn.mangnon.notice.NoticeViews.NoticeView;
import vn.mangnon.notice.NoticeViews.NoticesRead;
import vn.mangnon.notice.NoticeViews.ReadNotices;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Slice;

@Path("/api/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notice")
class NoticeResource {
    private final NoticeService notices;

    NoticeResource(NoticeService notices) {
        this.notices = notices;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "listNotices",
            summary = "Thông báo, nhắc việc – what I am told",
            description =
                    "To the caller's agency, for one of the caller's roles; the newest first. Each appears once. Sorted by `toldAt`.")
    public RestResponse<Slice<NoticeView>> list(
            @Parameter(description = "Whether the caller has not read it; left out: both") @QueryParam("unread")
                    Boolean unread,
            @Parameter(description = "True: reminders of what is due; false: what happened; left out: both")
                    @QueryParam("reminder")
                    Boolean reminder,
            @Parameter(description = "About one thing alone") @QueryParam("aboutId") UUID aboutId,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Answers.list(notices.list(unread, reminder, aboutId, page), uri);
    }

    @GET
    @Path("count")
    @Permitted(Permission.READ)
    @Operation(
            operationId = "countNotices",
            summary = "Số thông báo chưa đọc – how many I have not read",
            description = "Cheap; screens ask it once a minute.")
    public NoticeCount count() {
        return notices.count();
    }

    @POST
    @Path("{id}/reading")
    @Permitted(Permission.READ)
    @Operation(
            operationId = "readNotice",
            summary = "Đánh dấu đã đọc – mark one as read",
            description =
                    "By the caller, for the caller alone; reading it again changes nothing. A notice itself never changes, so no `If-Match` is asked.")
    @APIResponse(responseCode = "204", description = "Read")
    public RestResponse<Void> read(@PathParam("id") UUID id) {
        notices.read(id);
        return RestResponse.noContent();
    }

    @POST
    @Path("readings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.READ)
    @Operation(
            operationId = "readNotices",
            summary = "Đánh dấu nhiều thông báo đã đọc – mark several as read",
            description = "Up to 200 by their ids, or all until a moment. What is not the caller's is passed over.")
    public NoticesRead readSeveral(@NotNull @Valid ReadNotices command) {
        return notices.read(command);
    }
}
