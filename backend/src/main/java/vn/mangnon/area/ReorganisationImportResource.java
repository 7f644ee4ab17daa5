package vn.mangnon.area;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.mangnon.area.ReorganisationViews.FilePreview;
import vn.mangnon.area.ReorganisationViews.ReorganisationImportView;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Uploads;
import vn.mangnon.platform.Versions;

@Path("/api/v1/reorganisation-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "area")
class ReorganisationImportResource {
    private final ReorganisationImports imports;

    ReorganisationImportResource(ReorganisationImports imports) {
        this.imports = imports;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Permitted(Permission.DIRECTORY_EDIT)
    @Operation(
            operationId = "importReorganisations",
            summary = "Nhập và thực hiện nhiều việc sắp xếp – carry out acts from a file",
            description = """
                    Takes the whole file or nothing. UTF-8 CSV with the header
                    `act,kind,effectiveOn,documentNumber,documentDate,predecessors,successors,key,type,code,name,parent,share`; a line is an act on areas or, with
                    the same `act`, goes on with it. `predecessors` and `successors` are keys of areas joined by `|`; `key=0.3` or `key=?` gives a part, which is
                    known or not. `key` to `share` describe one more successor: an area that exists, described anew, or a new one, which every line may name.
                    Acts of one day are done together: what is new begins from above downwards, what was ends from below upwards.
                    422 `/problems/reorganisation-file-refused` names each wrong place as `/line/column`.""")
    @APIResponse(
            responseCode = "201",
            description = "Carried out",
            content = @Content(schema = @Schema(implementation = ReorganisationImportView.class)))
    @APIResponse(
            responseCode = "200",
            description = "With dryRun=true: what it would do, act by act; nothing stored",
            content = @Content(schema = @Schema(implementation = FilePreview.class)))
    public RestResponse<?> take(
            @Parameter(description = "Only say what the file would do") @QueryParam("dryRun") Boolean dryRun,
            @Parameter(description = "Creates once for one key, kept 24 hours") @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @RestForm("file") FileUpload file) {
        byte[] content = Uploads.content(Uploads.only("file", file));
        if (Boolean.TRUE.equals(dryRun)) {
            return RestResponse.ok(imports.preview(content));
        }
        ReorganisationImportView report = imports.takeOnce(Uploads.name(file, "reorganisations.csv"), content);
        return Answers.created("/api/v1/reorganisation-imports/" + report.id(), report);
    }

    @GET
    @Path("{id}")
    @Permitted(Permission.DIRECTORY_EDIT)
    @Operation(
            operationId = "getReorganisationImport",
            summary = "Báo cáo của một tệp sắp xếp – the report of a file of acts",
            description = "What it did; its acts are those of `/reorganisations` with this `importId`.")
    public RestResponse<ReorganisationImportView> one(@PathParam("id") UUID id) {
        return Answers.one(imports.view(id));
    }

    @POST
    @Path("{id}/undoing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.DIRECTORY_EDIT)
    @Operation(
            operationId = "undoReorganisationImport",
            summary = "Hoàn tác cả tệp – undo a file of acts",
            description =
                    "All its acts together; they are drafts again. 409 `/problems/reorganisation-depended-on` names what came after them.")
    public RestResponse<ReorganisationImportView> undo(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid UndoReorganisation why) {
        return Answers.one(imports.undo(id, Versions.expected(ifMatch), why.reason()));
    }
}
