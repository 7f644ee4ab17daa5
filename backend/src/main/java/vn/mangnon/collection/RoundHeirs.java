package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.mangnon.collection.RoundCommands.MeasureAsked;
import vn.mangnon.collection.RoundCommands.SourceValues;
import vn.mangnon.collection.RoundCommands.SubmitterValues;
import vn.mangnon.collection.RoundForms.Form;
import vn.mangnon.collection.RoundParts.Asked;
import vn.mangnon.collection.RoundParts.Parts;
import vn.mangnon.collection.RoundSubmitters.Agency;
import vn.mangnon.platform.Sql;

/**
 * Rounds across reorganisations. A draft is about the map of the day on which it is opened: who has ended since is replaced by who took
 * over. A period whose units were named before a reorganisation keeps them: a later round of the period asks the same units again, and
 * who took over answers, so that no ground is counted twice and none is lost.
 */
@ApplicationScoped
class RoundHeirs {
    private final Sql sql;
    private final RoundSubmitters submitters;
    private final Clock clock;

    RoundHeirs(Sql sql, RoundSubmitters submitters, Clock clock) {
        this.sql = sql;
        this.submitters = submitters;
        this.clock = clock;
    }

    /** Who stands for whom today; those who live, and those of whom nobody knows who, are absent. */
    private record Today(Map<UUID, UUID> agencies, Map<UUID, UUID> areas) {
        UUID agency(UUID id) {
            return agencies.getOrDefault(id, id);
        }

        UUID area(UUID id) {
            return areas.getOrDefault(id, id);
        }

        boolean isAsItWas() {
            return agencies.isEmpty() && areas.isEmpty();
        }
    }

    private Today today(Parts parts) {
        LocalDate today = LocalDate.now(clock);
        Set<UUID> agencies = new HashSet<>();
        Set<UUID> areas = new HashSet<>();
        parts.submitters().forEach(who -> {
            agencies.add(who.agencyId());
            areas.add(who.areaId());
        });
        parts.asked().stream()
                .flatMap(measure -> measure.sources().stream())
                .flatMap(source -> Stream.ofNullable(source.agencyId()))
                .forEach(agencies::add);
        return new Today(pairs("""
                        select g.id, agency_in_charge(g.id, ?::date) as heir from agency g
                        where g.id = any (?::uuid[]) and not g.lifetime @> ?::date""", today, agencies, today), pairs("""
                        select a.id, min(h.heir_id::text)::uuid as heir from area a join area_heir h on h.area_id = a.id and h.validity @> ?::date
                        where a.id = any (?::uuid[]) and not a.lifetime @> ?::date group by a.id having count(*) = 1""", today, areas, today));
    }

    private Map<UUID, UUID> pairs(String question, Object... parameters) {
        Map<UUID, UUID> pairs = new HashMap<>();
        sql.all(
                        question,
                        row -> Optional.ofNullable(row.uuid("heir")).map(heir -> Map.entry(row.uuid("id"), heir)),
                        parameters)
                .forEach(found -> found.ifPresent(pair -> pairs.put(pair.getKey(), pair.getValue())));
        return pairs;
    }

    /** The draft as it is on the map of today; two whose successor is one become one. */
    Parts onTodaysMap(Parts parts) {
        Today today = today(parts);
        if (today.isAsItWas()) {
            return parts;
        }
        Map<List<UUID>, SubmitterValues> who = new LinkedHashMap<>();
        parts.submitters()
                .forEach(one -> who.merge(
                        List.of(today.agency(one.agencyId()), today.area(one.areaId())),
                        new SubmitterValues(
                                today.agency(one.agencyId()),
                                today.area(one.areaId()),
                                one.measureIds(),
                                one.onePerson()),
                        RoundHeirs::together));
        List<Asked> measures = parts.measures().stream()
                .map(asked -> new Asked(sourced(asked.asked(), today), asked.measure()))
                .toList();
        return new Parts(measures, parts.due(), List.copyOf(who.values()), parts.rules());
    }

    private static SubmitterValues together(SubmitterValues one, SubmitterValues other) {
        boolean all = one.measureIds() == null || other.measureIds() == null;
        Set<UUID> measures = new LinkedHashSet<>(all ? List.of() : one.measureIds());
        if (!all) {
            measures.addAll(other.measureIds());
        }
        return new SubmitterValues(
                one.agencyId(), one.areaId(), all ? null : List.copyOf(measures), one.onePerson() && other.onePerson());
    }

