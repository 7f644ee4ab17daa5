package vn.mangnon.area;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.mangnon.area.AreaImportViews.DoubtView;
import vn.mangnon.area.AreaImportViews.ImportListItem;
import vn.mangnon.area.AreaImportViews.ImportView;
import vn.mangnon.area.AreaImportViews.Preview;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Uploads;

@Path("/api/v1/area-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "area")
class AreaImportResource {
    private final AreaImports imports;

    AreaImportResource(AreaImports imports) {
        this.imports = imports;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Permitted(Permission.DIRECTORY_EDIT)
    @Operation(
            operationId = "importAreas",
            summary = "Nhập danh mục đơn vị hành chính – import areas from CSV",
            description = """
                    Takes the whole file or nothing. UTF-8 CSV with the header
                    `key,level,type,code,name,parent,validFrom,validTo,successors,act,documentNumber,documentDate,doubt`; each line is one state of an area
                    from day to day, lines with one `key` are the states of one area without gap. `successors` are keys joined by `|`, each with an optional
                    share as in `2025-06688=0.4`. An area that the file does not name stays as it is; the same file again changes nothing.
                    422 `/problems/area-file-refused` names each wrong place as `/line/column`.""")
    @APIResponse(
            responseCode = "201",
            description = "Taken; the report says what is doubtful",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "200",
            description = "With dryRun=true: what it would do, nothing stored",
            content = @Content(schema = @Schema(implementation = Preview.class)))
    public RestResponse<?> take(
            @Parameter(description = "Only say what the file would do") @QueryParam("dryRun") Boolean dryRun,
            @Parameter(description = "Creates once for one key, kept 24 hours") @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @RestForm("file") FileUpload file) {
        byte[] content = Uploads.content(Uploads.only("file", file));
        if (Boolean.TRUE.equals(dryRun)) {
            return RestResponse.ok(imports.preview(content));
        }
        ImportView report = imports.take(Uploads.name(file, "areas.csv"), content);
        return Answers.created("/api/v1/area-imports/" + report.id(), report);
    }

    @GET
    @Permitted(Permission.DIRECTORY_EDIT)
    @Operation(
            operationId = "listAreaImports",
            summary = "Các lần nhập danh mục – imports of areas",
            description = "The latest first.")
    public RestResponse<Slice<ImportListItem>> list(@BeanParam PageRequest page, @Context UriInfo uri) {
        return Answers.list(imports.list(page), uri);
    }

    @GET
    @Path("{id}")
    @Permitted(Permission.DIRECTORY_EDIT)
    @Operation(
            operationId = "getAreaImport",
            summary = "Báo cáo của một lần nhập – the report of an import",
            description = "What it did and the first doubts.")
    public RestResponse<ImportView> one(@PathParam("id") UUID id) {
        return Answers.one(imports.report(id));
    }

    @GET
    @Path("{id}/doubts")
    @Permitted(Permission.DIRECTORY_EDIT)
    @Operation(
            operationId = "listAreaImportDoubts",
            summary = "Những chỗ cần kiểm tra – what is doubtful",
            description = "In the order of the file.")
    public RestResponse<Slice<DoubtView>> doubts(
            @PathParam("id") UUID id, @BeanParam PageRequest page, @Context UriInfo uri) {
        return Answers.list(imports.doubts(id, page), uri);
    }
}
