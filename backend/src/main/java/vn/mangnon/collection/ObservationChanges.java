package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.collection.CellChanges.Decided;
import vn.mangnon.collection.CellChanges.Outcome;
import vn.mangnon.collection.ObservationBatches.Remembered;
import vn.mangnon.collection.ObservationCommands.CellChange;
import vn.mangnon.collection.ObservationCommands.ChangeObservations;
import vn.mangnon.collection.ObservationViews.ChangedCell;
import vn.mangnon.collection.ObservationViews.ChangesView;
import vn.mangnon.collection.Submission.Person;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.IdempotencyKeys;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Problem.Fault;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;

/** Figures entered into a form: decided as a whole, then written as a whole. */
@ApplicationScoped
class ObservationChanges {
    private final SubmissionRepository submissions;
    private final RoundRepository rounds;
    private final ObservationStore store;
    private final Disaggregations disaggregations;
    private final ObservationAnswers answers;
    private final IdempotencyKeys idempotency;
    private final Caller caller;
    private final Trail trail;
    private final Clock clock;
    private final ObservationBatches batches;

    ObservationChanges(
            SubmissionRepository submissions,
            RoundRepository rounds,
            ObservationStore store,
            Disaggregations disaggregations,
            ObservationAnswers answers,
            IdempotencyKeys idempotency,
            Caller caller,
            Trail trail,
            Clock clock,
            ObservationBatches batches) {
        this.submissions = submissions;
        this.rounds = rounds;
        this.store = store;
        this.disaggregations = disaggregations;
        this.answers = answers;
        this.idempotency = idempotency;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
        this.batches = batches;
    }

    /** @throws Problem 409 cells-changed or 422 figures-refused, naming every such cell, unless partial is asked for */
    @UnitOfWork
    ChangesView change(UUID submissionId, ChangeObservations command) {
        UUID batch = idempotency.once("POST /submissions/" + submissionId + "/observation-changes", command, () -> {
            Submission form = submissions.ofMyAgency(submissionId);
            List<Numbered> changes = new ArrayList<>();
            command.changes()
                    .forEach(change -> changes.add(new Numbered(changes.size(), change, "/changes/" + changes.size())));
            List<Decided> decided = decide(form, changes, null);
            refuse(decided, command.partial());
            write(form, decided, command.reason());
            return batches.remember(decided);
        });
        return new ChangesView(
                submissionId,
                submissions.readable(submissionId).version(),
                answer(batch, submissionId, command.changes()));
    }

    /** @param at JSON pointer of the change in the request */
    record Numbered(int index, CellChange change, String at) {}

    /** @param ownLast who may replace without a version what they wrote last themselves; null: nobody */
    List<Decided> decide(Submission form, List<Numbered> changes, String ownLast) {
        form.requireFigures(submissions.roundState(form));
        List<FormMeasure> measures = store.measures(form.id());
        List<String> keys = measures.stream()
                .flatMap(measure -> measure.cells().stream())
                .distinct()
                .toList();
        CellChanges deciding = new CellChanges(
                form.id(),
                rounds.readable(form.roundId()).expectedQuality(),
                measures,
                disaggregations.known(keys),
                store.held(
                        form,
                        changes.stream()
                                .map(one -> one.change().measureId())
                                .distinct()
                                .toList()),
                ownLast);
        return changes.stream()
                .map(one -> deciding.decide(one.index(), one.change(), one.at()))
                .toList();
    }

    void refuse(List<Decided> decided, boolean partial) {
        if (partial) {
            return;
        }
        List<Fault> faults =
                decided.stream().flatMap(one -> one.faults().stream()).toList();
        if (!faults.isEmpty()) {
            throw CollectionProblem.figuresRefused(faults);
        }
        List<Decided> clashes = decided.stream()
                .filter(one -> one.outcome() == Outcome.CONFLICT)
                .toList();
        if (!clashes.isEmpty()) {
            throw CollectionProblem.cellsChanged(
                    clashes.stream()
                            .map(one -> Fault.at(one.at(), "cell-changed"))
                            .toList(),
                    answers.clashes(clashes));
        }
    }

    void write(Submission form, List<Decided> decided, String reason) {
        write(form, decided, reason, "figures-entered", "submission", form.id());
    }

    /** @param act how the figures came, as the trail tells it, with what they came by */
    void write(Submission form, List<Decided> decided, String reason, String act, String subjectKind, UUID subjectId) {
        List<Decided> saved =
                decided.stream().filter(one -> one.outcome() == Outcome.SAVED).toList();
        if (saved.isEmpty()) {
            return;
        }
        Person by = new Person(caller.subject(), caller.name());
        form.enter(submissions.roundState(form), by, clock.instant());
        submissions.flush();
        store.write(form, saved, reason, by, clock.instant());
        trail.enter(
                "submission",
                form.id(),
                form.provinceId(),
                act,
                subjectKind,
                subjectId,
                reason,
                Map.of(
                        "cells",
                        saved.size(),
                        "measures",
                        saved.stream()
                                .map(one -> one.key().measureId())
                                .distinct()
                                .toList()));
    }

    private List<ChangedCell> answer(UUID batch, UUID submissionId, List<CellChange> changes) {
        Quality expected =
                rounds.readable(submissions.readable(submissionId).roundId()).expectedQuality();
        Map<String, ObservationAnswers.Current> current = new HashMap<>();
        answers.current(submissionId).forEach(one -> current.put(one.key(), one));
        List<Remembered> outcomes = batches.outcomes(batch);
        List<ChangedCell> cells = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            CellChange change = changes.get(i);
            Quality quality = change.quality() == null ? expected : change.quality();
            ObservationAnswers.Current now =
                    current.get(ObservationAnswers.key(change.measureId(), change.cell(), quality));
            cells.add(new ChangedCell(
                    i,
                    change.measureId(),
                    change.cell(),
                    quality,
                    outcomes.get(i).outcome(),
                    outcomes.get(i).codes(),
                    now == null ? null : now.view()));
        }
        return cells;
    }
}
