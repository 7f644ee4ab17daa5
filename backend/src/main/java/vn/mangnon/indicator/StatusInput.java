package vn.mangnon.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * All that the status of a target depends on.
 *
 * @param direction      of the measure; null when the plan does not say
 * @param planStartYear  the first year of the plan; null when it names none
 * @param cell           the disaggregation cell that the series is of, {@code TOTAL} for everybody; null when the target's population
 *                       group has none
 * @param series         the figures at the chosen level, in any order, one a year; years without a figure are left out
 * @param lastClosedYear the newest year that is over and should have been reported
 * @param tolerance      by how much progress may fall short of elapsed time before the target is off track
 */
public record StatusInput(
        TargetValues target,
        Direction direction,
        Integer planStartYear,
        String cell,
        List<YearlyFigure> series,
        int lastClosedYear,
        BigDecimal tolerance) {
    public StatusInput {
        Objects.requireNonNull(target);
        Objects.requireNonNull(tolerance);
        series = List.copyOf(series);
    }
}
