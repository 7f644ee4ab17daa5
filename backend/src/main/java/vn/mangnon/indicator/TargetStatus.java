package vn.mangnon.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a target stands. NO_DIRECTION is an error of the plan: neither the target nor its measure says which way is better.
 * ACHIEVED and MISSED are final for a milestone year; a target without one is judged so in every closed year.
 */
@Schema(name = "TargetStatus")
public enum TargetStatus {
    NO_DIRECTION,
    NO_DATA,
    MISSED,
    OFF_TRACK,
    AT_RISK,
    ON_TRACK,
    ACHIEVED
}
