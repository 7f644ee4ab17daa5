package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.collection.RoundCommands.BulkAct;
import vn.mangnon.collection.RoundCommands.BulkReturn;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.ProblemWords;
import vn.mangnon.platform.UnitOfWork;
import vn.mangnon.platform.Versions;

/** One act on many forms of a round: each answered as it would have been alone, those that can be done are done, together. */
@ApplicationScoped
class BulkActs {
    private final SubmissionRepository submissions;
    private final RoundRepository rounds;
    private final SubmissionActs acts;
    private final ObservationStore store;
    private final ProblemWords words;

    BulkActs(
            SubmissionRepository submissions,
            RoundRepository rounds,
            SubmissionActs acts,
            ObservationStore store,
            ProblemWords words) {
        this.submissions = submissions;
        this.rounds = rounds;
        this.acts = acts;
        this.store = store;
        this.words = words;
    }

    @Schema(name = "BulkAnswer", description = "What came of each form, in the order of the request")
    record BulkView(int done, int refused, List<BulkResult> results) {}

    @Schema(name = "BulkResult")
    record BulkResult(
            UUID submissionId,

            @Schema(description = "The status that the act would have had alone", examples = "200")
            int status,

            @Schema(nullable = true, description = "The form's new version; null when nothing was done")
            Long version,

            @Schema(nullable = true) ProblemWords.Words problem) {}

    @UnitOfWork
    BulkView approve(UUID roundId, BulkAct command) {
        List<Item> items = command.items().stream()
                .map(i -> new Item(i.submissionId(), i.version(), null))
                .toList();
        return each(roundId, items, submissions::ofMyAgency, (form, item) -> acts.approve(form), store::markApproved);
    }

    @UnitOfWork
    BulkView lock(UUID roundId, BulkAct command) {
        rounds.toRun(roundId);
        List<Item> items = command.items().stream()
                .map(i -> new Item(i.submissionId(), i.version(), null))
                .toList();
        return each(roundId, items, submissions::ofMyRound, (form, item) -> acts.lock(form), store::markLocked);
    }

    @UnitOfWork
    BulkView giveBack(UUID roundId, BulkReturn command) {
        rounds.toRun(roundId);
        List<Item> items = command.items().stream()
                .map(i -> new Item(i.submissionId(), i.version(), i.reason().strip()))
                .toList();
        return each(
                roundId,
                items,
                submissions::ofMyRound,
                (form, item) -> acts.giveBack(form, item.reason()),
                store::takeBack);
    }

    private record Item(UUID submissionId, long version, String reason) {}

    private interface Step {
        void take(Submission form, Item item);
    }

    /** Forms are locked in the order of their ids, so that two bulk acts never wait for each other. */
    private BulkView each(
            UUID roundId,
            List<Item> items,
            Function<UUID, Submission> find,
            Step step,
            Consumer<Collection<UUID>> mark) {
        rounds.readable(roundId);
        Submission[] done = new Submission[items.size()];
        Problem[] refused = new Problem[items.size()];
        Set<UUID> seen = new HashSet<>();
        IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.comparing(i -> items.get(i).submissionId().toString()))
                .forEach(i -> {
                    try {
                        done[i] = one(roundId, items.get(i), seen, find, step);
                    } catch (Problem problem) {
                        refused[i] = problem;
                    }
                });
        submissions.flush();
        List<UUID> ids = new ArrayList<>();
        for (Submission form : done) {
            if (form != null) {
                ids.add(form.id());
            }
        }
        mark.accept(ids);
        List<BulkResult> results = IntStream.range(0, items.size())
                .mapToObj(i -> done[i] != null
                        ? new BulkResult(done[i].id(), 200, (long) done[i].version(), null)
                        : new BulkResult(items.get(i).submissionId(), refused[i].status(), null, words.of(refused[i])))
                .toList();
        return new BulkView(ids.size(), items.size() - ids.size(), results);
    }

    private Submission one(UUID roundId, Item item, Set<UUID> seen, Function<UUID, Submission> find, Step step) {
        if (!seen.add(item.submissionId())) {
            throw Problem.of(412, "stale");
        }
        Submission form = find.apply(item.submissionId());
        if (!form.roundId().equals(roundId)) {
            throw Problem.notFound();
        }
        Versions.require(item.version(), form.version());
        step.take(form, item);
        return form;
    }
}
