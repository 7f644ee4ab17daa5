package vn.mangnon.collection;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import vn.mangnon.collection.FigureImportViews.ImportView;
import vn.mangnon.collection.FigureImports.Taken;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;

@Path("/api/v1/submissions/{id}/figure-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "collection")
class SubmissionImportResource {
    private final FigureImports imports;
    private final FigureImportWork work;

    SubmissionImportResource(FigureImports imports, FigureImportWork work) {
        this.imports = imports;
        this.work = work;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Permitted(value = Permission.FIGURES_IMPORT, systemScope = "figures:write")
    @Operation(
            operationId = "importFiguresOfForm",
            summary = "Nhập số liệu của phiếu từ tệp – bring figures of a form in from a file",
            description = """
                    Takes the form's own XLSX or CSV file back and checks it, cell by cell, as the entry grid and the API do; nothing is stored in the form yet.
                    `POST /figure-imports/{id}/application` applies it, all or nothing. Typed numbers are numbers; text is one only in Vietnamese form
                    (`1.234,5`, `1234`, `12,5`). A cell that somebody changed since the file was made is a CONFLICT. A file that is no table of ours is
                    REFUSED with the reason.""")
    @APIResponse(
            responseCode = "201",
            description = "Checked: what it would do",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public RestResponse<ImportView> take(
            @PathParam("id") UUID id,
            @Parameter(description = "Creates once for one key, kept 24 hours") @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @RestForm("file") FileUpload file) {
        FigureUpload upload = FigureUpload.of(file);
        Taken taken = imports.takeForForm(id, upload.name(), upload.format(), upload.content());
        if (taken.fresh()) {
            work.check(taken.id());
        }
        return Answers.created("/api/v1/figure-imports/" + taken.id(), imports.view(taken.id()));
    }
}
