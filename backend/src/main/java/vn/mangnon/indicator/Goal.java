package vn.mangnon.indicator;

/**
 * The numbers that satisfy a target, from one end to the other; an end that is null is open to infinity.
 *
 * @param comparator never KEEP, and EQ only where neither way is better
 */
record Goal(Comparator comparator, Fraction lower, Fraction upper) {

    /**
     * EQ means at least when more is better, at most when less is better. A change is counted in the wished way, so that more of
     * it is always better.
     */
    static Goal of(Target target, Direction wish) {
        Comparator said = target.effectiveComparator();
        if (said == Comparator.EQ && wish != Direction.KEEP) {
            boolean more = target.change() != Change.LEVEL || wish == Direction.UP;
            said = more ? Comparator.GE : Comparator.LE;
        }
        Fraction value = Fraction.of(target.value());
        return switch (said) {
            case LT, LE -> new Goal(said, null, value);
            case GT, GE -> new Goal(said, value, null);
            case EQ -> new Goal(said, value, value);
            case RANGE -> new Goal(said, value, Fraction.of(target.upper()));
            case KEEP -> throw new IllegalArgumentException("KEEP of a KEEP");
        };
    }

    boolean holds(Fraction number) {
        boolean strict = comparator == Comparator.LT || comparator == Comparator.GT;
        return !isBelow(number) && !isAbove(number) && !(strict && isAtAnEnd(number));
    }

    /** Whether nothing is left to go: it holds, or stands at the very end that it must still pass. */
    boolean isReachedBy(Fraction number) {
        return !isBelow(number) && !isAbove(number);
    }

    boolean isBelow(Fraction number) {
        return lower != null && number.isLessThan(lower);
    }

    boolean isAbove(Fraction number) {
        return upper != null && number.isMoreThan(upper);
    }

    private boolean isAtAnEnd(Fraction number) {
        return number.isSameAs(lower) || number.isSameAs(upper);
    }

    /** The end that a number outside must reach first. */
    Fraction endBefore(Fraction number) {
        return isBelow(number) ? lower : upper;
    }
}
