package vn.mangnon.agency;

import java.math.BigDecimal;

/**
 * An agency that a printed name may mean.
 *
 * @param why   what speaks for it
 * @param score from 0 to 1, to order candidates; 1 is the very name
 */
public record AgencyCandidate(AgencySummary agency, Why why, BigDecimal score) {
    /** What speaks for a candidate. */
    public enum Why {
        /** Its name, apart from the place, abbreviations and spelling. */
        NAME,
        /** One of its other spellings. */
        ALIAS,
        /** Most words are the same. */
        SIMILAR
    }
}
