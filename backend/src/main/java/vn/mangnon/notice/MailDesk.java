package vn.mangnon.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.notice.MailViews.MailState;
import vn.mangnon.notice.MailViews.MailView;
import vn.mangnon.notice.MailViews.MailView.Action;
import vn.mangnon.platform.ListQuery;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Role;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.SystemReach;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;
import vn.mangnon.platform.Versions;

/** Where mail stands, for the keeper of the directory; what was given up may be sent again. */
@ApplicationScoped
class MailDesk {
    private static final String STATE = """
            case when m.state <> 'ADDRESSED' then m.state when l.dead > 0 then 'DEAD' when l.waiting > 0 then 'SENDING'
                 when l.sent > 0 then 'SENT' else 'DROPPED' end""";
    private static final String COLUMNS = "m.id, m.made_at, m.version, " + STATE
            + " as state, g.code as agency_code, g.name as agency_name, n.role, n.topic, l.sent, l.waiting, l.dead, coalesce(l.problem, m.problem) as problem";
    private static final String FROM = """
            mail m join notice n on n.id = m.notice_id join agency g on g.id = n.agency_id
            cross join lateral (
                select count(*) filter (where x.state = 'SENT') as sent, count(*) filter (where x.state in ('WAITING', 'SENDING')) as waiting,
                       count(*) filter (where x.state = 'DEAD') as dead, max(x.problem) filter (where x.state <> 'SENT') as problem
                from mail_letter x where x.mail_id = m.id) l""";

    private final Sql sql;
    private final SystemReach reach;
    private final Trail trail;
    private final Clock clock;

    MailDesk(Sql sql, SystemReach reach, Trail trail, Clock clock) {
        this.sql = sql;
        this.reach = reach;
        this.trail = trail;
        this.clock = clock;
    }

    @UnitOfWork
    Slice<MailView> list(MailState state, PageRequest page) {
        return reach.during(() -> ListQuery.select(COLUMNS, FROM, MailDesk::view)
                .whereIf(state, "(" + STATE + ") = ?")
                .sortable("madeAt", "m.made_at", "timestamptz")
                .identifiedBy("m.id")
                .page(sql, page, "-madeAt"));
    }

    /** @throws Problem 404, 412, 409 mail-not-dead */
    @UnitOfWork
    MailView sendAgain(UUID id, long expectedVersion) {
        return reach.during(() -> {
            if (!sql.exists("select 1 from mail where id = ? for update", id)) {
                throw Problem.notFound();
            }
            MailView before = one(id);
            Versions.require(expectedVersion, before.version());
            if (before.allowedActions().isEmpty()) {
                throw Problem.conflict("mail-not-dead");
            }
            var now = clock.instant();
            sql.write(
                    "update mail set state = case when state = 'ADDRESSED' then state else 'WAITING' end, tries = 0, next_at = ?, made_at = ?,"
                            + " problem = null, version = version + 1 where id = ?",
                    now,
                    now,
                    id);
            sql.write(
                    "update mail_letter set state = 'WAITING', tries = 0, unanswered = 0, next_at = ?, problem = null where mail_id = ? and state = 'DEAD'",
                    now,
                    id);
            trail.enter("mail", id, null, "sent-again", Map.of("dead", before.dead()));
            return one(id);
        });
    }

    private MailView one(UUID id) {
        return sql.one("select " + COLUMNS + " from " + FROM + " where m.id = ?", MailDesk::view, id)
                .orElseThrow(Problem::notFound);
    }

    private static MailView view(Row row) {
        MailState state = row.constant("state", MailState.class);
        return new MailView(
                row.uuid("id"),
                state,
                row.text("agency_code"),
                row.text("agency_name"),
                row.constant("role", Role.class),
                row.text("topic"),
                (int) row.number("sent"),
                (int) row.number("waiting"),
                (int) row.number("dead"),
                row.text("problem"),
                row.instant("made_at"),
                state == MailState.DEAD || state == MailState.NOBODY ? List.of(Action.SEND_AGAIN) : List.of(),
                row.number("version"));
    }
}
