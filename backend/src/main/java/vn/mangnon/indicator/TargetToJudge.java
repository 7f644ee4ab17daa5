package vn.mangnon.indicator;

import java.util.List;
import java.util.UUID;

/**
 * A target with what its status needs beside the figures.
 *
 * @param direction     of the measure; null when the plan does not say
 * @param planStartYear the first year of the plan; null when neither its period nor its first day is known
 * @param cell          the disaggregation cell whose series is meant, {@value #EVERYBODY} when the target names no population group;
 *                      null when its group has none
 */
public record TargetToJudge(
        UUID planId,
        UUID indicatorId,
        UUID measureId,
        TargetValues target,
        Unit unit,
        Direction direction,
        Integer planStartYear,
        String cell) {
    public static final String EVERYBODY = "TOTAL";

    /** @param series of {@link #cell()}; empty when that is null */
    public StatusInput with(List<YearlyFigure> series, int lastClosedYear, StatusRule rule) {
        return new StatusInput(target, direction, planStartYear, cell, series, lastClosedYear, rule.tolerance());
    }
}
