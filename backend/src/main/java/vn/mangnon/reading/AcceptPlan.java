package vn.mangnon.reading;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** With which decisions a draft becomes a plan. */
@Schema(name = "AcceptPlanImport", extensions = @Extension(name = "x-command", value = "true"))
record AcceptPlan(
        @Schema(description = "For which area the plan is") @NotNull
        UUID areaId,

        @Schema(
                nullable = true,
                description = "Which agency each printed name means; needed for names that the draft leaves open")
        @Size(max = 1_000)
        List<@NotNull @Valid AgencyMatch> agencyMatches,

        @Schema(
                nullable = true,
                description = "Where several agencies lead the same: who only co-operates, or who leads which part")
        @Size(max = 1_000)
        List<@NotNull @Valid LeadDecision> leadDecisions) {
    AcceptPlan {
        agencyMatches = agencyMatches == null ? List.of() : agencyMatches;
        leadDecisions = leadDecisions == null ? List.of() : leadDecisions;
    }

    @Schema(name = "AgencyMatch", extensions = @Extension(name = "x-command", value = "true"))
    record AgencyMatch(
            @Schema(description = "The printed name, as in assignments[].agency") @NotBlank @Size(max = PlanDraft.NAME)
            String agency,

            @NotNull UUID agencyId) {}

    /** The subject is given by {@code indicatorId}, by {@code indicatorCode} with {@code objectiveCode} where codes restart, or by {@code taskId}. */
    @Schema(
            name = "LeadDecision",
            description =
                    "About one assignment that leads an indicator or task: `role` COORDINATE makes it co-operate, `part` says which part it leads. "
                            + "The subject is `indicatorId`, or `indicatorCode` (with `objectiveCode` where codes restart), or `taskId`.",
            extensions = @Extension(name = "x-command", value = "true"))
    record LeadDecision(
            @Schema(nullable = true) @Pattern(regexp = PlanDraft.ID)
            String indicatorId,

            @Schema(nullable = true) @Size(min = 1, max = PlanDraft.CODE)
            String indicatorCode,

            @Schema(nullable = true) @Size(min = 1, max = PlanDraft.CODE)
            String objectiveCode,

            @Schema(nullable = true) @Pattern(regexp = PlanDraft.ID)
            String taskId,

            @Schema(description = "The assignment that is decided on") @NotNull @Pattern(regexp = PlanDraft.ID)
            String assignmentId,

            @Schema(nullable = true) Decided role,

            @Schema(nullable = true, description = "The part that this agency leads")
            @Size(min = 1, max = 500)
            @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
            String part) {}

    @Schema(name = "DecidedRole")
    enum Decided {
        COORDINATE
    }
}
