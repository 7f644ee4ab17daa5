package vn.mangnon.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import vn.mangnon.platform.DutyKind;
import vn.mangnon.platform.WorkingDays;

/**
 * One moment at which a duty is reminded of.
 *
 * @param workingDays before the due day when negative, on it when 0, after it when positive
 * @param holdsFrom   it reminds of nothing that was to be reminded of before
 */
record Stage(String code, int workingDays, LocalTime at, StageRecipient recipient, boolean mailed, Instant holdsFrom) {
    /**
     * When the stage is due. What comes before counts back from the last working day on which the duty can still be done in time,
     * what comes after from the due day, which does not count (Civil Code 2015 art. 147).
     */
    Instant moment(Instant dueAt, WorkingDays calendar, ZoneId zone) {
        LocalDate dueDay = WorkingDays.dayOf(dueAt.minusNanos(1));
        if (workingDays > 0) {
            return calendar.after(dueDay, workingDays).atTime(at).atZone(zone).toInstant();
        }
        LocalDate lastDay = calendar.workedOnOrBefore(dueDay);
        LocalDate day = workingDays == 0 ? lastDay : calendar.before(lastDay, -workingDays);
        Instant moment = day.atTime(at).atZone(zone).toInstant();
        return moment.isAfter(dueAt) ? dueAt : moment;
    }

    /** The text that fits the stage. */
    String topic(DutyKind kind) {
        if (kind == DutyKind.CORRECTION) {
            return "correction-waiting";
        }
        if (recipient == StageRecipient.RESPONSIBLE || recipient == StageRecipient.HEAD) {
            return workingDays < 0 ? "due-soon" : workingDays == 0 ? "due-today" : "overdue";
        }
        return recipient == StageRecipient.ASKED_BY ? "asked-overdue" : "overdue-below";
    }
}
