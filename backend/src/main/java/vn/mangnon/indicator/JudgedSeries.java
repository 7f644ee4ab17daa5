package vn.mangnon.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.mangnon.indicator.StatusResult.JudgedFigure;

/**
 * The figures of a target by year, and the numbers that are held against it: the figures themselves, or by how many per cent
 * they fell or rose as wished. A change from a year without a figure, or from zero, is not known.
 */
final class JudgedSeries {
    private static final Fraction PER_CENT = Fraction.of(100);

    private final NavigableMap<Integer, BigDecimal> figures;
    private final NavigableMap<Integer, Fraction> judged = new TreeMap<>();
    private final Change change;
    private final Integer changeSince;

    private JudgedSeries(NavigableMap<Integer, BigDecimal> figures, Change change, Integer changeSince) {
        this.figures = figures;
        this.change = change;
        this.changeSince = changeSince;
    }

    /**
     * Figures after the milestone year say nothing about it and are left out.
     *
     * @throws IllegalArgumentException when a year has two figures
     */
    static JudgedSeries of(StatusInput input, Direction wish) {
        Target target = input.target().target();
        NavigableMap<Integer, BigDecimal> figures = byYear(input.series());
        if (target.year() != null) {
            figures = figures.headMap(target.year(), true);
        }
        Integer since = null;
        if (target.change() == Change.TOTAL_CHANGE) {
            since = target.baseYear() != null ? target.baseYear() : baseYear(figures, input.planStartYear());
        }
        JudgedSeries series = new JudgedSeries(figures, target.change(), since);
        for (Integer year : figures.keySet()) {
            Fraction number = series.judge(year, wish);
            if (number != null) {
                series.judged.put(year, number);
            }
        }
        return series;
    }

    static NavigableMap<Integer, BigDecimal> byYear(List<YearlyFigure> figures) {
        NavigableMap<Integer, BigDecimal> byYear = new TreeMap<>();
        for (YearlyFigure figure : figures) {
            if (byYear.put(figure.year(), figure.value()) != null) {
                throw new IllegalArgumentException("two figures of " + figure.year());
            }
        }
        return byYear;
    }

    /** The newest year not after the plan's start, else the first; null without any. */
    static Integer baseYear(NavigableMap<Integer, ?> byYear, Integer planStartYear) {
        Integer base = planStartYear == null ? null : byYear.floorKey(planStartYear);
        return base != null || byYear.isEmpty() ? base : byYear.firstKey();
    }

    private Fraction judge(int year, Direction wish) {
        BigDecimal figure = figures.get(year);
        if (change == Change.LEVEL) {
            return Fraction.of(figure);
        }
        BigDecimal from = figures.get(comparedWith(year));
        if (from == null || from.signum() == 0) {
            return null;
        }
        BigDecimal gained = wish == Direction.UP ? figure.subtract(from) : from.subtract(figure);
        return new Fraction(gained, from.abs()).times(PER_CENT);
    }

    /** The year whose figure a change in this year is measured from. */
    int comparedWith(int year) {
        return change == Change.TOTAL_CHANGE ? changeSince : year - 1;
    }

    Integer changeSince() {
        return changeSince;
    }

    /** Of a total change: nothing to measure it from. */
    boolean lacksBase() {
        return change == Change.TOTAL_CHANGE && judged.isEmpty();
    }

    boolean isReported(int year) {
        return figures.containsKey(year);
    }

    NavigableMap<Integer, BigDecimal> figures() {
        return figures;
    }

    /** What is held against the target, by year. */
    NavigableMap<Integer, Fraction> judged() {
        return judged;
    }

    JudgedFigure shown(Integer year) {
        return year == null || !judged.containsKey(year)
                ? null
                : new JudgedFigure(
                        year,
                        Decimals.plain(figures.get(year)),
                        judged.get(year).shown());
    }
}
