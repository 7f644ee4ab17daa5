package vn.mangnon.plan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Versions;

@Path("/api/v1/funding-sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plan")
class FundingSourceResource {
    private final FundingSources items;

    FundingSourceResource(FundingSources items) {
        this.items = items;
    }

    @GET
    @Path("{id}")
    @Permitted(Permission.READ)
    @Operation(
            operationId = "getFundingSource",
            summary = "Một nguồn kinh phí – one of the funding sources",
            description =
                    "With `on`: as it stood on that day, 404 when it did not exist then. Without: as it is today, else as it was last.")
    public RestResponse<FundingSourceView> one(
            @PathParam("id") UUID id, @Parameter(description = "As of this day") @QueryParam("on") LocalDate on) {
        return Answers.one(items.one(id, on));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Permitted(Permission.PLAN_EDIT)
    @Operation(
            operationId = "changeFundingSource",
            summary = "Sửa nguồn kinh phí trong dự thảo – change a funding source of a draft")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = FundingSourceValues.class)))
    public RestResponse<FundingSourceView> change(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch,
            JsonNode patch) {
        return Answers.one(items.change(id, Versions.expected(ifMatch), patch));
    }

    @DELETE
    @Path("{id}")
    @Permitted(Permission.PLAN_EDIT)
    @Operation(
            operationId = "removeFundingSource",
            summary = "Xóa nguồn kinh phí khỏi dự thảo – remove a funding source from a draft",
            description = "409 while something hangs on it.")
    @APIResponse(responseCode = "204", description = "Removed")
    public RestResponse<Void> remove(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch) {
        items.remove(id, Versions.expected(ifMatch));
        return RestResponse.noContent();
    }
}
