package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.area.AreaApi;
import vn.mangnon.collection.ProgressViews.Comparison;
import vn.mangnon.collection.ProgressViews.YearSum;
import vn.mangnon.collection.RollUpViews.SummedArea;
import vn.mangnon.indicator.Direction;

/** The same figures of the area above and of those around, as far as the caller may ask for them. */
@ApplicationScoped
class Neighbours {
    private static final int DIGITS_SHOWN = 6;

    private final FigureSums sums;
    private final SumQueries queries;
    private final FigureReach reach;
    private final AreaApi areas;

    Neighbours(FigureSums sums, SumQueries queries, FigureReach reach, AreaApi areas) {
        this.sums = sums;
        this.queries = queries;
        this.reach = reach;
        this.areas = areas;
    }

    /** Totals of the area above, and of each area in it, of all measures, periods and cells that were asked for. */
    record Around(SummedArea parent, List<UnitTally> above, List<UnitTally> beside) {
        Comparison with(YearSum newest, String cell, MeasureHead measure, Direction wish) {
            List<BigDecimal> values = values(beside, newest, cell, measure);
            if (values.isEmpty()) {
                return null;
            }
            BigDecimal parentValue =
                    values(above, newest, cell, measure).stream().findFirst().orElse(null);
            return new Comparison(
                    newest.year(),
                    parent,
                    parentValue,
                    values.size(),
                    rank(values, newest.value(), wish),
                    values.getFirst(),
                    median(values),
                    values.getLast());
        }

        private static List<BigDecimal> values(
                List<UnitTally> tallies, YearSum newest, String cell, MeasureHead measure) {
            return tallies.stream()
                    .filter(tally -> tally.period() == newest.periodId()
                            && tally.measure().equals(measure.id())
                            && tally.cell().equals(cell))
                    .map(tally -> Optional.ofNullable(tally.value(measure.rule())))
                    .flatMap(Optional::stream)
                    .sorted()
                    .toList();
        }
    }

    /**
     * @param mapDay the day on which the area above is looked for
     * @return empty above the nation, and where the area above is out of the caller's reach
     */
    Optional<Around> around(FigureQuestion question, Collection<Integer> periods, LocalDate mapDay) {
        return queries.parent(question.area(), mapDay)
                .flatMap(areas::find)
                .filter(parent -> reach.covers(parent, question.level(), question.on()))
                .map(parent -> around(question.in(periods), parent.id(), mapDay));
    }

    private Around around(FigureQuestion question, UUID parent, LocalDate mapDay) {
        SummedArea shown = queries.areas(List.of(parent), mapDay).getFirst();
        return new Around(
                shown,
                sums.of(question.of(parent, FigureGrouping.TOTAL)),
                sums.of(question.of(parent, FigureGrouping.CHILDREN)));
    }

    /** How many are better, and one. */
    static Integer rank(List<BigDecimal> values, BigDecimal own, Direction wish) {
        if (wish == null || wish == Direction.KEEP) {
            return null;
        }
        int better = wish == Direction.UP ? 1 : -1;
        return (int) values.stream()
                        .filter(value -> value.compareTo(own) * better > 0)
                        .count()
                + 1;
    }

    static BigDecimal median(List<BigDecimal> sorted) {
        int middle = sorted.size() / 2;
        if (sorted.size() % 2 == 1) {
            return sorted.get(middle);
        }
        BigDecimal half = sorted.get(middle - 1)
                .add(sorted.get(middle))
                .divide(BigDecimal.TWO, DIGITS_SHOWN, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return half.scale() < 0 ? half.setScale(0) : half;
    }
}
