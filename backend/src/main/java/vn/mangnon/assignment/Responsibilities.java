package vn.mangnon.assignment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.mangnon.agency.AgencyApi;
import vn.mangnon.agency.AgencySummary;
import vn.mangnon.assignment.AssignmentCommands.AssignResponsibility;
import vn.mangnon.assignment.AssignmentCommands.ChangeAct;
import vn.mangnon.assignment.AssignmentCommands.ChangeResponsibilities;
import vn.mangnon.assignment.AssignmentCommands.ResponsibilityChange;
import vn.mangnon.assignment.AssignmentViews.AllowedAct;
import vn.mangnon.assignment.AssignmentViews.AssignedAgency;
import vn.mangnon.assignment.AssignmentViews.Cell;
import vn.mangnon.assignment.AssignmentViews.ChangeResult;
import vn.mangnon.assignment.AssignmentViews.ChangesView;
import vn.mangnon.assignment.AssignmentViews.ResponsibilityMatrix;
import vn.mangnon.plan.PlanApi;
import vn.mangnon.plan.PlanState;
import vn.mangnon.plan.PlanSummary;
import vn.mangnon.platform.IdempotencyKeys;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.ProblemWords;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;

/** The matrix of a plan: who answers for what on a day, and several changes to it in one act, each answered by itself. */
@ApplicationScoped
class Responsibilities {
    private static final TypeReference<List<Outcome>> OUTCOMES = new TypeReference<>() {};

    private final AssignmentQueries queries;
    private final AssignmentRepository assignments;
    private final Assigning assigning;
    private final AssignmentService single;
    private final PlanApi plans;
    private final AgencyApi agencies;
    private final IdempotencyKeys idempotency;
    private final Trail trail;
    private final ProblemWords words;
    private final Sql sql;
    private final Clock clock;
    private final ObjectMapper mapper;

    Responsibilities(
            AssignmentQueries queries,
            AssignmentRepository assignments,
            Assigning assigning,
            AssignmentService single,
            PlanApi plans,
            AgencyApi agencies,
            IdempotencyKeys idempotency,
            Trail trail,
            ProblemWords words,
            Sql sql,
            Clock clock,
            ObjectMapper mapper) {
        this.queries = queries;
        this.assignments = assignments;
        this.assigning = assigning;
        this.single = single;
        this.plans = plans;
        this.agencies = agencies;
        this.idempotency = idempotency;
        this.trail = trail;
        this.words = words;
        this.sql = sql;
        this.clock = clock;
        this.mapper = mapper;
    }

    /** What came of one change: the id of the assignment, or what stood against it, without its words. */
    record Outcome(int status, UUID assignmentId, String slug, Map<String, Object> said, String pointer, String code) {
        static Outcome done(int status, UUID assignmentId) {
            return new Outcome(status, assignmentId, null, Map.of(), null, null);
        }

        static Outcome refused(AssignmentProblem problem) {
            Optional<Problem.Fault> fault = problem.faults().stream().findFirst();
            return new Outcome(
                    problem.status(),
                    null,
                    problem.slug(),
                    problem.said(),
                    fault.map(Problem.Fault::pointer).orElse(null),
                    fault.map(Problem.Fault::code).orElse(null));
        }

        Problem problem() {
            return AssignmentProblem.again(
                    status, slug, said, code == null ? List.of() : List.of(Problem.Fault.at(pointer, code)));
        }
    }

    /** @param asked null: today, or the plan's first day when that is still to come */
    @UnitOfWork
    ResponsibilityMatrix matrix(UUID planId, LocalDate asked) {
        LocalDate today = assigning.today();
        PlanSummary plan = plans.requireReadable(planId);
        LocalDate on = plan.readingDay(asked, today);
        var responsible = queries.responsible(planId, on, today);
        Map<UUID, AssignedAgency> columns = new LinkedHashMap<>();
        responsible.forEach(one -> columns.putIfAbsent(one.agency().id(), one.agency()));
        boolean writable = plans.offersWriting(plan);
        List<Cell> cells = responsible.stream()
                .map(one -> new Cell(
                        one.assignmentId(),
                        one.subjectType(),
                        one.subjectId(),
                        one.agency().id(),
                        one.role(),
                        one.part(),
                        one.statement(),
                        one.from(),
                        one.until(),
                        single.allowed(plan.state(), writable, one.from(), one.until(), today),
                        one.version()))
                .toList();
        boolean open = plan.state() == PlanState.DRAFT || plan.state() == PlanState.IN_FORCE;
        return new ResponsibilityMatrix(
                planId,
                on,
                List.copyOf(columns.values()),
                queries.subjects(planId, on),
                cells,
                writable && open && single.mayAssign() ? List.of(AllowedAct.ASSIGN) : List.of());
    }

    @UnitOfWork
    ChangesView change(UUID planId, ChangeResponsibilities command) {
        UUID id = idempotency.once("POST /plans/" + planId + "/responsibilities", command, () -> {
            PlanSummary plan = assigning.open(planId);
            List<Outcome> outcomes = apply(plan, command.changes());
            enter(plan, command.changes(), outcomes);
            return store(planId, outcomes);
        });
        return view(id);
    }

