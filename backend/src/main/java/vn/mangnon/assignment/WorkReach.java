package vn.mangnon.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.agency.AgencyApi;
import vn.mangnon.agency.AgencySummary;
import vn.mangnon.plan.PlanSummary;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.Sql;

/** Who stands where in the work on an assignment: whose it is, who leads, who keeps the plan, and who is above. */
@ApplicationScoped
class WorkReach {
    private final AgencyApi agencies;
    private final Caller caller;
    private final Sql sql;
    private final Clock clock;

    WorkReach(AgencyApi agencies, Caller caller, Sql sql, Clock clock) {
        this.agencies = agencies;
        this.caller = caller;
        this.sql = sql;
        this.clock = clock;
    }

    boolean isInForce(LocalDate from, LocalDate until, LocalDate today) {
        return new Span(from, until).contains(today);
    }

    boolean isMine(UUID agencyId) {
        return !caller.isSystem() && agencyId.equals(caller.desk().agencyId());
    }

    /** Who leads what an assignment is for today: its part, failing that the whole. */
    Optional<UUID> leadOf(Assignment assignment) {
        LocalDate today = LocalDate.now(clock);
        return sql.all("""
                select l.agency_id from assignment l join assignment a on a.id = ?
                where l.subject_id = a.subject_id and l.role = 'LEAD' and l.published and l.part_folded in (a.part_folded, '')
                    and l.first_day <= ? and l.last_day >= ?
                order by l.part_folded = a.part_folded desc, l.id limit 1""", row -> row.uuid("agency_id"), assignment.id(), today, today).stream()
                .findFirst();
    }

    /** Who keeps the plan today: the agency whose planner edits it, or who goes on with its work. */
    UUID keeperOf(PlanSummary plan) {
        return agencies.inChargeOn(plan.agencyId(), LocalDate.now(clock))
                .map(AgencySummary::id)
                .orElse(plan.agencyId());
    }

    /** Who is above the keeper of a plan: to whom it reports, failing that the people's committee of the plan's area. */
    Optional<AgencySummary> aboveIn(PlanSummary plan, UUID keeper, LocalDate today) {
        return agencies.superiorOn(keeper, today)
                .or(() -> sql.all("""
                        select id from agency where area_id = ? and kind = 'PEOPLES_COMMITTEE' and lifetime @> ?::date order by code limit 1""", row -> row.uuid("id"), plan.areaId(), today).stream()
                        .findFirst()
                        .flatMap(agencies::find))
                .filter(above -> !above.id().equals(keeper));
    }

    /** To whom a report goes: the lead, and the lead's own to who keeps the plan. */
    UUID receiverOf(Assignment assignment, PlanSummary plan) {
        return leadOf(assignment)
                .filter(lead -> !lead.equals(assignment.agencyId()))
                .orElseGet(() -> keeperOf(plan));
    }

    /** The place of an agency in government, as it is kept beside its work for row policies. */
    record Place(UUID areaId, UUID provinceId) {}

    Place placeOf(UUID agencyId) {
        return sql.one("""
                select g.area_id, (select y.ancestor_id from area_ancestry y
                    where y.area_id = g.area_id and y.ancestor_level = 'PROVINCE' order by upper(y.validity) desc nulls first limit 1) as province_id
                from agency g where g.id = ?""", row -> new Place(row.uuid("area_id"), row.uuid("province_id")), agencyId)
                .orElseThrow();
    }
}
