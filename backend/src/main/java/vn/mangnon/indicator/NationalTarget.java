package vn.mangnon.indicator;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the nation wants to reach, as its decision says it; a number without {@code change} is a level. */
@Schema(name = "NationalTarget")
public record NationalTarget(
        @Schema(nullable = true, description = "By the end of which year; null when none is named")
        Integer year,

        @Schema(nullable = true, description = "First year of a span that ends with year")
        Integer yearFrom,

        @Schema(nullable = true, description = "The year a change is measured from")
        Integer baseYear,

        Comparator comparator,

        @Schema(nullable = true, description = "Of a KEEP the comparator of what is kept")
        Comparator baseComparator,

        @Schema(description = "Never signed; at most six decimals")
        BigDecimal value,

        @Schema(nullable = true, description = "Upper end of a RANGE")
        BigDecimal upper,

        @Schema(
                nullable = true,
                description = "Population group or part of the area; null for all",
                examples = "nông thôn")
        String scope,

        Change change,

        @Schema(nullable = true, description = "UP or DOWN as the plan's verb says")
        Direction direction) {
    public NationalTarget {
        change = change == null ? Change.LEVEL : change;
    }

    Target target() {
        return new Target(year, yearFrom, baseYear, comparator, baseComparator, value, upper, scope, change, direction);
    }
}
