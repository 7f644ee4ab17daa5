package vn.mangnon.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.mangnon.plan.PlanAmended;
import vn.mangnon.plan.PlanBeingIssued;
import vn.mangnon.plan.PlanClosed;
import vn.mangnon.plan.PlanIssued;
import vn.mangnon.platform.Sql;

/** Responsibility follows its plan: it begins with it, and ends with it or with the item that it is for. */
@ApplicationScoped
class AssignmentLifecycle {
    private final ScheduleStore schedules;
    private final Sql sql;
    private final Clock clock;

    AssignmentLifecycle(ScheduleStore schedules, Sql sql, Clock clock) {
        this.schedules = schedules;
        this.sql = sql;
        this.clock = clock;
    }

    /** What has no first day begins with the plan; what was to end before that never was. */
    void begin(@Observes PlanBeingIssued issued) {
        sql.write(
                "delete from assignment where plan_id = ? and not published and valid_from is null and last_day < ?",
                issued.planId(),
                issued.effectiveOn());
        sql.write(
                "update assignment set published = true, valid_from = coalesce(valid_from, ?), version = version + 1 where plan_id = ? and not published",
                issued.effectiveOn(),
                issued.planId());
    }

    /** What the document says clearly about its reporting duties holds from today on; what was due before is not asked for. */
    void fallDue(@Observes PlanIssued issued) {
        schedules.takeFromDocument(issued.planId(), LocalDate.now(clock), "system");
    }

    void endWithTheItem(@Observes PlanAmended amended) {
        List<UUID> gone = amended.removed().stream().map(PlanAmended.Item::id).toList();
        if (!gone.isEmpty()) {
            end("plan_id = ? and subject_id = any (?::uuid[])", amended.effectiveOn(), amended.planId(), gone);
        }
    }

    void endWithThePlan(@Observes PlanClosed closed) {
        end("plan_id = ?", closed.closedOn(), closed.planId());
    }

    /** @param day the first day on which nobody answers any more */
    private void end(String which, LocalDate day, Object... parameters) {
        sql.write("delete from assignment where " + which + " and first_day >= ?", with(parameters, day));
        Object[] shortened = new Object[parameters.length + 2];
        shortened[0] = day.minusDays(1);
        System.arraycopy(parameters, 0, shortened, 1, parameters.length);
        shortened[shortened.length - 1] = day;
        sql.write(
                "update assignment set valid_until = ?, version = version + 1 where " + which + " and last_day >= ?",
                shortened);
    }

    private static Object[] with(Object[] parameters, Object last) {
        Object[] all = java.util.Arrays.copyOf(parameters, parameters.length + 1);
        all[parameters.length] = last;
        return all;
    }
}
