package vn.mangnon.collection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import vn.mangnon.collection.ObservationCommands.CellChange;
import vn.mangnon.indicator.Unit;
import vn.mangnon.platform.Problem.Fault;

/** From what somebody sends to what a cell holds: one place for the entry grid, files and systems alike. */
final class Figures {
    static final int DIGITS_BEFORE = 15;
    static final int DIGITS_AFTER = 6;

    private final CellChange change;
    private final FormMeasure measure;
    private final String at;
    private final List<Fault> faults;
    private final int before;

    private Figures(CellChange change, FormMeasure measure, String at, List<Fault> faults) {
        this.change = change;
        this.measure = measure;
        this.at = at;
        this.faults = faults;
        this.before = faults.size();
    }

    /**
     * @param at     JSON pointer of the change
     * @param faults what is wrong with it is added here
     * @return null when something is wrong
     */
    static CellContent content(CellChange change, FormMeasure measure, String at, List<Fault> faults) {
        return new Figures(change, measure, at, faults).content();
    }

    private CellContent content() {
        number(change.numerator(), "/numerator", false);
        number(change.denominator(), "/denominator", false);
        number(change.value(), "/value", measure.mayBeNegative());
        boolean any = change.numerator() != null || change.denominator() != null || change.value() != null;
        Presence presence = change.presence() == null && any ? Presence.REPORTED : change.presence();
        if (presence == Presence.REPORTED) {
            reported();
        } else {
            unreported(presence);
        }
        if (faults.size() > before) {
            return null;
        }
        BigDecimal value = measure.isRatio() ? derived() : change.value();
        return faults.size() > before
                ? null
                : new CellContent(
                        change.numerator(),
                        change.denominator(),
                        value,
                        presence,
                        change.gapReason(),
                        change.comment());
    }

    private void reported() {
        if (measure.isRatio()) {
            needed(change.numerator(), "/numerator");
            needed(change.denominator(), "/denominator");
            absent(change.value(), "/value", "value-is-computed");
            if (change.numerator() != null
                    && change.denominator() != null
                    && change.denominator().signum() == 0
                    && change.numerator().signum() > 0) {
                fault("/denominator", "denominator-zero");
            }
        } else {
            needed(change.value(), "/value");
            absent(change.numerator(), "/numerator", "no-parts");
            absent(change.denominator(), "/denominator", "no-parts");
            if (measure.unit() == Unit.COUNT
                    && change.value() != null
                    && !tooLong(change.value())
                    && change.value().stripTrailingZeros().scale() > 0) {
                fault("/value", "not-whole");
            }
        }
        absent(change.gapReason(), "/gapReason", "gap-without-gap");
    }

    private void unreported(Presence presence) {
        absent(change.numerator(), "/numerator", "figure-in-gap");
        absent(change.denominator(), "/denominator", "figure-in-gap");
        absent(change.value(), "/value", "figure-in-gap");
        if (presence == null) {
            absent(change.gapReason(), "/gapReason", "gap-without-gap");
        } else if (change.gapReason() == null) {
            fault("/gapReason", "gap-needs-reason");
        }
    }

    /** Nothing out of nothing is no ratio, but was reported. */
    private BigDecimal derived() {
        if (change.denominator() == null || change.denominator().signum() == 0) {
            return null;
        }
        BigDecimal value = change.numerator()
                .multiply(measure.factor())
                .divide(change.denominator(), DIGITS_AFTER, RoundingMode.HALF_UP);
        if (tooLong(value)) {
            fault("/numerator", "number-too-large");
        }
        return value;
    }

    private void number(BigDecimal number, String field, boolean mayBeNegative) {
        if (number == null) {
            return;
        }
        if (tooLong(number)) {
            fault(field, "number-too-large");
        } else if (number.stripTrailingZeros().scale() > DIGITS_AFTER) {
            fault(field, "too-many-places");
        } else if (number.signum() < 0 && !mayBeNegative) {
            fault(field, "negative");
        }
    }

    /** Written out, it would not fit; asked of the exponent, for 1e999999999 must not be written out. */
    private static boolean tooLong(BigDecimal number) {
        return number.signum() != 0 && (long) number.precision() - number.scale() > DIGITS_BEFORE;
    }

    private void needed(Object value, String field) {
        if (value == null) {
            fault(field, "required");
        }
    }

    private void absent(Object value, String field, String code) {
        if (value != null) {
            fault(field, code);
        }
    }

    private void fault(String field, String code) {
        faults.add(Fault.at(at + field, code, Map.of("measure", measure.name(), "cell", change.cell())));
    }
}
