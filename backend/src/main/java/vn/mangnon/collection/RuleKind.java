package vn.mangnon.collection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a validation rule looks at. */
@Schema(name = "RuleKind")
public enum RuleKind {
    REQUIRED,
    BOUNDS,
    PARTS_EQUAL_TOTAL,
    NUMERATOR_WITHIN_DENOMINATOR,
    CHANGE,
    CROSS_MEASURE
}
