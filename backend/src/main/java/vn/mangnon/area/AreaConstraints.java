package vn.mangnon.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Supplier;
import vn.mangnon.platform.ConstraintProblems;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Problem.Fault;

/** The rules of time that PostgreSQL keeps, as problems. */
@ApplicationScoped
class AreaConstraints implements ConstraintProblems {
    @Override
    public Map<String, Supplier<Problem>> byConstraint() {
        return Map.of(
                "uq_area_key", () -> Problem.conflict("area-key-taken"),
                "ex_area_state_code", () -> Problem.conflict("area-code-taken"),
                "fk_area_state_parent", () -> Problem.conflict("area-outside-parent"),
                "fk_area_state_area", () -> Problem.conflict("area-history-clash"),
                "uq_area_state_day", () -> Problem.conflict("area-history-clash"),
                "ck_area_state_validity", AreaProblem::endsBeforeItBegins,
                "ck_area_lifetime", AreaProblem::endsBeforeItBegins,
                "ck_area_succession_two",
                        () -> Problem.against("area-succeeds-itself", Fault.at("/successors", "succeeds-itself")),
                "pk_area_succession", () -> Problem.conflict("area-succession-twice"));
    }
}
