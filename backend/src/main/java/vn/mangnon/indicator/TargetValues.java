package vn.mangnon.indicator;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a target says.
 *
 * @param id of a target that is there already; null for a new one
 */
@Schema(name = "TargetValues", extensions = @Extension(name = "x-command", value = "true"))
public record TargetValues(
        @Schema(nullable = true, description = "Of a target that is there already; null for a new one")
        UUID id,

        @Schema(nullable = true, description = "By the end of which year; null when none is named", examples = "2030")
        @Min(Target.FIRST_YEAR)
        @Max(Target.LAST_YEAR)
        Integer year,

        @Schema(nullable = true, description = "First year of a span that ends with year")
        @Min(Target.FIRST_YEAR)
        @Max(Target.LAST_YEAR)
        Integer yearFrom,

        @Schema(nullable = true, description = "The year a change is measured from")
        @Min(Target.FIRST_YEAR)
        @Max(Target.LAST_YEAR)
        Integer baseYear,

        @NotNull Comparator comparator,

        @Schema(nullable = true, description = "Of a KEEP the comparator of what is kept, else null")
        Comparator baseComparator,

        @Schema(description = "Never signed, at most six decimals", examples = "9.5", minimum = "0") @NotNull
        BigDecimal value,

        @Schema(nullable = true, description = "Upper end of a RANGE, else null", minimum = "0")
        BigDecimal upper,

        @Schema(
                nullable = true,
                description = "Population group or part of the area; null for all",
                examples = "nông thôn")
        @Size(max = 500)
        String scope,

        @Schema(nullable = true, description = "LEVEL when left out")
        Change change,

        @Schema(
                nullable = true,
                description = "UP or DOWN as the plan's verb says; a change needs one, here or of its measure")
        Direction direction) {
    public TargetValues {
        value = Decimals.plain(value);
        upper = Decimals.plain(upper);
        scope = Words.bare(scope);
        change = change == null ? Change.LEVEL : change;
    }

    Target target() {
        return new Target(year, yearFrom, baseYear, comparator, baseComparator, value, upper, scope, change, direction);
    }

    TargetValues withId(UUID id) {
        return new TargetValues(
                id, year, yearFrom, baseYear, comparator, baseComparator, value, upper, scope, change, direction);
    }
}
