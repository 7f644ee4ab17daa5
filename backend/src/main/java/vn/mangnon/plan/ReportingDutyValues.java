package vn.mangnon.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.platform.PlausibleDay;

/**
 * What has to be delivered or held. At most one of {@code date}, {@code month} and {@code window} says when.
 *
 * @param month      "2024-11"
 * @param recurrence as written, such as "hằng năm"
 * @param who        as written; the agencies that answer for it are assignments
 * @param position   its place in the order of the document; null: after the last
 */
@Schema(name = "ReportingDutyValues", extensions = @Extension(name = "x-command", value = "true"))
public record ReportingDutyValues(
        @NotNull ReportingDutyKind kind,
        @NotBlank @Size(max = 20000) String statement,

        @Schema(nullable = true, description = "The day on which it is due; at most one of date, month and window")
        @PlausibleDay
        LocalDate date,

        @Schema(nullable = true, examples = "2024-11") @Pattern(regexp = "(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])")
        String month,

        @Schema(nullable = true) @Valid Window window,

        @Schema(nullable = true, description = "As written", examples = "hằng năm") @Size(min = 1, max = 500)
        String recurrence,

        @Schema(nullable = true, description = "As written", examples = "Các sở, ngành, địa phương")
        @Size(min = 1, max = 1000)
        String who,

        @Schema(nullable = true, description = "Place in the order of the document; null: after the last")
        @Min(0)
        @Max(1000000)
        Integer position) {
    public ReportingDutyValues {
        statement = Words.strip(statement);
        recurrence = Words.strip(recurrence);
        who = Words.strip(who);
    }
}
