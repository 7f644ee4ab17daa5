package vn.mangnon.plan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.platform.PlausibleDay;

/** What planners send. */
final class PlanCommands {
    private PlanCommands() {}

    /** The editable whole of a draft's head; a merge patch of it is what PATCH takes. */
    @Schema(name = "DraftPlan", extensions = @Extension(name = "x-command", value = "true"))
    record DraftPlan(
            @Schema(description = "The subject of the document, without the kind word") @NotBlank @Size(max = 2000)
            String title,

            @Schema(description = "The document by which it is issued") @NotNull
            UUID legalDocumentId,

            @Schema(nullable = true, description = "Whose planner edits it; null: the caller's own agency")
            UUID agencyId,

            @Schema(nullable = true, description = "For which area; null: the area of the agency")
            UUID areaId,

            @Schema(nullable = true, description = "The issued plan of the tier above that it carries out")
            UUID parentPlanId,

            @Schema(nullable = true) @Valid Years period,

            @Schema(nullable = true) @Size(min = 1, max = 20000)
            String generalObjective,

            @Schema(nullable = true, description = "In the order of the document; replaced as a whole") @Size(max = 500)
            List<@NotNull @Valid PlanBasis> bases) {
        DraftPlan {
            title = Words.strip(title);
            generalObjective = Words.strip(generalObjective);
        }
    }

    @Schema(name = "IssuePlan", extensions = @Extension(name = "x-command", value = "true"))
    record IssuePlan(
            @Schema(nullable = true, description = "First day in force; null: the day of the document, else today")
            @PlausibleDay
            LocalDate effectiveOn,

            @Schema(nullable = true, description = "Needed when the document lacks its number or its day")
            @Size(min = 1, max = 2000)
            String reason) {
        IssuePlan {
            reason = Words.strip(reason);
            reason = reason == null || reason.isEmpty() ? null : reason;
        }
    }

    @Schema(name = "ClosePlan", extensions = @Extension(name = "x-command", value = "true"))
    record ClosePlan(
            @Schema(description = "First day on which it is no longer in force") @NotNull @PlausibleDay
            LocalDate on,

            @NotBlank @Size(max = 2000) String reason,

            @Schema(nullable = true, description = "The issued plan that takes its place")
            UUID replacedBy) {
        ClosePlan {
            reason = Words.strip(reason);
        }
    }

    @Schema(name = "AmendPlan", extensions = @Extension(name = "x-command", value = "true"))
    record AmendPlan(
            @NotBlank @Size(max = 2000) String reason,

            @Schema(nullable = true, description = "The document by which it is amended")
            UUID legalDocumentId,

            @Schema(description = "From which day on; a day before today makes the amendment retroactive")
            @NotNull
            @PlausibleDay
            LocalDate effectiveOn,

            @NotEmpty @Size(max = 500) List<@NotNull @Valid Change> changes) {
        AmendPlan {
            reason = Words.strip(reason);
        }
    }

    @Schema(name = "AmendPlanChange", extensions = @Extension(name = "x-command", value = "true"))
    record Change(
            @NotNull PlanSubject subject,
            @NotNull AmendmentAct act,

            @Schema(
                    nullable = true,
                    description =
                            "The item to change or remove; of an ADD a name by which later changes of this amendment refer to it")
            UUID id,

            @Schema(
                    nullable = true,
                    type = SchemaType.OBJECT,
                    description =
                            "Of an ADD the values as for POST, of a CHANGE a merge patch of those that hold on the effective day")
            JsonNode values) {}
}
