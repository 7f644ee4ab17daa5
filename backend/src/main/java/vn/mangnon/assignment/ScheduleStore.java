package vn.mangnon.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.mangnon.assignment.ScheduleViews.Source;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.WorkingCalendar;
import vn.mangnon.platform.WorkingDays;

/** Schedules, and the days that follow from them: until the end of next year, and told once they stand there. */
@ApplicationScoped
class ScheduleStore {
    private final Sql sql;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ScheduleStore(Sql sql, WorkingCalendar calendar, Clock clock) {
        this.sql = sql;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What is set for an assignment; version 0 as long as nothing was. */
    record Given(UUID assignmentId, Schedule schedule, LocalDate since, Source source, long version) {}

    Given of(UUID assignmentId) {
        return all(List.of(assignmentId)).stream()
                .findFirst()
                .orElse(new Given(assignmentId, Schedule.NONE, null, null, 0));
    }

    List<Given> all(Collection<UUID> assignmentIds) {
        return sql.all(
                "select * from assignment_schedule where assignment_id = any (?::uuid[])",
                row -> new Given(
                        row.uuid("assignment_id"),
                        schedule(row),
                        row.date("since"),
                        row.constant("source", Source.class),
                        row.number("version")),
                assignmentIds);
    }

    private static Schedule schedule(Row row) {
        return new Schedule(
                row.date("due_on"),
                row.texts("yearly").stream().map(YearlyDay::of).toList());
    }

    void set(UUID assignmentId, Schedule schedule, LocalDate since, Source source, String by) {
        sql.write(
                """
                insert into assignment_schedule as s (assignment_id, due_on, yearly, since, source, recorded_at, recorded_by, version)
                values (?, ?, ?::text[], ?, ?, ?, ?, 1)
                on conflict (assignment_id) do update set due_on = excluded.due_on, yearly = excluded.yearly, since = excluded.since,
                    source = excluded.source, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by, version = s.version + 1""",
                assignmentId,
                schedule.once(),
                schedule.yearly().stream().map(YearlyDay::text).toList(),
                since,
                source,
                clock.instant(),
                by);
    }

    /** What the document says about the reporting duty that an assignment is for. */
    Schedule proposed(UUID assignmentId) {
        return proposals("a.id = ?", assignmentId).stream()
                .map(Proposal::schedule)
                .findFirst()
                .orElse(Schedule.NONE);
    }

    /** Takes over what the document says clearly for those of a plan's assignments for which nobody has set anything. */
    void takeFromDocument(UUID planId, LocalDate since, String by) {
        for (Proposal proposal : proposals(
                "a.plan_id = ? and not exists (select 1 from assignment_schedule s where s.assignment_id = a.id)",
                planId)) {
            set(proposal.assignmentId(), proposal.schedule(), since, Source.DOCUMENT, by);
        }
        renewAll("a.plan_id = ?", planId);
    }

    private record Proposal(UUID assignmentId, Schedule schedule) {}

    private List<Proposal> proposals(String which, Object parameter) {
        return sql
                .all(
                        """
                select distinct on (a.id) a.id, r.due_on, r.due_month, r.window_to, r.recurrence
                from assignment a join reporting_duty r on r.id = a.subject_id and a.subject_type = 'REPORTING_DUTY'
                where %s order by a.id, r.effective_from desc nulls last""".formatted(which),
                        row -> new Proposal(
                                row.uuid("id"),
                                ScheduleWords.read(
                                        row.date("due_on"),
                                        row.text("due_month"),
                                        row.date("window_to"),
                                        row.text("recurrence"))),
                        parameter)
                .stream()
                .filter(proposal -> !proposal.schedule().isEmpty())
                .toList();
    }

    boolean hasOpenDuty(UUID assignmentId) {
        return sql.exists("select 1 from duty where assignment_id = ? and not settled", assignmentId);
    }

    /** The schedule of one assignment changed: days of which nobody has said anything are reckoned anew. */
    void renew(UUID assignmentId) {
        sql.write(
                "delete from duty d where d.assignment_id = ? and not exists (select 1 from progress_report r where r.duty_id = d.id)",
                assignmentId);
        renewAll("a.id = ?", assignmentId);
    }

    /** Adds the days that have come into sight; what stands there stays. */
    int renewAll(String which, Object... parameters) {
        record Scheduled(
                UUID assignmentId,
                UUID planId,
                UUID subjectId,
                UUID agencyId,
                UUID areaId,
                UUID provinceId,
                UUID planAgencyId,
                Schedule schedule,
                LocalDate from,
                LocalDate until) {}
        LocalDate horizon = LocalDate.now(clock).plusYears(1).withMonth(12).withDayOfMonth(31);
        List<Scheduled> scheduled = sql.all(
                """
                select a.id, a.plan_id, a.subject_id, a.agency_id, g.area_id, p.agency_id as plan_agency_id, s.due_on, s.yearly,
                    greatest(s.since, a.valid_from) as first, a.valid_until, (select y.ancestor_id from area_ancestry y
                    where y.area_id = g.area_id and y.ancestor_level = 'PROVINCE' order by upper(y.validity) desc nulls first limit 1) as province_id
                from assignment_schedule s join assignment a on a.id = s.assignment_id join plan p on p.id = a.plan_id join agency g on g.id = a.agency_id
                where a.published and p.state = 'IN_FORCE' and %s""".formatted(which),
                row -> new Scheduled(
                        row.uuid("id"),
                        row.uuid("plan_id"),
                        row.uuid("subject_id"),
                        row.uuid("agency_id"),
                        row.uuid("area_id"),
                        row.uuid("province_id"),
                        row.uuid("plan_agency_id"),
                        schedule(row),
                        row.date("first"),
                        row.date("valid_until")),
                parameters);
        if (scheduled.isEmpty()) {
            return 0;
        }
        WorkingDays days = calendar.days();
        List<Object[]> duties = new ArrayList<>();
        for (Scheduled one : scheduled) {
            LocalDate last =
                    one.schedule().once() != null && one.schedule().once().isAfter(horizon)
                            ? one.schedule().once()
                            : horizon;
            LocalDate until = one.until() != null && one.until().isBefore(last) ? one.until() : last;
            for (LocalDate nominal : one.schedule().between(one.from(), until)) {
                duties.add(new Object[] {
                    Ids.next(),
                    one.assignmentId(),
                    one.planId(),
                    one.subjectId(),
                    one.agencyId(),
                    one.areaId(),
                    one.provinceId(),
                    one.planAgencyId(),
                    nominal,
                    days.workedOnOrAfter(nominal),
                    one.schedule().once() != null,
                    clock.instant()
                });
            }
        }
        sql.writeAll("""
                insert into duty (id, assignment_id, plan_id, subject_id, agency_id, area_id, province_id, plan_agency_id, nominal_on, due_on, single,
                    recorded_at, settled, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, 0) on conflict (assignment_id, nominal_on) do nothing""", duties);
        return duties.size();
    }
}
