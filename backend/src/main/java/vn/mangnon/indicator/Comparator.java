package vn.mangnon.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a value is held against a target: exactly, below, at most, above, at least, from … to …, or what was reached is kept. */
@Schema(name = "TargetComparator")
public enum Comparator {
    EQ,
    LT,
    LE,
    GT,
    GE,
    RANGE,
    KEEP
}
