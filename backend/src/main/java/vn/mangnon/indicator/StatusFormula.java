package vn.mangnon.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By which sentence a status was found. Its words stand in {@code texts/indicator_*.properties} under {@code status.formula.*}. */
@Schema(name = "StatusFormula")
public enum StatusFormula {
    /** Neither the target nor the measure says which way is better. */
    DIRECTION_MISSING,
    /** The target is of a population group that no disaggregation cell stands for. */
    GROUP_WITHOUT_CELL,
    /** The last closed year, or a milestone year that is over, has no figure. */
    YEAR_UNREPORTED,
    /** A figure that the change is measured from is missing or zero. */
    CHANGE_UNKNOWN,
    /** The milestone year against what is to be reached. */
    MILESTONE_YEAR,
    /** Without a milestone year: the last closed year against what is to be reached. */
    CLOSED_YEAR,
    /** Reached before the milestone year. */
    REACHED_EARLY,
    /** Progress cannot be told without a base. */
    BASE_MISSING,
    /** The base stood at what is to be reached already, so that whatever falls short of it has gone the wrong way. */
    BASE_WAS_THERE,
    /** (a − b) / (v − b) against (ya − yb) / (Y − yb). */
    PROGRESS,
    /** The same on the far side of what is to be reached: 1 − |a − v′| / |b − v|. */
    PROGRESS_FROM_FAR_SIDE
}
