package vn.mangnon.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.assignment.AssignmentViews.AssignedAgency;
import vn.mangnon.assignment.AssignmentViews.AssignmentListItem;
import vn.mangnon.assignment.AssignmentViews.HandOverRef;
import vn.mangnon.assignment.AssignmentViews.Standing;
import vn.mangnon.assignment.AssignmentViews.SubjectRow;
import vn.mangnon.plan.PlanState;
import vn.mangnon.platform.Fold;
import vn.mangnon.platform.ListQuery;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Sql;

/** The questions asked about assignments, each one query. */
@ApplicationScoped
class AssignmentQueries {
    /**
     * What the list shows. Number and words of the subject's latest version are a scalar sub-select, so that they are read for
     * the shown rows only.
     */
    private static final String ITEM = """
            a.id, a.plan_id, p.title as plan_title, a.subject_type, a.subject_id,
            a.agency_id, g.code as agency_code, g.name as agency_name, a.role, a.part, a.statement, a.valid_from, a.valid_until,
            a.published, p.sample, a.version,
            case a.subject_type
            when 'INDICATOR' then (
                select array[s.code, left(s.statement, 300)] from indicator s where s.id = a.subject_id order by s.effective_from desc nulls last limit 1)
            when 'TASK' then (
                select array[s.code, left(s.statement, 300)] from task s where s.id = a.subject_id order by s.effective_from desc nulls last limit 1)
            when 'OBJECTIVE' then (
                select array[s.code, left(s.statement, 300)] from objective s where s.id = a.subject_id order by s.effective_from desc nulls last limit 1)
            when 'REPORTING_DUTY' then (
                select array[null, left(s.statement, 300)] from reporting_duty s where s.id = a.subject_id order by s.effective_from desc nulls last limit 1)
            end as subject_words""";

    private static final String FROM =
            "assignment a join plan p on p.id = a.plan_id join agency g on g.id = a.agency_id";

    /** Whose work an agency's has become by a day, where exactly one goes on with it. */
    private static final String SUCCESSOR = """
            left join lateral (
                with recursive heir (id) as (
                    select l.successor_id from agency_succession l where l.predecessor_id = g.id
                    union
                    select l.successor_id from heir h join agency d on d.id = h.id and d.valid_to < ?::date
                    join agency_succession l on l.predecessor_id = d.id)
                select (array_agg(n.id))[1] as id, (array_agg(n.name))[1] as name
                from heir h join agency n on n.id = h.id and n.lifetime @> ?::date having count(*) = 1
            ) heir on g.valid_to < ?::date""";

    private static final String AGENCY_MORE =
            "g.short_name as agency_short_name, g.valid_from as agency_from, g.valid_to as agency_to, "
                    + "heir.id as heir_id, heir.name as heir_name";
    private static final String AGENCY =
            "g.id as agency_id, g.code as agency_code, g.name as agency_name, " + AGENCY_MORE;

    private final Sql sql;

    AssignmentQueries(Sql sql) {
        this.sql = sql;
    }

    /** Whether the plan is the caller's to write, as its row policies say. */
    private static final String WRITABLE = """
            (p.agency_id = (select my_agency()) or p.area_id = any ((select my_areas())::uuid[])
            or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())) as writable""";

    record Filter(
            String q,
            SubjectType subjectType,
            UUID subjectId,
            UUID agencyId,
            AssignmentRole role,
            UUID planId,
            UUID areaId,
            LocalDate on) {}

    Slice<AssignmentListItem> list(Filter filter, PageRequest page) {
        var query = ListQuery.select(ITEM, FROM, AssignmentQueries::item)
                .sortable("recordedAt", "a.id", "uuid")
                .sortable("from", "a.first_day", "date")
                .identifiedBy("a.id")
                .whereIf(filter.subjectType(), "a.subject_type = ?")
                .whereIf(filter.subjectId(), "a.subject_id = ?")
                .whereIf(filter.agencyId(), "a.agency_id = ?")
                .whereIf(filter.role(), "a.role = ?")
                .whereIf(filter.planId(), "a.plan_id = ?")
                .whereIf(filter.areaId(), "a.agency_id in (select near.id from agency near where near.area_id = ?)");
        if (filter.on() != null) {
            query.where("a.first_day <= ? and a.last_day >= ?", filter.on(), filter.on());
        }
        if (filter.q() != null && !filter.q().isBlank()) {
            String pattern = Fold.containing(filter.q());
            if (filter.planId() == null) {
                query.searching("a.id", "select t.assignment_id from assignment_text t where t.folded like ?", pattern);
            } else {
                query.where("fold(concat_ws(' ', a.statement, a.part)) like ?", pattern);
            }
        }
        return query.page(sql, page, "-recordedAt");
    }

