package vn.mangnon.assignment;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.mangnon.assignment.ProgressFiles.Original;
import vn.mangnon.assignment.ProgressViews.FileView;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.EvidenceFile;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Uploads;
import vn.mangnon.platform.Versions;

@Path("/api/v1/progress-reports/{id}/files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assignment")
class ProgressFileResource {
    private final ProgressFiles files;

    ProgressFileResource(ProgressFiles files) {
        this.files = files;
    }

    @GET
    @Path("{fileId}/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Permitted(Permission.READ)
    @Operation(
            operationId = "getProgressFile",
            summary = "Tệp minh chứng tiến độ – the file as it was sent",
            description = "Byte for byte, always as an attachment.")
    @APIResponse(
            responseCode = "200",
            description = "The bytes",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> file(@PathParam("id") UUID id, @PathParam("fileId") UUID fileId) {
        Original original = files.original(id, fileId);
        return EvidenceFile.attachment(original.fileName(), original.content());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Permitted(Permission.PROGRESS_REPORT)
    @Operation(
            operationId = "addProgressFile",
            summary = "Thêm minh chứng tiến độ – prove progress",
            description =
                    "PDF, PNG, JPEG, DOCX or XLSX up to 10 MB, told by the content, for a report that is not accepted yet. 422 "
                            + "`/problems/evidence-refused` for anything else.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = FileView.class)))
    public RestResponse<FileView> add(@PathParam("id") UUID id, @RestForm("file") FileUpload file) {
        Uploads.only("file", file);
        if (file.size() > EvidenceFile.MOST_BYTES) {
            throw AssignmentProblem.fileRefused("file-too-large", EvidenceFile.MOST_MEGABYTES);
        }
        FileView added = files.add(id, Uploads.name(file, "evidence"), Uploads.content(file));
        return Answers.created("/api/v1/progress-reports/" + id + "/files/" + added.id() + "/file", added);
    }

    @DELETE
    @Path("{fileId}")
    @Permitted(Permission.PROGRESS_REPORT)
    @Operation(
            operationId = "removeProgressFile",
            summary = "Bỏ minh chứng tiến độ – remove a file",
            description = "Until the report is accepted.")
    @APIResponse(responseCode = "204", description = "Removed")
    public RestResponse<Void> remove(
            @PathParam("id") UUID id,
            @PathParam("fileId") UUID fileId,
            @Parameter(description = "The version of what you are looking at") @HeaderParam("If-Match")
                    String ifMatch) {
        files.remove(id, fileId, Versions.expected(ifMatch));
        return RestResponse.noContent();
    }
}
