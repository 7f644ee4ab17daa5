package vn.mangnon.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Supplier;
import vn.mangnon.platform.ConstraintProblems;
import vn.mangnon.platform.Problem;

/** What PostgreSQL refuses when two people write past the checks of the service. */
@ApplicationScoped
class AssignmentConstraints implements ConstraintProblems {
    @Override
    public Map<String, Supplier<Problem>> byConstraint() {
        return Map.of(
                "ex_assignment_lead", () -> AssignmentProblem.secondLead("…", new Span(null, null)),
                "ex_assignment_twice", () -> AssignmentProblem.assignedTwice("…"),
                "ck_assignment_days", () -> AssignmentProblem.endsBeforeItBegins("/until"),
                "fk_assignment_agency", () -> AssignmentProblem.unknownAgency("/agencyId"),
                "fk_handover_document", () -> Problem.conflict("document-in-use"),
                "uq_progress_report_duty", AssignmentProblem::dutyDelivered,
                "uq_progress_file_digest", () -> Problem.conflict("evidence-there"));
    }
}
