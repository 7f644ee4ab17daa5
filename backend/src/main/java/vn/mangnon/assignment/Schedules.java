package vn.mangnon.assignment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.assignment.ScheduleStore.Given;
import vn.mangnon.assignment.ScheduleViews.Act;
import vn.mangnon.assignment.ScheduleViews.Days;
import vn.mangnon.assignment.ScheduleViews.ScheduleView;
import vn.mangnon.assignment.ScheduleViews.Source;
import vn.mangnon.assignment.ScheduleViews.UpdateSchedule;
import vn.mangnon.plan.PlanState;
import vn.mangnon.plan.PlanSummary;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Problem.Fault;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;
import vn.mangnon.platform.Versions;

/** By when assignments have to be carried out: shown, and set by whoever assigns. */
@ApplicationScoped
class Schedules {
    private final AssignmentRepository assignments;
    private final AssignmentQueries queries;
    private final ScheduleStore store;
    private final Assigning assigning;
    private final WorkReach reach;
    private final Caller caller;
    private final MergePatch patches;
    private final Trail trail;
    private final Clock clock;

    Schedules(
            AssignmentRepository assignments,
            AssignmentQueries queries,
            ScheduleStore store,
            Assigning assigning,
            WorkReach reach,
            Caller caller,
            MergePatch patches,
            Trail trail,
            Clock clock) {
        this.assignments = assignments;
        this.queries = queries;
        this.store = store;
        this.assigning = assigning;
        this.reach = reach;
        this.caller = caller;
        this.patches = patches;
        this.trail = trail;
        this.clock = clock;
    }

    @UnitOfWork
    ScheduleView view(UUID assignmentId) {
        LocalDate today = LocalDate.now(clock);
        var whole = queries.one(assignmentId, today, today).orElseThrow(Problem::notFound);
        Given set = store.of(assignmentId);
        Schedule proposed = store.proposed(assignmentId);
        boolean open = whole.planState() == PlanState.DRAFT || whole.planState() == PlanState.IN_FORCE;
        List<Act> acts = new ArrayList<>();
        if (open && whole.writable() && caller.may(Permission.ASSIGN)) {
            acts.add(Act.SET_SCHEDULE);
        }
        boolean mine = whole.planState() == PlanState.IN_FORCE
                && !caller.isSystem()
                && whole.item().agencyId().equals(caller.desk().agencyId())
                && (reach.isInForce(whole.item().from(), whole.item().until(), today)
                        || store.hasOpenDuty(assignmentId));
        if (mine && caller.may(Permission.PROGRESS_REPORT)) {
            acts.add(Act.REPORT_PROGRESS);
        }
        if (mine && caller.may(Permission.OBSTACLE_RAISE)) {
            acts.add(Act.RAISE_OBSTACLE);
        }
        return new ScheduleView(
                assignmentId,
                Days.of(set.schedule()),
                set.since(),
                set.source(),
                proposed.isEmpty() || proposed.equals(set.schedule()) ? null : Days.of(proposed),
                acts,
                set.version());
    }

    @UnitOfWork
    ScheduleView change(UUID assignmentId, long expectedVersion, JsonNode patch) {
        Assignment assignment = assignments.require(assignmentId);
        PlanSummary plan = assigning.open(assignment.planId());
        Given before = store.of(assignmentId);
        Versions.require(expectedVersion, before.version());
        UpdateSchedule wanted = patches.apply(
                new UpdateSchedule(before.schedule().once(), before.schedule().yearly(), before.since()),
                patch,
                UpdateSchedule.class);
        Schedule schedule = checked(wanted);
        LocalDate since = wanted.since() != null ? wanted.since() : LocalDate.now(clock);
        if (!schedule.equals(before.schedule()) || !since.equals(before.since())) {
            store.set(assignmentId, schedule, since, Source.PLANNER, caller.subject());
            store.renew(assignmentId);
            trail.enter(
                    "plan",
                    plan.id(),
                    plan.provinceId(),
                    "schedule-set",
                    "assignment",
                    assignmentId,
                    null,
                    Map.of(
                            "once",
                            String.valueOf(schedule.once()),
                            "yearly",
                            schedule.yearly().stream().map(YearlyDay::text).toList(),
                            "since",
                            since));
        }
        return view(assignmentId);
    }

    private static Schedule checked(UpdateSchedule wanted) {
        if (wanted.once() != null && !wanted.yearly().isEmpty()) {
            throw Problem.against("schedule-twofold", Fault.at("/yearly", "schedule-twofold"));
        }
        if (wanted.once() != null && wanted.since() != null && wanted.once().isBefore(wanted.since())) {
            throw Problem.against("schedule-before-it-begins", Fault.at("/once", "schedule-before-it-begins"));
        }
        return new Schedule(wanted.once(), wanted.yearly());
    }
}
