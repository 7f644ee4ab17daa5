package vn.mangnon.indicator;

import java.math.BigDecimal;

/** Numbers as they are shown: without zeros that say nothing and without an exponent. */
final class Decimals {
    private Decimals() {}

    static BigDecimal plain(BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
