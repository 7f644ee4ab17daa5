package vn.mangnon.assignment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.platform.PlausibleDay;

/** What is sent about progress. */
final class ProgressCommands {
    private ProgressCommands() {}

    /** What a report says, in each of its revisions. */
    record Words(Integer percent, String milestone, String statement, LocalDate asOf) {
        Words {
            milestone = milestone == null ? null : milestone.strip();
            statement = statement.strip();
        }

        /** A milestone that was reached is as good as all. */
        boolean isComplete() {
            return percent == null || percent == 100;
        }
    }

    @Schema(name = "ReportProgress", extensions = @Extension(name = "x-command", value = "true"))
    record ReportProgress(
            @NotNull UUID assignmentId,

            @Schema(nullable = true, description = "The duty that this delivers; null: how things stand in between")
            UUID dutyId,

            @Schema(nullable = true, description = "How far it is; either this or a milestone") @Min(0) @Max(100)
            Integer percent,

            @Schema(nullable = true, description = "What was reached; either this or a percentage")
            @Size(min = 1, max = 500)
            @Pattern(regexp = AssignmentCommands.NOT_BLANK)
            String milestone,

            @NotBlank @Size(max = 4000) String statement,

            @Schema(description = "The day of which this is true") @NotNull @PlausibleDay
            LocalDate asOf) {
        Words words() {
            return new Words(percent, milestone, statement, asOf);
        }
    }

    @Schema(name = "ReviseProgress", extensions = @Extension(name = "x-command", value = "true"))
    record ReviseProgress(
            @Schema(nullable = true) @Min(0) @Max(100) Integer percent,

            @Schema(nullable = true) @Size(min = 1, max = 500) @Pattern(regexp = AssignmentCommands.NOT_BLANK)
            String milestone,

            @NotBlank @Size(max = 4000) String statement,
            @NotNull @PlausibleDay LocalDate asOf) {
        Words words() {
            return new Words(percent, milestone, statement, asOf);
        }
    }

    @Schema(name = "ReturnProgress", extensions = @Extension(name = "x-command", value = "true"))
    record ReturnProgress(@NotBlank @Size(max = 2000) String reason) {}
}
