package vn.mangnon.area;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.area.Consequences.Change;
import vn.mangnon.area.Consequences.Effect;
import vn.mangnon.area.Consequences.What;
import vn.mangnon.area.ReorganisationExecution.Done;
import vn.mangnon.area.ReorganisationExecution.Ordered;
import vn.mangnon.area.ReorganisationExecution.Outcome;
import vn.mangnon.area.ReorganisationFile.Read;
import vn.mangnon.area.ReorganisationImportStore.ImportRow;
import vn.mangnon.area.ReorganisationViews.FileActView;
import vn.mangnon.area.ReorganisationViews.FileCounts;
import vn.mangnon.area.ReorganisationViews.FilePreview;
import vn.mangnon.area.ReorganisationViews.ReorganisationImportView;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.IdempotencyKeys;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Problem.Fault;
import vn.mangnon.platform.SystemReach;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;
import vn.mangnon.platform.Versions;

/** Many acts from a file: all are carried out or none, and they may be taken back together. */
@ApplicationScoped
class ReorganisationImports {
    private static final int LONGEST_SECONDS = 900;

    private final ReorganisationImportStore imports;
    private final ReorganisationStore acts;
    private final ReorganisationExecution execution;
    private final Caller caller;
    private final Clock clock;
    private final IdempotencyKeys idempotency;
    private final SystemReach systemReach;
    private final Trail trail;
    private final TransactionSynchronizationRegistry transaction;

    ReorganisationImports(
            ReorganisationImportStore imports,
            ReorganisationStore acts,
            ReorganisationExecution execution,
            Caller caller,
            Clock clock,
            IdempotencyKeys idempotency,
            SystemReach systemReach,
            Trail trail,
            TransactionSynchronizationRegistry transaction) {
        this.imports = imports;
        this.acts = acts;
        this.execution = execution;
        this.caller = caller;
        this.clock = clock;
        this.idempotency = idempotency;
        this.systemReach = systemReach;
        this.trail = trail;
        this.transaction = transaction;
    }

    @UnitOfWork
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    ReorganisationImportView takeOnce(String fileName, byte[] content) {
        return view(
                idempotency.once("POST /reorganisation-imports", Map.of("file", AreaImports.hex(content)), () -> accept(
                                fileName, content)
                        .id()));
    }

    /** Carries the file out, whoever asks for it. */
    @UnitOfWork
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    ReorganisationImportView take(String fileName, byte[] content) {
        return view(accept(fileName, content).id());
    }

    /** Done and taken back. */
    @UnitOfWork
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    FilePreview preview(byte[] content) {
        Accepted would = accept("preview", content);
        transaction.setRollbackOnly();
        return new FilePreview(would.counts(), would.effects(), would.acts());
    }

    @UnitOfWork
    ReorganisationImportView view(UUID id) {
        ImportRow row = imports.find(id).orElseThrow(Problem::notFound);
        return new ReorganisationImportView(
                row.id(),
                row.fileName(),
                row.importedAt(),
                row.importedBy(),
                row.counts(),
                row.effects(),
                row.undoneAt(),
                row.undoneBy(),
                row.undoneAt() == null ? List.of("UNDO") : List.of(),
                row.version());
    }

