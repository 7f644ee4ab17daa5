package vn.mangnon.plan;

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
import vn.mangnon.plan.LegalDocuments.Filter;
import vn.mangnon.plan.PlanViews.DocumentRef;
import vn.mangnon.plan.PlanViews.LegalDocumentView;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Versions;

@Path("/api/v1/legal-documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plan")
class LegalDocumentResource {
    private final LegalDocuments documents;

    LegalDocumentResource(LegalDocuments documents) {
        this.documents = documents;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "listLegalDocuments",
            summary = "Tìm văn bản – find legal documents",
            description =
                    "`q` finds part of number, title or issuer without regard to accents. Sorted by `issuedOn`, `number` or `title`.")
    public RestResponse<Slice<DocumentRef>> list(
            @Parameter(description = "Part of number, title or issuer", example = "quyet dinh 23")
                    @QueryParam("q")
                    @Size(max = 200)
                    String q,
            @QueryParam("kind") LegalDocumentKind kind,
            @Parameter(description = "Exactly this number", example = "06/QĐ-TTg") @QueryParam("number") @Size(max = 60)
                    String number,
            @QueryParam("issuedOn") LocalDate issuedOn,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Answers.list(documents.list(new Filter(q, kind, number, issuedOn), page), uri);
    }

    @GET
    @Path("{id}")
    @Permitted(Permission.READ)
    @Operation(operationId = "getLegalDocument", summary = "Một văn bản – one legal document")
    public RestResponse<LegalDocumentView> one(@PathParam("id") UUID id) {
        return Answers.one(documents.view(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.PLAN_EDIT)
    @Operation(
            operationId = "recordLegalDocument",
            summary = "Ghi nhận văn bản – record a legal document",
            description =
                    "409 `/problems/document-known` when issuer, kind, number and day are those of a recorded one.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = LegalDocumentView.class)))
    public RestResponse<LegalDocumentView> record(
            @Parameter(description = "Creates once for one key, kept 24 hours") @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @NotNull @Valid LegalDocumentValues command) {
        LegalDocumentView document = documents.record(command);
        return Answers.created("/api/v1/legal-documents/" + document.id(), document);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Permitted(Permission.PLAN_EDIT)
    @Operation(
            operationId = "changeLegalDocument",
            summary = "Sửa văn bản – change a legal document",
            description =
                    "For the agency that recorded it. Once an issued plan rests on it, what was unknown may be added, but kind, number, day and issuer stay.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = LegalDocumentValues.class)))
    public RestResponse<LegalDocumentView> change(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch,
            JsonNode patch) {
        return Answers.one(documents.change(id, Versions.expected(ifMatch), patch));
    }

    @DELETE
    @Path("{id}")
    @Permitted(Permission.PLAN_EDIT)
    @Operation(
            operationId = "removeLegalDocument",
            summary = "Xóa văn bản – remove a legal document",
            description = "409 while anything refers to it.")
    @APIResponse(responseCode = "204", description = "Removed")
    public RestResponse<Void> remove(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch) {
        documents.remove(id, Versions.expected(ifMatch));
        return RestResponse.noContent();
    }
}
