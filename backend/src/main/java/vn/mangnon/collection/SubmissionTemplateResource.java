package vn.mangnon.collection;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.SheetFile;
import vn.mangnon.platform.SheetFormat;

@Path("/api/v1/submissions/{id}/template")
@Tag(name = "collection")
class SubmissionTemplateResource {
    private final FigureSheets sheets;

    SubmissionTemplateResource(FigureSheets sheets) {
        this.sheets = sheets;
    }

    @GET
    @Produces({SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Permitted(value = Permission.READ, systemScope = "figures:write")
    @Operation(
            operationId = "getSubmissionTemplate",
            summary = "Mẫu nhập của phiếu – the file to fill a form in with",
            description = """
                    XLSX, or CSV by `Accept: text/csv`: a row for each cell with what stands in it and the version of it. Headings are locked; the line above them
                    carries the keys by which columns are found again wherever they were moved, hidden columns carry the ids of the rows. In CSV numbers are written
                    the Vietnamese way and separated by semicolons.""")
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
    public SheetFile file(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return sheets.ofForm(id, SheetFile.asked(headers));
    }
}
