package vn.mangnon.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.agency.AgencyApi;
import vn.mangnon.agency.AgencySummary;
import vn.mangnon.assignment.Assignment.Terms;
import vn.mangnon.plan.PlanApi;
import vn.mangnon.plan.PlanSummary;
import vn.mangnon.platform.Ids;

/** The steps by which somebody comes to answer for something. The plan is locked, so that nobody else does meanwhile. */
@ApplicationScoped
class Assigning {
    private final AssignmentRepository assignments;
    private final AssignmentQueries queries;
    private final PlanApi plans;
    private final AgencyApi agencies;
    private final Clock clock;

    Assigning(
            AssignmentRepository assignments,
            AssignmentQueries queries,
            PlanApi plans,
            AgencyApi agencies,
            Clock clock) {
        this.assignments = assignments;
        this.queries = queries;
        this.plans = plans;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** The plan, locked: a draft or one in force, in the caller's own reach. */
    PlanSummary open(UUID planId) {
        return plans.lockForWork(planId);
    }

    /** @param others what lies on the subject already */
    Assignment assign(
            PlanSummary plan,
            SubjectType type,
            UUID subjectId,
            Terms wanted,
            Optional<AgencySummary> agency,
            Collection<Assignment> others) {
        Terms terms = begun(plan, wanted);
        AgencySummary assigned = agency.orElseThrow(() -> AssignmentProblem.unknownAgency("/agencyId"));
        requireActive(plan, assigned, terms.from());
        Assignment assignment =
                Assignment.of(Ids.next(), plan.id(), type, subjectId, terms, !plan.isDraft(), clock.instant());
        requireFree(assignment, terms, others);
        assignments.persist(assignment);
        return assignment;
    }

    void change(PlanSummary plan, Assignment assignment, Terms wanted) {
        boolean elsewhere = !wanted.agencyId().equals(assignment.agencyId())
                || !Objects.equals(wanted.from(), assignment.span().from());
        requireFree(assignment, wanted, assignments.onSubject(assignment.subjectId()));
        if (elsewhere) {
            AgencySummary agency =
                    agencies.find(wanted.agencyId()).orElseThrow(() -> AssignmentProblem.unknownAgency("/agencyId"));
            requireActive(plan, agency, wanted.from());
        }
        assignment.change(wanted, today());
    }

    void remove(Assignment assignment) {
        assignment.requireRewritable(today());
        assignments.delete(assignment);
    }

    void end(PlanSummary plan, Assignment assignment, LocalDate on, String reason) {
        if (plan.isDraft()) {
            throw AssignmentProblem.ofDraft();
        }
        assignment.endOn(on, reason);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** In a plan in force an assignment begins on a day: today, or the first day of the plan when that is still to come. */
    private Terms begun(PlanSummary plan, Terms wanted) {
        if (plan.isDraft() || wanted.from() != null) {
            return wanted;
        }
        LocalDate from = plan.readingDay(null, today());
        return new Terms(wanted.agencyId(), wanted.role(), wanted.part(), from, wanted.until(), wanted.statement());
    }

    /** In a draft without a day yet, the agency must at least have lived in the years of the plan. */
    private void requireActive(PlanSummary plan, AgencySummary agency, LocalDate from) {
        boolean active = from != null
                ? agency.isActiveOn(from)
                : queries.period(plan.id())
                        .map(years -> years.overlaps(new Span(agency.validFrom(), agency.validTo())))
                        .orElse(true);
        if (!active) {
            throw AssignmentProblem.agencyNotActive("/agencyId", agency.name());
        }
    }

    private void requireFree(Assignment assignment, Terms wanted, Collection<Assignment> others) {
        assignment.hinderedBy(others, wanted).ifPresent(other -> {
            String agency =
                    agencies.find(other.agencyId()).map(AgencySummary::name).orElse("");
            throw other.role() == AssignmentRole.LEAD && !other.agencyId().equals(wanted.agencyId())
                    ? AssignmentProblem.secondLead(agency, other.span())
                    : AssignmentProblem.assignedTwice(agency);
        });
    }
}
