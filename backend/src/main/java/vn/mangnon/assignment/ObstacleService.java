package vn.mangnon.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.agency.AgencyApi;
import vn.mangnon.agency.AgencySummary;
import vn.mangnon.assignment.ObstacleQueries.Filter;
import vn.mangnon.assignment.ObstacleViews.Act;
import vn.mangnon.assignment.ObstacleViews.Cause;
import vn.mangnon.assignment.ObstacleViews.HopAct;
import vn.mangnon.assignment.ObstacleViews.ObstacleItem;
import vn.mangnon.assignment.ObstacleViews.ObstacleView;
import vn.mangnon.assignment.ObstacleViews.RaiseObstacle;
import vn.mangnon.assignment.ProgressViews.AgencyRef;
import vn.mangnon.plan.PlanApi;
import vn.mangnon.plan.PlanState;
import vn.mangnon.plan.PlanSummary;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.IdempotencyKeys;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;
import vn.mangnon.platform.Versions;

/** Obstacles: raised by whoever answers for the work, passed upwards as far as it takes, answered, closed or opened again. */
@ApplicationScoped
class ObstacleService {
    private final ObstacleRepository obstacles;
    private final ObstacleQueries queries;
    private final AssignmentRepository assignments;
    private final PlanApi plans;
    private final AgencyApi agencies;
    private final WorkReach reach;
    private final AnswerTime answering;
    private final Caller caller;
    private final IdempotencyKeys idempotency;
    private final Trail trail;
    private final Event<ObstacleMoved> moved;
    private final Clock clock;

    ObstacleService(
            ObstacleRepository obstacles,
            ObstacleQueries queries,
            AssignmentRepository assignments,
            PlanApi plans,
            AgencyApi agencies,
            WorkReach reach,
            AnswerTime answering,
            Caller caller,
            IdempotencyKeys idempotency,
            Trail trail,
            Event<ObstacleMoved> moved,
            Clock clock) {
        this.obstacles = obstacles;
        this.queries = queries;
        this.assignments = assignments;
        this.plans = plans;
        this.agencies = agencies;
        this.reach = reach;
        this.answering = answering;
        this.caller = caller;
        this.idempotency = idempotency;
        this.trail = trail;
        this.moved = moved;
        this.clock = clock;
    }

    @UnitOfWork
    Slice<ObstacleItem> list(Filter filter, PageRequest page) {
        return queries.list(filter, page);
    }

    @UnitOfWork
    ObstacleView view(UUID id) {
        Obstacle obstacle = obstacles.readable(id);
        Optional<AgencySummary> next = obstacle.state() == ObstacleState.OPEN ? nextAfter(obstacle) : Optional.empty();
        return queries.view(
                id,
                next.map(g -> new AgencyRef(g.id(), g.code(), g.name(), g.shortName()))
                        .orElse(null),
                allowed(obstacle, next.isPresent()));
    }

    private List<Act> allowed(Obstacle obstacle, boolean somebodyAbove) {
        List<Act> acts = new ArrayList<>();
        if (obstacle.state() == ObstacleState.OPEN
                && reach.isMine(obstacle.holderId())
                && caller.may(Permission.OBSTACLE_ANSWER)) {
            acts.add(Act.ANSWER);
            if (somebodyAbove) {
                acts.add(Act.FORWARD);
            }
        }
        if (obstacle.state() != ObstacleState.OPEN
                && reach.isMine(obstacle.keeperId())
                && caller.may(Permission.OBSTACLE_RAISE)) {
            if (obstacle.state() == ObstacleState.ANSWERED) {
                acts.add(Act.CLOSE);
            }
            acts.add(Act.REOPEN);
        }
        return acts;
    }

    /** @throws vn.mangnon.platform.Problem 422 unknown-assignment, 403 outside-reach, 409 assignment-not-in-force or obstacle-no-further */
    @UnitOfWork
    ObstacleView raise(RaiseObstacle command) {
        UUID created = idempotency.once("POST /obstacles", command, () -> {
            Assignment assignment = assignments
                    .findByIdOptional(command.assignmentId())
                    .orElseThrow(AssignmentProblem::unknownAssignment);
            PlanSummary plan = plans.requireReadable(assignment.planId());
            if (!reach.isMine(assignment.agencyId())) {
                throw AssignmentProblem.outsideReach();
            }
            if (plan.state() != PlanState.IN_FORCE || !assignment.span().contains(LocalDate.now(clock))) {
                throw AssignmentProblem.notInForce();
            }
            UUID mine = assignment.agencyId();
            UUID holder = reach.leadOf(assignment)
                    .filter(lead -> !lead.equals(mine))
                    .or(() -> above(mine, plan, mine).map(AgencySummary::id))
                    .orElseThrow(AssignmentProblem::obstacleNoFurther);
            Obstacle obstacle = Obstacle.raised(
                    Ids.next(),
                    assignment,
                    holder,
                    plan.agencyId(),
                    reach.placeOf(mine),
                    command.title(),
                    command.statement(),
                    caller.subject(),
                    caller.name(),
                    clock.instant(),
                    answerBy());
            obstacles.persist(obstacle);
            obstacles.flush();
            queries.arrive(obstacle, Cause.RAISED, null, clock.instant());
            tell(obstacle, ObstacleMoved.Move.RAISED, null);
            return obstacle.id();
        });
        return view(created);
    }

