package vn.mangnon.assignment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.mangnon.assignment.ScheduleStore.Given;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.SystemWork;
import vn.mangnon.platform.UnitOfWork;

/**
 * Work goes on with whoever comes after: from the day of a hand-over on, what its assignments still owe is the successor's, and from
 * the day after an agency's last one, whatever waits for it waits for its only successor. What was reported stays as it was said, and
 * the successor may read it.
 */
@ApplicationScoped
class DutySuccession {
    private static final int GENERATIONS = 5;

    /** Duties of assignments that ended by a hand-over, each with the successor's assignment that goes on with it. */
    private static final String HEIRS = """
            with heir as (
                select d.id, d.nominal_on, h.to_agency_id, (
                    select n.id from assignment n
                    where n.subject_id = a.subject_id and n.part_folded = a.part_folded and n.agency_id = h.to_agency_id and n.published
                        and n.id <> a.id
                    order by n.opened_by is not distinct from a.ended_by desc, n.role = a.role desc, n.role = 'LEAD' desc, n.first_day, n.id limit 1) as assignment_id
                from duty d join assignment a on a.id = d.assignment_id join handover h on h.id = a.ended_by
                where not d.settled and a.last_day < ?::date)
            """;

    /** The only successor of each agency that was dissolved before a day. */
    private static final String DISSOLVED = """
            (select g.id, (array_agg(l.successor_id))[1] as heir_id from agency g join agency_succession l on l.predecessor_id = g.id
            where g.valid_to < ?::date group by g.id having count(distinct l.successor_id) = 1) gone""";

    private final ScheduleStore schedules;
    private final AnswerTime answering;
    private final SystemWork systemWork;
    private final Sql sql;
    private final Clock clock;

