package vn.mangnon.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** A number that is divided exactly: figures are compared by multiplying crosswise, and rounded only to be shown. */
record Fraction(BigDecimal above, BigDecimal below) implements Comparable<Fraction> {
    static final Fraction ZERO = of(BigDecimal.ZERO);
    static final Fraction ONE = of(BigDecimal.ONE);
    private static final int DECIMALS_SHOWN = 6;

    /** The sign stands above the line. */
    Fraction {
        if (below.signum() == 0) {
            throw new ArithmeticException("divided by zero");
        }
        if (below.signum() < 0) {
            above = above.negate();
            below = below.negate();
        }
    }

    static Fraction of(BigDecimal number) {
        return new Fraction(number, BigDecimal.ONE);
    }

    static Fraction of(long number) {
        return of(BigDecimal.valueOf(number));
    }

    Fraction plus(Fraction other) {
        return below.compareTo(other.below) == 0
                ? new Fraction(above.add(other.above), below)
                : new Fraction(
                        above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.above.negate(), other.below));
    }

    Fraction times(Fraction other) {
        return new Fraction(above.multiply(other.above), below.multiply(other.below));
    }

    /** @throws ArithmeticException when the other is zero */
    Fraction dividedBy(Fraction other) {
        return new Fraction(above.multiply(other.below), below.multiply(other.above));
    }

    Fraction size() {
        return new Fraction(above.abs(), below);
    }

    boolean isZero() {
        return above.signum() == 0;
    }

    boolean isLessThan(Fraction other) {
        return compareTo(other) < 0;
    }

    boolean isMoreThan(Fraction other) {
        return compareTo(other) > 0;
    }

    boolean isSameAs(Fraction other) {
        return other != null && compareTo(other) == 0;
    }

    /** The middle of an odd number of sorted fractions, half-way between the two middle ones of an even number. */
    static Fraction median(List<Fraction> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(of(2));
    }

    /** Six decimals, half away from zero, without zeros at the end. */
    BigDecimal shown() {
        return Decimals.plain(above.divide(below, DECIMALS_SHOWN, RoundingMode.HALF_UP));
    }

    @Override
    public int compareTo(Fraction other) {
        return above.multiply(other.below).compareTo(other.above.multiply(below));
    }
}
