package vn.mangnon.reading;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Uploads;
import vn.mangnon.platform.Versions;
import vn.mangnon.reading.PlanImportStore.Original;
import vn.mangnon.reading.PlanImportViews.AcceptedPlan;
import vn.mangnon.reading.PlanImportViews.PlanImportListItem;
import vn.mangnon.reading.PlanImportViews.PlanImportView;
import vn.mangnon.reading.PlanImportViews.Status;

@Path("/api/v1/plan-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reading")
class PlanImportResource {
    private final PlanImports imports;
    private final PlanAcceptance acceptance;
    private final DocumentDesk desk;

    PlanImportResource(PlanImports imports, PlanAcceptance acceptance, DocumentDesk desk) {
        this.imports = imports;
        this.acceptance = acceptance;
        this.desk = desk;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Permitted(Permission.PLAN_IMPORT)
    @Operation(operationId = "importPlan", summary = "Đọc văn bản kế hoạch – read an issued plan", description = """
                    Takes a DOCX, a PDF with a text layer, a TXT or Markdown file of at most 20 MB as the multipart field `file`, keeps it, and drafts the
                    plan that it states. Nothing is guessed: what cannot be read becomes a warning with its place. A file that cannot be read is refused by
                    name: 413 `/problems/document-too-large` and `document-expands-too-far`; 415 `document-type-unsupported`, `document-type-mismatch`,
                    `document-old-word-format` and `document-has-macros`; 422 `document-empty`, `document-damaged`, `document-encrypted`,
                    `document-unsafe-xml`, `document-too-complex`, `document-without-text`, `document-legacy-font` (TCVN3, VNI) and
                    `document-encoding-unknown`.""")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = PlanImportView.class)))
    public RestResponse<PlanImportView> add(
            @Parameter(description = "Creates once for one key, kept 24 hours") @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @RestForm("file") FileUpload file) {
        if (Uploads.only("file", file).size() > ReadingBudget.MAX_FILE_BYTES) {
            throw PlanImportProblem.refused(new DocumentRefused(Refusal.TOO_LARGE, file.size() + " bytes"));
        }
        byte[] content = Uploads.content(file);
        String name = Uploads.name(file, "document");
        PlanImportView view = imports.add(name, content, desk.read(content, name, file.contentType()));
        return Answers.created("/api/v1/plan-imports/" + view.id(), view);
    }

    @GET
    @Permitted(Permission.PLAN_IMPORT)
    @Operation(
            operationId = "listPlanImports",
            summary = "Các văn bản đã đọc – imported plans",
            description =
                    "Those of the own agency, for a focal planner those of the area and below; the latest first. Sorted by `importedAt` or `title`.")
    public RestResponse<Slice<PlanImportListItem>> list(
            @QueryParam("status") Status status,
            @Parameter(description = "Part of the title or the file's name, accents do not matter")
                    @QueryParam("q")
                    @Size(max = 200)
                    String q,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Answers.list(imports.list(status, q, page), uri);
    }

    @GET
    @Path("{id}")
    @Permitted(Permission.PLAN_IMPORT)
    @Operation(
            operationId = "getPlanImport",
            summary = "Một văn bản đã đọc – one imported plan",
            description = "Its text and the draft as it stands now; each `source` is a place in `text`.")
    public RestResponse<PlanImportView> one(@PathParam("id") UUID id) {
        return Answers.one(imports.view(id));
    }

    @GET
    @Path("{id}/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Permitted(Permission.PLAN_IMPORT)
    @Operation(
            operationId = "getPlanImportFile",
            summary = "Tệp gốc – the file as it was sent",
            description = "Byte for byte.")
    @APIResponse(
            responseCode = "200",
            description = "The bytes",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> file(@PathParam("id") UUID id) {
        Original original = imports.original(id);
        return ResponseBuilder.ok(original.content())
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''"
                                + URLEncoder.encode(original.name(), StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Permitted(Permission.PLAN_IMPORT)
    @Operation(
            operationId = "correctPlanImport",
            summary = "Sửa bản dự thảo – correct the draft",
            description =
                    "A merge patch of the draft: lists are replaced whole. 422 `/problems/draft-inconsistent` names each place that does not fit.")
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = PlanDraft.class)))
    public RestResponse<PlanImportView> correct(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch,
            JsonNode patch) {
        return Answers.one(imports.correct(id, Versions.expected(ifMatch), patch));
    }

    @POST
    @Path("{id}/discard")
    @Permitted(Permission.PLAN_IMPORT)
    @Operation(
            operationId = "discardPlanImport",
            summary = "Bỏ bản dự thảo – discard the draft",
            description = "The file and its draft stay readable, nothing more can be done with them.")
    public RestResponse<PlanImportView> discard(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch) {
        return Answers.one(imports.discard(id, Versions.expected(ifMatch)));
    }

    @POST
    @Path("{id}/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.PLAN_IMPORT)
    @Operation(
            operationId = "acceptPlanImport",
            summary = "Chấp nhận bản dự thảo – accept the draft",
            description = """
                    Makes a plan in state DRAFT of it, with its legal document, objectives, indicators, measures and targets, tasks, reporting duties and
                    assignments: all or nothing. An assignment that names neither indicators nor tasks becomes a task of its own, led by that agency.

                    Agencies are never made: 422 `/problems/agency-undecided` names every printed name without an agency; answer in `agencyMatches`. Where
                    several agencies lead one indicator or task, 422 `/problems/lead-undecided` names it until `leadDecisions` makes all but one
                    COORDINATE or gives each a `part` of its own. The members `agencies` and `leads` of these problems list the open decisions. A second
                    acceptance is 409 `/problems/import-accepted`.""")
    @APIResponse(
            responseCode = "201",
            description = "The plan; Location leads to it",
            content = @Content(schema = @Schema(implementation = AcceptedPlan.class)))
    public RestResponse<AcceptedPlan> accept(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = "Creates once for one key, kept 24 hours") @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @NotNull @Valid AcceptPlan command) {
        AcceptedPlan plan = acceptance.accept(id, Versions.expected(ifMatch), command);
        return ResponseBuilder.<AcceptedPlan>create(RestResponse.Status.CREATED)
                .location(URI.create("/api/v1/plans/" + plan.id()))
                .entity(plan)
                .build();
    }
}
