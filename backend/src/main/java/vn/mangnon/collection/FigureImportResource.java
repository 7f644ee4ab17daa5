package vn.mangnon.collection;

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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.mangnon.collection.FigureImportViews.FigureFindingView;
import vn.mangnon.collection.FigureImportViews.FigureImportFormView;
import vn.mangnon.collection.FigureImportViews.FigureImportItem;
import vn.mangnon.collection.FigureImportViews.ImportView;
import vn.mangnon.collection.FigureImportViews.Outcome;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.Errands;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.SheetFile;
import vn.mangnon.platform.SheetFormat;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Versions;

@Path("/api/v1/figure-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "collection")
class FigureImportResource {
    private final FigureImports imports;
    private final FigureImportWork work;
    private final FigureMarking marking;
    private final Errands errands;

    FigureImportResource(FigureImports imports, FigureImportWork work, FigureMarking marking, Errands errands) {
        this.imports = imports;
        this.work = work;
        this.marking = marking;
        this.errands = errands;
    }

    @GET
    @Permitted(value = Permission.READ, systemScope = "figures:write")
    @Operation(
            operationId = "listFigureImports",
            summary = "Các lần nhập số liệu từ tệp – files of figures",
            description =
                    "Those of one's own agency, the latest first. The file itself is forgotten after thirty days.")
    public RestResponse<Slice<FigureImportItem>> list(
            @QueryParam("roundId") UUID roundId,
            @QueryParam("submissionId") UUID submissionId,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Answers.list(imports.list(roundId, submissionId, page), uri);
    }

    @GET
    @Path("{id}")
    @Permitted(value = Permission.READ, systemScope = "figures:write")
    @Operation(
            operationId = "getFigureImport",
            summary = "Một lần nhập số liệu từ tệp – a file of figures",
            description =
                    "How far it has come, what it would do or did, and the first 100 findings. INTERRUPTED when work on it was cut off: what was "
                            + "applied stands form by form, and applying may go on.")
    public RestResponse<ImportView> one(@PathParam("id") UUID id) {
        return Answers.one(imports.view(id));
    }

    @GET
    @Path("{id}/findings")
    @Permitted(value = Permission.READ, systemScope = "figures:write")
    @Operation(
            operationId = "listFigureImportFindings",
            summary = "Lỗi và cảnh báo của tệp – what stands against a file",
            description = "By row and cell, in the order of the file; the first 5,000.")
    public RestResponse<Slice<FigureFindingView>> findings(
            @PathParam("id") UUID id,
            @QueryParam("submissionId") UUID submissionId,
            @QueryParam("severity") FigureRow.Severity severity,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Answers.list(imports.findings(id, submissionId, severity, page), uri);
    }

    @GET
    @Path("{id}/forms")
    @Permitted(value = Permission.READ, systemScope = "figures:write")
    @Operation(
            operationId = "listFigureImportForms",
            summary = "Các phiếu trong tệp – the forms that a file speaks of",
            description = "What became of each; in the order of the file, or sorted by `area`.")
    public RestResponse<Slice<FigureImportFormView>> forms(
            @PathParam("id") UUID id,
            @QueryParam("outcome") Outcome outcome,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Answers.list(imports.forms(id, outcome, page), uri);
    }

    @GET
    @Path("{id}/marked-file")
    @Produces({SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Permitted(value = Permission.READ, systemScope = "figures:write")
    @Operation(
            operationId = "getMarkedFigureFile",
            summary = "Tệp có đánh dấu lỗi – the file with its faults marked",
            description =
                    "In the format it was sent in, every cell where it stood, what stands against a row in a column of its own. 404 for a file that "
                            + "could not be read, and for one that is no longer kept.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(
                        mediaType = SheetFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = SheetFormat.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public SheetFile marked(@PathParam("id") UUID id) {
        return marking.marked(id);
    }

    @POST
    @Path("{id}/application")
    @Permitted(value = Permission.FIGURES_IMPORT, systemScope = "figures:write")
    @Operation(
            operationId = "applyFigureImport",
            summary = "Ghi số liệu của tệp vào phiếu – apply a file of figures",
            description = """
                    Each form as a whole or not at all: one that somebody changed since it was checked is left as it is, and the findings say why. One form is
                    applied before the answer, a round's after it. Goes on where applying was cut off. 409 `/problems/figure-import-not-ready` when there is
                    nothing to apply.""")
    public RestResponse<ImportView> apply(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch) {
        imports.begin(id, Versions.expected(ifMatch));
        if (imports.view(id).submissionId() != null) {
            work.apply(id);
        } else {
            errands.send(() -> work.apply(id));
        }
        return Answers.one(imports.view(id));
    }
}
