package vn.mangnon.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.mangnon.agency.AgencyApi;
import vn.mangnon.assignment.Assignment.Terms;
import vn.mangnon.plan.PlanSummary;

/** The door of the room assignment, inside the caller's own unit of work. */
@ApplicationScoped
public class AssignmentApi {
    private final AssignmentQueries queries;
    private final AssignmentRepository assignments;
    private final Assigning assigning;
    private final AgencyApi agencies;

    AssignmentApi(
            AssignmentQueries queries, AssignmentRepository assignments, Assigning assigning, AgencyApi agencies) {
        this.queries = queries;
        this.assignments = assignments;
        this.assigning = assigning;
        this.agencies = agencies;
    }

    /**
     * Makes an agency answer for a plan or an item of one; not entered in the trail, which the caller does for the whole act.
     *
     * @param part      null: all of it
     * @param from      null: from the day the plan takes effect
     * @param until     null: with no end in sight
     * @param statement the words of the document; may be null
     * @return the id of the assignment
     * @throws vn.mangnon.platform.Problem 409 second-lead or assigned-twice, 422 unknown-subject, unknown-agency or
     *     agency-not-active, and what the plan itself refuses
     */
    public UUID assign(
            SubjectType subjectType,
            UUID subjectId,
            UUID agencyId,
            AssignmentRole role,
            String part,
            LocalDate from,
            LocalDate until,
            String statement) {
        UUID planId = queries.planOf(subjectType, subjectId).orElseThrow(AssignmentProblem::unknownSubject);
        PlanSummary plan = assigning.open(planId);
        Terms terms = new Terms(agencyId, role, part, from, until, statement);
        return assigning
                .assign(plan, subjectType, subjectId, terms, agencies.find(agencyId), assignments.onSubject(subjectId))
                .id();
    }
}
