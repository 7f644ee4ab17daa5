package vn.mangnon.platform;

import java.util.Map;
import java.util.function.Supplier;

/** A room's constraints that a user can hit, by name, each with the problem that it means. */
public interface ConstraintProblems {
    Map<String, Supplier<Problem>> byConstraint();
}