    @UnitOfWork
    ObstacleView answer(UUID id, long expectedVersion, String statement) {
        Obstacle obstacle = obstacles.heldByMe(id);
        Versions.require(expectedVersion, obstacle.version());
        obstacle.answer();
        obstacles.flush();
        act(obstacle, obstacle.hops(), HopAct.ANSWERED, statement);
        tell(obstacle, ObstacleMoved.Move.ANSWERED, null);
        return view(id);
    }

    @UnitOfWork
    ObstacleView forward(UUID id, long expectedVersion, String reason) {
        Obstacle obstacle = obstacles.heldByMe(id);
        Versions.require(expectedVersion, obstacle.version());
        UUID next = nextAfter(obstacle).map(AgencySummary::id).orElseThrow(AssignmentProblem::obstacleNoFurther);
        int from = obstacle.hops();
        obstacle.forwardTo(next, answerBy());
        act(obstacle, from, HopAct.FORWARDED, reason);
        obstacles.flush();
        queries.arrive(obstacle, Cause.FORWARDED, reason.strip(), clock.instant());
        tell(obstacle, ObstacleMoved.Move.FORWARDED, reason.strip());
        return view(id);
    }

    @UnitOfWork
    ObstacleView close(UUID id, long expectedVersion) {
        Obstacle obstacle = obstacles.ofMine(id);
        Versions.require(expectedVersion, obstacle.version());
        obstacle.close(clock.instant());
        obstacles.flush();
        tell(obstacle, ObstacleMoved.Move.CLOSED, null);
        return view(id);
    }

    @UnitOfWork
    ObstacleView reopen(UUID id, long expectedVersion, String reason) {
        Obstacle obstacle = obstacles.ofMine(id);
        Versions.require(expectedVersion, obstacle.version());
        obstacle.reopen(answerBy());
        obstacles.flush();
        queries.arrive(obstacle, Cause.REOPENED, reason.strip(), clock.instant());
        tell(obstacle, ObstacleMoved.Move.REOPENED, reason.strip());
        return view(id);
    }

    private LocalDate answerBy() {
        return answering.from(LocalDate.now(clock));
    }

    private Optional<AgencySummary> nextAfter(Obstacle obstacle) {
        return above(obstacle.holderId(), plans.requireReadable(obstacle.planId()), obstacle.keeperId());
    }

    /**
     * Who comes after an agency: the one that keeps the plan, then those above that one, up to the people's committee. Whoever raised
     * the obstacle is passed over.
     */
    private Optional<AgencySummary> above(UUID agency, PlanSummary plan, UUID raiser) {
        LocalDate today = LocalDate.now(clock);
        UUID keeper = reach.keeperOf(plan);
        Optional<AgencySummary> superior = reach.aboveIn(plan, keeper, today);
        if (agency.equals(keeper)) {
            return superior.filter(above -> !above.id().equals(raiser));
        }
        if (superior.filter(above -> above.id().equals(agency)).isPresent()) {
            return Optional.empty();
        }
        return keeper.equals(raiser) ? superior : agencies.find(keeper);
    }

    private void act(Obstacle obstacle, int hop, HopAct act, String statement) {
        queries.act(obstacle.id(), hop, act, statement.strip(), caller.subject(), caller.name(), clock.instant());
    }

    private void tell(Obstacle obstacle, ObstacleMoved.Move move, String reason) {
        trail.enter(
                "plan",
                obstacle.planId(),
                obstacle.provinceId(),
                "obstacle-" + move.name().toLowerCase(Locale.ROOT),
                "obstacle",
                obstacle.id(),
                reason,
                Map.of("assignmentId", obstacle.assignmentId(), "holderId", obstacle.holderId()));
        moved.fire(new ObstacleMoved(
                obstacle.id(),
                obstacle.assignmentId(),
                obstacle.planId(),
                move,
                obstacle.keeperId(),
                obstacle.holderId()));
    }
}
