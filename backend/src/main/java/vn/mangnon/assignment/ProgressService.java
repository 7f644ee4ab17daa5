package vn.mangnon.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.assignment.ProgressCommands.ReportProgress;
import vn.mangnon.assignment.ProgressCommands.Words;
import vn.mangnon.assignment.ProgressQueries.Filter;
import vn.mangnon.assignment.ProgressViews.Act;
import vn.mangnon.assignment.ProgressViews.ProgressItem;
import vn.mangnon.assignment.ProgressViews.ReportView;
import vn.mangnon.plan.PlanApi;
import vn.mangnon.plan.PlanState;
import vn.mangnon.plan.PlanSummary;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.IdempotencyKeys;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.SystemReach;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;
import vn.mangnon.platform.Versions;

/** Progress: reported by whoever answers, accepted or returned by whoever leads or keeps the plan. */
@ApplicationScoped
class ProgressService {
    private final ProgressRepository reports;
    private final ProgressQueries queries;
    private final DutyStore duties;
    private final AssignmentRepository assignments;
    private final PlanApi plans;
    private final WorkReach reach;
    private final Caller caller;
    private final SystemReach systemReach;
    private final IdempotencyKeys idempotency;
    private final Trail trail;
    private final Event<ProgressReturned> returned;
    private final Clock clock;

    ProgressService(
            ProgressRepository reports,
            ProgressQueries queries,
            DutyStore duties,
            AssignmentRepository assignments,
            PlanApi plans,
            WorkReach reach,
            Caller caller,
            SystemReach systemReach,
            IdempotencyKeys idempotency,
            Trail trail,
            Event<ProgressReturned> returned,
            Clock clock) {
        this.reports = reports;
        this.queries = queries;
        this.duties = duties;
        this.assignments = assignments;
        this.plans = plans;
        this.reach = reach;
        this.caller = caller;
        this.systemReach = systemReach;
        this.idempotency = idempotency;
        this.trail = trail;
        this.returned = returned;
        this.clock = clock;
    }

    @UnitOfWork
    Slice<ProgressItem> list(Filter filter, PageRequest page) {
        return queries.list(filter, page);
    }

    @UnitOfWork
    ReportView view(UUID id) {
        ProgressReport report = reports.readable(id);
        return queries.view(report, allowed(report));
    }

    private List<Act> allowed(ProgressReport report) {
        List<Act> acts = new ArrayList<>();
        if (reach.isMine(report.agencyId())
                && report.state() != ProgressState.ACCEPTED
                && caller.may(Permission.PROGRESS_REPORT)) {
            acts.addAll(List.of(Act.REVISE, Act.ADD_FILE));
        }
        if (reach.isMine(report.receiverId())
                && report.state() == ProgressState.REPORTED
                && caller.may(Permission.PROGRESS_REVIEW)
                && !caller.subject().equals(report.reportedBy())) {
            acts.addAll(List.of(Act.ACCEPT, Act.RETURN));
        }
        return acts;
    }

    /** @throws vn.mangnon.platform.Problem 422 unknown-assignment, 403 outside-reach, 409 assignment-not-in-force or duty-delivered, 422 otherwise */
    @UnitOfWork
    ReportView report(ReportProgress command) {
        UUID created = idempotency.once("POST /progress-reports", command, () -> {
            Assignment assignment = workable(command.assignmentId());
            PlanSummary plan = plans.requireReadable(assignment.planId());
            checked(command.words());
            LocalDate today = LocalDate.now(clock);
            if (command.dutyId() == null) {
                if (!assignment.span().contains(today)) {
                    throw AssignmentProblem.notInForce();
                }
            } else {
                duties.deliver(assignment.id(), command.dutyId(), command.words(), today);
            }
            ProgressReport report = ProgressReport.of(
                    Ids.next(),
                    assignment,
                    command.dutyId(),
                    reach.receiverOf(assignment, plan),
                    plan.agencyId(),
                    reach.placeOf(assignment.agencyId()),
                    caller.subject(),
                    clock.instant());
            reports.persist(report);
            reports.flush();
            queries.write(report, command.words(), caller.name());
            enter(report, "progress-reported", null);
            return report.id();
        });
        return view(created);
    }

    @UnitOfWork
    ReportView revise(UUID id, long expectedVersion, Words words) {
        ProgressReport report = reports.ofMine(id);
        Versions.require(expectedVersion, report.version());
        workable(report.assignmentId());
        boolean wasReturned = report.state() == ProgressState.RETURNED;
        report.revise(caller.subject());
        checked(words);
        if (report.dutyId() != null && wasReturned) {
            duties.deliver(report.assignmentId(), report.dutyId(), words, LocalDate.now(clock));
        } else if (report.dutyId() != null) {
            duties.requireDelivering(report.dutyId(), words);
        }
        reports.flush();
        queries.write(report, words, caller.name());
        enter(report, "progress-revised", null);
        return view(id);
    }

    @UnitOfWork
    ReportView accept(UUID id, long expectedVersion) {
        ProgressReport report = reports.toDecide(id);
        Versions.require(expectedVersion, report.version());
        report.accept(caller.subject());
        reports.flush();
        queries.decide(report, null, caller.subject(), caller.name());
        enter(report, "progress-accepted", null);
        return view(id);
    }

    @UnitOfWork
    ReportView giveBack(UUID id, long expectedVersion, String reason) {
        ProgressReport report = reports.toDecide(id);
        Versions.require(expectedVersion, report.version());
        report.giveBack(caller.subject());
        reports.flush();
        queries.decide(report, reason.strip(), caller.subject(), caller.name());
        if (report.dutyId() != null) {
            systemReach.during(() -> {
                duties.reopen(report.dutyId());
                return null;
            });
        }
        enter(report, "progress-returned", reason.strip());
        returned.fire(new ProgressReturned(
                report.id(), report.assignmentId(), report.planId(), report.agencyId(), report.receiverId()));
        return view(id);
    }

    /** The assignment, when the caller's agency answers for it in a plan in force. */
    private Assignment workable(UUID assignmentId) {
        Assignment assignment =
                assignments.findByIdOptional(assignmentId).orElseThrow(AssignmentProblem::unknownAssignment);
        PlanSummary plan = plans.requireReadable(assignment.planId());
        if (!reach.isMine(assignment.agencyId())) {
            throw AssignmentProblem.outsideReach();
        }
        if (plan.state() != PlanState.IN_FORCE) {
            throw AssignmentProblem.notInForce();
        }
        return assignment;
    }

    private void checked(Words words) {
        if ((words.percent() == null) == (words.milestone() == null)) {
            throw AssignmentProblem.progressUnclear();
        }
        if (words.asOf().isAfter(LocalDate.now(clock))) {
            throw AssignmentProblem.progressOfTomorrow();
        }
    }

    private void enter(ProgressReport report, String act, String reason) {
        trail.enter(
                "plan",
                report.planId(),
                report.provinceId(),
                act,
                "progress-report",
                report.id(),
                reason,
                Map.of(
                        "assignmentId",
                        report.assignmentId(),
                        "agencyId",
                        report.agencyId(),
                        "revision",
                        report.revision()));
    }
}