    /** First what ends, then what begins: a lead may pass from one agency to another in one save. */
    private List<Outcome> apply(PlanSummary plan, List<ResponsibilityChange> changes) {
        List<AssignResponsibility> wanted = changes.stream()
                .map(ResponsibilityChange::assignment)
                .filter(Objects::nonNull)
                .toList();
        Set<UUID> subjectIds =
                wanted.stream().map(AssignResponsibility::subjectId).collect(Collectors.toSet());
        Set<UUID> ids = changes.stream()
                .map(ResponsibilityChange::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Assignment> around = new ArrayList<>(assignments.around(plan.id(), subjectIds, ids));
        Outcome[] outcomes = new Outcome[changes.size()];
        for (int i = 0; i < outcomes.length; i++) {
            ResponsibilityChange change = changes.get(i);
            if (change.act() != ChangeAct.ASSIGN) {
                outcomes[i] = answered(() -> stop(plan, change, around));
            }
        }
        assignments.flush();
        Set<Subject> subjects = wanted.isEmpty() ? Set.of() : queries.subjectsOf(plan.id());
        Map<UUID, AgencySummary> known = agencies.findAll(
                wanted.stream().map(AssignResponsibility::agencyId).collect(Collectors.toSet()));
        for (int i = 0; i < outcomes.length; i++) {
            ResponsibilityChange change = changes.get(i);
            if (change.act() == ChangeAct.ASSIGN) {
                outcomes[i] = answered(() -> start(plan, change.assignment(), around, subjects, known));
            }
        }
        assignments.flush();
        return List.of(outcomes);
    }

    private interface Step {
        Outcome take();
    }

    private static Outcome answered(Step step) {
        try {
            return step.take();
        } catch (AssignmentProblem refused) {
            return Outcome.refused(refused);
        }
    }

    private Outcome start(
            PlanSummary plan,
            AssignResponsibility wanted,
            Collection<Assignment> around,
            Set<Subject> subjects,
            Map<UUID, AgencySummary> known) {
        if (wanted == null) {
            throw AssignmentProblem.missing("/assignment");
        }
        if (!subjects.contains(Subject.of(wanted.subjectType(), wanted.subjectId(), null))) {
            throw AssignmentProblem.unknownSubject();
        }
        Assignment assignment = assigning.assign(
                plan,
                wanted.subjectType(),
                wanted.subjectId(),
                wanted.terms(),
                Optional.ofNullable(known.get(wanted.agencyId())),
                around);
        around.add(assignment);
        return Outcome.done(201, assignment.id());
    }

    private Outcome stop(PlanSummary plan, ResponsibilityChange change, Collection<Assignment> around) {
        if (change.id() == null || change.version() == null) {
            throw AssignmentProblem.missing(change.id() == null ? "/id" : "/version");
        }
        Assignment assignment = around.stream()
                .filter(one -> one.id().equals(change.id()) && one.planId().equals(plan.id()))
                .findFirst()
                .orElseThrow(AssignmentProblem::gone);
        if (assignment.version() != change.version()) {
            throw AssignmentProblem.stale();
        }
        if (change.act() == ChangeAct.REMOVE) {
            assigning.remove(assignment);
            around.remove(assignment);
            return Outcome.done(204, assignment.id());
        }
        if (change.on() == null || change.reason() == null) {
            throw AssignmentProblem.missing(change.on() == null ? "/on" : "/reason");
        }
        assigning.end(plan, assignment, change.on(), change.reason().strip());
        return Outcome.done(200, assignment.id());
    }

    private void enter(PlanSummary plan, List<ResponsibilityChange> changes, List<Outcome> outcomes) {
        Map<String, Object> details = new HashMap<>();
        for (ChangeAct act : ChangeAct.values()) {
            List<UUID> ids = new ArrayList<>();
            for (int i = 0; i < outcomes.size(); i++) {
                if (changes.get(i).act() == act && outcomes.get(i).slug() == null) {
                    ids.add(outcomes.get(i).assignmentId());
                }
            }
            details.put(act.name().toLowerCase(java.util.Locale.ROOT), ids);
        }
        details.put(
                "refused",
                outcomes.stream().filter(outcome -> outcome.slug() != null).count());
        trail.enter("plan", plan.id(), plan.provinceId(), "responsibilities-changed", details);
    }

    private UUID store(UUID planId, List<Outcome> outcomes) {
        UUID id = Ids.next();
        try {
            sql.write(
                    "insert into assignment_batch (id, plan_id, recorded_at, outcomes) values (?, ?, ?, ?::jsonb)",
                    id,
                    planId,
                    clock.instant(),
                    mapper.writeValueAsString(outcomes));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return id;
    }

    private ChangesView view(UUID id) {
        return sql.one(
                        "select plan_id, outcomes::text as outcomes from assignment_batch where id = ?",
                        row -> view(id, row.uuid("plan_id"), outcomes(row.text("outcomes"))),
                        id)
                .orElseThrow(Problem::notFound);
    }

    private ChangesView view(UUID id, UUID planId, List<Outcome> outcomes) {
        var items = queries.items(outcomes.stream()
                .map(Outcome::assignmentId)
                .filter(Objects::nonNull)
                .toList());
        List<ChangeResult> results = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            results.add(
                    outcome.slug() == null
                            ? new ChangeResult(i, outcome.status(), items.get(outcome.assignmentId()), null)
                            : new ChangeResult(i, outcome.status(), null, words.of(outcome.problem())));
        }
        int refused = (int)
                outcomes.stream().filter(outcome -> outcome.slug() != null).count();
        return new ChangesView(id, planId, outcomes.size() - refused, refused, results);
    }

    private List<Outcome> outcomes(String json) {
        try {
            return mapper.readValue(json, OUTCOMES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
