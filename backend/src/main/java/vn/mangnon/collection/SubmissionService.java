package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.mangnon.collection.FormQueries.Line;
import vn.mangnon.collection.FormViews.RevisionView;
import vn.mangnon.collection.FormViews.VerdictView;
import vn.mangnon.collection.SubmissionQueries.Filter;
import vn.mangnon.collection.SubmissionQueries.Head;
import vn.mangnon.collection.SubmissionViews.RoundRef;
import vn.mangnon.collection.SubmissionViews.SubmissionListItem;
import vn.mangnon.collection.SubmissionViews.SubmissionView;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.UnitOfWork;

/** Forms: listed, shown, judged. */
@ApplicationScoped
class SubmissionService {
    private final SubmissionQueries queries;
    private final FormQueries forms;
    private final ValidationRules rules;
    private final SubmissionRepository submissions;
    private final RoundRepository rounds;
    private final Answering answering;
    private final Caller caller;

    SubmissionService(
            SubmissionQueries queries,
            FormQueries forms,
            ValidationRules rules,
            SubmissionRepository submissions,
            RoundRepository rounds,
            Answering answering,
            Caller caller) {
        this.queries = queries;
        this.forms = forms;
        this.rules = rules;
        this.submissions = submissions;
        this.rounds = rounds;
        this.answering = answering;
        this.caller = caller;
    }

    @UnitOfWork
    Slice<SubmissionListItem> list(Filter filter, PageRequest page) {
        return queries.list(filter, page);
    }

    /** @throws Problem 404 for a round out of sight */
    @UnitOfWork
    Slice<SubmissionListItem> ofRound(UUID roundId, Filter filter, PageRequest page) {
        rounds.readable(roundId);
        return queries.list(filter, page);
    }

    @UnitOfWork
    SubmissionView view(UUID id) {
        Head head = queries.head(id).orElseThrow(Problem::notFound);
        SubmissionListItem item = head.item();
        List<Line> lines = forms.lines(id);
        return new SubmissionView(
                item.id(),
                item.round(),
                item.period(),
                item.agency(),
                item.area(),
                item.answeringAgency(),
                item.state(),
                item.times(),
                item.cells(),
                item.returnReason(),
                head.enteredBy(),
                head.submittedBy(),
                head.approvedBy(),
                item.onePerson(),
                lines.stream().map(Line::row).toList(),
                judged(item.round(), lines),
                actions(submissions.readable(id), item.round().state()),
                item.version());
    }

    @UnitOfWork
    VerdictView verdict(UUID id) {
        RoundRef round = queries.head(id).orElseThrow(Problem::notFound).item().round();
        return judged(round, forms.lines(id));
    }

    private VerdictView judged(RoundRef round, List<Line> lines) {
        return rules.view(rules.verdict(round.id(), round.expectedQuality(), lines));
    }

    @UnitOfWork
    Slice<RevisionView> revisions(UUID id, UUID measureId, String cell, PageRequest page) {
        submissions.readable(id);
        return forms.revisions(id, measureId, cell, page);
    }

    private List<SubmissionAction> actions(Submission form, RoundState round) {
        List<SubmissionAction> actions = new ArrayList<>();
        boolean alive = form.isAlive(round);
        boolean mine = submissions.isMine(form);
        boolean running = submissions.isOfMyRound(form);
        boolean entering = mine
                && alive
                && caller.may(Permission.FIGURES_ENTER)
                && form.state().takesFigures();
        boolean approving =
                mine && alive && caller.may(Permission.FIGURES_APPROVE) && form.state() == SubmissionState.SUBMITTED;
        if (entering) {
            actions.add(SubmissionAction.ENTER);
            actions.add(SubmissionAction.SUBMIT);
        }
        if (approving) {
            actions.add(SubmissionAction.APPROVE);
        }
        if (approving
                || running
                        && alive
                        && (form.state() == SubmissionState.SUBMITTED || form.state() == SubmissionState.APPROVED)) {
            actions.add(SubmissionAction.RETURN);
        }
        if (running && alive && form.state() == SubmissionState.APPROVED) {
            actions.add(SubmissionAction.LOCK);
        }
        if (running
                && form.state() == SubmissionState.LOCKED
                && !answering.isHistory(form, rounds.readable(form.roundId()))) {
            actions.add(SubmissionAction.REOPEN);
        }
        if (running && alive) {
            actions.add(SubmissionAction.SET_ONE_PERSON);
        }
        if (running && alive && answering.inCharge(form.agencyId()).isEmpty()) {
            actions.add(SubmissionAction.APPOINT);
        }
        return actions;
    }
}
