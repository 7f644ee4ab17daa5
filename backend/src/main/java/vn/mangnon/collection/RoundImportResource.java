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
import vn.mangnon.platform.Errands;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;

@Path("/api/v1/collection-rounds/{id}/figure-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "collection")
class RoundImportResource {
    private final FigureImports imports;
    private final FigureImportWork work;
    private final Errands errands;

    RoundImportResource(FigureImports imports, FigureImportWork work, Errands errands) {
        this.imports = imports;
        this.work = work;
        this.errands = errands;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Permitted(value = Permission.FIGURES_IMPORT, systemScope = "figures:write")
    @Operation(
            operationId = "importFiguresOfRound",
            summary = "Nhập số liệu của cả đợt từ tệp – bring figures of many forms in from a file",
            description = """
                    As for one form, for all forms that one's own agency has in the round: up to 200,000 rows, the rows of a form together, each form told by the
                    hidden id of its row or by the code of its area. The file is checked after the answer; `GET /figure-imports/{id}` tells how far it has come.
                    Applied form by form, each as a whole or not at all.""")
    @APIResponse(
            responseCode = "201",
            description = "Taken; being checked",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public RestResponse<ImportView> take(
            @PathParam("id") UUID id,
            @Parameter(description = "Creates once for one key, kept 24 hours") @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @RestForm("file") FileUpload file) {
        FigureUpload upload = FigureUpload.of(file);
        Taken taken = imports.takeForRound(id, upload.name(), upload.format(), upload.content());
        if (taken.fresh()) {
            errands.send(() -> work.check(taken.id()));
        }
        return Answers.created("/api/v1/figure-imports/" + taken.id(), imports.view(taken.id()));
    }
}
