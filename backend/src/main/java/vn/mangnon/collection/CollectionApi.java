package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Sql;

/** The door of the room collection, inside the caller's unit of work: what other rooms ask about forms. */
@ApplicationScoped
public class CollectionApi {
    private final Sql sql;

    CollectionApi(Sql sql) {
        this.sql = sql;
    }

    /** The form in short, when the caller may see it. */
    public Optional<SubmissionSummary> find(UUID submissionId) {
        return all("s.id = ?", submissionId).stream().findFirst();
    }

    /** The forms of a round that the caller may see, the next due first. */
    public List<SubmissionSummary> ofRound(UUID roundId) {
        return all("s.round_id = ?", roundId);
    }

    private List<SubmissionSummary> all(String condition, Object value) {
        return sql.all("""
                select s.id, s.round_id, r.title, s.agency_id, s.area_id, s.owner_agency_id, s.province_id, s.state, s.due_at, s.first_approved_at
                from submission s join collection_round r on r.id = s.round_id where """ + " " + condition + " order by s.due_at, s.id", CollectionApi::summary, value);
    }

    private static SubmissionSummary summary(Row row) {
        return new SubmissionSummary(
                row.uuid("id"),
                row.uuid("round_id"),
                row.text("title"),
                row.uuid("agency_id"),
                row.uuid("area_id"),
                row.uuid("owner_agency_id"),
                row.uuid("province_id"),
                row.constant("state", SubmissionState.class),
                row.instant("due_at"),
                row.instant("first_approved_at"));
    }
}
