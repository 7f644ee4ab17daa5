package vn.mangnon.collection;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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
import vn.mangnon.collection.EvidenceFiles.EvidenceView;
import vn.mangnon.collection.EvidenceFiles.Original;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.EvidenceFile;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Problem.Fault;
import vn.mangnon.platform.Uploads;
import vn.mangnon.platform.Versions;

@Path("/api/v1/submissions/{id}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "collection")
class EvidenceResource {
    private final EvidenceFiles files;

    EvidenceResource(EvidenceFiles files) {
        this.files = files;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "listEvidence",
            summary = "Minh chứng của phiếu – files that prove figures of a form",
            description = "All of them, in the order of adding.")
    public List<EvidenceView> list(@PathParam("id") UUID id) {
        return files.list(id);
    }

    @GET
    @Path("{evidenceId}/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Permitted(Permission.READ)
    @Operation(
            operationId = "getEvidenceFile",
            summary = "Tệp minh chứng – the file as it was sent",
            description = "Byte for byte, always as an attachment.")
    @APIResponse(
            responseCode = "200",
            description = "The bytes",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> file(@PathParam("id") UUID id, @PathParam("evidenceId") UUID evidenceId) {
        Original original = files.original(id, evidenceId);
        return EvidenceFile.attachment(original.fileName(), original.content());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Permitted(Permission.FIGURES_ENTER)
    @Operation(
            operationId = "addEvidence",
            summary = "Thêm minh chứng – prove a figure",
            description =
                    "PDF, PNG, JPEG, DOCX or XLSX up to 10 MB, told by the content, for a cell of a form that takes figures. 422 "
                            + "`/problems/evidence-refused` for anything else.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    public RestResponse<EvidenceView> add(
            @PathParam("id") UUID id,
            @Schema(description = "The id of the cell's figure", format = "uuid") @RestForm("observationId")
                    String observationId,
            @RestForm("file") FileUpload file) {
        Uploads.only("file", file, "observationId");
        if (file.size() > EvidenceFile.MOST_BYTES) {
            throw CollectionProblem.fileRefused("file-too-large");
        }
        EvidenceView evidence =
                files.add(id, uuid(observationId), Uploads.name(file, "evidence"), Uploads.content(file));
        return Answers.created("/api/v1/submissions/" + id + "/evidence/" + evidence.id() + "/file", evidence);
    }

    @DELETE
    @Path("{evidenceId}")
    @Permitted(Permission.FIGURES_ENTER)
    @Operation(
            operationId = "removeEvidence",
            summary = "Bỏ minh chứng – remove a file",
            description = "While the form takes figures.")
    @APIResponse(responseCode = "204", description = "Removed")
    public RestResponse<Void> remove(
            @PathParam("id") UUID id,
            @PathParam("evidenceId") UUID evidenceId,
            @Parameter(description = "The version of what you are looking at") @HeaderParam("If-Match")
                    String ifMatch) {
        files.remove(id, evidenceId, Versions.expected(ifMatch));
        return RestResponse.noContent();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(Fault.at("/observationId", text == null ? "required" : "malformed"));
        }
    }
}
