package vn.mangnon.indicator;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In what a measure is counted. The relative ones say how many per base. */
@Schema(name = "MeasureUnit")
public enum Unit {
    PERCENT(100),
    PERCENTAGE_POINT(0),
    PER_100(100),
    PER_1000(1_000),
    PER_10000(10_000),
    PER_100000(100_000),
    COUNT(0),
    MONEY_VND(0),
    AGE_YEARS(0),
    POINTS(0),
    OTHER(0);

    private final BigDecimal base;

    Unit(int base) {
        this.base = base == 0 ? null : BigDecimal.valueOf(base);
    }

    /** 100 for per cent, 1,000 for per thousand …; null for what is no share of anything. */
    public BigDecimal base() {
        return base;
    }

    boolean isRelative() {
        return base != null;
    }
}