    DutySuccession(ScheduleStore schedules, AnswerTime answering, SystemWork systemWork, Sql sql, Clock clock) {
        this.schedules = schedules;
        this.answering = answering;
        this.systemWork = systemWork;
        this.sql = sql;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keep() {
        systemWork.callApart(() -> {
            goOn();
            return null;
        });
    }

    /** Days that have come into sight, and work whose agency is gone. */
    @UnitOfWork
    void goOn() {
        schedules.renewAll("cardinality(s.yearly) > 0 and a.last_day >= ?::date", LocalDate.now(clock));
        pass();
    }

    /**
     * After a hand-over: the successor's new assignments fall due on the same days as those in whose place they stand.
     *
     * @param before  schedules of the assignments that were handed over
     * @param inPlace the successor's assignments, each with the one in whose place it stands
     */
    void follow(Collection<Given> before, Map<UUID, UUID> inPlace, LocalDate on, String by) {
        Map<UUID, Given> of = before.stream().collect(Collectors.toMap(Given::assignmentId, given -> given));
        inPlace.forEach((next, previous) -> {
            Given given = of.get(previous);
            if (given != null) {
                LocalDate since = given.since().isBefore(on) ? on : given.since();
                schedules.set(next, given.schedule(), since, given.source(), by);
                schedules.renewAll("a.id = ?", next);
            }
        });
        pass();
    }

    /** In the reach of the system: agencies of other provinces may come after. */
    void pass() {
        LocalDate today = LocalDate.now(clock);
        int generation = 0;
        while (generation < GENERATIONS && passDuties(today) > 0) {
            generation++;
        }
        passKeeping(today);
    }

    private int passDuties(LocalDate today) {
        // where the successor is asked for the same day anyway, one is enough
        sql.write(HEIRS + """
                delete from duty d using heir where d.id = heir.id
                    and exists (select 1 from duty x where x.assignment_id = heir.assignment_id and x.nominal_on = heir.nominal_on)
                    and not exists (select 1 from progress_report r where r.duty_id = d.id)""", today);
        return sql.write(HEIRS + """
                update duty d set assignment_id = heir.assignment_id, agency_id = heir.to_agency_id, area_id = g.area_id, version = d.version + 1,
                    province_id = (select y.ancestor_id from area_ancestry y
                        where y.area_id = g.area_id and y.ancestor_level = 'PROVINCE' order by upper(y.validity) desc nulls first limit 1)
                from heir join agency g on g.id = heir.to_agency_id
                where d.id = heir.id and heir.assignment_id is not null
                    and not exists (select 1 from duty x where x.assignment_id = heir.assignment_id and x.nominal_on = heir.nominal_on)""", today);
    }

    private void passKeeping(LocalDate today) {
        for (String table : List.of("progress_report", "obstacle")) {
            sql.write("""
                    update %1$s t set keeper_id = h.to_agency_id, version = t.version + 1
                    from assignment a join handover h on h.id = a.ended_by
                    where a.id = t.assignment_id and a.last_day < ?::date and t.keeper_id = h.from_agency_id""".formatted(table), today);
        }
        // a lead that handed its work over no longer decides about what others report on it
        sql.write("""
                update progress_report t set receiver_id = h.to_agency_id, version = t.version + 1
                from assignment a join handover h on h.id = a.ended_by
                where t.state = 'REPORTED' and t.subject_id = a.subject_id and a.role = 'LEAD' and a.last_day < ?::date
                    and t.receiver_id = h.from_agency_id and t.receiver_id <> t.plan_agency_id""", today);
        List<UUID> obstacles = sql.all("""
                select t.id from obstacle t join assignment a on a.subject_id = t.subject_id and a.role = 'LEAD' join handover h on h.id = a.ended_by
                where t.state = 'OPEN' and a.last_day < ?::date and t.holder_id = h.from_agency_id and t.holder_id <> t.plan_agency_id
                    and h.to_agency_id <> t.keeper_id""", row -> row.uuid("id"), today);
        passObstacles("""
                select distinct on (t.id) t.id, h.to_agency_id as heir_id from obstacle t
                join assignment a on a.subject_id = t.subject_id and a.role = 'LEAD' join handover h on h.id = a.ended_by and h.from_agency_id = t.holder_id
                where t.id = any (?::uuid[]) order by t.id, h.id desc""", obstacles);
        for (String column : List.of("keeper_id", "receiver_id", "plan_agency_id")) {
            sql.write(
                    "update progress_report t set %1$s = gone.heir_id, version = t.version + 1 from %2$s where gone.id = t.%1$s"
                            .formatted(column, DISSOLVED),
                    today);
        }
        sql.write(
                "update duty t set plan_agency_id = gone.heir_id, version = t.version + 1 from %s where gone.id = t.plan_agency_id"
                        .formatted(DISSOLVED),
                today);
        for (String column : List.of("keeper_id", "plan_agency_id")) {
            sql.write(
                    "update obstacle t set %1$s = gone.heir_id, version = t.version + 1 from %2$s where gone.id = t.%1$s"
                            .formatted(column, DISSOLVED),
                    today);
        }
        passObstacles(
                "select t.id, gone.heir_id from obstacle t join %s on gone.id = t.holder_id".formatted(DISSOLVED),
                today);
    }

    /** The way of an obstacle shows that it was inherited; what was answered keeps who answered it. */
    private void passObstacles(String heirs, Object parameter) {
        record Heir(UUID obstacleId, UUID agencyId) {}
        for (Heir heir : sql.all(heirs, row -> new Heir(row.uuid("id"), row.uuid("heir_id")), parameter)) {
            boolean open = sql.exists("select 1 from obstacle where id = ? and state = 'OPEN'", heir.obstacleId());
            if (open) {
                sql.write("""
                        update obstacle_hop w set act = 'HANDED_OVER', acted_at = ?, acted_by = 'system' from obstacle o
                        where o.id = ? and w.obstacle_id = o.id and w.number = o.hops and w.act is null""", clock.instant(), heir.obstacleId());
            }
            sql.write("""
                    update obstacle set holder_id = ?, involved = (select array_agg(distinct i) from unnest(involved || ?::uuid) i),
                        answer_by = case when state = 'OPEN' then ?::date else answer_by end, hops = hops + case when state = 'OPEN' then 1 else 0 end, version = version + 1
                    where id = ?""", heir.agencyId(), heir.agencyId(), answering.from(LocalDate.now(clock)), heir.obstacleId());
            if (open) {
                sql.write("""
                        insert into obstacle_hop (obstacle_id, number, agency_id, arrived_at, cause)
                        select id, hops, holder_id, ?, 'INHERITED' from obstacle where id = ?""", clock.instant(), heir.obstacleId());
            }
        }
    }
}
