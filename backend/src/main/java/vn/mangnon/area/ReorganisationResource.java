package vn.mangnon.area;

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
import vn.mangnon.area.ReorganisationViews.Preview;
import vn.mangnon.area.ReorganisationViews.ReorganisationActView;
import vn.mangnon.area.ReorganisationViews.ReorganisationListItem;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Versions;

@Path("/api/v1/reorganisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "area")
class ReorganisationResource {
    private static final String SEEN = "The ETag of what you are looking at";

    private final Reorganisations reorganisations;

    ReorganisationResource(Reorganisations reorganisations) {
        this.reorganisations = reorganisations;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "listReorganisations",
            summary = "Các việc sắp xếp đơn vị – reorganisations",
            description =
                    "Acts on areas and agencies, the latest day first; drafts for the keeper of the directory only. Sorted by `effectiveOn` or `recordedAt`.")
    public RestResponse<Slice<ReorganisationListItem>> list(
            @QueryParam("subject") ReorganisationSubject subject,
            @QueryParam("kind") ReorganisationKind kind,
            @QueryParam("state") ReorganisationState state,
            @Parameter(description = "Acts that name or made this area or agency") @QueryParam("unitId") UUID unitId,
            @Parameter(description = "Acts of this file") @QueryParam("importId") UUID importId,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Answers.list(reorganisations.list(subject, kind, state, unitId, importId, page), uri);
    }

    @GET
    @Path("{id}")
    @Permitted(Permission.READ)
    @Operation(
            operationId = "getReorganisation",
            summary = "Một việc sắp xếp – one reorganisation",
            description = "With its terms and what the caller may do.")
    public RestResponse<ReorganisationActView> one(@PathParam("id") UUID id) {
        return Answers.one(reorganisations.view(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.DIRECTORY_EDIT)
    @Operation(
            operationId = "recordReorganisation",
            summary = "Ghi nhận một việc sắp xếp – record a reorganisation",
            description = """
                    As a draft: nothing changes until it is carried out. Its day may lie in the past or in the future.
                    422 `/problems/reorganisation-refused` names what the act says wrongly of itself: numbers of units, shares that are not the whole,
                    a circle, an unknown unit.""")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = ReorganisationActView.class)))
    public RestResponse<ReorganisationActView> record(
            @Parameter(description = "Creates once for one key, kept 24 hours") @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @NotNull @Valid ReorganisationTerms terms) {
        ReorganisationActView act = reorganisations.record(terms);
        return Answers.created("/api/v1/reorganisations/" + act.id(), act);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Permitted(Permission.DIRECTORY_EDIT)
    @Operation(
            operationId = "changeReorganisation",
            summary = "Sửa bản nháp – change a draft",
            description = "Only while it is a draft; its subject stays.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = ReorganisationTerms.class)))
    public RestResponse<ReorganisationActView> change(
            @PathParam("id") UUID id,
            @Parameter(description = SEEN) @HeaderParam("If-Match") String ifMatch,
            JsonNode patch) {
        return Answers.one(reorganisations.change(id, Versions.expected(ifMatch), patch));
    }

    @DELETE
    @Path("{id}")
    @Permitted(Permission.DIRECTORY_EDIT)
    @Operation(
            operationId = "discardReorganisation",
            summary = "Bỏ bản nháp – discard a draft",
            description = "Only while it is a draft.")
    @APIResponse(responseCode = "204", description = "Gone")
    public RestResponse<Void> discard(
            @PathParam("id") UUID id, @Parameter(description = SEEN) @HeaderParam("If-Match") String ifMatch) {
        reorganisations.discard(id, Versions.expected(ifMatch));
        return RestResponse.noContent();
    }

    @GET
    @Path("{id}/preview")
    @Permitted(Permission.DIRECTORY_EDIT)
    @Operation(
            operationId = "previewReorganisation",
            summary = "Xem trước việc sắp xếp – preview a reorganisation",
            description =
                    "Carries the draft out and takes it back: which units and agencies begin, change and end, and what passes to whom; or what stands in its way.")
    public RestResponse<Preview> preview(@PathParam("id") UUID id) {
        return RestResponse.ok(reorganisations.preview(id));
    }

    @POST
    @Path("{id}/execution")
    @Permitted(Permission.DIRECTORY_EDIT)
    @Operation(
            operationId = "executeReorganisation",
            summary = "Thực hiện việc sắp xếp – carry a reorganisation out",
            description = """
                    In one transaction: areas end and begin, agencies of areas that end pass to those of their successors, and what they answer for passes
                    with them from the day on; days before stay as they were. 422 `/problems/reorganisation-refused` and 409 `/problems/reorganisation-clash`
                    name the place and the reason.""")
    public RestResponse<ReorganisationActView> execute(
            @PathParam("id") UUID id, @Parameter(description = SEEN) @HeaderParam("If-Match") String ifMatch) {
        return Answers.one(reorganisations.execute(id, Versions.expected(ifMatch)));
    }

    @POST
    @Path("{id}/undoing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.DIRECTORY_EDIT)
    @Operation(
            operationId = "undoReorganisation",
            summary = "Hoàn tác việc sắp xếp – undo a reorganisation",
            description =
                    "Everything is as it was before, and the act is a draft again. 409 `/problems/reorganisation-depended-on` names what came after it.")
    public RestResponse<ReorganisationActView> undo(
            @PathParam("id") UUID id,
            @Parameter(description = SEEN) @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid UndoReorganisation why) {
        return Answers.one(reorganisations.undo(id, Versions.expected(ifMatch), why.reason()));
    }
}
