package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.mangnon.area.AreaApi;
import vn.mangnon.area.AreaLevel;
import vn.mangnon.collection.RoundCommands.MeasureAsked;
import vn.mangnon.collection.RoundCommands.SourceValues;
import vn.mangnon.collection.RoundCommands.SubmitterValues;
import vn.mangnon.plan.PlanSummary;
import vn.mangnon.platform.Problem.Fault;
import vn.mangnon.platform.Sql;

/** Who must submit: as the planner says, or the sources of the measures on the map of today. */
@ApplicationScoped
class RoundSubmitters {
    private final Sql sql;
    private final AreaApi areas;
    private final Clock clock;

    RoundSubmitters(Sql sql, AreaApi areas, Clock clock) {
        this.sql = sql;
        this.areas = areas;
        this.clock = clock;
    }

    /** An agency as far as rounds care. */
    record Agency(UUID id, UUID areaId, AreaLevel level, boolean focal, boolean active) {}

    Map<UUID, Agency> agencies(Collection<UUID> ids) {
        return agencies(ids, LocalDate.now(clock));
    }

    /** @param day of their being active */
    Map<UUID, Agency> agencies(Collection<UUID> ids, LocalDate day) {
        return sql
                .all(
                        """
                        select g.id, g.area_id, a.level, g.focal, g.lifetime @> ?::date as active
                        from agency g join area a on a.id = g.area_id where g.id = any (?::uuid[])""",
                        row -> new Agency(
                                row.uuid("id"),
                                row.uuid("area_id"),
                                row.constant("level", AreaLevel.class),
                                row.truth("focal"),
                                row.truth("active")),
                        day,
                        ids)
                .stream()
                .collect(Collectors.toMap(Agency::id, agency -> agency));
    }

    /** The areas of a level in an area today, itself included, in the order of their names. */
    List<UUID> areasOf(AreaLevel level, UUID within) {
        return sql.all("""
                select a.id from area a join area_state s on s.area_id = a.id and s.latest
                where a.level = ? and a.id = any (?::uuid[]) order by s.short_name collate "vi-x-icu", a.id""", row -> row.uuid("id"), level, areas.within(within, LocalDate.now(clock)));
    }

    List<SubmitterValues> completed(
            List<SubmitterValues> given, List<MeasureAsked> measures, PlanSummary plan, List<Fault> faults) {
        return given == null ? sourcesOf(measures, plan.areaId()) : checked(given, measures, plan, faults);
    }

    private List<SubmitterValues> checked(
            List<SubmitterValues> given, List<MeasureAsked> measures, PlanSummary plan, List<Fault> faults) {
        Map<UUID, Agency> known =
                agencies(given.stream().map(SubmitterValues::agencyId).toList());
        Set<UUID> inside = new HashSet<>(areas.within(plan.areaId(), LocalDate.now(clock)));
        Set<UUID> asked = measures.stream().map(MeasureAsked::measureId).collect(Collectors.toSet());
        Set<List<UUID>> seen = new HashSet<>();
        List<SubmitterValues> completed = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            SubmitterValues one = given.get(i);
            String at = "/submitters/" + i;
            Agency agency = known.get(one.agencyId());
            UUID area = one.areaId() != null ? one.areaId() : agency == null ? null : agency.areaId();
            if (agency == null) {
                faults.add(Fault.at(at + "/agencyId", "unknown-id"));
            } else if (!inside.contains(agency.areaId())) {
                faults.add(Fault.at(at + "/agencyId", "outside-plan-area"));
            } else if (!inside.contains(area)) {
                faults.add(Fault.at(at + "/areaId", "outside-plan-area"));
            } else if (!seen.add(List.of(one.agencyId(), area))) {
                faults.add(Fault.at(at + "/agencyId", "twice"));
            }
            if (one.measureIds() != null && !asked.containsAll(one.measureIds())) {
                faults.add(Fault.at(at + "/measureIds", "unknown-id"));
            }
            completed.add(new SubmitterValues(one.agencyId(), area, one.measureIds(), one.onePerson()));
        }
        return completed;
    }

    private List<SubmitterValues> sourcesOf(List<MeasureAsked> measures, UUID planArea) {
        Set<SourceValues> sources =
                measures.stream().flatMap(m -> m.sources().stream()).collect(Collectors.toSet());
        Map<List<UUID>, SubmitterValues> found = new LinkedHashMap<>();
        for (AreaLevel level : AreaLevel.values()) {
            List<SourceValues> ofLevel = sources.stream()
                    .filter(s -> s.level() == level && s.kind() != SourceKind.DERIVED)
                    .toList();
            if (ofLevel.isEmpty()) {
                continue;
            }
            List<UUID> places = areasOf(level, planArea);
            Map<UUID, UUID> focal = focalAgencies(places);
            for (SourceValues source : ofLevel) {
                for (UUID area : places) {
                    UUID agency = source.kind() == SourceKind.AGENCY ? source.agencyId() : focal.get(area);
                    if (agency != null) {
                        found.putIfAbsent(List.of(agency, area), new SubmitterValues(agency, area, null, false));
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    private Map<UUID, UUID> focalAgencies(List<UUID> places) {
        return sql
                .all(
                        "select distinct on (area_id) area_id, id from agency where area_id = any (?::uuid[]) and focal and lifetime @> ?::date order by area_id, code",
                        row -> Map.entry(row.uuid("area_id"), row.uuid("id")),
                        places,
                        LocalDate.now(clock))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The tiers that report. */
    Set<Tier> tiers(List<SubmitterValues> who) {
        return agencies(who.stream().map(SubmitterValues::agencyId).toList()).values().stream()
                .map(agency -> Tier.of(agency.level()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
