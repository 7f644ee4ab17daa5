package vn.mangnon.area;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.mangnon.area.Consequences.Change;
import vn.mangnon.area.ReorganisationExecution.Done;
import vn.mangnon.area.ReorganisationExecution.Ordered;
import vn.mangnon.area.ReorganisationExecution.Outcome;
import vn.mangnon.area.ReorganisationStore.Filter;
import vn.mangnon.area.ReorganisationStore.Stored;
import vn.mangnon.area.ReorganisationTerms.Successor;
import vn.mangnon.area.ReorganisationViews.Preview;
import vn.mangnon.area.ReorganisationViews.ReorganisationActView;
import vn.mangnon.area.ReorganisationViews.ReorganisationListItem;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.IdempotencyKeys;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Problem.Fault;
import vn.mangnon.platform.ProblemWords;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.SystemReach;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;
import vn.mangnon.platform.Versions;

/** Acts from their draft to their carrying out, and back. */
@ApplicationScoped
class Reorganisations {
    private static final int CHANGES_SHOWN = 500;
    private static final int LONGEST_TITLE = 300;

    private final ReorganisationStore store;
    private final ReorganisationExecution execution;
    private final AreaApi areas;
    private final Caller caller;
    private final Clock clock;
    private final IdempotencyKeys idempotency;
    private final MergePatch patches;
    private final ProblemWords words;
    private final SystemReach systemReach;
    private final Trail trail;
    private final TransactionSynchronizationRegistry transaction;

    Reorganisations(
            ReorganisationStore store,
            ReorganisationExecution execution,
            AreaApi areas,
            Caller caller,
            Clock clock,
            IdempotencyKeys idempotency,
            MergePatch patches,
            ProblemWords words,
            SystemReach systemReach,
            Trail trail,
            TransactionSynchronizationRegistry transaction) {
        this.store = store;
        this.execution = execution;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
        this.idempotency = idempotency;
        this.patches = patches;
        this.words = words;
        this.systemReach = systemReach;
        this.trail = trail;
        this.transaction = transaction;
    }

    @UnitOfWork
    Slice<ReorganisationListItem> list(
            ReorganisationSubject subject,
            ReorganisationKind kind,
            ReorganisationState state,
            UUID unitId,
            UUID importId,
            PageRequest page) {
        return store.list(new Filter(subject, kind, state, unitId, importId, mayEdit()), page);
    }

    @UnitOfWork
    ReorganisationActView view(UUID id) {
        Stored act = store.find(id)
                .filter(found -> found.state() != ReorganisationState.DRAFT || mayEdit())
                .orElseThrow(Problem::notFound);
        return new ReorganisationActView(
                act.id(),
                act.state(),
                act.subject(),
                act.act().kind(),
                act.act().documentNumber(),
                act.act().documentDate(),
                act.effectiveOn(),
                act.title(),
                act.terms(),
                act.recordedAt(),
                act.recordedBy(),
                act.executedAt(),
                act.executedBy(),
                allowed(act.state()),
                act.version());
    }

    @UnitOfWork
    ReorganisationActView record(ReorganisationTerms terms) {
        return view(idempotency.once("POST /reorganisations", terms, () -> {
            Map<UUID, String> names = checked(terms);
            UUID id = Ids.next();
            store.record(
                    id,
                    terms,
                    title(terms, names),
                    ReorganisationRules.named(terms),
                    clock.instant(),
                    caller.subject());
            enter(id, terms, "recorded", Map.of("kind", terms.kind(), "effectiveOn", terms.effectiveOn()));
            return id;
        }));
    }

    @UnitOfWork
    ReorganisationActView change(UUID id, long expectedVersion, JsonNode patch) {
        Stored act = draft(id, expectedVersion);
        ReorganisationTerms terms = patches.apply(act.terms(), patch, ReorganisationTerms.class);
        if (terms.subject() != act.subject()) {
            throw ReorganisationProblem.refused(List.of(Fault.at("/subject", "reorganisation-subject-stays")));
        }
        Map<UUID, String> names = checked(terms);
        store.change(id, terms, title(terms, names), ReorganisationRules.named(terms));
        enter(id, terms, "changed", Map.of("kind", terms.kind(), "effectiveOn", terms.effectiveOn()));
        return view(id);
    }

    @UnitOfWork
    void discard(UUID id, long expectedVersion) {
        Stored act = draft(id, expectedVersion);
        store.discard(id);
        enter(id, act.terms(), "discarded", Map.of("kind", act.act().kind(), "effectiveOn", act.effectiveOn()));
    }

    /** Done and taken back, so that the preview is never another answer than the act's. */
    @UnitOfWork
    Preview preview(UUID id) {
        Stored act = store.find(id).orElseThrow(Problem::notFound);
        if (act.state() != ReorganisationState.DRAFT) {
            throw ReorganisationProblem.notDraft();
        }
        Outcome outcome = execution.carryOut(List.of(new Ordered(id, act.terms(), Map.of())));
        transaction.setRollbackOnly();
        if (!outcome.faults().isEmpty()) {
            return new Preview(
                    id,
                    words.of(ReorganisationProblem.refused(outcome.allFaults())).errors(),
                    List.of(),
                    0,
                    List.of());
        }
        Consequences consequences = outcome.done().get(id).consequences();
        List<Change> changes = consequences.changes();
        return new Preview(
                id, List.of(), changes.stream().limit(CHANGES_SHOWN).toList(), changes.size(), consequences.effects());
    }

