package vn.mangnon.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Supplier;
import vn.mangnon.platform.ConstraintProblems;
import vn.mangnon.platform.Problem;

/** What PostgreSQL keeps of the stages, as problems. */
@ApplicationScoped
class StageConstraints implements ConstraintProblems {
    @Override
    public Map<String, Supplier<Problem>> byConstraint() {
        return Map.of("uq_reminder_stage_code", () -> Problem.conflict("reminder-stage-taken"));
    }
}
