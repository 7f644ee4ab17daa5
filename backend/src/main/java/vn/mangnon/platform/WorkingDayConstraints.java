package vn.mangnon.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Supplier;

/** What PostgreSQL keeps of the calendar, as problems. */
@ApplicationScoped
class WorkingDayConstraints implements ConstraintProblems {
    @Override
    public Map<String, Supplier<Problem>> byConstraint() {
        return Map.of("uq_working_day_day", () -> Problem.conflict("working-day-taken"));
    }
}
