package vn.mangnon.assignment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A day of every year.
 *
 * @param day null, or beyond the end of the month: its last day
 */
@Schema(
        name = "YearlyDay",
        description = "A day of every year; without a day the last one of the month",
        extensions = @Extension(name = "x-command", value = "true"))
record YearlyDay(
        @Schema(examples = "7") @Min(1) @Max(12) int month,

        @Schema(nullable = true, examples = "15") @Min(1) @Max(31)
        Integer day) {
    LocalDate in(int year) {
        YearMonth of = YearMonth.of(year, month);
        return day == null ? of.atEndOfMonth() : of.atDay(Math.min(day, of.lengthOfMonth()));
    }

    /** {@code 05-15}, or {@code 07} for the end of a month. */
    String text() {
        return day == null ? "%02d".formatted(month) : "%02d-%02d".formatted(month, day);
    }

    static YearlyDay of(String text) {
        return new YearlyDay(
                Integer.parseInt(text.substring(0, 2)), text.length() > 2 ? Integer.valueOf(text.substring(3)) : null);
    }
}
