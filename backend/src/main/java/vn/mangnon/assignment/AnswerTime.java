package vn.mangnon.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.mangnon.platform.WorkingCalendar;

/** How long an agency may hold an obstacle: no law says so, the house does. */
@ApplicationScoped
class AnswerTime {
    private final WorkingCalendar calendar;
    private final int days;

    AnswerTime(WorkingCalendar calendar, @ConfigProperty(name = "mangnon.obstacle-answer-working-days") int days) {
        this.calendar = calendar;
        this.days = days;
    }

    /** The last day of an obstacle that arrived on a day. */
    LocalDate from(LocalDate arrival) {
        return calendar.days().after(arrival, days);
    }
}
