package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Sql;

/** The door of the room collection, inside the caller's unit of work: what other rooms ask about forms. */
@ApplicationScoped
public class CollectionApi {
    private final Sql sql;
    private final Clock clock;

    CollectionApi(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
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
        LocalDate today = LocalDate.now(clock);
        return sql.all("""
                select s.id, s.round_id, r.title, s.agency_id, s.area_id, s.owner_agency_id, s.province_id, s.state, s.due_at, s.first_approved_at,
                       case when g.valid_to is null then s.agency_id
                            else coalesce(agency_in_charge(s.agency_id, ?::date), agency_in_charge(s.appointed_agency_id, ?::date)) end as answering_id
                from submission s join collection_round r on r.id = s.round_id join agency g on g.id = s.agency_id
                where\s""" + condition + " order by s.due_at, s.id", CollectionApi::summary, today, today, value);
    }

    private static SubmissionSummary summary(Row row) {
        return new SubmissionSummary(
                row.uuid("id"),
                row.uuid("round_id"),
                row.text("title"),
                row.uuid("agency_id"),
                row.uuid("area_id"),
                row.uuid("answering_id"),
                row.uuid("owner_agency_id"),
                row.uuid("province_id"),
                row.constant("state", SubmissionState.class),
                row.instant("due_at"),
                row.instant("first_approved_at"));
    }
}
