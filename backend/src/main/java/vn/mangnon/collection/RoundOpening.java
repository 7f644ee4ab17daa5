package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.area.AreaApi;
import vn.mangnon.area.AreaLevel;
import vn.mangnon.area.AreaSummary;
import vn.mangnon.collection.RoundCommands.DueValues;
import vn.mangnon.collection.RoundCommands.SubmitterValues;
import vn.mangnon.collection.RoundForms.Form;
import vn.mangnon.collection.RoundParts.Parts;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.Sql;

/** Makes the forms of a round and names the sources that count, so that nothing is ever asked or counted twice. */
@ApplicationScoped
class RoundOpening {
    private static final String FEEDING = """
            select m.id as measure_id, s.period_id, s.area_id, s.agency_id, s.owner_agency_id, s.province_id, s.round_id
            from submission s cross join unnest(s.measure_ids) m (id) join area a on a.id = s.area_id join agency g on g.id = s.agency_id
            join round_source q on q.round_id = s.round_id and q.measure_id = m.id and q.level = a.level
            where s.round_id = ? and (q.kind = 'OWN' and g.area_id = s.area_id or q.kind = 'AGENCY' and q.agency_id = s.agency_id)""";

    private final Sql sql;
    private final AreaApi areas;
    private final RoundSubmitters submitters;
    private final RoundHeirs heirs;
    private final Clock clock;

    RoundOpening(Sql sql, AreaApi areas, RoundSubmitters submitters, RoundHeirs heirs, Clock clock) {
        this.sql = sql;
        this.areas = areas;
        this.submitters = submitters;
        this.heirs = heirs;
        this.clock = clock;
    }

    RoundForms forms(Parts draft) {
        return forms(heirs.onTodaysMap(draft), LocalDate.now(clock));
    }

    private RoundForms forms(Parts parts, LocalDate day) {
        Map<UUID, AreaLevel> levels = new HashMap<>();
        areas.findAll(parts.submitters().stream().map(SubmitterValues::areaId).toList())
                .values()
                .forEach((AreaSummary a) -> levels.put(a.id(), a.level()));
        return RoundForms.of(
                parts,
                submitters.agencies(
                        parts.submitters().stream()
                                .map(SubmitterValues::agencyId)
                                .toList(),
                        day),
                levels);
    }

    /** @throws vn.mangnon.platform.Problem 422 round-not-ready, 409 figures-asked-twice, 409 source-clash */
    int open(CollectionRound round, Parts parts) {
        return open(round, parts, forms(parts));
    }

    /** The same as of a day in the past, by the agencies and areas of that day. */
    int open(CollectionRound round, Parts parts, LocalDate day) {
        return open(round, parts, forms(parts, day));
    }

    private int open(CollectionRound round, Parts parts, RoundForms ready) {
        if (!ready.hindrances().isEmpty()) {
            throw CollectionProblem.notReady(ready.hindrances());
        }
        // One opening at a time in a period: two that ask the same figures must see each other.
        sql.all("select pg_advisory_xact_lock(70, ?)", row -> true, round.periodId());
        List<Form> forms = heirs.onUnitsOfThePeriod(round.periodId(), ready.forms(), parts.asked());
        addForms(round, forms, parts.due());
        refuseAskingTwice(round);
        nameSources(round);
        nameDerivedSources(round, parts);
        return forms.size();
    }

    private void addForms(CollectionRound round, List<Form> forms, List<DueValues> due) {
        Map<Tier, Instant> moments = new EnumMap<>(Tier.class);
        due.forEach(d -> moments.put(d.tier(), d.dueAt()));
        // A form belongs to the province of the round; in a round of the nation to that of its area.
        Map<UUID, UUID> provinces = new HashMap<>();
        if (round.provinceId() == null) {
            LocalDate today = LocalDate.now(clock);
            forms.forEach(f -> provinces.computeIfAbsent(
                    f.areaId(), id -> areas.provinceOf(id, today).orElse(null)));
        }
        sql.writeAll(
                """
                insert into submission (id, round_id, agency_id, area_id, province_id, owner_agency_id, period_id, measure_ids, one_person, state, due_at,
                    returns, seconds_after_return, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, 0, 0, 0)""",
                forms.stream()
                        .map(f -> new Object[] {
                            Ids.next(),
                            round.id(),
                            f.agencyId(),
                            f.areaId(),
                            round.provinceId() != null ? round.provinceId() : provinces.get(f.areaId()),
                            round.agencyId(),
                            round.periodId(),
                            f.measureIds(),
                            f.onePerson(),
                            moments.get(f.tier())
                        })
                        .toList());
    }

    private void refuseAskingTwice(CollectionRound round) {
        boolean twice = sql.exists("""
                select 1 from submission mine
                join submission other on other.agency_id = mine.agency_id and other.area_id = mine.area_id and other.period_id = mine.period_id
                    and other.round_id <> mine.round_id and other.measure_ids && mine.measure_ids
                join collection_round r on r.id = other.round_id and r.expected_quality = ?
                where mine.round_id = ? limit 1""", round.expectedQuality(), round.id());
        if (twice) {
            throw CollectionProblem.sameFiguresAsked();
        }
    }

    private void nameSources(CollectionRound round) {
        sql.write("""
                insert into named_source (measure_id, period_id, area_id, agency_id, source, owner_agency_id, province_id, round_id)
                select f.measure_id, f.period_id, f.area_id, f.agency_id, 'OWN', f.owner_agency_id, f.province_id, f.round_id
                from (%s) f order by 1, 2, 3 on conflict do nothing""".formatted(FEEDING), round.id());
        boolean clash = sql.exists("""
                select 1 from (%s) f join named_source n on n.measure_id = f.measure_id and n.period_id = f.period_id and n.area_id = f.area_id
                where n.agency_id is distinct from f.agency_id limit 1""".formatted(FEEDING), round.id());
        if (clash) {
            throw CollectionProblem.sourceClash();
        }
    }

    private void nameDerivedSources(CollectionRound round, Parts parts) {
        parts.asked().forEach(measure -> measure.sources().stream()
                .filter(s -> s.kind() == SourceKind.DERIVED)
                .forEach(source -> {
                    List<UUID> places = submitters.areasOf(source.level(), round.areaId());
                    sql.write(
                            """
                    insert into named_source (measure_id, period_id, area_id, agency_id, source, owner_agency_id, province_id, round_id)
                    select ?::uuid, ?, a, null, ?, ?::uuid, ?::uuid, ?::uuid from unnest(?::uuid[]) a order by a on conflict do nothing""",
                            measure.measureId(),
                            round.periodId(),
                            "DERIVED:" + source.derivedCode(),
                            round.agencyId(),
                            round.provinceId(),
                            round.id(),
                            places);
                    boolean clash = sql.exists(
                            "select 1 from named_source where measure_id = ? and period_id = ? and area_id = any (?::uuid[]) and source <> ? limit 1",
                            measure.measureId(),
                            round.periodId(),
                            places,
                            "DERIVED:" + source.derivedCode());
                    if (clash) {
                        throw CollectionProblem.sourceClash();
                    }
                }));
    }
}
