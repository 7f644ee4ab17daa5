package vn.mangnon.collection;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import vn.mangnon.indicator.Aggregation;
import vn.mangnon.indicator.Unit;

/** A measure as a form asks it. */
record FormMeasure(UUID id, String name, Unit unit, Aggregation aggregation, boolean required, List<String> cells) {
    /** Numerator and denominator are asked, the value follows. */
    boolean isRatio() {
        return aggregation == Aggregation.RATIO;
    }

    BigDecimal factor() {
        return unit.base() == null ? BigDecimal.ONE : unit.base();
    }

    /** Parts of it add up. */
    boolean isAdditive() {
        return aggregation == Aggregation.SUM || isRatio();
    }

    boolean mayBeNegative() {
        return unit == Unit.PERCENTAGE_POINT || unit == Unit.POINTS || unit == Unit.OTHER;
    }
}
