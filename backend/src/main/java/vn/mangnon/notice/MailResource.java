package vn.mangnon.notice;

import jakarta.ws.rs.BeanParam;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.mangnon.notice.MailViews.MailState;
import vn.mangnon.notice.MailViews.MailView;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Versions;

@Path("/api/v1/mails")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notice")
class MailResource {
    private final MailDesk mails;

    MailResource(MailDesk mails) {
        this.mails = mails;
    }

    @GET
    @Permitted(Permission.DIRECTORY_EDIT)
    @Operation(
            operationId = "listMails",
            summary = "Thư đã gửi, đang chờ, không gửi được – where mail stands",
            description = "Which agency and role, never which person. The newest first; sorted by `madeAt`.")
    public RestResponse<Slice<MailView>> list(
            @QueryParam("state") MailState state, @BeanParam PageRequest page, @Context UriInfo uri) {
        return Answers.list(mails.list(state, page), uri);
    }

    @POST
    @Path("{id}/resending")
    @Permitted(Permission.DIRECTORY_EDIT)
    @Operation(
            operationId = "sendMailAgain",
            summary = "Gửi lại thư – send again what was given up",
            description =
                    "The letters that were given up, or all of it where nobody was found. 409 `/problems/mail-not-dead` when nothing was given up.")
    public RestResponse<MailView> sendAgain(
            @PathParam("id") UUID id,
            @Parameter(description = "The version of what you are looking at") @HeaderParam("If-Match")
                    String ifMatch) {
        return Answers.one(mails.sendAgain(id, Versions.expected(ifMatch)));
    }
}