    /** Everything that its acts did is taken back, the last written first. */
    @UnitOfWork
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    ReorganisationImportView undo(UUID id, long expectedVersion, String reason) {
        ImportRow row = imports.lock(id).orElseThrow(Problem::notFound);
        Versions.require(expectedVersion, row.version());
        List<ReorganisationStore.Stored> executed = imports.executedActs(id).stream()
                .map(act -> acts.lock(act).orElseThrow())
                .toList();
        if (row.undoneAt() != null || executed.isEmpty()) {
            throw ReorganisationProblem.notExecuted();
        }
        acts.alone();
        acts.takeTime();
        List<PlannedReorganisation> planned = executed.stream()
                .map(act -> new PlannedReorganisation(
                        act.id(), act.terms(), ReorganisationRules.named(act.terms()), List.of(), List.of()))
                .toList();
        List<Fault> faults = new ArrayList<>(systemReach.during(() -> planned.stream()
                .flatMap(act -> execution.parts().stream().flatMap(part -> part.dependents(act).stream()))
                .toList()));
        acts.undo(executed.stream().map(ReorganisationStore.Stored::id).toList()).stream()
                .map(execution::fault)
                .distinct()
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw ReorganisationProblem.dependedOn(faults.stream().limit(100).toList());
        }
        executed.forEach(act -> acts.undone(act.id(), ReorganisationRules.named(act.terms())));
        imports.undone(id, clock.instant(), caller.subject());
        planned.forEach(act -> execution.parts().forEach(part -> part.undone(act)));
        trail.enter("reorganisation-import", id, null, "undone", Map.of("acts", executed.size(), "reason", reason));
        return view(id);
    }

    private record Accepted(UUID id, FileCounts counts, List<Effect> effects, List<FileActView> acts) {}

    private Accepted accept(String fileName, byte[] content) {
        ReorganisationFile file = ReorganisationFile.read(AreaImports.text(content));
        requireNoFault(file);
        acts.alone();
        acts.takeTime();
        List<Read> read = file.acts(imports.idsByKey());
        requireNoFault(file);
        UUID id = Ids.next();
        Map<UUID, Read> byId = new LinkedHashMap<>();
        read.forEach(act -> byId.put(Ids.next(), act));
        check(file, read);
        imports.open(
                id,
                fileName,
                AreaImports.digest(content),
                clock.instant(),
                caller.subject(),
                file.lines(),
                read.size());
        Map<UUID, String> names = imports.names(read.stream()
                .flatMap(act -> ReorganisationRules.named(act.terms()).stream())
                .distinct()
                .toList());
        read.forEach(act -> act.newIds()
                .forEach((place, made) ->
                        names.put(made, act.terms().successors().get(place).name())));
        imports.record(byId, names, id, clock.instant(), caller.subject());
        Outcome outcome = execution.carryOut(byId.entrySet().stream()
                .map(entry -> new Ordered(
                        entry.getKey(),
                        entry.getValue().terms(),
                        entry.getValue().newIds()))
                .toList());
        outcome.faults()
                .forEach((act, faults) ->
                        faults.forEach(fault -> file.fault(byId.get(act).act(), fault)));
        requireNoFault(file);
        return report(id, byId, names, outcome, file.lines());
    }

    private Accepted report(UUID id, Map<UUID, Read> byId, Map<UUID, String> names, Outcome outcome, int lines) {
        Map<UUID, Done> done = outcome.done();
        acts.executed(done.values(), clock.instant(), caller.subject());
        List<Change> changes = done.values().stream()
                .flatMap(act -> act.consequences().changes().stream())
                .toList();
        FileCounts counts = new FileCounts(
                lines,
                done.size(),
                count(changes, What.BEGINS),
                count(changes, What.ENDS),
                changes.size() - count(changes, What.BEGINS) - count(changes, What.ENDS));
        List<Effect> effects = sum(done.values().stream()
                .flatMap(act -> act.consequences().effects().stream())
                .toList());
        imports.report(id, counts, effects);
        trail.enter(
                "reorganisation-import",
                id,
                null,
                "executed",
                Map.of("acts", done.size(), "rows", lines, "units", changes.size()));
        List<FileActView> shown = byId.entrySet().stream()
                .map(entry -> new FileActView(
                        entry.getValue().act().line(),
                        entry.getValue().act().name(),
                        entry.getValue().terms().kind(),
                        entry.getValue().terms().effectiveOn(),
                        Reorganisations.title(entry.getValue().terms(), names),
                        done.get(entry.getKey()).consequences().changes().size()))
                .limit(1000)
                .toList();
        return new Accepted(id, counts, effects, shown);
    }

    private static void check(ReorganisationFile file, List<Read> read) {
        for (Read act : read) {
            List<Fault> faults = new ArrayList<>();
            if (act.terms().predecessors().isEmpty()) {
                faults.add(Fault.at("/predecessors", "required"));
            } else {
                ReorganisationRules.check(act.terms(), faults);
            }
            faults.forEach(fault -> file.fault(act.act(), fault));
        }
        requireNoFault(file);
    }

    private static void requireNoFault(ReorganisationFile file) {
        if (!file.faults().isEmpty()) {
            throw ReorganisationProblem.fileRefused(file.faults());
        }
    }

    private static int count(List<Change> changes, What what) {
        return (int) changes.stream().filter(change -> change.what() == what).count();
    }

    private static List<Effect> sum(List<Effect> effects) {
        Map<String, Effect> sums = new HashMap<>();
        effects.forEach(effect -> sums.merge(
                effect.kind(),
                effect,
                (a, b) -> new Effect(
                        a.kind(), a.count() + b.count(), a.examples().size() < 5 ? joined(a, b) : a.examples())));
        return sums.values().stream()
                .sorted((a, b) -> a.kind().compareTo(b.kind()))
                .toList();
    }

    private static List<String> joined(Effect a, Effect b) {
        List<String> both = new ArrayList<>(a.examples());
        both.addAll(b.examples());
        return both.stream().limit(5).toList();
    }
}
