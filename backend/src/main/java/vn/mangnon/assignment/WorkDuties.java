package vn.mangnon.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
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
import vn.mangnon.platform.WorkingDays;

/** What is owed on assignments, for the room notice: until the end of its due day a duty is in time. */
@ApplicationScoped
class WorkDuties implements DutySource {
    private static final String OPEN = """
            select d.id, d.due_on, d.agency_id, d.province_id, d.plan_agency_id, d.assignment_id, d.recorded_at, p.title
            from duty d join plan p on p.id = d.plan_id where not d.settled and p.state = 'IN_FORCE' and\s""";

    private final Sql sql;

    WorkDuties(Sql sql) {
        this.sql = sql;
    }

    @Override
    public DutyKind kind() {
        return DutyKind.ASSIGNMENT;
    }

    @Override
    public List<Duty> open(Instant dueBefore, Instant afterDue, UUID afterId, int limit) {
        // the end of a day belongs to it: a duty is due before a moment when its day ends before it
        return sql.all(
                OPEN + "d.due_on < ? and (d.due_on, d.id) > (?, ?) order by d.due_on, d.id limit " + limit,
                WorkDuties::duty,
                WorkingDays.dayOf(dueBefore),
                WorkingDays.dayOf(afterDue).minusDays(1),
                afterId);
    }

    @Override
    public Optional<Duty> find(UUID id, Instant dueAt) {
        return sql.one(OPEN + "d.id = ?", WorkDuties::duty, id)
                .filter(duty -> duty.dueAt().equals(dueAt));
    }

    private static Duty duty(Row row) {
        LocalDate due = row.date("due_on");
        return new Duty(
                DutyKind.ASSIGNMENT,
                row.uuid("id"),
                WorkingDays.endOf(due),
                row.instant("recorded_at"),
                row.uuid("agency_id"),
                Role.REPORTER,
                row.uuid("plan_agency_id"),
                row.uuid("province_id"),
                Map.of("plan", row.text("title")),
                WorkNews.link(row.uuid("assignment_id")));
    }
}
