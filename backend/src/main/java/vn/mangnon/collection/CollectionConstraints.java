package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Supplier;
import vn.mangnon.platform.ConstraintProblems;
import vn.mangnon.platform.Problem;

/** What PostgreSQL refuses when two people act at the same moment, as problems. */
@ApplicationScoped
class CollectionConstraints implements ConstraintProblems {
    @Override
    public Map<String, Supplier<Problem>> byConstraint() {
        return Map.of(
                "uq_submission_unit", CollectionProblem::sameFiguresAsked,
                "uq_observation_key", () -> Problem.conflict("figure-elsewhere"),
                "uq_observation_evidence_digest", CollectionProblem::fileThere);
    }
}
