package vn.mangnon.assignment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.assignment.Assignment.Terms;
import vn.mangnon.platform.PlausibleDay;

/** What a planner sends. */
final class AssignmentCommands {
    static final String NOT_BLANK = "[\\s\\S]*\\S[\\s\\S]*";

    private AssignmentCommands() {}

    @Schema(name = "AssignResponsibility", extensions = @Extension(name = "x-command", value = "true"))
    record AssignResponsibility(
            @NotNull SubjectType subjectType,
            @NotNull UUID subjectId,
            @NotNull UUID agencyId,
            @NotNull AssignmentRole role,

            @Schema(nullable = true, description = "Which part of the subject; null: all of it")
            @Size(min = 1, max = 500)
            @Pattern(regexp = NOT_BLANK)
            String part,

            @Schema(
                    nullable = true,
                    description = "First day; null: the day the plan takes effect, in a plan in force: today")
            @PlausibleDay
            LocalDate from,

            @Schema(nullable = true, description = "Last day; null: no end in sight") @PlausibleDay
            LocalDate until,

            @Schema(nullable = true, description = "The words of the document")
            @Size(min = 1, max = 4000)
            @Pattern(regexp = NOT_BLANK)
            String statement) {
        Terms terms() {
            return new Terms(agencyId, role, stripped(part), from, until, stripped(statement));
        }
    }

    /** The editable whole of an assignment; a merge patch of it is what PATCH takes. */
    @Schema(name = "UpdateAssignment", extensions = @Extension(name = "x-command", value = "true"))
    record UpdateAssignment(
            @NotNull UUID agencyId,
            @NotNull AssignmentRole role,

            @Schema(nullable = true) @Size(min = 1, max = 500) @Pattern(regexp = NOT_BLANK)
            String part,

            @Schema(nullable = true) @PlausibleDay LocalDate from,
            @Schema(nullable = true) @PlausibleDay LocalDate until,

            @Schema(nullable = true) @Size(min = 1, max = 4000) @Pattern(regexp = NOT_BLANK)
            String statement) {
        static UpdateAssignment of(Terms terms) {
            return new UpdateAssignment(
                    terms.agencyId(), terms.role(), terms.part(), terms.from(), terms.until(), terms.statement());
        }

        Terms terms() {
            return new Terms(agencyId, role, stripped(part), from, until, stripped(statement));
        }
    }

    @Schema(name = "EndAssignment", extensions = @Extension(name = "x-command", value = "true"))
    record EndAssignment(
            @Schema(description = "Its last day") @NotNull @PlausibleDay
            LocalDate on,

            @NotBlank @Size(max = 2000) String reason) {}

    @Schema(name = "ResponsibilityChangeAct")
    enum ChangeAct {
        ASSIGN,
        END,
        REMOVE
    }

    @Schema(
            name = "ResponsibilityChange",
            description =
                    "ASSIGN takes `assignment`; END takes `id`, `version`, `on` and `reason`; REMOVE takes `id` and `version`",
            extensions = @Extension(name = "x-command", value = "true"))
    record ResponsibilityChange(
            @NotNull ChangeAct act,
            @Schema(nullable = true) @Valid AssignResponsibility assignment,
            @Schema(nullable = true) UUID id,

            @Schema(nullable = true, description = "The version of the assignment that you were looking at")
            Integer version,

            @Schema(nullable = true, description = "The last day") @PlausibleDay
            LocalDate on,

            @Schema(nullable = true) @Size(min = 1, max = 2000) @Pattern(regexp = NOT_BLANK)
            String reason) {}

    @Schema(name = "ChangeResponsibilities", extensions = @Extension(name = "x-command", value = "true"))
    record ChangeResponsibilities(
            @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid ResponsibilityChange> changes) {}

    @Schema(name = "HandOverResponsibilities", extensions = @Extension(name = "x-command", value = "true"))
    record HandOverResponsibilities(
            @NotNull UUID toAgencyId,

            @Schema(description = "The first day on which the successor answers") @NotNull @PlausibleDay
            LocalDate on,

            @Schema(nullable = true, description = "Needed when the other agency is not recorded as a successor")
            @Size(min = 1, max = 2000)
            @Pattern(regexp = NOT_BLANK)
            String reason,

            @Schema(nullable = true) UUID legalDocumentId) {}

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }
}
