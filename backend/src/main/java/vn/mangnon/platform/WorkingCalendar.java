package vn.mangnon.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The working days as the table says them now; to be asked once in a unit of work, then reckoned with. */
@ApplicationScoped
public class WorkingCalendar {
    private final Sql sql;

    WorkingCalendar(Sql sql) {
        this.sql = sql;
    }

    public WorkingDays days() {
        record Named(LocalDate day, boolean worked) {}
        Map<LocalDate, Boolean> worked = new HashMap<>();
        sql.all(
                        "select day, kind = 'WORKDAY' as worked from working_day",
                        row -> new Named(row.date("day"), row.truth("worked")))
                .forEach(named -> worked.put(named.day(), named.worked()));
        return new WorkingDays(worked);
    }
}
