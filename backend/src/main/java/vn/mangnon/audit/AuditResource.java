package vn.mangnon.audit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Slice;

@Path("/api/v1/audit-entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
class AuditResource {
    private final TrailReader trail;
    private final TrailVerification verification;

    AuditResource(TrailReader trail, TrailVerification verification) {
        this.trail = trail;
        this.verification = verification;
    }

    /** What to compare with. */
    @Schema(name = "VerifyTrail", extensions = @Extension(name = "x-command", value = "true"))
    record VerifyTrail(
            @Schema(
                    nullable = true,
                    description =
                            "A head noted from the service's log, as number:mac; finds a trail that was set back together with its head")
            @Pattern(regexp = "\\d{1,18}:[0-9a-f]{64}")
            String loggedHead,

            @Schema(
                    nullable = true,
                    description =
                            "A province that has become part of one's own, whose trail goes no further; null: one's own")
            UUID provinceId) {}

    @GET
    @Permitted(Permission.AUDIT_READ)
    @Operation(
            operationId = "listAuditEntries",
            summary = "The trail of one's province",
            description = "Every act with who, when, from which agency and on what, newest first.")
    public RestResponse<Slice<AuditEntryView>> list(
            @QueryParam("subjectId") UUID subjectId,
            @QueryParam("streamId") UUID streamId,
            @QueryParam("stream") String stream,
            @QueryParam("act") String act,
            @QueryParam("actor") String actor,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Answers.list(
                trail.list(new TrailReader.Filter(subjectId, streamId, stream, act, actor, from, to), page), uri);
    }

    @GET
    @Path("{id}")
    @Permitted(Permission.AUDIT_READ)
    @Operation(operationId = "getAuditEntry", summary = "One entry of the trail")
    public AuditEntryView one(@PathParam("id") UUID id) {
        return trail.one(id);
    }

    @POST
    @Path("verification")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.AUDIT_READ)
    @Operation(
            operationId = "verifyAuditTrail",
            summary = "Verify the trail of one's province",
            description =
                    "Walks the chain with the key that is kept outside the database and names every entry that was changed, is missing or was cut off.")
    public TrailVerification.Verdict verify(@NotNull @Valid VerifyTrail command) {
        return verification.verify(command.provinceId(), command.loggedHead());
    }
}
