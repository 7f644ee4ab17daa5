package vn.mangnon.assignment;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a duty stands. The first delivery tells whether it came in time; time after a return is the reviewer's, too. */
@Schema(name = "DutyState")
enum DutyState {
    /** Not delivered, and its day is not over. */
    OPEN,
    /** Its day is over, and nothing that delivers it stands. */
    LATE,
    ON_TIME,
    DONE_LATE;

    static DutyState of(LocalDate dueOn, LocalDate deliveredOn, boolean settled, LocalDate today) {
        if (!settled) {
            return today.isAfter(dueOn) ? LATE : OPEN;
        }
        return deliveredOn.isAfter(dueOn) ? DONE_LATE : ON_TIME;
    }

    /** The same question in SQL, of the table {@code duty d}; `?` is today where the state hangs on it. */
    String condition() {
        return switch (this) {
            case OPEN -> "not d.settled and d.due_on >= ?::date";
            case LATE -> "not d.settled and d.due_on < ?::date";
            case ON_TIME -> "d.settled and d.delivered_on <= d.due_on and ?::date is not null";
            case DONE_LATE -> "d.settled and d.delivered_on > d.due_on and ?::date is not null";
        };
    }
}
