package vn.mangnon.area;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.time.LocalDate;
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
import vn.mangnon.area.BoundaryViews.ImportView;
import vn.mangnon.area.BoundaryViews.Report;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.PlausibleDay;
import vn.mangnon.platform.Problem.Fault;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Uploads;
import vn.mangnon.platform.Versions;

@Path("/api/v1/boundary-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "area")
class BoundaryImportResource {
    private static final int MOST_BYTES = 16 << 20;

    private final Boundaries boundaries;

    BoundaryImportResource(Boundaries boundaries) {
        this.boundaries = boundaries;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Permitted(Permission.DIRECTORY_EDIT)
    @Operation(
            operationId = "importBoundaries",
            summary = "Nhập địa giới để vẽ bản đồ – import outlines of areas",
            description = """
                    GeoJSON (a FeatureCollection, WGS 84) or TopoJSON whose feature ids are GSO codes, as texts; polygons and multipolygons, at most 16 MiB, 5,000
                    features and 800,000 points. Outlines are simplified for maps, a line between two areas once for both. The report says which areas of that level
                    in that area the file leaves out, and which outlines no area takes. 422 `/problems/boundary-file-refused` names each wrong place by a pointer.""")
    @APIResponse(
            responseCode = "201",
            description = "Taken, with its report",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "200",
            description = "With dryRun=true: the report, nothing stored",
            content = @Content(schema = @Schema(implementation = Report.class)))
    public RestResponse<?> take(
            @Parameter(description = "The area that the file is meant to show whole") @QueryParam("areaId") @NotNull
                    UUID areaId,
            @Parameter(description = "Of the areas in the file") @QueryParam("level") @NotNull AreaLevel level,
            @Parameter(description = "The first day on which the outlines hold")
                    @QueryParam("validFrom")
                    @NotNull
                    @PlausibleDay
                    LocalDate validFrom,
            @Parameter(description = "Where they come from", example = "Cục Đo đạc, Bản đồ")
                    @QueryParam("source")
                    @NotNull
                    @Size(min = 1, max = 200)
                    String source,
            @Parameter(description = "Made up; every map of them says so") @QueryParam("sample") Boolean sample,
            @Parameter(description = "Only say what the file holds") @QueryParam("dryRun") Boolean dryRun,
            @Parameter(description = "Creates once for one key, kept 24 hours") @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @RestForm("file") FileUpload file) {
        if (Uploads.only("file", file).size() > MOST_BYTES) {
            throw BoundaryFile.refused(Fault.at("", "boundary-too-large", BoundaryFile.limits()));
        }
        Boundaries.Asked asked =
                new Boundaries.Asked(areaId, level, validFrom, source.strip(), Boolean.TRUE.equals(sample));
        byte[] content = Uploads.content(file);
        if (Boolean.TRUE.equals(dryRun)) {
            return RestResponse.ok(boundaries.preview(asked, content));
        }
        ImportView report = boundaries.take(asked, Uploads.name(file, "boundaries.json"), content);
        return Answers.created("/api/v1/boundary-imports/" + report.id(), report);
    }

    @GET
    @Permitted(Permission.DIRECTORY_EDIT)
    @Operation(
            operationId = "listBoundaryImports",
            summary = "Các lần nhập địa giới – imports of outlines",
            description = "The latest first.")
    public RestResponse<Slice<ImportView>> list(@BeanParam PageRequest page, @Context UriInfo uri) {
        return Answers.list(boundaries.list(page), uri);
    }

    @GET
    @Path("{id}")
    @Permitted(Permission.DIRECTORY_EDIT)
    @Operation(
            operationId = "getBoundaryImport",
            summary = "Báo cáo của một lần nhập địa giới – the report of an import of outlines",
            description = "What was read and kept, and where file and directory did not meet on that day.")
    public RestResponse<ImportView> one(@PathParam("id") UUID id) {
        return Answers.one(boundaries.view(id));
    }

    @DELETE
    @Path("{id}")
    @Permitted(Permission.DIRECTORY_EDIT)
    @Operation(
            operationId = "removeBoundaryImport",
            summary = "Bỏ một lần nhập địa giới – remove an import of outlines",
            description = "With its outlines; maps show those of earlier imports again, or none.")
    @APIResponse(responseCode = "204", description = "Gone")
    public RestResponse<Void> remove(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch) {
        boundaries.remove(id, Versions.expected(ifMatch));
        return RestResponse.noContent();
    }
}
