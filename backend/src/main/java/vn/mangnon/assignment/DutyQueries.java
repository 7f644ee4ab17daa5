package vn.mangnon.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.mangnon.assignment.ProgressViews.DutyItem;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.ListQuery;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.UnitOfWork;

/** What is due, from whom, and how it stands; of the caller's own reach, as the row policies say. */
@ApplicationScoped
class DutyQueries {
    private static final String COLUMNS = """
            d.id, d.assignment_id, d.nominal_on, d.due_on, d.delivered_on, d.settled, d.agency_id, r.id as report_id, r.state as report_state,
            (select count(*)::integer from obstacle o where o.assignment_id = d.assignment_id and o.state <> 'CLOSED') as obstacles,
            """ + WorkSql.SUBJECT + ", " + WorkSql.AGENCY;

    private static final String FROM = """
            duty d join assignment a on a.id = d.assignment_id join plan p on p.id = d.plan_id join agency g on g.id = d.agency_id
            left join lateral (select r.id, r.state from progress_report r where r.duty_id = d.id order by r.id desc limit 1) r on true""";

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;

    DutyQueries(Sql sql, Caller caller, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param from      due on this day or later
     * @param whose     null: all within reach
     * @param inForce   of plans in force only: of the others nobody may do anything any more
     */
    record Filter(
            WhoseWork whose,
            UUID agencyId,
            UUID planId,
            UUID assignmentId,
            UUID subjectId,
            UUID areaId,
            List<DutyState> states,
            LocalDate from,
            LocalDate until,
            boolean inForce) {}

    @UnitOfWork
    Slice<DutyItem> list(Filter filter, PageRequest page) {
        LocalDate today = LocalDate.now(clock);
        UUID me = caller.desk().agencyId();
        var query = ListQuery.select(COLUMNS, FROM, row -> item(row, today, me))
                .sortable("dueOn", "d.due_on", "date")
                .identifiedBy("d.id")
                .whereIf(filter.agencyId(), "d.agency_id = ?")
                .whereIf(filter.planId(), "d.plan_id = ?")
                .whereIf(filter.assignmentId(), "d.assignment_id = ?")
                .whereIf(filter.subjectId(), "d.subject_id = ?")
                .whereIf(filter.areaId(), "d.area_id = ?")
                .whereIf(filter.from(), "d.due_on >= ?")
                .whereIf(filter.until(), "d.due_on <= ?");
        if (filter.whose() != null) {
            query.where(filter.whose() == WhoseWork.OWN ? "d.agency_id = ?" : "d.agency_id <> ?", me);
        }
        if (filter.inForce()) {
            query.where("p.state = 'IN_FORCE'");
        }
        if (!filter.states().isEmpty()) {
            List<Object> days = new ArrayList<>();
            filter.states().forEach(state -> days.add(today));
            query.where(
                    filter.states().stream()
                            .map(state -> "(" + state.condition() + ")")
                            .collect(Collectors.joining(" or ")),
                    days.toArray());
        }
        return query.page(sql, page, "dueOn");
    }

    @UnitOfWork
    DutyItem one(UUID id) {
        LocalDate today = LocalDate.now(clock);
        UUID me = caller.desk().agencyId();
        return sql.one("select " + COLUMNS + " from " + FROM + " where d.id = ?", row -> item(row, today, me), id)
                .orElseThrow(Problem::notFound);
    }

    private static DutyItem item(Row row, LocalDate today, UUID me) {
        LocalDate dueOn = row.date("due_on");
        LocalDate deliveredOn = row.date("delivered_on");
        boolean settled = row.truth("settled");
        LocalDate until = settled ? deliveredOn : today;
        return new DutyItem(
                row.uuid("id"),
                row.uuid("assignment_id"),
                WorkSql.subject(row),
                row.constant("role", AssignmentRole.class),
                row.text("part"),
                WorkSql.agency(row, "agency"),
                row.date("nominal_on"),
                dueOn,
                DutyState.of(dueOn, deliveredOn, settled, today),
                Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(dueOn, until))),
                deliveredOn,
                row.uuid("report_id"),
                row.constant("report_state", ProgressState.class),
                row.integer("obstacles"),
                row.truth("sample"),
                row.uuid("agency_id").equals(me));
    }
}