    Map<UUID, AssignmentListItem> items(Collection<UUID> ids) {
        Map<UUID, AssignmentListItem> items = new HashMap<>();
        sql.all("select " + ITEM + " from " + FROM + " where a.id = any (?)", AssignmentQueries::item, ids)
                .forEach(item -> items.put(item.id(), item));
        return items;
    }

    /** One assignment with all that its view shows but what the caller may do with it. */
    record Whole(
            AssignmentListItem item,
            PlanState planState,
            AssignedAgency agency,
            String endReason,
            HandOverRef takenOver,
            HandOverRef handedOver,
            boolean writable,
            Instant recordedAt) {}

    Optional<Whole> one(UUID id, LocalDate on, LocalDate today) {
        return sql.one(
                """
                select %s, p.state, %s, %s, a.end_reason, a.recorded_at,
                       o.id as opened_id, o.effective_on as opened_on, o.from_agency_id as opened_agency, og.name as opened_name,
                       e.id as ended_id, e.effective_on as ended_on, e.to_agency_id as ended_agency, eg.name as ended_name
                from %s %s
                left join handover o on o.id = a.opened_by left join agency og on og.id = o.from_agency_id
                left join handover e on e.id = a.ended_by left join agency eg on eg.id = e.to_agency_id
                where a.id = ?""".formatted(ITEM, AGENCY_MORE, WRITABLE, FROM, SUCCESSOR),
                row -> new Whole(
                        item(row),
                        row.constant("state", PlanState.class),
                        agency(row, on),
                        row.text("end_reason"),
                        handOver(row, "opened"),
                        handOver(row, "ended"),
                        row.truth("writable"),
                        row.instant("recorded_at")),
                today,
                today,
                today,
                id);
    }

    /** Who answers for what in a plan on a day, with the agencies as they stood. */
    record Responsible(
            UUID assignmentId,
            SubjectType subjectType,
            UUID subjectId,
            AssignedAgency agency,
            AssignmentRole role,
            String part,
            String statement,
            LocalDate from,
            LocalDate until,
            boolean published,
            long version) {}

    List<Responsible> responsible(UUID planId, LocalDate on, LocalDate today) {
        return sql.all(
                """
                select a.id, a.subject_type, a.subject_id, a.role, a.part, a.statement, a.valid_from, a.valid_until, a.published, a.version, %s
                from assignment a join agency g on g.id = a.agency_id %s
                where a.plan_id = ? and a.first_day <= ? and a.last_day >= ?
                order by g.name collate "vi-x-icu", g.id, a.id""".formatted(AGENCY, SUCCESSOR),
                row -> new Responsible(
                        row.uuid("id"),
                        row.constant("subject_type", SubjectType.class),
                        row.uuid("subject_id"),
                        agency(row, on),
                        row.constant("role", AssignmentRole.class),
                        row.text("part"),
                        row.text("statement"),
                        row.date("valid_from"),
                        row.date("valid_until"),
                        row.truth("published"),
                        row.number("version")),
                today,
                today,
                today,
                planId,
                on,
                on);
    }

