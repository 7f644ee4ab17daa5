package vn.mangnon.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the number of a target is: the level itself, its change within every year, or its change in all since a base year. */
@Schema(name = "TargetChange")
public enum Change {
    LEVEL,
    YEARLY_CHANGE,
    TOTAL_CHANGE
}
