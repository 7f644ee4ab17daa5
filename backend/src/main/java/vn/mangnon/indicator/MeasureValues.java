package vn.mangnon.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a measure says: one quantity of an indicator.
 *
 * @param id of a measure that is there already; null for a new one
 */
@Schema(name = "MeasureValues", extensions = @Extension(name = "x-command", value = "true"))
public record MeasureValues(
        @Schema(nullable = true, description = "Of a measure that is there already; null for a new one")
        UUID id,

        @Schema(examples = "tỷ suất tử vong trẻ sơ sinh") @NotBlank @Size(max = 2000)
        String name,

        @NotNull Unit unit,

        @Schema(nullable = true, description = "The unit as written", examples = "trên 1.000 trẻ đẻ sống")
        @Size(max = 200)
        String unitText,

        @Schema(nullable = true, description = "What is counted above the line") @Size(max = 2000)
        String numerator,

        @Schema(nullable = true, description = "What is counted below the line") @Size(max = 2000)
        String denominator,

        @Schema(nullable = true, description = "Which way is better; null when the document does not say")
        Direction direction,

        @Schema(nullable = true, description = "Left out: RATIO for shares, SUM for counts and money, else LATEST")
        Aggregation aggregation,

        @Schema(nullable = true, description = "By what figures are told apart", examples = "[\"giới tính\"]")
        @Size(max = 20)
        List<@NotBlank @Size(max = 200) String> disaggregations,

        @Schema(
                nullable = true,
                description = "The measure of the nation's catalogue that this is",
                examples = "QD23-2021:3a")
        @Pattern(regexp = "[A-Z0-9]+(-[A-Z0-9]+)*:[0-9]{1,3}[a-z]?")
        @Size(max = 60)
        String catalogueCode,

        @Schema(nullable = true, description = "The measure of the plan above that this one takes up")
        UUID implementsMeasureId,

        @Schema(nullable = true, description = "In the order of the document") @Size(max = 100) @Valid
        List<@NotNull TargetValues> targets) {
    public MeasureValues {
        name = name == null ? null : name.strip();
        unitText = Words.bare(unitText);
        numerator = Words.bare(numerator);
        denominator = Words.bare(denominator);
        aggregation = aggregation == null && unit != null ? Aggregation.usualFor(unit) : aggregation;
        disaggregations = disaggregations == null ? List.of() : disaggregations;
        targets = targets == null ? List.of() : targets;
    }

    MeasureValues withId(UUID id) {
        return new MeasureValues(
                id,
                name,
                unit,
                unitText,
                numerator,
                denominator,
                direction,
                aggregation,
                disaggregations,
                catalogueCode,
                implementsMeasureId,
                targets);
    }

    MeasureValues withTargets(List<TargetValues> targets) {
        return new MeasureValues(
                id,
                name,
                unit,
                unitText,
                numerator,
                denominator,
                direction,
                aggregation,
                disaggregations,
                catalogueCode,
                implementsMeasureId,
                targets);
    }
}
