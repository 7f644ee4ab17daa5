package vn.mangnon.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.mangnon.platform.Problem.Fault;

/**
 * What is to be reached, as the plan says it.
 *
 * @param year           by the end of which; null when the plan names none
 * @param yearFrom       first year of a span that ends with {@code year}
 * @param baseYear       the year a change is measured from
 * @param baseComparator of a KEEP the comparator of what is kept, else null
 * @param value          never signed: whether it rises or falls is said by {@code direction}
 * @param upper          upper end of a RANGE, else null
 * @param scope          the population group or part of the area that is meant; null for all
 * @param direction      UP or DOWN as the plan's verb says; null when it says none
 */
record Target(
        Integer year,
        Integer yearFrom,
        Integer baseYear,
        Comparator comparator,
        Comparator baseComparator,
        BigDecimal value,
        BigDecimal upper,
        String scope,
        Change change,
        Direction direction) {
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2200;
    static final int DECIMALS = 6;
    static final int DIGITS_BEFORE = 15;

    /** What may be meant but is worth a second look; never a reason to refuse. */
    enum Warning {
        YEAR_MISSING,
        ABOVE_UNIT_BASE,
        AGAINST_DIRECTION
    }

    /** The comparator that a value is held against: of a KEEP that of what is kept. */
    Comparator effectiveComparator() {
        return comparator == Comparator.KEEP ? baseComparator : comparator;
    }

    /**
     * @param at        JSON pointer of the target in the request
     * @param direction of the measure, which also says which way a change goes when the target itself does not
     * @return everything that this target cannot be
     */
    List<Fault> faults(String at, Direction direction) {
        List<Fault> faults = new ArrayList<>();
        year(at + "/year", year, faults);
        year(at + "/yearFrom", yearFrom, faults);
        year(at + "/baseYear", baseYear, faults);
        number(at + "/value", value, faults);
        number(at + "/upper", upper, faults);
        if (value == null) {
            faults.add(Fault.at(at + "/value", "required"));
        }
        comparatorFaults(at, faults);
        upperFaults(at, faults);
        spanFaults(at, faults);
        directionFaults(at, direction, faults);
        return faults;
    }

    private void comparatorFaults(String at, List<Fault> faults) {
        if (comparator == null) {
            faults.add(Fault.at(at + "/comparator", "required"));
        } else if (comparator != Comparator.KEEP && baseComparator != null) {
            faults.add(Fault.at(at + "/baseComparator", "base-comparator-without-keep"));
        } else if (comparator == Comparator.KEEP && baseComparator == null) {
            faults.add(Fault.at(at + "/baseComparator", "keep-needs-base-comparator"));
        } else if (baseComparator == Comparator.KEEP) {
            faults.add(Fault.at(at + "/baseComparator", "one-of", Map.of("values", "EQ, LT, LE, GT, GE, RANGE")));
        }
    }

    private void upperFaults(String at, List<Fault> faults) {
        boolean range = effectiveComparator() == Comparator.RANGE;
        if (!range && upper != null) {
            faults.add(Fault.at(at + "/upper", "upper-without-range"));
        } else if (range && upper == null) {
            faults.add(Fault.at(at + "/upper", "range-needs-upper"));
        } else if (range && value != null && upper.compareTo(value) < 0) {
            faults.add(Fault.at(at + "/upper", "upper-below-value"));
        }
    }

    private void spanFaults(String at, List<Fault> faults) {
        if (yearFrom != null && year == null) {
            faults.add(Fault.at(at + "/year", "span-needs-last-year"));
        } else if (yearFrom != null && yearFrom > year) {
            faults.add(Fault.at(at + "/yearFrom", "span-turned-round"));
        }
        if (baseYear != null && year != null && baseYear >= year) {
            faults.add(Fault.at(at + "/baseYear", "base-year-not-before"));
        }
    }

    private void directionFaults(String at, Direction ofMeasure, List<Fault> faults) {
        if (direction == Direction.KEEP) {
            faults.add(Fault.at(at + "/direction", "one-of", Map.of("values", "UP, DOWN")));
        } else if (change != null && change != Change.LEVEL && movement(ofMeasure) == null) {
            faults.add(Fault.at(at + "/direction", "change-needs-direction"));
        }
    }

    /** Which way the measure moves when it changes as this target says; null when nothing says it. */
    Direction movement(Direction ofMeasure) {
        if (direction != null) {
            return direction;
        }
        return ofMeasure == Direction.KEEP ? null : ofMeasure;
    }

    List<Warning> warnings(Unit unit, Direction ofMeasure) {
        List<Warning> warnings = new ArrayList<>();
        if (year == null) {
            warnings.add(Warning.YEAR_MISSING);
        }
        BigDecimal highest = upper == null ? value : upper;
        if (change == Change.LEVEL && unit.isRelative() && highest.compareTo(unit.base()) > 0) {
            warnings.add(Warning.ABOVE_UNIT_BASE);
        }
        if (direction != null && ofMeasure != null && direction != ofMeasure) {
            warnings.add(Warning.AGAINST_DIRECTION);
        }
        return warnings;
    }

    private static void year(String at, Integer year, List<Fault> faults) {
        if (year != null && year < FIRST_YEAR) {
            faults.add(Fault.at(at, "too-small", Map.of("min", FIRST_YEAR)));
        } else if (year != null && year > LAST_YEAR) {
            faults.add(Fault.at(at, "too-large", Map.of("max", LAST_YEAR)));
        }
    }

    private static void number(String at, BigDecimal number, List<Fault> faults) {
        if (number == null) {
            return;
        }
        BigDecimal bare = number.stripTrailingZeros();
        if (bare.signum() < 0) {
            faults.add(Fault.at(at, "too-small", Map.of("min", 0)));
        } else if (bare.scale() > DECIMALS) {
            faults.add(Fault.at(at, "too-many-decimals", Map.of("max", DECIMALS)));
        } else if (Decimals.isTooLong(bare)) {
            faults.add(Fault.at(at, "too-many-digits", Map.of("max", DIGITS_BEFORE)));
        }
    }
}
