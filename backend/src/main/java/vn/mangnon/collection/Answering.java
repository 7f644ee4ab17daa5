package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.agency.AgencyApi;
import vn.mangnon.agency.AgencySummary;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.Sql;

/**
 * Who answers for forms and rounds today. They keep the names of the agency and the area that were asked; an agency that ended is
 * answered for by its only successor from the day of the act on, and nobody is guessed among several. What was finished by then is
 * history: readable by the successor, never writable.
 */
@ApplicationScoped
class Answering {
    private final AgencyApi agencies;
    private final Caller caller;
    private final Sql sql;
    private final Clock clock;

    Answering(AgencyApi agencies, Caller caller, Sql sql, Clock clock) {
        this.agencies = agencies;
        this.caller = caller;
        this.sql = sql;
        this.clock = clock;
    }

    /** Whether the caller's agency does the work of another one, or is it. */
    boolean isInCharge(UUID agency) {
        UUID mine = caller.desk().agencyId();
        return agency.equals(mine)
                || caller.desk().agencies().contains(agency)
                        && inCharge(agency).filter(mine::equals).isPresent();
    }

    boolean isMine(Submission form) {
        UUID mine = caller.desk().agencyId();
        if (form.agencyId().equals(mine)) {
            return true;
        }
        boolean mayBe = caller.desk().agencies().contains(form.agencyId()) || form.appointedAgencyId() != null;
        return mayBe && of(form).filter(mine::equals).isPresent();
    }

    /** Empty: nobody alone took over, and nobody was appointed. */
    Optional<UUID> of(Submission form) {
        return inCharge(form.agencyId())
                .or(() -> Optional.ofNullable(form.appointedAgencyId()).flatMap(this::inCharge));
    }

    Optional<UUID> inCharge(UUID agency) {
        return agencies.inChargeOn(agency, LocalDate.now(clock)).map(AgencySummary::id);
    }

    /** Who may be appointed for a form that nobody alone took over: living successors, and the agency of the round. */
    List<UUID> candidates(Submission form) {
        return sql.all(
                """
                with recursive next (id) as (
                    select ?::uuid
                    union
                    select l.successor_id from next n join agency_succession l on l.predecessor_id = n.id)
                select distinct c.id from (select id from next union all select agency_in_charge(?::uuid, ?::date)) c
                join agency g on g.id = c.id and g.lifetime @> ?::date""",
                row -> row.uuid("id"),
                form.agencyId(),
                form.ownerAgencyId(),
                LocalDate.now(clock),
                LocalDate.now(clock));
    }

    /**
     * Whether a locked form is history: its agency or its area is no more, or the round was closed by a desk that is no more.
     * Figures of its period that are wrong stay as they were published, with whoever published them.
     */
    boolean isHistory(Submission form, CollectionRound round) {
        return !lives(form.agencyId(), form.areaId())
                || round.state() == RoundState.CLOSED && !lives(round.agencyId(), round.areaId());
    }

    private boolean lives(UUID agency, UUID area) {
        LocalDate today = LocalDate.now(clock);
        return sql.exists(
                "select 1 from agency g, area a where g.id = ? and g.lifetime @> ?::date and a.id = ? and a.lifetime @> ?::date",
                agency,
                today,
                area,
                today);
    }
}
