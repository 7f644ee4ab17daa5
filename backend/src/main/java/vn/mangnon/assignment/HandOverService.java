package vn.mangnon.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.agency.AgencyApi;
import vn.mangnon.agency.AgencySummary;
import vn.mangnon.area.AreaApi;
import vn.mangnon.assignment.AssignmentCommands.HandOverResponsibilities;
import vn.mangnon.assignment.AssignmentViews.HandOverView;
import vn.mangnon.assignment.AssignmentViews.LineOutcome;
import vn.mangnon.plan.PlanApi;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.IdempotencyKeys;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.SystemReach;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;

/** Everything that an agency answers for passes to its successor: one act, one transaction, one report. */
@ApplicationScoped
class HandOverService {
    private final HandOverRecords records;
    private final ScheduleStore schedules;
    private final DutySuccession succession;
    private final SystemReach systemReach;
    private final AgencyApi agencies;
    private final AreaApi areas;
    private final PlanApi plans;
    private final Caller caller;
    private final IdempotencyKeys idempotency;
    private final Trail trail;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transaction;

    HandOverService(
            HandOverRecords records,
            ScheduleStore schedules,
            DutySuccession succession,
            SystemReach systemReach,
            AgencyApi agencies,
            AreaApi areas,
            PlanApi plans,
            Caller caller,
            IdempotencyKeys idempotency,
            Trail trail,
            Clock clock,
            TransactionSynchronizationRegistry transaction) {
        this.records = records;
        this.schedules = schedules;
        this.succession = succession;
        this.systemReach = systemReach;
        this.agencies = agencies;
        this.areas = areas;
        this.plans = plans;
        this.caller = caller;
        this.idempotency = idempotency;
        this.trail = trail;
        this.clock = clock;
        this.transaction = transaction;
    }

    @UnitOfWork
    HandOverView handOver(UUID agencyId, HandOverResponsibilities command) {
        return view(
                idempotency.once("POST /agencies/" + agencyId + "/handover", command, () -> pass(agencyId, command)));
    }

    /** What handing over would do: done and taken back, so that the preview is never another answer than the act's. */
    @UnitOfWork
    HandOverView preview(UUID agencyId, HandOverResponsibilities command) {
        HandOverView would = view(pass(agencyId, command));
        transaction.setRollbackOnly();
        return would;
    }

    @UnitOfWork
    HandOverView view(UUID id) {
        return records.view(id).orElseThrow(Problem::notFound);
    }

    private UUID pass(UUID agencyId, HandOverResponsibilities command) {
        AgencySummary from = agencies.find(agencyId).orElseThrow(Problem::notFound);
        if (!agencies.isWithinReach(caller, from, command.on())) {
            throw Problem.forbidden("outside-reach");
        }
        AgencySummary to =
                agencies.find(command.toAgencyId()).orElseThrow(() -> AssignmentProblem.unknownAgency("/toAgencyId"));
        requireSuccessor(from, to, command);
        if (command.legalDocumentId() != null) {
            plans.relyOnDocument(command.legalDocumentId());
        }
        return pass(from, to, command).id();
    }

    /** @param passing how many assignments ended, and {@code left} how many stay, in closed plans or outside of the caller's reach */
    record Passed(UUID id, int passing, int left) {}

    /** Whatever passes in the plans that may be written now: of the caller's reach, or of the system's when an act brings it about. */
    Passed pass(AgencySummary from, AgencySummary to, HandOverResponsibilities command) {
        // The plans first, and in one order, so that nobody assigns, issues or hands over in them meanwhile.
        Set<UUID> mine = plans.lockWritable(records.plansOf(from.id(), command.on()));
        List<HandOverRecords.Row> held = records.heldBy(from.id(), command.on());
        List<HandOverRecords.Row> passing = held.stream()
                .filter(row -> mine.contains(row.held().planId()) && row.planOpen())
                .toList();
        List<HandOverRecords.Row> own = records.heldBy(
                to.id(),
                passing.stream()
                        .map(row -> row.held().subject().id())
                        .distinct()
                        .toList());
        HandOver handOver = HandOver.of(to.id(), command.on(), heldIn(passing), heldIn(own), Ids::next);

        UUID id = Ids.next();
        records.open(id, from.id(), to.id(), command, caller.subject());
        Map<UUID, HandOverRecords.Row> before = new HashMap<>();
        passing.forEach(row -> before.put(row.held().id(), row));
        own.forEach(row -> before.put(row.held().id(), row));
        List<ScheduleStore.Given> due = schedules.all(before.keySet());
        records.carryOut(id, handOver, before);
        List<HandOverRecords.Row> left =
                held.stream().filter(row -> !passing.contains(row)).toList();
        records.report(
                id,
                handOver,
                before,
                left,
                row -> mine.contains(row.held().planId()) ? LineOutcome.PLAN_CLOSED : LineOutcome.OUTSIDE_REACH);
        Map<UUID, UUID> inPlace = new HashMap<>();
        handOver.opened().forEach(opening -> inPlace.put(opening.held().id(), opening.inPlaceOf()));
        systemReach.during(() -> {
            succession.follow(due, inPlace, command.on(), caller.subject());
            return null;
        });
        trail.enter(
                "agency",
                from.id(),
                areas.provinceOf(from.areaId(), command.on()).orElse(null),
                "responsibilities-handed-over",
                "handover",
                id,
                command.reason(),
                Map.of(
                        "toAgencyId",
                        to.id(),
                        "on",
                        command.on(),
                        "passed",
                        passing.size(),
                        "opened",
                        handOver.opened().size(),
                        "left",
                        left.size(),
                        "planIds",
                        passing.stream()
                                .map(row -> row.held().planId())
                                .distinct()
                                .toList()));
        return new Passed(id, passing.size(), left.size());
    }

    private void requireSuccessor(AgencySummary from, AgencySummary to, HandOverResponsibilities command) {
        if (from.id().equals(to.id())) {
            throw AssignmentProblem.handOverToItself();
        }
        if (!to.isActiveOn(command.on())) {
            throw AssignmentProblem.agencyNotActive("/toAgencyId", to.name());
        }
        if (command.reason() == null && !agencies.withPredecessors(to.id()).contains(from.id())) {
            throw AssignmentProblem.handOverNeedsReason(to.name());
        }
    }

    private static List<Held> heldIn(List<HandOverRecords.Row> rows) {
        return rows.stream().map(HandOverRecords.Row::held).toList();
    }
}
