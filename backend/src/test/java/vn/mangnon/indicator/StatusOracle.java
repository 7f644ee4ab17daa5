package vn.mangnon.indicator;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/**
 * The status of a target once more, slowly and from the sentences alone: fractions of whole numbers, every year looked at by
 * itself, progress as the part of the way to what is to be reached that is no longer to go.
 */
final class StatusOracle {
    private final StatusInput input;
    private final TargetValues target;
    private final Map<Integer, BigDecimal> figures = new HashMap<>();

    StatusOracle(StatusInput input) {
        this.input = input;
        this.target = input.target();
        input.series().forEach(figure -> figures.put(figure.year(), figure.value()));
    }

    /** A fraction of whole numbers. */
    record Ratio(BigInteger above, BigInteger below) {
        static Ratio of(BigDecimal number) {
            return new Ratio(number.movePointRight(9).toBigIntegerExact(), BigInteger.TEN.pow(9));
        }

        Ratio minus(Ratio other) {
            return new Ratio(
                    above.multiply(other.below).subtract(other.above.multiply(below)), below.multiply(other.below));
        }

        Ratio over(Ratio other) {
            return new Ratio(above.multiply(other.below), below.multiply(other.above));
        }

        int sign() {
            return above.signum() * below.signum();
        }

        int against(Ratio other) {
            return minus(other).sign();
        }
    }

    TargetStatus status() {
        Direction wish = wish();
        if (wish == null || target.change() != Change.LEVEL && wish == Direction.KEEP) {
            return TargetStatus.NO_DIRECTION;
        }
        if (input.cell() == null) {
            return TargetStatus.NO_DATA;
        }
        int closed = input.lastClosedYear();
        if (target.year() == null) {
            return judged(closed) == null
                    ? TargetStatus.NO_DATA
                    : satisfied(closed) ? TargetStatus.ACHIEVED : TargetStatus.MISSED;
        }
        int milestone = target.year();
        if (figures.containsKey(milestone)) {
            return judged(milestone) == null
                    ? TargetStatus.NO_DATA
                    : satisfied(milestone) ? TargetStatus.ACHIEVED : TargetStatus.MISSED;
        }
        if (milestone <= closed || !figures.containsKey(closed)) {
            return TargetStatus.NO_DATA;
        }
        int newest = closed;
        for (int year = closed; year < milestone; year++) {
            newest = figures.containsKey(year) ? year : newest;
        }
        return before(newest, milestone);
    }

    private TargetStatus before(int newest, int milestone) {
        if (target.change() == Change.TOTAL_CHANGE && judged(newest) == null) {
            return TargetStatus.OFF_TRACK;
        }
        if (judged(newest) == null) {
            return TargetStatus.NO_DATA;
        }
        if (satisfied(newest)) {
            return TargetStatus.ON_TRACK;
        }
        int base = base();
        Ratio toGoAtFirst = toGo(judged(base));
        if (toGoAtFirst.sign() == 0) {
            return TargetStatus.OFF_TRACK;
        }
        Ratio one = Ratio.of(BigDecimal.ONE);
        Ratio progress = one.minus(toGo(judged(newest)).over(toGoAtFirst));
        Ratio elapsed =
                Ratio.of(BigDecimal.valueOf(newest - base)).over(Ratio.of(BigDecimal.valueOf(milestone - base)));
        Ratio shortBy = elapsed.minus(progress);
        if (shortBy.sign() <= 0) {
            return TargetStatus.ON_TRACK;
        }
        return shortBy.against(Ratio.of(input.tolerance())) <= 0 ? TargetStatus.AT_RISK : TargetStatus.OFF_TRACK;
    }

    private Direction wish() {
        return target.direction() == null ? input.direction() : target.direction();
    }

    /** The newest year not after the plan's start that can be judged, else the first. */
    private int base() {
        Integer first = null;
        Integer base = null;
        for (int year = 1900; year <= 2200; year++) {
            boolean there = judged(year) != null && (target.year() == null || year <= target.year());
            first = there && first == null ? Integer.valueOf(year) : first;
            base = there && input.planStartYear() != null && year <= input.planStartYear()
                    ? Integer.valueOf(year)
                    : base;
        }
        return base == null ? first : base;
    }

    private Ratio judged(int year) {
        BigDecimal figure = figures.get(year);
        if (figure == null || target.change() == Change.LEVEL) {
            return figure == null ? null : Ratio.of(figure);
        }
        BigDecimal before = figures.get(target.change() == Change.YEARLY_CHANGE ? Integer.valueOf(year - 1) : since());
        if (before == null || before.signum() == 0) {
            return null;
        }
        Ratio rise = Ratio.of(figure.subtract(before).movePointRight(2)).over(Ratio.of(before));
        return wish() == Direction.UP ? rise : Ratio.of(BigDecimal.ZERO).minus(rise);
    }

    private Integer since() {
        if (target.baseYear() != null) {
            return target.baseYear();
        }
        Integer first = null;
        Integer since = null;
        for (int year = 1900; year <= 2200; year++) {
            boolean there = figures.containsKey(year) && (target.year() == null || year <= target.year());
            first = there && first == null ? Integer.valueOf(year) : first;
            since = there && input.planStartYear() != null && year <= input.planStartYear()
                    ? Integer.valueOf(year)
                    : since;
        }
        return since == null ? first : since;
    }

    private boolean satisfied(int year) {
        if (target.comparator() != Comparator.KEEP) {
            return holds(judged(year), target.comparator());
        }
        int from = target.baseYear() == null ? base() : target.baseYear();
        boolean kept = holds(judged(year), target.baseComparator());
        for (int each = from; each <= year; each++) {
            kept = kept && (judged(each) == null || holds(judged(each), target.baseComparator()));
        }
        return kept;
    }

    private boolean holds(Ratio number, Comparator comparator) {
        int toValue = number.against(Ratio.of(target.value()));
        return switch (comparator) {
            case LT -> toValue < 0;
            case LE -> toValue <= 0;
            case GT -> toValue > 0;
            case GE -> toValue >= 0;
            case RANGE -> toValue >= 0 && number.against(Ratio.of(target.upper())) <= 0;
            case EQ -> {
                if (wish() == Direction.KEEP) {
                    yield toValue == 0;
                }
                yield target.change() == Change.LEVEL && wish() == Direction.DOWN ? toValue <= 0 : toValue >= 0;
            }
            case KEEP -> throw new IllegalArgumentException();
        };
    }

    /** How far it is to the nearest number that satisfies, or that lies beside one. */
    private Ratio toGo(Ratio number) {
        Comparator comparator = target.comparator() == Comparator.KEEP ? target.baseComparator() : target.comparator();
        Ratio value = Ratio.of(target.value());
        Ratio upper = comparator == Comparator.RANGE ? Ratio.of(target.upper()) : value;
        if (holds(number, comparator) || number.against(value) == 0) {
            return Ratio.of(BigDecimal.ZERO);
        }
        return number.against(value) < 0 ? value.minus(number) : number.minus(upper);
    }
}
