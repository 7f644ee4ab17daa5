package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.collection.FormQueries.Line;
import vn.mangnon.collection.ObservationCommands.AppointAgency;
import vn.mangnon.collection.ObservationCommands.SetOnePerson;
import vn.mangnon.collection.Submission.Person;
import vn.mangnon.collection.SubmissionViews.SubmissionView;
import vn.mangnon.collection.Verdict.Objection;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.Problem.Fault;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;
import vn.mangnon.platform.Versions;

/** The acts on one form, step by step. */
@ApplicationScoped
class SubmissionActs {
    private final SubmissionRepository submissions;
    private final RoundRepository rounds;
    private final SubmissionService service;
    private final ObservationStore store;
    private final FormQueries forms;
    private final ValidationRules rules;
    private final Answering answering;
    private final Caller caller;
    private final Trail trail;
    private final Clock clock;
    private final FormNews news;

    SubmissionActs(
            SubmissionRepository submissions,
            RoundRepository rounds,
            SubmissionService service,
            ObservationStore store,
            FormQueries forms,
            ValidationRules rules,
            Answering answering,
            Caller caller,
            Trail trail,
            Clock clock,
            FormNews news) {
        this.submissions = submissions;
        this.rounds = rounds;
        this.service = service;
        this.store = store;
        this.forms = forms;
        this.rules = rules;
        this.answering = answering;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
        this.news = news;
    }

    @UnitOfWork
    SubmissionView submit(UUID id, long expectedVersion) {
        Submission form = submissions.ofMyAgency(id);
        Versions.require(expectedVersion, form.version());
        form.requireFigures(submissions.roundState(form));
        requireNoObjection(form);
        form.submit(submissions.roundState(form), me(), clock.instant());
        submissions.flush();
        store.markSubmitted(List.of(id));
        enter(form, "submitted", null);
        news.submitted(id);
        return service.view(id);
    }

    private void requireNoObjection(Submission form) {
        List<Line> lines = forms.lines(form.id());
        List<Objection> objections =
                rules.verdict(form.roundId(), rounds.readable(form.roundId()).expectedQuality(), lines);
        List<Fault> stopping = ValidationRules.faults(objections, lines);
        if (!stopping.isEmpty()) {
            throw CollectionProblem.hasErrors(
                    stopping, objections.stream().anyMatch(o -> o.severity() == Severity.ERROR));
        }
    }

    @UnitOfWork
    SubmissionView approve(UUID id, long expectedVersion) {
        Submission form = submissions.ofMyAgency(id);
        Versions.require(expectedVersion, form.version());
        approve(form);
        submissions.flush();
        store.markApproved(List.of(id));
        return service.view(id);
    }

    void approve(Submission form) {
        form.approve(
                submissions.roundState(form), me(), store.hasWritten(form.id(), caller.subject()), clock.instant());
        enter(form, "approved", null);
        news.approved(form.id());
    }

    @UnitOfWork
    SubmissionView giveBack(UUID id, long expectedVersion, String reason) {
        Submission form = submissions.toReturn(id);
        Versions.require(expectedVersion, form.version());
        giveBack(form, reason);
        submissions.flush();
        store.takeBack(List.of(id));
        return service.view(id);
    }

    void giveBack(Submission form, String reason) {
        form.giveBack(submissions.roundState(form), submissions.isOfMyRound(form), me(), reason, clock.instant());
        enter(form, "returned", reason);
        news.returned(form.id());
    }

    @UnitOfWork
    SubmissionView lock(UUID id, long expectedVersion) {
        Submission form = submissions.ofMyRound(id);
        Versions.require(expectedVersion, form.version());
        lock(form);
        submissions.flush();
        store.markLocked(List.of(id));
        return service.view(id);
    }

    void lock(Submission form) {
        form.lock(submissions.roundState(form), me(), clock.instant());
        enter(form, "locked", null);
    }

    @UnitOfWork
    SubmissionView reopen(UUID id, long expectedVersion, String reason) {
        Submission form = submissions.ofMyRound(id);
        Versions.require(expectedVersion, form.version());
        if (answering.isHistory(form, rounds.readable(form.roundId()))) {
            throw CollectionProblem.history();
        }
        form.reopen(me(), reason, clock.instant());
        submissions.flush();
        enter(form, "reopened", reason);
        news.reopened(id);
        return service.view(id);
    }

    @UnitOfWork
    SubmissionView setOnePerson(UUID id, long expectedVersion, SetOnePerson command) {
        Submission form = submissions.ofMyRound(id);
        Versions.require(expectedVersion, form.version());
        form.setOnePerson(submissions.roundState(form), command.onePerson());
        submissions.flush();
        enter(form, command.onePerson() ? "one-person-allowed" : "one-person-ended", command.reason());
        return service.view(id);
    }

    /** @throws vn.mangnon.platform.Problem 409 answered-for while somebody answers, 422 for an agency that cannot */
    @UnitOfWork
    SubmissionView appoint(UUID id, long expectedVersion, AppointAgency command) {
        Submission form = submissions.ofMyRound(id);
        Versions.require(expectedVersion, form.version());
        if (answering.inCharge(form.agencyId()).isPresent()) {
            throw CollectionProblem.answeredFor();
        }
        if (!answering.candidates(form).contains(command.agencyId())) {
            throw CollectionProblem.cannotAnswer();
        }
        form.appoint(submissions.roundState(form), command.agencyId());
        submissions.flush();
        enter(form, "agency-appointed", command.reason());
        return service.view(id);
    }

    private Person me() {
        return new Person(caller.subject(), caller.name());
    }

    private void enter(Submission form, String act, String reason) {
        trail.enter(
                "submission",
                form.id(),
                form.provinceId(),
                act,
                "submission",
                form.id(),
                reason,
                Map.of("roundId", form.roundId()));
    }
}