    /** What can be answered for in a plan on a day, in the order of the document. */
    List<SubjectRow> subjects(UUID planId, LocalDate on) {
        return sql.all(
                """
                select type, id, code, statement, exists (
                    select 1 from assignment a where a.subject_id = s.id and a.role = 'LEAD' and a.first_day <= ? and a.last_day >= ?) as led
                from (
                    select 1 as place, 'OBJECTIVE' as type, id, code, statement, position from objective where plan_id = ? and effective @> ?::date
                    union all
                    select 2, 'INDICATOR', id, code, statement, position from indicator where plan_id = ? and effective @> ?::date
                    union all
                    select 3, 'TASK', id, code, statement, position from task where plan_id = ? and effective @> ?::date
                    union all
                    select 4, 'REPORTING_DUTY', id, null, statement, position from reporting_duty where plan_id = ? and effective @> ?::date
                ) s order by place, position, id""",
                row -> new SubjectRow(
                        row.constant("type", SubjectType.class),
                        row.uuid("id"),
                        row.text("code"),
                        row.text("statement"),
                        row.truth("led")),
                on,
                on,
                planId,
                on,
                planId,
                on,
                planId,
                on,
                planId,
                on);
    }

    /** All that can be answered for in a plan, whenever it is or was part of it, and the plan itself. */
    Set<Subject> subjectsOf(UUID planId) {
        return Set.copyOf(sql
                .all(
                        """
                select 'PLAN' as type, id from plan where id = ?
                union all select 'OBJECTIVE', id from objective where plan_id = ?
                union all select 'INDICATOR', id from indicator where plan_id = ?
                union all select 'TASK', id from task where plan_id = ?
                union all select 'REPORTING_DUTY', id from reporting_duty where plan_id = ?""",
                        row -> Subject.of(row.constant("type", SubjectType.class), row.uuid("id"), null),
                        planId,
                        planId,
                        planId,
                        planId,
                        planId)
                .stream()
                .distinct()
                .toList());
    }

    /** The years of a plan, from New Year to New Year's Eve; empty when it names none. */
    Optional<Span> period(UUID planId) {
        return sql.one(
                "select make_date(period_from, 1, 1) as first, make_date(period_to, 12, 31) as last from plan where id = ? and period_from is not null",
                row -> new Span(row.date("first"), row.date("last")),
                planId);
    }

    /** The plan of a subject that the caller can see; empty when there is no such subject. */
    Optional<UUID> planOf(SubjectType type, UUID subjectId) {
        String table =
                switch (type) {
                    case PLAN -> "(select id, id as plan_id from plan)";
                    case OBJECTIVE -> "objective";
                    case INDICATOR -> "indicator";
                    case TASK -> "task";
                    case REPORTING_DUTY -> "reporting_duty";
                };
        return sql
                .all(
                        "select s.plan_id from " + table + " s where s.id = ? limit 1",
                        row -> row.uuid("plan_id"),
                        subjectId)
                .stream()
                .findFirst();
    }

    static AssignmentListItem item(Row row) {
        List<String> subject = row.texts("subject_words");
        return new AssignmentListItem(
                row.uuid("id"),
                row.uuid("plan_id"),
                row.text("plan_title"),
                row.constant("subject_type", SubjectType.class),
                row.uuid("subject_id"),
                subject.isEmpty() ? null : subject.get(0),
                subject.isEmpty() ? null : subject.get(1),
                row.uuid("agency_id"),
                row.text("agency_code"),
                row.text("agency_name"),
                row.constant("role", AssignmentRole.class),
                row.text("part"),
                row.text("statement"),
                row.date("valid_from"),
                row.date("valid_until"),
                !row.truth("published"),
                row.truth("sample"),
                row.number("version"));
    }

    private static AssignedAgency agency(Row row, LocalDate on) {
        LocalDate from = row.date("agency_from");
        LocalDate to = row.date("agency_to");
        Standing standing = from != null && on.isBefore(from)
                ? Standing.NOT_YET
                : to != null && on.isAfter(to) ? Standing.DISSOLVED : Standing.ACTIVE;
        return new AssignedAgency(
                row.uuid("agency_id"),
                row.text("agency_code"),
                row.text("agency_name"),
                row.text("agency_short_name"),
                standing,
                to,
                row.uuid("heir_id"),
                row.text("heir_name"));
    }

    private static HandOverRef handOver(Row row, String side) {
        UUID id = row.uuid(side + "_id");
        return id == null
                ? null
                : new HandOverRef(id, row.uuid(side + "_agency"), row.text(side + "_name"), row.date(side + "_on"));
    }
}
