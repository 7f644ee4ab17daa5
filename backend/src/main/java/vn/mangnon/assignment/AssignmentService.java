package vn.mangnon.assignment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.agency.AgencyApi;
import vn.mangnon.assignment.AssignmentCommands.AssignResponsibility;
import vn.mangnon.assignment.AssignmentCommands.EndAssignment;
import vn.mangnon.assignment.AssignmentCommands.UpdateAssignment;
import vn.mangnon.assignment.AssignmentQueries.Filter;
import vn.mangnon.assignment.AssignmentViews.AllowedAct;
import vn.mangnon.assignment.AssignmentViews.AssignmentListItem;
import vn.mangnon.assignment.AssignmentViews.AssignmentView;
import vn.mangnon.plan.PlanState;
import vn.mangnon.plan.PlanSummary;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.IdempotencyKeys;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;

/** Single assignments: listed, shown, made, changed, ended, removed. */
@ApplicationScoped
class AssignmentService {
    private final AssignmentQueries queries;
    private final AssignmentRepository assignments;
    private final Assigning assigning;
    private final AgencyApi agencies;
    private final Caller caller;
    private final MergePatch patches;
    private final IdempotencyKeys idempotency;
    private final Trail trail;

    AssignmentService(
            AssignmentQueries queries,
            AssignmentRepository assignments,
            Assigning assigning,
            AgencyApi agencies,
            Caller caller,
            MergePatch patches,
            IdempotencyKeys idempotency,
            Trail trail) {
        this.queries = queries;
        this.assignments = assignments;
        this.assigning = assigning;
        this.agencies = agencies;
        this.caller = caller;
        this.patches = patches;
        this.idempotency = idempotency;
        this.trail = trail;
    }

    @UnitOfWork
    Slice<AssignmentListItem> list(Filter filter, PageRequest page) {
        return queries.list(filter, page);
    }

    /** @param on null: today */
    @UnitOfWork
    AssignmentView view(UUID id, LocalDate on) {
        LocalDate today = assigning.today();
        var whole = queries.one(id, on != null ? on : today, today).orElseThrow(Problem::notFound);
        AssignmentListItem item = whole.item();
        return new AssignmentView(
                item.id(),
                item.planId(),
                item.planTitle(),
                whole.planState(),
                item.subjectType(),
                item.subjectId(),
                item.subjectCode(),
                item.subjectStatement(),
                whole.agency(),
                item.role(),
                item.part(),
                item.statement(),
                item.from(),
                item.until(),
                whole.endReason(),
                whole.takenOver(),
                whole.handedOver(),
                item.draft(),
                item.sample(),
                whole.recordedAt(),
                allowed(whole.planState(), whole.writable(), item.from(), item.until(), today),
                item.version());
    }

    @UnitOfWork
    AssignmentView assign(AssignResponsibility command) {
        UUID created = idempotency.once("POST /assignments", command, () -> {
            UUID planId = queries.planOf(command.subjectType(), command.subjectId())
                    .orElseThrow(AssignmentProblem::unknownSubject);
            PlanSummary plan = assigning.open(planId);
            Assignment assignment = assigning.assign(
                    plan,
                    command.subjectType(),
                    command.subjectId(),
                    command.terms(),
                    agencies.find(command.agencyId()),
                    assignments.onSubject(command.subjectId()));
            enter(plan, assignment, "assigned", null);
            return assignment.id();
        });
        return view(created, null);
    }

    @UnitOfWork
    AssignmentView change(UUID id, long expectedVersion, JsonNode patch) {
        Assignment assignment = assignments.require(id);
        PlanSummary plan = assigning.open(assignment.planId());
        assignments.refresh(assignment, expectedVersion);
        UpdateAssignment wanted = patches.apply(UpdateAssignment.of(assignment.terms()), patch, UpdateAssignment.class);
        if (!wanted.terms().equals(assignment.terms())) {
            assigning.change(plan, assignment, wanted.terms());
            enter(plan, assignment, "assignment-changed", null);
            assignments.flush();
        }
        return view(id, null);
    }

    @UnitOfWork
    AssignmentView end(UUID id, long expectedVersion, EndAssignment command) {
        Assignment assignment = assignments.require(id);
        PlanSummary plan = assigning.open(assignment.planId());
        assignments.refresh(assignment, expectedVersion);
        assigning.end(plan, assignment, command.on(), command.reason().strip());
        enter(plan, assignment, "assignment-ended", command.reason().strip());
        assignments.flush();
        return view(id, null);
    }

    @UnitOfWork
    void remove(UUID id, long expectedVersion) {
        Assignment assignment = assignments.require(id);
        PlanSummary plan = assigning.open(assignment.planId());
        assignments.refresh(assignment, expectedVersion);
        assigning.remove(assignment);
        enter(plan, assignment, "assignment-removed", null);
    }

    /** What the caller may do with an assignment of a plan that is or is not in their own reach. */
    List<AllowedAct> allowed(PlanState state, boolean writable, LocalDate from, LocalDate until, LocalDate today) {
        boolean open = state == PlanState.DRAFT || state == PlanState.IN_FORCE;
        if (!writable || !open || !mayAssign()) {
            return List.of();
        }
        boolean rewritable = state == PlanState.DRAFT || from.isAfter(today);
        List<AllowedAct> acts = new ArrayList<>(List.of(rewritable ? AllowedAct.EDIT : AllowedAct.EDIT_STATEMENT));
        if (state == PlanState.IN_FORCE && (until == null || from.isBefore(until))) {
            acts.add(AllowedAct.END);
        }
        if (rewritable) {
            acts.add(AllowedAct.DELETE);
        }
        return acts;
    }

    boolean mayAssign() {
        return caller.may(Permission.ASSIGN);
    }

    private void enter(PlanSummary plan, Assignment assignment, String act, String reason) {
        trail.enter(
                "plan",
                plan.id(),
                plan.provinceId(),
                act,
                "assignment",
                assignment.id(),
                reason,
                Map.of(
                        "agencyId",
                        assignment.agencyId(),
                        "role",
                        assignment.role(),
                        "subjectType",
                        assignment.subjectType(),
                        "subjectId",
                        assignment.subjectId()));
    }
}
