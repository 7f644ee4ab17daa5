package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.platform.Duty;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.ProblemWords;
import vn.mangnon.platform.Reminders;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;

/** The planner of a round reminds of forms that are not approved, or not put right: whoever has the next step. */
@ApplicationScoped
class RoundReminders {
    private final RoundRepository rounds;
    private final SubmissionRepository submissions;
    private final FormDuties duties;
    private final Reminders reminders;
    private final ProblemWords words;
    private final Trail trail;
    private final Clock clock;

    RoundReminders(
            RoundRepository rounds,
            SubmissionRepository submissions,
            FormDuties duties,
            Reminders reminders,
            ProblemWords words,
            Trail trail,
            Clock clock) {
        this.rounds = rounds;
        this.submissions = submissions;
        this.duties = duties;
        this.reminders = reminders;
        this.words = words;
        this.trail = trail;
        this.clock = clock;
    }

    @Schema(name = "ReminderAnswer", description = "What came of each form, in the order of the request")
    record ReminderAnswer(int reminded, int refused, List<ReminderResult> results) {}

    @Schema(name = "ReminderResult")
    record ReminderResult(
            UUID submissionId,

            @Schema(
                    description =
                            "200, or why not: 404 no form of this round, 409 nothing to remind of, or reminded a short while ago")
            int status,

            @Schema(nullable = true, description = "When the next reminder may be sent, where it is too early now")
            Instant nextAt,

            @Schema(nullable = true) ProblemWords.Words problem) {}

    @UnitOfWork
    ReminderAnswer remind(UUID roundId, List<UUID> submissionIds) {
        CollectionRound round = rounds.toRun(roundId);
        ReminderResult[] results = new ReminderResult[submissionIds.size()];
        List<UUID> reminded = new ArrayList<>();
        // In the order of their ids, so that two planners never wait for each other both ways.
        IntStream.range(0, submissionIds.size())
                .boxed()
                .sorted(Comparator.comparing(i -> submissionIds.get(i).toString()))
                .forEach(i -> {
                    results[i] = one(roundId, submissionIds.get(i));
                    if (results[i].status() == 200) {
                        reminded.add(submissionIds.get(i));
                    }
                });
        if (!reminded.isEmpty()) {
            trail.enter("collection-round", roundId, round.provinceId(), "reminded", Map.of("submissionIds", reminded));
        }
        return new ReminderAnswer(reminded.size(), results.length - reminded.size(), List.of(results));
    }

    private ReminderResult one(UUID roundId, UUID submissionId) {
        Optional<Submission> form = submissions.findByIdOptional(submissionId).filter(f -> f.roundId()
                .equals(roundId));
        if (form.isEmpty()) {
            return refused(submissionId, Problem.notFound(), null);
        }
        Optional<Duty> duty = duties.of(submissionId);
        if (duty.isEmpty()) {
            return refused(submissionId, Problem.conflict("nothing-to-remind-of"), null);
        }
        return reminders
                .remindOf(duty.get())
                .map(next -> refused(submissionId, CollectionProblem.remindedLately(next, clock.getZone()), next))
                .orElseGet(() -> new ReminderResult(submissionId, 200, null, null));
    }

    private ReminderResult refused(UUID submissionId, Problem problem, Instant nextAt) {
        return new ReminderResult(submissionId, problem.status(), nextAt, words.of(problem));
    }
}
