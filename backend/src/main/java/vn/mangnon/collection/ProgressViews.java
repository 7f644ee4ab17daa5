package vn.mangnon.collection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.collection.RollUpViews.Coverage;
import vn.mangnon.collection.RollUpViews.SummedArea;
import vn.mangnon.indicator.Forecast;
import vn.mangnon.indicator.NationalTarget;
import vn.mangnon.indicator.StatusResult;
import vn.mangnon.indicator.StatusText;

/** What callers see of how targets stand. */
final class ProgressViews {
    private ProgressViews() {}

    @Schema(name = "TargetsProgress", description = "Tiến độ chỉ tiêu – how targets stand by the totals of an area")
    record Progress(
            UUID planId,
            SummedArea area,
            FigureLevel level,
            FigureMap map,

            @Schema(description = "The day as of which the plan is read; of NOW also that of the map")
            LocalDate on,

            @Schema(description = "Whose years the series are of")
            PeriodCalendar calendar,

            @Schema(description = "The newest year that is over")
            int lastClosedYear,

            @Schema(description = "Demonstration data") boolean sample,
            List<MeasureHead> measures,

            @Schema(description = "In the order of the plan")
            List<TargetProgress> targets) {}

    @Schema(name = "TargetProgress")
    record TargetProgress(
            UUID targetId,
            UUID indicatorId,
            UUID measureId,

            @Schema(nullable = true, description = "Population group in the words of the plan; null for all")
            String scope,

            StatusResult status,
            StatusText text,

            @Schema(description = "Every year that a round asked for, oldest first")
            List<YearSum> series,

            @Schema(nullable = true, description = "Null without a milestone year")
            Forecast forecast,

            @Schema(nullable = true, description = "Null with less than two figures")
            LatestChange change,

            @Schema(nullable = true, description = "Null without a figure, and where the area above is out of reach")
            Comparison comparison,

            @Schema(nullable = true, description = "The nation's target on the same measure, group and year")
            NationalTarget national) {}

    @Schema(name = "YearSum")
    record YearSum(
            int year,
            int periodId,
            SumOutcome outcome,
            @Schema(nullable = true) BigDecimal numerator,
            @Schema(nullable = true) BigDecimal denominator,

            @Schema(nullable = true, description = "Null unless the outcome is FIGURE")
            BigDecimal value,

            @Schema(nullable = true) Quality quality,
            Coverage coverage) {
        static YearSum of(int year, UnitTally tally, UnitTally.Rule rule) {
            return new YearSum(
                    year,
                    tally.period(),
                    tally.outcome(rule),
                    tally.shownNumerator(rule),
                    tally.shownDenominator(rule),
                    tally.value(rule),
                    tally.quality(rule),
                    Coverage.of(tally));
        }
    }

    @Schema(name = "LatestChange", description = "From the last figure but one to the last")
    record LatestChange(
            int fromYear,
            int toYear,
            BigDecimal difference,

            @Schema(
                    nullable = true,
                    description = "Whether it went the wished way; null when it stayed, or no way is better")
            Boolean wished) {}

    @Schema(name = "AreaComparison", description = "The newest figure beside those of the areas around")
    record Comparison(
            int year,
            @Schema(description = "The area above") SummedArea parent,

            @Schema(nullable = true, description = "Its total; null where it has none")
            BigDecimal parentValue,

            @Schema(description = "Areas of the same parent with a figure, this one included")
            int areas,

            @Schema(nullable = true, description = "1 is best; equal figures share a rank; null when no way is better")
            Integer rank,

            @Schema(nullable = true) BigDecimal lowest,
            @Schema(nullable = true) BigDecimal median,
            @Schema(nullable = true) BigDecimal highest) {}
}
