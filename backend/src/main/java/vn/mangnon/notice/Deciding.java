package vn.mangnon.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.agency.AgencyApi;
import vn.mangnon.notice.ReminderRules.Decided;
import vn.mangnon.platform.Duty;
import vn.mangnon.platform.DutySource;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.Role;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.UnitOfWork;
import vn.mangnon.platform.WorkingCalendar;

/**
 * Decides reminders, a page of duties in a transaction. Any number of nodes may do so at the same moment, be killed and start anew: what
 * the constraint {@code uq_reminder_once} lets in is told, and nothing else.
 */
@ApplicationScoped
class Deciding {
    static final int PAGE = 500;

    private final Sql sql;
    private final StageQueries stages;
    private final WorkingCalendar calendar;
    private final AgencyApi agencies;
    private final Notices notices;
    private final Clock clock;

    Deciding(Sql sql, StageQueries stages, WorkingCalendar calendar, AgencyApi agencies, Notices notices, Clock clock) {
        this.sql = sql;
        this.stages = stages;
        this.calendar = calendar;
        this.agencies = agencies;
        this.notices = notices;
        this.clock = clock;
    }

    /** How far a pass has come; the last page is not full. */
    record Place(Instant dueAt, UUID id, boolean last) {
        static final Place START = new Place(Instant.EPOCH, new UUID(0, 0), false);
    }

    @UnitOfWork
    Place decide(DutySource source, Place after) {
        return decide(source, after, clock.instant());
    }

    @UnitOfWork
    Place decide(DutySource source, Place after, Instant now) {
        Stages known = stages.all();
        List<Duty> duties = source.open(known.horizon(source.kind(), now), after.dueAt(), after.id(), PAGE);
        if (duties.isEmpty()) {
            return new Place(after.dueAt(), after.id(), true);
        }
        Set<Decided> before = decided(source, duties);
        ReminderRules rules = new ReminderRules(calendar.days(), clock.getZone());
        Recipients recipients = new Recipients(agencies, LocalDate.ofInstant(now, clock.getZone()));
        List<Decision> decisions = new ArrayList<>();
        duties.forEach(duty -> decisions.addAll(
                rules.decide(duty, known.of(duty.kind(), duty.provinceId()), recipients::of, before::contains, now)));
        store(decisions, now);
        Duty last = duties.getLast();
        return new Place(last.dueAt(), last.id(), duties.size() < PAGE);
    }

    private Set<Decided> decided(DutySource source, List<Duty> duties) {
        return new HashSet<>(sql.all(
                "select duty_id, due_at, stage, agency_id, role from reminder where duty_kind = ? and duty_id = any (?::uuid[])",
                row -> new Decided(
                        row.uuid("duty_id"),
                        row.instant("due_at"),
                        row.text("stage"),
                        row.uuid("agency_id"),
                        row.constant("role", Role.class)),
                source.kind(),
                duties.stream().map(Duty::id).toList()));
    }

    /** In one order, so that two who decide the same wait for each other and never both ways. */
    private void store(List<Decision> decisions, Instant now) {
        if (decisions.isEmpty()) {
            return;
        }
        Map<UUID, Decision> offered = new HashMap<>();
        List<List<String>> columns = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            columns.add(new ArrayList<>());
        }
        decisions.stream()
                .sorted(Comparator.comparing((Decision d) -> d.duty().id())
                        .thenComparing(d -> d.duty().dueAt())
                        .thenComparing(d -> d.stage().code())
                        .thenComparing(d -> d.recipient().agencyId())
                        .thenComparing(d -> d.recipient().role()))
                .forEach(decision -> {
                    UUID noticeId = decision.told() ? Ids.next() : null;
                    if (noticeId != null) {
                        offered.put(noticeId, decision);
                    }
                    add(
                            columns,
                            decision.duty().kind(),
                            decision.duty().id(),
                            decision.duty().dueAt(),
                            decision.stage().code(),
                            decision.recipient().agencyId(),
                            decision.recipient().role(),
                            noticeId);
                });
        List<UUID> won = sql.all(
                """
                insert into reminder (duty_kind, duty_id, due_at, stage, agency_id, role, decided_at, notice_id)
                select d.kind, d.id, d.due_at, d.stage, d.agency_id, d.role, ?, d.notice_id
                from unnest(?::text[], ?::text[]::uuid[], ?::text[]::timestamptz[], ?::text[], ?::text[]::uuid[], ?::text[], ?::text[]::uuid[])
                    with ordinality d (kind, id, due_at, stage, agency_id, role, notice_id, n)
                order by d.n on conflict do nothing returning notice_id""",
                row -> row.uuid("notice_id"),
                now,
                columns.get(0),
                columns.get(1),
                columns.get(2),
                columns.get(3),
                columns.get(4),
                columns.get(5),
                columns.get(6));
        won.stream().filter(offered::containsKey).forEach(id -> notices.tell(reminder(id, offered.get(id)), now));
    }

    private static void add(List<List<String>> columns, Object... values) {
        for (int i = 0; i < values.length; i++) {
            columns.get(i).add(values[i] == null ? null : values[i].toString());
        }
    }

    private static Notices.Told reminder(UUID id, Decision decision) {
        Duty duty = decision.duty();
        return new Notices.Told(
                id,
                decision.recipient(),
                duty.provinceId(),
                decision.stage().topic(duty.kind()),
                duty.kind(),
                about(duty),
                duty.id(),
                duty.words(),
                duty.dueAt(),
                duty.link(),
                decision.stage().mailed());
    }

    static String about(Duty duty) {
        return switch (duty.kind()) {
            case SUBMISSION, CORRECTION -> "submission";
            case ASSIGNMENT -> "assignment";
            case OBSTACLE -> "obstacle";
        };
    }
}
