package vn.mangnon.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import vn.mangnon.indicator.Forecast.Outcome;

/**
 * The trend of a series, exact until it is shown. A slope leads to the median of where it takes each figure; every year ahead is
 * later than all figures, so that a steeper slope never leads lower, and the range always holds the value.
 */
final class Trend {
    private static final Set<Unit> WHOLE_IS_A_HUNDRED = Set.of(Unit.PERCENT, Unit.PER_100);
    private static final Fraction HUNDRED = Fraction.of(100);

    private final NavigableMap<Integer, BigDecimal> figures;
    private final Unit unit;

    private Trend(NavigableMap<Integer, BigDecimal> figures, Unit unit) {
        this.figures = figures;
        this.unit = unit;
    }

    /**
     * @param unit figures that are never negative, or shares that are never above a hundred, are not forecast to be so
     * @throws IllegalArgumentException when the series has two figures of one year
     */
    static Forecast forecast(List<YearlyFigure> series, int year, Unit unit, StatusRule rule) {
        NavigableMap<Integer, BigDecimal> figures = JudgedSeries.byYear(series);
        if (!figures.isEmpty()) {
            int newest = figures.lastKey();
            figures = figures.tailMap(newest - rule.forecastWindow(), false);
            if (newest >= year) {
                return none(Outcome.NOTHING_TO_FORECAST, year, rule, figures);
            }
        }
        int cut = cut(figures.size(), rule.forecastSurety());
        if (cut < 0) {
            return none(Outcome.NOT_ENOUGH_DATA, year, rule, figures);
        }
        int ahead = year - figures.lastKey();
        int back = figures.lastKey() - figures.firstKey();
        if (BigDecimal.valueOf(ahead).compareTo(rule.forecastReach().multiply(BigDecimal.valueOf(back))) > 0) {
            return none(Outcome.TOO_FAR_AHEAD, year, rule, figures);
        }
        return new Trend(figures, unit).at(year, cut, rule);
    }

    private static Forecast none(
            Outcome outcome, int year, StatusRule rule, NavigableMap<Integer, BigDecimal> figures) {
        return new Forecast(outcome, year, null, null, null, null, rule.forecastSurety(), shown(figures));
    }

    private Forecast at(int year, int cut, StatusRule rule) {
        List<Fraction> slopes = slopes();
        Fraction middle = Fraction.median(slopes);
        Fraction low = leadsTo(slopes.get(cut), year);
        Fraction high = leadsTo(slopes.get(slopes.size() - 1 - cut), year);
        return new Forecast(
                Outcome.FORECAST,
                year,
                possible(leadsTo(middle, year)).shown(),
                possible(low).shown(),
                possible(high).shown(),
                middle.shown(),
                rule.forecastSurety(),
                shown(figures));
    }

    private List<Fraction> slopes() {
        List<Fraction> slopes = new ArrayList<>();
        for (Map.Entry<Integer, BigDecimal> later : figures.entrySet()) {
            figures.headMap(later.getKey())
                    .forEach((year, figure) -> slopes.add(new Fraction(
                            later.getValue().subtract(figure), BigDecimal.valueOf(later.getKey() - year))));
        }
        slopes.sort(null);
        return slopes;
    }

    private Fraction leadsTo(Fraction slope, int year) {
        return Fraction.median(figures.entrySet().stream()
                .map(figure -> Fraction.of(figure.getValue()).plus(slope.times(Fraction.of(year - figure.getKey()))))
                .sorted()
                .toList());
    }

    /** Within what the measure can be, where all its figures are. */
    private Fraction possible(Fraction forecast) {
        boolean neverNegative = figures.values().stream().allMatch(figure -> figure.signum() >= 0);
        if (neverNegative && forecast.isLessThan(Fraction.ZERO)) {
            return Fraction.ZERO;
        }
        boolean neverMoreThanAll = WHOLE_IS_A_HUNDRED.contains(unit)
                && figures.values().stream().allMatch(figure -> figure.compareTo(HUNDRED.above()) <= 0);
        return neverMoreThanAll && forecast.isMoreThan(HUNDRED) ? HUNDRED : forecast;
    }

    private static List<YearlyFigure> shown(NavigableMap<Integer, BigDecimal> figures) {
        return figures.entrySet().stream()
                .map(figure -> new YearlyFigure(figure.getKey(), Decimals.plain(figure.getValue())))
                .toList();
    }

    /**
     * How many of the sorted slopes may be cut off at each end so that those left hold the true one with the wanted surety.
     * The number of rising pairs of a series without a trend is that of the orderings of its figures, each equally likely.
     *
     * @return -1 when even all slopes together are not sure enough
     */
    static int cut(int figures, BigDecimal surety) {
        long[] orderings = orderingsByFallingPairs(figures);
        BigDecimal all = BigDecimal.valueOf(Arrays.stream(orderings).sum());
        BigDecimal left = all;
        int cut = -1;
        for (int i = 0; i < orderings.length / 2; i++) {
            left = left.subtract(BigDecimal.valueOf(2 * orderings[i]));
            if (left.compareTo(surety.multiply(all)) < 0) {
                break;
            }
            cut = i;
        }
        return cut;
    }

    /** How many orderings of so many figures have 0, 1, 2 … pairs that fall. */
    private static long[] orderingsByFallingPairs(int figures) {
        long[] counts = {1};
        for (int n = 2; n <= figures; n++) {
            long[] more = new long[counts.length + n - 1];
            for (int pairs = 0; pairs < counts.length; pairs++) {
                for (int added = 0; added < n; added++) {
                    more[pairs + added] += counts[pairs];
                }
            }
            counts = more;
        }
        return counts;
    }
}
