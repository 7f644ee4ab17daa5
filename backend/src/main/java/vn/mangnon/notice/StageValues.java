package vn.mangnon.notice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.platform.DutyKind;

/** What is said about a stage. Its kind of duty and its code stay. */
@Schema(name = "ReminderStageValues", extensions = @Extension(name = "x-command", value = "true"))
record StageValues(
        @NotNull DutyKind dutyKind,

        @Schema(
                description = "A province's stage takes the place of the nation's with the same code",
                examples = "BEFORE_5")
        @NotNull
        @Pattern(regexp = "[A-Z0-9][A-Z0-9_]{0,39}")
        String code,

        @Schema(description = "Before the due day when negative, on it when 0, after it when positive", examples = "-5")
        @NotNull
        @Min(-60)
        @Max(250)
        Integer workingDays,

        @Schema(description = "The time of that day in Vietnam", examples = "08:00")
        @NotNull
        @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]")
        String atTime,

        @NotNull StageRecipient recipient,

        @Schema(nullable = true, description = "By mail too; left out: true")
        Boolean mailed,

        @Schema(
                nullable = true,
                description = "Left out: true. A stage of a province that is not active switches the nation's off")
        Boolean active) {
    StageValues {
        mailed = mailed == null || mailed;
        active = active == null || active;
    }
}
