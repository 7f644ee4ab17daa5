package vn.mangnon.collection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import vn.mangnon.area.AreaLevel;
import vn.mangnon.indicator.Aggregation;
import vn.mangnon.indicator.Unit;

/**
 * What the reporting units of an area said of one measure, period and cell: exact sums of their shares. What is shown follows
 * from it and from the measure alone.
 *
 * @param area         whose total it is
 * @param level        of the units, null when they are of several
 * @param owed         units that a round named as a source
 * @param hidden       those of them whose figures the caller may not see
 * @param shares       sum of the shares of the units that reported
 * @param notDivisible units that reported, and of which nobody knows how much belongs to the area
 */
record UnitTally(
        UUID area,
        UUID measure,
        int period,
        String cell,
        AreaLevel level,
        long owed,
        long hidden,
        long reported,
        long noData,
        long notApplicable,
        long estimated,
        BigDecimal numerator,
        BigDecimal denominator,
        BigDecimal value,
        BigDecimal shares,
        List<UUID> notDivisible) {
    private static final int DIGITS_SHOWN = 6;

    /** How a measure is added up over places. */
    record Rule(Aggregation aggregation, Unit unit) {
        private boolean isRatio() {
            return aggregation == Aggregation.RATIO;
        }

        /** Counts and money of places add up also where the latest month counts for a year. */
        private boolean addsUp() {
            return aggregation == Aggregation.SUM
                    || aggregation == Aggregation.LATEST && (unit == Unit.COUNT || unit == Unit.MONEY_VND);
        }

        private BigDecimal factor() {
            return unit.base() == null ? BigDecimal.ONE : unit.base();
        }
    }

    long answered() {
        return reported + noData + notApplicable;
    }

    SumOutcome outcome(Rule rule) {
        if (owed == 0) {
            return SumOutcome.NOT_ASKED;
        }
        if (hidden == owed) {
            return SumOutcome.HIDDEN;
        }
        if (reported == 0) {
            return answered() == 0
                    ? SumOutcome.NOT_REPORTED
                    : noData > 0 ? SumOutcome.NO_DATA : SumOutcome.NOT_APPLICABLE;
        }
        if (!notDivisible.isEmpty()) {
            return SumOutcome.NOT_DIVISIBLE;
        }
        if (rule.isRatio()) {
            return denominator == null || denominator.signum() == 0 ? SumOutcome.NO_DENOMINATOR : SumOutcome.FIGURE;
        }
        boolean ofOneUnit = owed == 1;
        return rule.addsUp() || rule.aggregation() == Aggregation.AVERAGE || ofOneUnit
                ? SumOutcome.FIGURE
                : SumOutcome.NOT_ADDITIVE;
    }

    /** Null unless the outcome is FIGURE: a ratio of the sums, never a mean of ratios (design §6). */
    BigDecimal value(Rule rule) {
        if (outcome(rule) != SumOutcome.FIGURE) {
            return null;
        }
        if (rule.isRatio()) {
            return plain(numerator.multiply(rule.factor()).divide(denominator, DIGITS_SHOWN, RoundingMode.HALF_UP));
        }
        // what does not add up holds for a part as for the whole
        return rule.addsUp() ? shown(value) : plain(value.divide(shares, DIGITS_SHOWN, RoundingMode.HALF_UP));
    }

    /** Null where nothing may be summed. */
    BigDecimal shownNumerator(Rule rule) {
        return isSummed(rule) ? shown(numerator) : null;
    }

    BigDecimal shownDenominator(Rule rule) {
        return isSummed(rule) ? shown(denominator) : null;
    }

    private boolean isSummed(Rule rule) {
        SumOutcome outcome = outcome(rule);
        return rule.isRatio() && (outcome == SumOutcome.FIGURE || outcome == SumOutcome.NO_DENOMINATOR);
    }

    /** Official unless an estimate was counted; null without a figure. */
    Quality quality(Rule rule) {
        if (outcome(rule) != SumOutcome.FIGURE) {
            return null;
        }
        return estimated > 0 ? Quality.ESTIMATED : Quality.OFFICIAL;
    }

    private static BigDecimal shown(BigDecimal sum) {
        return sum == null ? null : plain(sum.setScale(DIGITS_SHOWN, RoundingMode.HALF_UP));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
