package vn.mangnon.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How figures of places or months become one figure. RATIO divides summed numerators by summed denominators. */
@Schema(name = "MeasureAggregation")
public enum Aggregation {
    SUM,
    RATIO,
    LATEST,
    AVERAGE;

    static Aggregation usualFor(Unit unit) {
        if (unit.isRelative()) {
            return RATIO;
        }
        return unit == Unit.COUNT || unit == Unit.MONEY_VND ? SUM : LATEST;
    }

    /** Shares are neither added up nor averaged (design §6): they are derived again from their sums, or taken as they are. */
    boolean fits(Unit unit) {
        return !unit.isRelative() || this == RATIO || this == LATEST;
    }
}
