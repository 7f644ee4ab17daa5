package vn.mangnon.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.mangnon.assignment.ObstacleViews.Act;
import vn.mangnon.assignment.ObstacleViews.Cause;
import vn.mangnon.assignment.ObstacleViews.HopAct;
import vn.mangnon.assignment.ObstacleViews.HopView;
import vn.mangnon.assignment.ObstacleViews.ObstacleItem;
import vn.mangnon.assignment.ObstacleViews.ObstacleView;
import vn.mangnon.assignment.ProgressViews.AgencyRef;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.ListQuery;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Sql;

/** Obstacles and their ways, of the caller's own reach, as the row policies say. */
@ApplicationScoped
class ObstacleQueries {
    private static final String FROM = """
            obstacle o join assignment a on a.id = o.assignment_id join plan p on p.id = o.plan_id join agency g on g.id = o.keeper_id
            join agency h on h.id = o.holder_id""";

    private static final String SHOWN = WorkSql.SUBJECT + ", " + WorkSql.AGENCY + ", " + WorkSql.agency("h", "holder");

    private final Sql sql;
    private final Caller caller;

    ObstacleQueries(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /** Those that wait for the caller's agency. */
    enum Waiting {
        TO_ANSWER,
        TO_CLOSE
    }

    record Filter(
            WhoseWork whose,
            Waiting waiting,
            UUID agencyId,
            UUID planId,
            UUID assignmentId,
            UUID subjectId,
            List<ObstacleState> states) {}

    Slice<ObstacleItem> list(Filter filter, PageRequest page) {
        UUID me = caller.desk().agencyId();
        var query = ListQuery.select(
                        """
                o.id, o.assignment_id, o.title, o.state, o.raised_at, o.answer_by, o.hops, o.version,
                (select w.arrived_at from obstacle_hop w where w.obstacle_id = o.id and w.number = o.hops) as held_since, """ + SHOWN,
                        FROM,
                        row -> new ObstacleItem(
                                row.uuid("id"),
                                row.uuid("assignment_id"),
                                WorkSql.subject(row),
                                row.text("title"),
                                WorkSql.agency(row, "agency"),
                                WorkSql.agency(row, "holder"),
                                row.constant("state", ObstacleState.class),
                                row.instant("raised_at"),
                                row.instant("held_since"),
                                row.date("answer_by"),
                                row.integer("hops"),
                                row.truth("sample"),
                                row.number("version")))
                .sortable("raisedAt", "o.id", "uuid")
                .identifiedBy("o.id")
                .whereIf(filter.agencyId(), "o.keeper_id = ?")
                .whereIf(filter.planId(), "o.plan_id = ?")
                .whereIf(filter.assignmentId(), "o.assignment_id = ?")
                .whereIf(filter.subjectId(), "o.subject_id = ?");
        if (filter.whose() != null) {
            query.where(filter.whose() == WhoseWork.OWN ? "o.keeper_id = ?" : "o.keeper_id <> ?", me);
        }
        if (filter.waiting() == Waiting.TO_ANSWER) {
            query.where("o.holder_id = ? and o.state = 'OPEN'", me);
        } else if (filter.waiting() == Waiting.TO_CLOSE) {
            query.where("o.keeper_id = ? and o.state = 'ANSWERED'", me);
        }
        if (!filter.states().isEmpty()) {
            query.where(
                    "o.state = any (?::text[])",
                    filter.states().stream().map(Enum::name).toList());
        }
        return query.page(sql, page, "-raisedAt");
    }

    ObstacleView view(UUID id, AgencyRef next, List<Act> allowed) {
        List<HopView> hops = sql.all(
                "select w.*, %s from obstacle_hop w join agency g on g.id = w.agency_id where w.obstacle_id = ? order by w.number"
                        .formatted(WorkSql.AGENCY),
                row -> new HopView(
                        row.integer("number"),
                        WorkSql.agency(row, "agency"),
                        row.instant("arrived_at"),
                        row.constant("cause", Cause.class),
                        row.text("reason"),
                        row.constant("act", HopAct.class),
                        row.text("statement"),
                        row.instant("acted_at"),
                        row.text("acted_by_name")),
                id);
        return sql.one(
                        """
                select o.id, o.assignment_id, o.title, o.statement, o.state, o.raised_at, o.raised_by_name, o.closed_at, o.answer_by, o.version, %s
                from %s where o.id = ?""".formatted(SHOWN, FROM),
                        row -> new ObstacleView(
                                row.uuid("id"),
                                row.uuid("assignment_id"),
                                WorkSql.subject(row),
                                WorkSql.agency(row, "agency"),
                                WorkSql.agency(row, "holder"),
                                next,
                                row.text("title"),
                                row.text("statement"),
                                row.constant("state", ObstacleState.class),
                                row.instant("raised_at"),
                                row.text("raised_by_name"),
                                row.instant("closed_at"),
                                row.date("answer_by"),
                                hops,
                                row.truth("sample"),
                                allowed,
                                row.number("version")),
                        id)
                .orElseThrow();
    }

    void arrive(Obstacle obstacle, Cause cause, String reason, Instant at) {
        sql.write(
                "insert into obstacle_hop (obstacle_id, number, agency_id, arrived_at, cause, reason) values (?, ?, ?, ?, ?, ?)",
                obstacle.id(),
                obstacle.hops(),
                obstacle.holderId(),
                at,
                cause,
                reason);
    }

    /** @param number of the hop at which somebody acts */
    void act(UUID obstacleId, int number, HopAct act, String statement, String by, String byName, Instant at) {
        sql.write("""
                update obstacle_hop set act = ?, statement = ?, acted_at = ?, acted_by = ?, acted_by_name = ?
                where obstacle_id = ? and number = ?""", act, statement, at, by, byName, obstacleId, number);
    }
}
