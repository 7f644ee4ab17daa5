package vn.mangnon.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an indicator says, with its measures and their targets.
 *
 * @param position its place in the order of the document; null: after the last
 */
@Schema(name = "IndicatorValues", extensions = @Extension(name = "x-command", value = "true"))
public record IndicatorValues(
        @Schema(nullable = true, description = "The objective under which it stands")
        UUID objectiveId,

        @Schema(
                nullable = true,
                description = "The printed number; it may restart under each objective",
                examples = "3")
        @Size(max = 60)
        String code,

        @NotBlank @Size(max = 20000) String statement,

        @Schema(nullable = true, description = "Place in the order of the document; null: after the last")
        @Min(0)
        @Max(1000000)
        Integer position,

        @Schema(
                nullable = true,
                description = "In the order of the document; none for an indicator that is only put into words")
        @Size(max = 50)
        @Valid
        List<@NotNull MeasureValues> measures) {
    public IndicatorValues {
        code = Words.bare(code);
        statement = statement == null ? null : statement.strip();
        measures = measures == null ? List.of() : measures;
    }

    IndicatorValues at(int position) {
        return new IndicatorValues(objectiveId, code, statement, position, measures);
    }

    IndicatorValues withMeasures(List<MeasureValues> measures) {
        return new IndicatorValues(objectiveId, code, statement, position, measures);
    }

    IndicatorValues withObjective(UUID objectiveId) {
        return new IndicatorValues(objectiveId, code, statement, position, measures);
    }
}
