package vn.mangnon.assignment;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One day on which an assignment falls due.
 *
 * @param nominalOn   as the schedule names it
 * @param dueOn       the same, or the next day that is worked
 * @param single      it is the assignment's one day: only what is complete delivers it
 * @param deliveredOn the day on which it was first delivered, also when that was returned
 * @param settled     a report that delivers it stands
 */
record DueDay(
        UUID id,
        UUID assignmentId,
        LocalDate nominalOn,
        LocalDate dueOn,
        boolean single,
        LocalDate deliveredOn,
        boolean settled) {
    /** @throws AssignmentProblem when less than all is said to deliver the assignment's one day */
    void requireDelivering(ProgressCommands.Words words) {
        if (single && !words.isComplete()) {
            throw AssignmentProblem.progressNotComplete();
        }
    }
}
