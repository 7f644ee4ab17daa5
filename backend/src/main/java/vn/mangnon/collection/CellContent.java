package vn.mangnon.collection;

import java.math.BigDecimal;

/**
 * What a cell holds.
 *
 * @param presence null: nothing
 */
record CellContent(
        BigDecimal numerator,
        BigDecimal denominator,
        BigDecimal value,
        Presence presence,
        String gapReason,
        String comment) {
    static final CellContent EMPTY = new CellContent(null, null, null, null, null, null);

    /** Numbers in one form, so that 1.50 and 1.5 are the same content. */
    CellContent {
        numerator = plain(numerator);
        denominator = plain(denominator);
        value = plain(value);
    }

    boolean isReported() {
        return presence == Presence.REPORTED;
    }

    static BigDecimal plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
