package vn.mangnon.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the trend of a measure leads: the median of all slopes between two figures (Theil–Sen), so that a single odd figure
 * does not turn it, and the range that Kendall's test leaves to the trend (Sen 1968).
 */
@Schema(name = "Forecast", description = "Dự báo – where the trend leads by a year, with its range")
public record Forecast(
        Outcome outcome,
        int year,
        @Schema(nullable = true) BigDecimal value,

        @Schema(nullable = true, description = "Lower end of the range")
        BigDecimal low,

        @Schema(nullable = true, description = "Upper end of the range")
        BigDecimal high,

        @Schema(nullable = true, description = "By how much it changes in a year")
        BigDecimal yearlyChange,

        @Schema(description = "How sure the range is to hold the true trend; scatter of single years comes on top")
        BigDecimal surety,

        @Schema(description = "The figures that the trend was found from, oldest first")
        List<YearlyFigure> figures) {

    @Schema(name = "ForecastOutcome")
    public enum Outcome {
        FORECAST,
        /** Too few figures for a range of this surety. */
        NOT_ENOUGH_DATA,
        /** The year is further ahead than the figures reach back allows. */
        TOO_FAR_AHEAD,
        /** The year has a figure, or is over. */
        NOTHING_TO_FORECAST
    }
}
