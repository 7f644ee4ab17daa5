package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.mangnon.collection.CellChanges.Decided;
import vn.mangnon.collection.CellChanges.Outcome;
import vn.mangnon.collection.ObservationChanges.Numbered;
import vn.mangnon.collection.ObservationCommands.SendObservations;
import vn.mangnon.collection.ObservationCommands.SentObservation;
import vn.mangnon.collection.ObservationViews.SentResult;
import vn.mangnon.collection.ObservationViews.SentView;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.IdempotencyKeys;
import vn.mangnon.platform.Problem.Fault;
import vn.mangnon.platform.UnitOfWork;

/** Figures that another system sends for its agency, into as many forms of a round as they are of: all or nothing, or one by one. */
@ApplicationScoped
class ObservationSending {
    private static final String SCOPE = "figures:write";

    private final ObservationChanges changes;
    private final ObservationBatches batches;
    private final SubmissionRepository submissions;
    private final RoundRepository rounds;
    private final IdempotencyKeys idempotency;
    private final Caller caller;

    ObservationSending(
            ObservationChanges changes, ObservationBatches batches, SubmissionRepository submissions, RoundRepository rounds, IdempotencyKeys idempotency, Caller caller) {
        this.changes = changes;
        this.batches = batches;
        this.submissions = submissions;
        this.rounds = rounds;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @UnitOfWork
    SentView send(SendObservations command) {
        if (!caller.isSystem() && !caller.scopes().contains(SCOPE)) {
            throw CollectionProblem.scopeMissing();
        }
        UUID batch = idempotency.once("POST /observations", command, () -> store(command));
        List<SentResult> results = new ArrayList<>();
        batches.outcomes(batch).forEach(one -> results.add(new SentResult(results.size(), one.outcome(), one.codes())));
        int saved = count(results, Outcome.SAVED);
        int unchanged = count(results, Outcome.UNCHANGED);
        return new SentView(batch, saved, unchanged, results.size() - saved - unchanged, results);
    }

    private static int count(List<SentResult> results, Outcome wanted) {
        return (int) results.stream().filter(one -> one.outcome() == wanted).count();
    }

    /** Forms are locked in the order of their areas; everything is decided before anything is written. */
    private UUID store(SendObservations command) {
        rounds.findByIdOptional(command.roundId()).orElseThrow(() -> CollectionProblem.unknown("/roundId"));
        Map<UUID, List<Numbered>> byArea = new TreeMap<>(Comparator.comparing(UUID::toString));
        for (int i = 0; i < command.observations().size(); i++) {
            SentObservation one = command.observations().get(i);
            byArea.computeIfAbsent(one.areaId() != null ? one.areaId() : caller.desk().areaId(), area -> new ArrayList<>())
                    .add(new Numbered(i, one.figure(), "/observations/" + i + "/figure"));
        }
        List<Decided> all = new ArrayList<>();
        Map<Submission, List<Decided>> byForm = new LinkedHashMap<>();
        byArea.forEach((area, sent) -> {
            List<Decided> decided = decided(command, area, sent, byForm);
            all.addAll(decided);
        });
        all.sort(Comparator.comparingInt(Decided::index));
        changes.refuse(all, command.partial());
        byForm.forEach((form, decided) -> changes.write(form, decided, command.reason()));
        return batches.remember(all);
    }

    private List<Decided> decided(SendObservations command, UUID area, List<Numbered> sent, Map<Submission, List<Decided>> byForm) {
        Submission form = submissions.ofUnit(command.roundId(), caller.desk().agencyId(), area).orElse(null);
        if (form == null) {
            return sent.stream()
                    .map(one -> new Decided(
                            one.index(), one.change(), null, null, null, Outcome.REFUSED,
                            List.of(Fault.at("/observations/" + one.index() + "/areaId", "no-form"))))
                    .toList();
        }
        List<Decided> decided = changes.decide(submissions.locked(form), sent, caller.subject());
        byForm.put(form, decided);
        return decided;
    }
}
