package vn.mangnon.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.assignment.ProgressCommands.Words;
import vn.mangnon.platform.Sql;

/** Duties to deliver, locked until the end of the unit of work: two who deliver one come after each other. */
@ApplicationScoped
class DutyStore {
    private final Sql sql;

    DutyStore(Sql sql) {
        this.sql = sql;
    }

    private Optional<DueDay> locked(UUID id) {
        return sql.one(
                "select * from duty where id = ? for update",
                row -> new DueDay(
                        row.uuid("id"),
                        row.uuid("assignment_id"),
                        row.date("nominal_on"),
                        row.date("due_on"),
                        row.truth("single"),
                        row.date("delivered_on"),
                        row.truth("settled")),
                id);
    }

    /** @throws AssignmentProblem 422 unknown-duty, 409 duty-delivered, 422 progress-not-complete */
    void deliver(UUID assignmentId, UUID id, Words words, LocalDate today) {
        DueDay duty = locked(id)
                .filter(found -> found.assignmentId().equals(assignmentId))
                .orElseThrow(AssignmentProblem::unknownDuty);
        duty.requireDelivering(words);
        if (duty.settled()) {
            throw AssignmentProblem.dutyDelivered();
        }
        sql.write(
                "update duty set settled = true, delivered_on = coalesce(delivered_on, ?), version = version + 1 where id = ?",
                today,
                id);
    }

    void requireDelivering(UUID id, Words words) {
        locked(id).orElseThrow(AssignmentProblem::unknownDuty).requireDelivering(words);
    }

    /** What delivered it does no longer stand. Needs the reach of the system: the lead that returns may not see the duty. */
    void reopen(UUID id) {
        sql.write("update duty set settled = false, version = version + 1 where id = ?", id);
    }
}
