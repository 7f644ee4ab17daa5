package vn.mangnon.indicator;

import java.math.BigDecimal;

/** Numbers in one form: without zeros at the end that say nothing, and written out. */
final class Decimals {
    private Decimals() {}

    /** What has too many digits stays as it is: the rules refuse it, and writing it out could fill the memory. */
    static BigDecimal plain(BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() < 0 && !isTooLong(bare) ? bare.setScale(0) : bare;
    }

    static boolean isTooLong(BigDecimal value) {
        return (long) value.precision() - value.scale() > Target.DIGITS_BEFORE;
    }
}
