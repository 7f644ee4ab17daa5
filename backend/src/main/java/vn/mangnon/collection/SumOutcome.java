package vn.mangnon.collection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a total. Only FIGURE has a value; every other says why there is none. */
@Schema(name = "SumOutcome")
public enum SumOutcome {
    FIGURE,
    /** No round named a unit of the area as a source in the period. */
    NOT_ASKED,
    /** Units owe it, and the caller may not see the figure of any of them at this level. */
    HIDDEN,
    /** No unit has come as far as the level. */
    NOT_REPORTED,
    /** Every unit that came so far said that it has no data. */
    NO_DATA,
    /** Every unit that came so far said that it cannot be. */
    NOT_APPLICABLE,
    /** A unit with a figure was divided since, and nobody knows how much of it belongs here. Never guessed. */
    NOT_DIVISIBLE,
    /** Nothing was counted that anything could be a share of. */
    NO_DENOMINATOR,
    /** Values of several units of a measure that neither adds up nor has parts: no total can be told. */
    NOT_ADDITIVE
}
