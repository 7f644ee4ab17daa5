package vn.mangnon.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which way a measure should go. */
@Schema(name = "MeasureDirection")
public enum Direction {
    UP,
    DOWN,
    KEEP;

    /** What is an improvement of how much something changes, when it changes the way of {@code movement}. */
    Direction ofChange(Direction movement) {
        if (this == KEEP) {
            return KEEP;
        }
        return this == movement ? UP : DOWN;
    }
}
