package vn.mangnon.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Supplier;
import vn.mangnon.platform.ConstraintProblems;
import vn.mangnon.platform.Problem;

/** The rules that PostgreSQL keeps, as problems. */
@ApplicationScoped
class AgencyConstraints implements ConstraintProblems {
    @Override
    public Map<String, Supplier<Problem>> byConstraint() {
        return Map.of(
                "uq_agency_key", () -> Problem.conflict("agency-key-taken"),
                "ex_agency_code", () -> Problem.conflict("agency-code-taken"),
                "fk_agency_area", () -> Problem.conflict("agency-outside-area"),
                "ck_agency_lifetime", AgencyProblem::endsBeforeItBegins,
                "ck_agency_reports_to", AgencyProblem::reportsToItself,
                "ck_agency_succession_two", AgencyProblem::succeedsItself,
                "pk_agency_succession", () -> Problem.conflict("agency-succession-twice"));
    }
}
