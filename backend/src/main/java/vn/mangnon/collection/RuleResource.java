package vn.mangnon.collection;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.mangnon.collection.RuleViews.KeepRule;
import vn.mangnon.collection.RuleViews.RuleItem;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Versions;

@Path("/api/v1/validation-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "collection")
class RuleResource {
    private final RuleService rules;

    RuleResource(RuleService rules) {
        this.rules = rules;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "listValidationRules",
            summary = "Quy tắc kiểm tra – rules by which figures are judged",
            description =
                    "The general ones, which hold for every round, and those of rounds that the caller sees. The general ones first; sorted by `order`.")
    public RestResponse<Slice<RuleItem>> list(
            @Parameter(description = "The rules that hold for this round, the general ones included")
                    @QueryParam("roundId")
                    UUID roundId,
            @QueryParam("kind") RuleKind kind,
            @QueryParam("severity") Severity severity,
            @QueryParam("measureId") UUID measureId,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Answers.list(rules.list(roundId, kind, severity, measureId, page), uri);
    }

    @GET
    @Path("{id}")
    @Permitted(Permission.READ)
    @Operation(operationId = "getValidationRule", summary = "Một quy tắc kiểm tra – one rule")
    public RestResponse<RuleItem> one(@PathParam("id") UUID id) {
        return Answers.one(rules.one(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.RULES_EDIT)
    @Operation(
            operationId = "addValidationRule",
            summary = "Thêm quy tắc kiểm tra – add a rule",
            description =
                    "For a round by whoever runs it, while it is a draft or open; without a round by the administrator of the directory, for every "
                            + "round. It holds at once, in the entry grid, in files and for systems alike.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = RuleItem.class)))
    public RestResponse<RuleItem> add(
            @Parameter(description = "Creates once for one key, kept 24 hours") @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @NotNull @Valid KeepRule command) {
        RuleItem rule = rules.add(command);
        return Answers.created("/api/v1/validation-rules/" + rule.id(), rule);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Permitted(Permission.RULES_EDIT)
    @Operation(
            operationId = "changeValidationRule",
            summary = "Sửa quy tắc kiểm tra – change a rule",
            description = "Forms that are submitted already stay so.")
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = KeepRule.class)))
    public RestResponse<RuleItem> change(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch,
            JsonNode patch) {
        return Answers.one(rules.change(id, Versions.expected(ifMatch), patch));
    }

    @DELETE
    @Path("{id}")
    @Permitted(Permission.RULES_EDIT)
    @Operation(operationId = "removeValidationRule", summary = "Bỏ quy tắc kiểm tra – remove a rule")
    @APIResponse(responseCode = "204", description = "Removed")
    public RestResponse<Void> remove(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch) {
        rules.remove(id, Versions.expected(ifMatch));
        return RestResponse.noContent();
    }
}
