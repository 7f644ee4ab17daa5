package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.mangnon.collection.SubmissionQueries.Filter;
import vn.mangnon.collection.SubmissionViews.SubmissionListItem;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.UnitOfWork;

/** Forms: listed. */
@ApplicationScoped
class SubmissionService {
    private final SubmissionQueries queries;
    private final RoundRepository rounds;

    SubmissionService(SubmissionQueries queries, RoundRepository rounds) {
        this.queries = queries;
        this.rounds = rounds;
    }

    @UnitOfWork
    Slice<SubmissionListItem> list(Filter filter, PageRequest page) {
        return queries.list(filter, page);
    }

    /** @throws vn.mangnon.platform.Problem 404 for a round out of sight */
    @UnitOfWork
    Slice<SubmissionListItem> ofRound(UUID roundId, Filter filter, PageRequest page) {
        rounds.readable(roundId);
        return queries.list(filter, page);
    }
}
