package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    static final String SCOPE = "figures:write";

    private final ObservationChanges changes;
    private final ObservationBatches batches;
    private final SubmissionRepository submissions;
    private final RoundRepository rounds;
    private final IdempotencyKeys idempotency;
    private final Caller caller;

    ObservationSending(
            ObservationChanges changes,
            ObservationBatches batches,
            SubmissionRepository submissions,
            RoundRepository rounds,
            IdempotencyKeys idempotency,
            Caller caller) {
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

    /** What was sent for one area; without a form the agency has nothing to say of it. */
    private record Unit(Optional<Submission> form, List<Numbered> sent) {
        String order() {
            return form.map(one -> one.id().toString()).orElse("");
        }
    }

    /** Forms are locked in the order of their ids, as everywhere; everything is decided before anything is written. */
    private UUID store(SendObservations command) {
        rounds.findByIdOptional(command.roundId()).orElseThrow(() -> CollectionProblem.unknown("/roundId"));
        Map<Submission, List<Decided>> byForm = new LinkedHashMap<>();
        List<Decided> all = new ArrayList<>();
        for (Unit unit : units(command)) {
            if (unit.form().isEmpty()) {
                unit.sent().forEach(one -> all.add(refused(one)));
            } else {
                List<Decided> decided =
                        changes.decide(submissions.locked(unit.form().get()), unit.sent(), caller.subject());
                byForm.put(unit.form().get(), decided);
                all.addAll(decided);
            }
        }
        all.sort(Comparator.comparingInt(Decided::index));
        changes.refuse(all, command.partial());
        byForm.forEach((form, decided) -> changes.write(form, decided, command.reason()));
        return batches.remember(all);
    }

    private List<Unit> units(SendObservations command) {
        Map<UUID, List<Numbered>> byArea = new LinkedHashMap<>();
        for (int i = 0; i < command.observations().size(); i++) {
            SentObservation one = command.observations().get(i);
            byArea.computeIfAbsent(
                            one.areaId() != null ? one.areaId() : caller.desk().areaId(), area -> new ArrayList<>())
                    .add(new Numbered(i, one.figure(), "/observations/" + i + "/figure"));
        }
        return byArea.entrySet().stream()
                .map(area -> new Unit(submissions.ofUnit(command.roundId(), area.getKey()), area.getValue()))
                .sorted(Comparator.comparing(Unit::order))
                .toList();
    }

    private static Decided refused(Numbered one) {
        Fault fault = Fault.at("/observations/" + one.index() + "/areaId", "no-form");
        return new Decided(one.index(), one.at(), one.change(), null, null, null, Outcome.REFUSED, List.of(fault));
    }
}