    @UnitOfWork
    ReorganisationActView execute(UUID id, long expectedVersion) {
        Stored act = draft(id, expectedVersion);
        Outcome outcome = execution.carryOut(List.of(new Ordered(id, act.terms(), Map.of())));
        if (!outcome.faults().isEmpty()) {
            throw ReorganisationProblem.refused(outcome.allFaults());
        }
        executed(outcome.done().get(id));
        return view(id);
    }

    private void executed(Done done) {
        PlannedReorganisation act = done.act();
        store.executed(List.of(done), clock.instant(), caller.subject());
        Map<String, Object> counts = new HashMap<>();
        counts.put("units", done.consequences().changes().size());
        done.consequences().effects().forEach(effect -> counts.put(effect.kind(), effect.count()));
        enter(act.id(), act.terms(), "executed", counts);
    }

    @UnitOfWork
    ReorganisationActView undo(UUID id, long expectedVersion, String reason) {
        Stored act = store.lock(id).orElseThrow(Problem::notFound);
        Versions.require(expectedVersion, act.version());
        if (act.state() != ReorganisationState.EXECUTED) {
            throw ReorganisationProblem.notExecuted();
        }
        store.alone();
        PlannedReorganisation planned = new PlannedReorganisation(
                id, act.terms(), ReorganisationRules.named(act.terms()), List.of(), List.of());
        List<Fault> faults = new ArrayList<>(systemReach.during(() -> execution.parts().stream()
                .flatMap(part -> part.dependents(planned).stream())
                .toList()));
        store.undo(List.of(id)).stream().map(execution::fault).distinct().forEach(faults::add);
        if (!faults.isEmpty()) {
            throw ReorganisationProblem.dependedOn(faults);
        }
        store.undone(id, ReorganisationRules.named(act.terms()));
        execution.parts().forEach(part -> part.undone(planned));
        enter(id, act.terms(), "undone", Map.of("effectiveOn", act.effectiveOn(), "reason", reason));
        return view(id);
    }

    private Stored draft(UUID id, long expectedVersion) {
        Stored act = store.lock(id).orElseThrow(Problem::notFound);
        Versions.require(expectedVersion, act.version());
        if (act.state() != ReorganisationState.DRAFT) {
            throw ReorganisationProblem.notDraft();
        }
        return act;
    }

    /** What the act says of itself holds, and every unit that it names is known. */
    private Map<UUID, String> checked(ReorganisationTerms terms) {
        List<Fault> faults = new ArrayList<>();
        ReorganisationRules.check(terms, faults);
        Map<UUID, String> names = terms.subject() == ReorganisationSubject.AREA
                ? execution.areaNames(ReorganisationRules.named(terms))
                : execution.names(ReorganisationRules.named(terms));
        for (int i = 0; i < terms.predecessors().size(); i++) {
            if (!names.containsKey(terms.predecessors().get(i).unitId())) {
                faults.add(Fault.at("/predecessors/" + i + "/unitId", "unknown-id"));
            }
        }
        for (int i = 0; i < terms.successors().size(); i++) {
            Successor successor = terms.successors().get(i);
            if (successor.unitId() != null && !names.containsKey(successor.unitId())) {
                faults.add(Fault.at("/successors/" + i + "/unitId", "unknown-id"));
            }
        }
        if (!faults.isEmpty()) {
            throw ReorganisationProblem.refused(faults);
        }
        return names;
    }

    /** "Xã A, Xã B → Phường C". */
    static String title(ReorganisationTerms terms, Map<UUID, String> names) {
        String from = terms.predecessors().stream()
                .map(predecessor -> names.get(predecessor.unitId()))
                .collect(Collectors.joining(", "));
        String to = terms.successors().stream()
                .map(successor -> successor.name() != null
                        ? successor.name().strip()
                        : names.getOrDefault(successor.unitId(), "…"))
                .collect(Collectors.joining(", "));
        String title = to.isEmpty() ? from : from + " → " + to;
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE - 1) + "…" : title;
    }

    private List<String> allowed(ReorganisationState state) {
        if (!mayEdit()) {
            return List.of();
        }
        return switch (state) {
            case RECORDED -> List.of();
            case DRAFT -> List.of("EDIT", "DISCARD", "PREVIEW", "EXECUTE");
            case EXECUTED -> List.of("UNDO");
        };
    }

    private boolean mayEdit() {
        return caller.may(Permission.DIRECTORY_EDIT);
    }

    private void enter(UUID id, ReorganisationTerms terms, String act, Map<String, ?> details) {
        UUID province = terms.subject() == ReorganisationSubject.AREA
                ? areas.provinceOf(terms.predecessors().getFirst().unitId(), LocalDate.now(clock))
                        .orElse(null)
                : null;
        trail.enter("reorganisation", id, province, act, details);
    }
}
