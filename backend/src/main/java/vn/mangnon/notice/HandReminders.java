package vn.mangnon.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.mangnon.agency.AgencyApi;
import vn.mangnon.notice.Decision.Recipient;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.Duty;
import vn.mangnon.platform.DutyKind;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.Reminders;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.SystemReach;
import vn.mangnon.platform.UnitOfWork;

/** Reminders that a person sends: of one duty not more often than the pause allows, also when two people do it at the same moment. */
@ApplicationScoped
class HandReminders implements Reminders {
    private final Sql sql;
    private final SystemReach reach;
    private final Notices notices;
    private final AgencyApi agencies;
    private final Caller caller;
    private final Clock clock;
    private final Duration pause;

    HandReminders(
            Sql sql,
            SystemReach reach,
            Notices notices,
            AgencyApi agencies,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "mangnon.notice.by-hand-pause") Duration pause) {
        this.sql = sql;
        this.reach = reach;
        this.notices = notices;
        this.agencies = agencies;
        this.caller = caller;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    @UnitOfWork
    public Optional<Instant> remindOf(Duty duty) {
        return reach.during(() -> {
            Instant now = clock.instant();
            boolean mayNow = sql.write("""
                            insert into hand_reminder as h (duty_kind, duty_id, reminded_at, reminded_by) values (?, ?, ?, ?)
                            on conflict (duty_kind, duty_id) do update set reminded_at = excluded.reminded_at, reminded_by = excluded.reminded_by
                            where h.reminded_at <= ?""", duty.kind(), duty.id(), now, caller.subject(), now.minus(pause)) == 1;
            if (!mayNow) {
                return sql.one(
                        "select reminded_at from hand_reminder where duty_kind = ? and duty_id = ?",
                        row -> row.instant("reminded_at").plus(pause),
                        duty.kind(),
                        duty.id());
            }
            new Recipients(agencies, LocalDate.now(clock))
                    .of(duty, StageRecipient.RESPONSIBLE)
                    .ifPresent(recipient -> notices.tell(reminder(duty, recipient), now));
            return Optional.empty();
        });
    }

    private static Notices.Told reminder(Duty duty, Recipient recipient) {
        return new Notices.Told(
                Ids.next(),
                recipient,
                duty.provinceId(),
                duty.kind() == DutyKind.CORRECTION ? "correction-reminded" : "reminded",
                duty.kind(),
                Deciding.about(duty),
                duty.id(),
                duty.words(),
                duty.dueAt(),
                duty.link(),
                true);
    }
}
