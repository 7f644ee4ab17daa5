package vn.mangnon.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The status of a target with everything that it was found from. Numbers are rounded to six decimals to be shown; what was
 * compared was exact.
 */
@Schema(name = "StatusOfTarget", description = "Tình trạng của mức phải đạt – with the formula and every input")
public record StatusResult(
        TargetStatus status,

        @Schema(description = "ON_TRACK because it is reached before its year")
        boolean reachedEarly,

        StatusFormula formula,

        @Schema(nullable = true, description = "d: which way is better, by the target, else by the measure")
        Direction wish,

        @Schema(
                description =
                        "By which a figure is held against the target: EQ as GE or LE where a way is better, of a KEEP that of what is kept")
        Comparator comparator,

        @Schema(description = "It must hold in every year from its base")
        boolean kept,

        @Schema(description = "What the numbers below are: the level, or the wished fall or rise in per cent")
        Change change,

        BigDecimal value,

        @Schema(nullable = true, description = "Upper end of a RANGE")
        BigDecimal upper,

        @Schema(nullable = true, description = "Y; null when the plan names no year")
        Integer milestoneYear,

        @Schema(nullable = true, description = "First year of the plan")
        Integer planStartYear,

        int lastClosedYear,

        @Schema(nullable = true, description = "Of a total change the year that it is measured from")
        Integer changeSince,

        @Schema(
                nullable = true,
                description = "Disaggregation cell of the figures; null when the population group has none")
        String cell,

        @Schema(nullable = true, description = "a: the newest figure, of a milestone year reached that year's")
        JudgedFigure newest,

        @Schema(nullable = true, description = "b: the newest figure not after the plan's start, else the first")
        JudgedFigure base,

        @Schema(nullable = true, description = "v: the end of what is to be reached that the base has before it")
        BigDecimal goal,

        @Schema(nullable = true, description = "v′: the end that the newest figure went past")
        BigDecimal farGoal,

        @Schema(nullable = true, description = "(a − b) / (v − b)")
        BigDecimal progress,

        @Schema(nullable = true, description = "(ya − yb) / (Y − yb)")
        BigDecimal elapsed,

        @Schema(description = "By how much progress may fall short before it is OFF_TRACK")
        BigDecimal tolerance,

        @Schema(description = "Each year with a figure, from the base on, by itself")
        List<YearJudged> years,

        @Schema(description = "Years whose figure is missing for the verdict")
        List<Integer> missingYears,

        @Schema(description = "Years between the base and the newest figure that have none")
        List<Integer> gaps) {

    /** @param judged what is compared: the figure itself, or by how much it changed as wished, in per cent */
    @Schema(name = "JudgedFigure")
    public record JudgedFigure(int year, BigDecimal figure, BigDecimal judged) {}

    @Schema(name = "YearJudged")
    public record YearJudged(
            int year,
            BigDecimal figure,

            @Schema(nullable = true, description = "Null when its change cannot be told")
            BigDecimal judged,

            @Schema(nullable = true) Boolean satisfied) {}
}
