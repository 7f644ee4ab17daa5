package vn.mangnon.collection;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import vn.mangnon.collection.RoundCommands.CloseRound;
import vn.mangnon.collection.RoundCommands.DraftRound;
import vn.mangnon.collection.RoundViews.RoundListItem;
import vn.mangnon.collection.RoundViews.RoundView;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Versions;

@Path("/api/v1/collection-rounds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "collection")
class RoundResource {
    private final RoundService rounds;

    RoundResource(RoundService rounds) {
        this.rounds = rounds;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "listCollectionRounds",
            summary = "Các đợt thu thập – rounds of collecting figures",
            description =
                    "Rounds of one's province, those that ask one's own agency, and drafts of one's own reach. The latest first; sorted by "
                            + "`recordedAt`, `period`, `due` or `title`.")
    public RestResponse<Slice<RoundListItem>> list(
            @QueryParam("planId") UUID planId,
            @QueryParam("areaId") UUID areaId,
            @Parameter(description = "Whose round it is") @QueryParam("agencyId") UUID agencyId,
            @QueryParam("state") RoundState state,
            @Parameter(description = "The last day of the period is in this year")
                    @QueryParam("year")
                    @Min(1900)
                    @Max(2200)
                    Integer year,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Answers.list(rounds.list(new RoundQueries.Filter(planId, areaId, agencyId, state, year), page), uri);
    }

    @GET
    @Path("{id}")
    @Permitted(Permission.READ)
    @Operation(
            operationId = "getCollectionRound",
            summary = "Một đợt thu thập – one round",
            description = "What it asks, of whom, by when, and how far the forms have come.")
    public RestResponse<RoundView> one(@PathParam("id") UUID id) {
        return Answers.one(rounds.view(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.ROUND_EDIT)
    @Operation(operationId = "draftCollectionRound", summary = "Lập đợt thu thập – draft a round", description = """
                    For a plan in force of one's own reach, by hand or from its reporting duty: `{"planId", "reportingDutyId", "period"}` alone gives a whole
                    draft, with every measure of the plan, each commune as a source of its own, and the day of the duty. 422 `/problems/round-inconsistent`
                    names every place that does not fit.""")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = RoundView.class)))
    public RestResponse<RoundView> draft(
            @Parameter(description = "Creates once for one key, kept 24 hours") @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @NotNull @Valid DraftRound command) {
        RoundView round = rounds.draft(command);
        return Answers.created("/api/v1/collection-rounds/" + round.id(), round);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Permitted(Permission.ROUND_EDIT)
    @Operation(
            operationId = "reviseCollectionRound",
            summary = "Sửa đợt thu thập – revise a draft",
            description =
                    "Lists are replaced whole; a list set to null is made anew from the plan. 409 `/problems/round-not-draft` once it is open.")
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = DraftRound.class)))
    public RestResponse<RoundView> revise(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch,
            JsonNode patch) {
        return Answers.one(rounds.revise(id, Versions.expected(ifMatch), patch));
    }

    @DELETE
    @Path("{id}")
    @Permitted(Permission.ROUND_EDIT)
    @Operation(
            operationId = "discardCollectionRound",
            summary = "Xóa đợt thu thập – discard a draft",
            description = "An open round is closed, never deleted.")
    @APIResponse(responseCode = "204", description = "Discarded")
    public RestResponse<Void> discard(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch) {
        rounds.discard(id, Versions.expected(ifMatch));
        return RestResponse.noContent();
    }

    @POST
    @Path("{id}/opening")
    @Permitted(Permission.ROUND_EDIT)
    @Operation(
            operationId = "openCollectionRound",
            summary = "Mở đợt thu thập – open a round",
            description =
                    "Makes a form for every submitter and names, for each measure and area, the one source that counts. 422 `/problems/round-not-ready` "
                            + "says what is missing; 409 `/problems/source-clash` when another round named another source for the same figures of the period.")
    public RestResponse<RoundView> open(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch) {
        return Answers.one(rounds.open(id, Versions.expected(ifMatch)));
    }

    @POST
    @Path("{id}/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.ROUND_EDIT)
    @Operation(
            operationId = "closeCollectionRound",
            summary = "Đóng đợt thu thập – close a round",
            description =
                    "Forms stay as they are. What was locked may still be reopened and put right; everything else takes no more figures.")
    public RestResponse<RoundView> close(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what you are looking at") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CloseRound command) {
        return Answers.one(rounds.close(id, Versions.expected(ifMatch), command));
    }
}
