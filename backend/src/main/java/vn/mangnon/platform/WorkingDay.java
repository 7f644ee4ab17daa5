package vn.mangnon.platform;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.mangnon.platform.Problem.Fault;

/** A day on which the state works otherwise than Monday to Friday. */
@Entity
@Table(name = "working_day")
class WorkingDay {
    @Id
    private UUID id;

    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private WorkingDayKind kind;

    private String name;
    private String source;
    private boolean verified;
    private Instant recordedAt;

    @Version
    private int version;

    protected WorkingDay() {}

    static WorkingDay recorded(UUID id, WorkingDayValues values, Instant at) {
        WorkingDay day = new WorkingDay();
        day.id = id;
        day.recordedAt = at;
        day.say(values);
        return day;
    }

    /** @throws Problem 422 working-day-rules when it would not differ from the week, or be verified by nothing */
    void say(WorkingDayValues values) {
        boolean weekend = values.day().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        if (values.kind() != WorkingDayKind.HOLIDAY && weekend != (values.kind() == WorkingDayKind.WORKDAY)) {
            throw Problem.against(
                    "working-day-rules", Fault.at("/kind", weekend ? "day-off-on-weekend" : "workday-in-the-week"));
        }
        if (values.verified() && values.source() == null) {
            throw Problem.against("working-day-rules", Fault.at("/source", "required"));
        }
        day = values.day();
        kind = values.kind();
        name = values.name();
        source = values.source();
        verified = values.verified();
    }

    WorkingDayValues values() {
        return new WorkingDayValues(day, kind, name, source, verified);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }
}
