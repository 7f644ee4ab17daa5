package vn.mangnon.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The values that meet a target, as an interval. Where the measure has a direction, better than asked is never a failure:
 * "65 %" of a measure that should rise is met by 70 %, and of "from 2 to 3" only the worse end binds.
 *
 * @param lower null when nothing is too low
 * @param upper null when nothing is too high
 */
@Schema(name = "AcceptedValues", description = "The values that meet a target; an end that is null is open to infinity")
record Accepted(
        @Schema(nullable = true) BigDecimal lower,
        boolean lowerIncluded,
        @Schema(nullable = true) BigDecimal upper,
        boolean upperIncluded) {

    /** @param improvement which way the number of the target gets better; null or KEEP when neither is better */
    static Accepted by(Target target, Direction improvement) {
        BigDecimal value = target.value();
        return switch (target.effectiveComparator()) {
            case LT -> new Accepted(null, false, value, false);
            case LE -> atMost(value);
            case GT -> new Accepted(value, false, null, false);
            case GE -> atLeast(value);
            case EQ -> between(value, value, improvement);
            case RANGE -> between(value, target.upper(), improvement);
            case KEEP -> throw new IllegalArgumentException("KEEP of a KEEP");
        };
    }

    private static Accepted between(BigDecimal lower, BigDecimal upper, Direction improvement) {
        if (improvement == Direction.UP) {
            return atLeast(lower);
        }
        return improvement == Direction.DOWN ? atMost(upper) : new Accepted(lower, true, upper, true);
    }

    private static Accepted atMost(BigDecimal value) {
        return new Accepted(null, false, value, true);
    }

    private static Accepted atLeast(BigDecimal value) {
        return new Accepted(value, true, null, false);
    }

    /** The same values in another relative unit, such as per thousand in per cent. */
    Accepted from(Unit unit, Unit into) {
        return new Accepted(scaled(lower, unit, into), lowerIncluded, scaled(upper, unit, into), upperIncluded);
    }

    private static BigDecimal scaled(BigDecimal value, Unit unit, Unit into) {
        return value == null ? null : value.multiply(into.base()).divide(unit.base(), MathContext.UNLIMITED);
    }

    boolean contains(Accepted other) {
        return lowerReaches(other) && upperReaches(other);
    }

    private boolean lowerReaches(Accepted other) {
        if (lower == null || other.lower == null) {
            return lower == null;
        }
        int order = lower.compareTo(other.lower);
        return order < 0 || order == 0 && (lowerIncluded || !other.lowerIncluded);
    }

    private boolean upperReaches(Accepted other) {
        if (upper == null || other.upper == null) {
            return upper == null;
        }
        int order = upper.compareTo(other.upper);
        return order > 0 || order == 0 && (upperIncluded || !other.upperIncluded);
    }
}
