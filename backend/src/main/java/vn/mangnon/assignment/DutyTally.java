package vn.mangnon.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.mangnon.platform.DeadlineTally;
import vn.mangnon.platform.Sql;

/** How agencies kept the days on which their assignments fell due. */
@ApplicationScoped
class DutyTally implements DeadlineTally {
    private final Sql sql;
    private final Clock clock;

    DutyTally(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.DUTIES;
    }

    @Override
    public List<Tally> tally(LocalDate from, LocalDate until) {
        LocalDate today = LocalDate.now(clock);
        return sql.all(
                """
                select d.agency_id, count(*) filter (where %s) as on_time, count(*) filter (where %s) as done_late,
                    count(*) filter (where %s) as late, count(*) filter (where %s) as open
                from duty d where d.due_on between ? and ? group by d.agency_id""".formatted(
                                DutyState.ON_TIME.condition(),
                                DutyState.DONE_LATE.condition(),
                                DutyState.LATE.condition(),
                                DutyState.OPEN.condition()),
                row -> new Tally(
                        row.uuid("agency_id"),
                        row.number("on_time"),
                        row.number("done_late"),
                        row.number("late"),
                        row.number("open")),
                today,
                today,
                today,
                today,
                from,
                until);
    }
}
