package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.platform.Duty;
import vn.mangnon.platform.DutyKind;
import vn.mangnon.platform.DutySource;
import vn.mangnon.platform.Role;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Sql;

/**
 * What is owed on forms. Until its first approval a form is due at its due moment; sent back after that, it is never late again but
 * waits to be put right, since it was sent back. Whose turn it is, the reporter's or the approver's, follows from its state.
 */
@ApplicationScoped
class FormDuties {
    private static final String DUTY = """
            select s.id, s.due_at, s.returned_at, coalesce(s.appointed_agency_id, s.agency_id) as agency_id, s.owner_agency_id, s.province_id, s.state, r.title, st.name as area_name,
                   case when s.state = 'SUBMITTED' then s.submitted_at else coalesce(greatest(s.returned_at, s.submitted_at), r.opened_at) end as since
            from submission s join collection_round r on r.id = s.round_id
            join area_state st on st.area_id = s.area_id and st.latest
            where\s""";
    private static final String AWAITED = "s.first_approved_at is null and r.state = 'OPEN'";
    private static final String WAITING = """
            s.returned_at is not null and s.first_approved_at is not null and s.state in ('RETURNED', 'REOPENED', 'SUBMITTED')
            and (r.state = 'OPEN' or s.first_locked_at is not null)""";

    private final Sql sql;

    FormDuties(Sql sql) {
        this.sql = sql;
    }

    /** What a form owes now: one thing at most. */
    Optional<Duty> of(UUID submissionId) {
        return sql.one(DUTY + AWAITED + " and s.id = ?", FormDuties::awaited, submissionId)
                .or(() -> sql.one(DUTY + WAITING + " and s.id = ?", FormDuties::waiting, submissionId));
    }

    private static Duty awaited(Row row) {
        return duty(row, DutyKind.SUBMISSION, row.instant("due_at"));
    }

    private static Duty waiting(Row row) {
        return duty(row, DutyKind.CORRECTION, row.instant("returned_at"));
    }

    private static Duty duty(Row row, DutyKind kind, Instant dueAt) {
        boolean submitted = row.constant("state", SubmissionState.class) == SubmissionState.SUBMITTED;
        return new Duty(
                kind,
                row.uuid("id"),
                dueAt,
                row.instant("since"),
                row.uuid("agency_id"),
                submitted ? Role.APPROVER : Role.REPORTER,
                row.uuid("owner_agency_id"),
                row.uuid("province_id"),
                Map.of("round", row.text("title"), "area", row.text("area_name")),
                link(row.uuid("id")));
    }

    static String link(UUID submissionId) {
        return "/submissions/" + submissionId;
    }

    /** Forms never approved, by their due moment. */
    @ApplicationScoped
    static class Awaited implements DutySource {
        private final Sql sql;

        Awaited(Sql sql) {
            this.sql = sql;
        }

        @Override
        public DutyKind kind() {
            return DutyKind.SUBMISSION;
        }

        @Override
        public List<Duty> open(Instant dueBefore, Instant afterDue, UUID afterId, int limit) {
            return sql.all(
                    DUTY + AWAITED + " and s.due_at < ? and (s.due_at, s.id) > (?, ?) order by s.due_at, s.id limit "
                            + limit,
                    FormDuties::awaited,
                    dueBefore,
                    afterDue,
                    afterId);
        }

        @Override
        public Optional<Duty> find(UUID id, Instant dueAt) {
            return sql.one(DUTY + AWAITED + " and s.id = ? and s.due_at = ?", FormDuties::awaited, id, dueAt);
        }
    }

    /** Forms sent back after their approval, by the moment since which they wait. */
    @ApplicationScoped
    static class Waiting implements DutySource {
        private final Sql sql;

        Waiting(Sql sql) {
            this.sql = sql;
        }

        @Override
        public DutyKind kind() {
            return DutyKind.CORRECTION;
        }

        @Override
        public List<Duty> open(Instant dueBefore, Instant afterDue, UUID afterId, int limit) {
            return sql.all(
                    DUTY + WAITING
                            + " and s.returned_at < ? and (s.returned_at, s.id) > (?, ?) order by s.returned_at, s.id limit "
                            + limit,
                    FormDuties::waiting,
                    dueBefore,
                    afterDue,
                    afterId);
        }

        @Override
        public Optional<Duty> find(UUID id, Instant dueAt) {
            return sql.one(DUTY + WAITING + " and s.id = ? and s.returned_at = ?", FormDuties::waiting, id, dueAt);
        }
    }
}
