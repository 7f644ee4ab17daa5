package vn.mangnon.indicator;

import java.time.LocalDate;
import java.util.List;
import vn.mangnon.platform.Problem;

/** What cannot be done with an indicator, a measure or a target. */
final class IndicatorProblem extends Problem {
    private IndicatorProblem(int status, String slug) {
        super(status, slug);
    }

    static Problem againstRules(List<Fault> faults) {
        return new IndicatorProblem(422, "indicator-rules").faults(faults);
    }

    static Problem codeTaken() {
        return new IndicatorProblem(409, "indicator-code-taken");
    }

    static Problem measureTwice() {
        return new IndicatorProblem(409, "measure-twice");
    }

    static Problem targetTwice() {
        return new IndicatorProblem(409, "target-twice");
    }

    static Problem outsideWhatItStandsUnder() {
        return new IndicatorProblem(409, "outlives-what-it-stands-under");
    }

    static Problem unknown(String pointer) {
        return new IndicatorProblem(422, "unknown-reference").faults(List.of(Fault.at(pointer, "unknown-id")));
    }

    static Problem notThereOn(String pointer, LocalDate day) {
        return new IndicatorProblem(422, "not-there-on-day")
                .faults(List.of(Fault.at(pointer, "not-there-on-day")))
                .with("day", day);
    }
}
