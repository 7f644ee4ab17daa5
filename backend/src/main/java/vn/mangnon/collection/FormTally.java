package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.mangnon.platform.DeadlineTally;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.WorkingDays;

/** How agencies kept the due moments of their forms: the first arrival at approval counts, as everywhere. */
@ApplicationScoped
class FormTally implements DeadlineTally {
    private final Sql sql;
    private final Clock clock;

    FormTally(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.FORMS;
    }

    @Override
    public List<Tally> tally(LocalDate from, LocalDate until) {
        return sql.all(
                """
                select s.agency_id, count(*) filter (where s.first_approved_at <= s.due_at) as on_time,
                    count(*) filter (where s.first_approved_at > s.due_at) as done_late,
                    count(*) filter (where s.first_approved_at is null and s.due_at < ?) as late,
                    count(*) filter (where s.first_approved_at is null and s.due_at >= ?) as open
                from submission s where s.due_at > ? and s.due_at <= ? group by s.agency_id""",
                row -> new Tally(
                        row.uuid("agency_id"),
                        row.number("on_time"),
                        row.number("done_late"),
                        row.number("late"),
                        row.number("open")),
                clock.instant(),
                clock.instant(),
                WorkingDays.endOf(from.minusDays(1)),
                WorkingDays.endOf(until));
    }
}
