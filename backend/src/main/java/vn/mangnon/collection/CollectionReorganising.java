package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.mangnon.area.Consequences;
import vn.mangnon.area.Consequences.AgencyPassing;
import vn.mangnon.area.PlannedReorganisation;
import vn.mangnon.area.PlannedReorganisation.Ending;
import vn.mangnon.area.ReorganisationPart;
import vn.mangnon.platform.Problem.Fault;
import vn.mangnon.platform.Sql;

/**
 * Figures across a reorganisation. Nothing is rewritten: forms, rounds and figures keep the units that they name, whoever does the work
 * of an agency on a day answers for its open forms ({@link Answering}), and the map of a day says to whom figures belong. What an act
 * means here is counted, and whatever was done since with its units stands in the way of undoing it.
 */
@ApplicationScoped
class CollectionReorganising implements ReorganisationPart {
    private final Sql sql;
    private final Clock clock;

    CollectionReorganising(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void carryOut(PlannedReorganisation act, Consequences consequences) {
        running(act, consequences);
        figures(act, consequences);
    }

    private static final class Counted {
        private final List<String> names = new ArrayList<>();
        private long count;

        void add(String name, long more) {
            count += more;
            if (more > 0) {
                names.add(name);
            }
        }

        void say(Consequences consequences, String kind) {
            consequences.effect(kind, count, names);
        }
    }

    /** How much is on its way for which an agency answers on the day before: its own, and what it took over itself. */
    private record Running(UUID agency, long forms, long rounds) {}

    private void running(PlannedReorganisation act, Consequences consequences) {
        if (consequences.passings().isEmpty()) {
            return;
        }
        Map<UUID, Running> byAgency =
                running(
                                consequences.passings().stream()
                                        .map(AgencyPassing::from)
                                        .toList(),
                                act.lastDayBefore())
                        .stream()
                        .collect(Collectors.toMap(Running::agency, one -> one));
        Counted pass = new Counted();
        Counted wait = new Counted();
        Counted roundsPass = new Counted();
        Counted roundsWait = new Counted();
        for (AgencyPassing passing : consequences.passings()) {
            Running running = byAgency.getOrDefault(passing.from(), new Running(passing.from(), 0, 0));
            boolean alone = passing.to().size() == 1;
            (alone ? pass : wait).add(passing.name(), running.forms());
            (alone ? roundsPass : roundsWait).add(passing.name(), running.rounds());
        }
        pass.say(consequences, "OPEN_SUBMISSIONS_PASS");
        wait.say(consequences, "OPEN_SUBMISSIONS_UNDECIDED");
        roundsPass.say(consequences, "ROUNDS_PASS");
        roundsWait.say(consequences, "ROUNDS_UNDECIDED");
    }

    private List<Running> running(List<UUID> agencies, LocalDate day) {
        return sql.all(
                """
                with recursive past (root, id) as (
                    select f, f from unnest(?::uuid[]) f
                    union
                    select p.root, l.predecessor_id from past p join agency_succession l on l.successor_id = p.id)
                select p.root,
                       sum((select count(*) from submission s join collection_round r on r.id = s.round_id
                            where s.agency_id = p.id and s.state <> 'LOCKED' and (r.state = 'OPEN' or s.first_locked_at is not null)
                                and coalesce(agency_in_charge(s.agency_id, ?::date), agency_in_charge(s.appointed_agency_id, ?::date)) = p.root)
                           + (select count(*) from submission s join collection_round r on r.id = s.round_id
                              where s.appointed_agency_id = p.id and s.state <> 'LOCKED' and (r.state = 'OPEN' or s.first_locked_at is not null)
                                  and s.agency_id not in (select o.id from past o where o.root = p.root)
                                  and agency_in_charge(s.agency_id, ?::date) is null and agency_in_charge(s.appointed_agency_id, ?::date) = p.root)) as forms,
                       sum((select count(*) from collection_round r
                            where r.agency_id = p.id and r.state <> 'CLOSED' and agency_in_charge(r.agency_id, ?::date) = p.root)) as rounds
                from past p group by p.root""",
                row -> new Running(row.uuid("root"), row.number("forms"), row.number("rounds")),
                agencies,
                day,
                day,
                day,
                day,
                day);
    }

    /** Kept figures of areas that end: from the day on they are read on another map, or cannot be divided on it. */
    private void figures(PlannedReorganisation act, Consequences consequences) {
        if (act.endings().isEmpty()) {
            return;
        }
        record Kept(UUID area, long figures, boolean known) {}
        Map<UUID, Kept> kept = sql
                .all(
                        """
                        select f.area_id, count(*) as figures,
                               (select count(*) <= 1 or count(l.share) = count(*) from area_succession l
                                where l.predecessor_id = f.area_id and l.reorganisation_id = ?) as known
                        from area_figure f
                        where f.area_id = any (?::uuid[]) and num_nonnulls(f.submitted_presence, f.approved_presence, f.locked_presence) > 0
                        group by f.area_id""",
                        row -> new Kept(row.uuid("area_id"), row.number("figures"), row.truth("known")),
                        act.id(),
                        act.endings().stream().map(ending -> ending.area().id()).toList())
                .stream()
                .collect(Collectors.toMap(Kept::area, one -> one));
        Counted anew = new Counted();
        Counted undivided = new Counted();
        for (Ending ending : act.endings()) {
            Kept one = kept.get(ending.area().id());
            if (one != null) {
                (one.known() ? anew : undivided).add(ending.area().name(), one.figures());
            }
        }
        anew.say(consequences, "FIGURES_READ_ANEW");
        undivided.say(consequences, "FIGURES_NOT_DIVISIBLE");
    }

    /**
     * Work since the act: on forms of what it ended or changed, and rounds that asked its units. Rows of units that it made cannot go away
     * anyway while a form names them.
     */
    @Override
    public List<Fault> dependents(PlannedReorganisation act) {
        Instant day = act.on().atStartOfDay(clock.getZone()).toInstant();
        List<UUID> before =
                act.terms().predecessors().stream().map(p -> p.unitId()).toList();
        boolean later = sql.exists("""
                with act as (select units, greatest(executed_at, ?::timestamptz) as since from reorganisation where id = ?),
                form as (
                    select s.*, s.area_id = any (?::uuid[]) or s.agency_id = any (?::uuid[]) or g.area_id = any (?::uuid[]) as before
                    from submission s join agency g on g.id = s.agency_id, act
                    where s.area_id = any (act.units) or s.agency_id = any (act.units) or g.area_id = any (act.units))
                select 1 from form f, act where f.before and (f.appointed_agency_id is not null
                    or greatest(f.entered_at, f.submitted_at, f.approved_at, f.locked_at, f.returned_at) >= act.since)
                union all
                select 1 from form f join collection_round r on r.id = f.round_id, act where r.opened_at >= act.since
                limit 1""", day, act.id(), before, before, before);
        return later ? List.of(Fault.at("", "reorganisation-depends-on-figures")) : List.of();
    }
}
