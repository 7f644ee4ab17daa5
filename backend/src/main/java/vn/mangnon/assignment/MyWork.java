package vn.mangnon.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.UnitOfWork;

/** How much waits for the caller: of their agency's work what their roles let them do, and what is late around them. */
@ApplicationScoped
class MyWork {
    private static final int SOON = 14;

    private final Caller caller;
    private final Sql sql;
    private final Clock clock;

    MyWork(Caller caller, Sql sql, Clock clock) {
        this.caller = caller;
        this.sql = sql;
        this.clock = clock;
    }

    @Schema(name = "MyWork", description = "Việc của tôi – how much waits for the caller")
    record Waiting(
            @Schema(description = "Duties of the own agency that are late")
            long late,

            @Schema(description = "Duties of the own agency that fall due within 14 days")
            long dueSoon,

            @Schema(description = "Reports of the own agency that were returned; 0 for whoever may not report")
            long returned,

            @Schema(description = "Reports to accept or return; 0 for whoever may not")
            long toDecide,

            @Schema(description = "Obstacles to answer; 0 for whoever may not")
            long toAnswer,

            @Schema(description = "Answers to the own agency's obstacles; 0 for whoever may not accept them")
            long toClose,

            @Schema(description = "Duties of others within the caller's reach that are late; counted up to 1000")
            long lateBelow) {}

    @UnitOfWork
    Waiting waiting() {
        UUID me = caller.desk().agencyId();
        LocalDate today = LocalDate.now(clock);
        return sql.one(
                        """
                select (select count(*) from duty d join plan p on p.id = d.plan_id
                        where p.state = 'IN_FORCE' and not d.settled and d.agency_id = ? and d.due_on < ?) as late,
                    (select count(*) from duty d join plan p on p.id = d.plan_id
                        where p.state = 'IN_FORCE' and not d.settled and d.agency_id = ? and d.due_on between ? and ?) as due_soon,
                    (select count(*) from progress_report r where r.agency_id = ? and r.keeper_id = r.agency_id and r.state = 'RETURNED') as returned,
                    (select count(*) from progress_report r where r.receiver_id = ? and r.state = 'REPORTED' and r.reported_by <> ?) as to_decide,
                    (select count(*) from obstacle o where o.holder_id = ? and o.state = 'OPEN') as to_answer,
                    (select count(*) from obstacle o where o.keeper_id = ? and o.state = 'ANSWERED') as to_close,
                    (select count(*) from (select 1 from duty d join plan p on p.id = d.plan_id
                        where p.state = 'IN_FORCE' and not d.settled and d.agency_id <> ? and d.due_on < ? limit 1000) counted) as late_below""",
                        row -> new Waiting(
                                row.number("late"),
                                row.number("due_soon"),
                                caller.may(Permission.PROGRESS_REPORT) ? row.number("returned") : 0,
                                caller.may(Permission.PROGRESS_REVIEW) ? row.number("to_decide") : 0,
                                caller.may(Permission.OBSTACLE_ANSWER) ? row.number("to_answer") : 0,
                                caller.may(Permission.OBSTACLE_RAISE) ? row.number("to_close") : 0,
                                row.number("late_below")),
                        me,
                        today,
                        me,
                        today,
                        today.plusDays(SOON),
                        me,
                        me,
                        caller.subject(),
                        me,
                        me,
                        me,
                        today)
                .orElseThrow();
    }
}
