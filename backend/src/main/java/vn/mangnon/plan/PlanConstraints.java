package vn.mangnon.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Supplier;
import vn.mangnon.platform.ConstraintProblems;
import vn.mangnon.platform.Problem;

/** What PostgreSQL refuses when two people act at the same moment, as problems. */
@ApplicationScoped
class PlanConstraints implements ConstraintProblems {
    private static final Supplier<Problem> CHANGED_STATE = () -> Problem.conflict("plan-state-changed");
    private static final Supplier<Problem> TIED = () -> Problem.conflict("item-tied");
    private static final Supplier<Problem> DOCUMENT_USED = () -> Problem.conflict("document-in-use");

    @Override
    public Map<String, Supplier<Problem>> byConstraint() {
        return Map.ofEntries(
                Map.entry("uq_legal_document_identity", () -> Problem.conflict("document-known")),
                Map.entry("fk_plan_legal_document", DOCUMENT_USED),
                Map.entry("fk_plan_basis_legal_document", DOCUMENT_USED),
                Map.entry("fk_plan_amendment_legal_document", DOCUMENT_USED),
                Map.entry("fk_objective_plan", CHANGED_STATE),
                Map.entry("fk_task_plan", CHANGED_STATE),
                Map.entry("fk_reporting_duty_plan", CHANGED_STATE),
                Map.entry("fk_funding_source_plan", CHANGED_STATE),
                Map.entry("fk_plan_basis_plan", CHANGED_STATE),
                Map.entry("fk_objective_parent", TIED),
                Map.entry("fk_task_parent", TIED));
    }
}