    private static MeasureAsked sourced(MeasureAsked asked, Today today) {
        List<SourceValues> sources = asked.sources().stream()
                .map(s -> s.agencyId() == null
                        ? s
                        : new SourceValues(s.level(), s.kind(), today.agency(s.agencyId()), s.derivedCode()))
                .toList();
        return new MeasureAsked(asked.measureId(), asked.required(), asked.cells(), sources);
    }

    /**
     * A unit of the period that is in the ground of an area of today.
     *
     * @param heirs its agency and all that took over from it
     */
    private record Unit(UUID area, UUID measure, UUID unit, UUID agency, boolean itself, List<UUID> heirs) {
        List<UUID> figure() {
            return List.of(area, measure);
        }
    }

    /** The forms with the units that the period has had since its first round. */
    List<Form> onUnitsOfThePeriod(int periodId, List<Form> forms, Collection<MeasureAsked> asked) {
        List<Unit> units = units(periodId, forms, asked);
        if (units.isEmpty()) {
            return forms;
        }
        Map<List<UUID>, List<Unit>> byFigure = units.stream().collect(Collectors.groupingBy(Unit::figure));
        Map<List<UUID>, Draft> whole = new LinkedHashMap<>();
        Set<UUID> placed = new HashSet<>();
        for (Form form : forms) {
            for (UUID measure : form.measureIds()) {
                List<Unit> kept = byFigure.getOrDefault(List.of(form.areaId(), measure), List.of()).stream()
                        .filter(unit -> unit.heirs().contains(form.agencyId()))
                        .toList();
                if (kept.isEmpty() || kept.stream().anyMatch(Unit::itself)) {
                    add(whole, form.agencyId(), form.areaId(), measure, form);
                }
                for (Unit unit : kept) {
                    if (!unit.itself()) {
                        placed.add(unit.agency());
                        add(whole, unit.agency(), unit.unit(), measure, form);
                    }
                }
            }
        }
        Map<UUID, Agency> agencies = submitters.agencies(placed);
        return whole.values().stream().map(draft -> draft.form(agencies)).toList();
    }

    private static void add(Map<List<UUID>, Draft> whole, UUID agency, UUID area, UUID measure, Form like) {
        whole.computeIfAbsent(List.of(agency, area), key -> new Draft(agency, area, like, new LinkedHashSet<>()))
                .measures()
                .add(measure);
    }

    private record Draft(UUID agency, UUID area, Form like, Set<UUID> measures) {
        Form form(Map<UUID, Agency> agencies) {
            Tier tier =
                    agencies.containsKey(agency) ? Tier.of(agencies.get(agency).level()) : like.tier();
            return new Form(agency, area, List.copyOf(measures), like.onePerson(), tier);
        }
    }

    private List<Unit> units(int periodId, List<Form> forms, Collection<MeasureAsked> asked) {
        LocalDate today = LocalDate.now(clock);
        return sql.all(
                """
                select h.heir_id as area_id, n.measure_id, n.area_id as unit_id, n.agency_id, h.area_id = h.heir_id and g.lifetime @> ?::date as itself,
                       case when g.lifetime @> ?::date then array[g.id] else (
                           with recursive next (id) as (
                               select n.agency_id
                               union
                               select l.successor_id from next x join agency_succession l on l.predecessor_id = x.id)
                           select array_agg(id) from next) end as heirs
                from named_source n join area_heir h on h.area_id = n.area_id and h.validity @> ?::date join agency g on g.id = n.agency_id
                where n.period_id = ? and n.source = 'OWN' and n.measure_id = any (?::uuid[]) and h.heir_id = any (?::uuid[])
                order by 1, 2, 3""",
                row -> new Unit(
                        row.uuid("area_id"),
                        row.uuid("measure_id"),
                        row.uuid("unit_id"),
                        row.uuid("agency_id"),
                        row.truth("itself"),
                        row.uuids("heirs")),
                today,
                today,
                today,
                periodId,
                asked.stream().map(MeasureAsked::measureId).toList(),
                forms.stream().map(Form::areaId).distinct().toList());
    }
}
