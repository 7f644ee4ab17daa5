package vn.mangnon.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Supplier;
import vn.mangnon.platform.ConstraintProblems;
import vn.mangnon.platform.Problem;

/** What two people could break at the same moment, and PostgreSQL therefore keeps. */
@ApplicationScoped
class IndicatorConstraints implements ConstraintProblems {
    @Override
    public Map<String, Supplier<Problem>> byConstraint() {
        return Map.of(
                "uq_indicator_code", IndicatorProblem::codeTaken,
                "uq_measure_name", IndicatorProblem::measureTwice,
                "uq_target_same", IndicatorProblem::targetTwice,
                "fk_indicator_objective", IndicatorProblem::outsideWhatItStandsUnder,
                "fk_measure_indicator", IndicatorProblem::outsideWhatItStandsUnder,
                "fk_target_measure", IndicatorProblem::outsideWhatItStandsUnder,
                "fk_measure_catalogue", () -> IndicatorProblem.unknown("/catalogueCode"));
    }
}
