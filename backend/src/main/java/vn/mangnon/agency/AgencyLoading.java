package vn.mangnon.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.mangnon.agency.AgencyFile.Entry;
import vn.mangnon.area.Act;
import vn.mangnon.area.AreaApi;
import vn.mangnon.area.ReorganisationSubject;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;

/** Adds the agencies of a file that are not there yet, with their succession; what is there stays as somebody left it. */
@ApplicationScoped
class AgencyLoading {
    private final Sql sql;
    private final AreaApi areas;
    private final Trail trail;

    AgencyLoading(Sql sql, AreaApi areas, Trail trail) {
        this.sql = sql;
        this.areas = areas;
        this.trail = trail;
    }

    record Loaded(int created, int generated, int links, int doubtful) {}

    @UnitOfWork
    Loaded addMissing(Map<String, Entry> file) {
        sql.all("select pg_advisory_xact_lock(4711, 20)", row -> true);
        Map<String, UUID> ids = new HashMap<>();
        sql.all("select key, id from agency", row -> ids.put(row.text("key"), row.uuid("id")));
        List<Entry> missing = file.values().stream()
                .filter(entry -> !ids.containsKey(entry.key()))
                .toList();
        if (missing.isEmpty()) {
            return new Loaded(0, 0, 0, 0);
        }
        missing.forEach(entry -> ids.put(entry.key(), Ids.next()));
        Map<String, UUID> areaIds =
                areas.idsByKey(missing.stream().map(Entry::area).collect(Collectors.toSet()));
        sql.writeAll(
                """
                insert into agency (id, key, code, name, short_name, kind, area_id, focal, reports_to_id, valid_from, valid_to, generated, doubt, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""", missing.stream().map(entry -> row(entry, ids, areaIds)).toList());
        sql.writeAll(
                "insert into agency_alias (agency_id, alias) values (?, ?)",
                missing.stream()
                        .flatMap(entry ->
                                entry.aliases().stream().map(alias -> new Object[] {ids.get(entry.key()), alias}))
                        .toList());
        int links = link(missing, ids);
        sql.checkConstraintsNow();
        Loaded loaded = new Loaded(
                missing.size(), (int) missing.stream().filter(Entry::generated).count(), links, (int)
                        missing.stream().filter(entry -> entry.doubt() != null).count());
        trail.enter("agency-load", Ids.next(), null, "loaded", Map.of("created", loaded.created(), "links", links));
        return loaded;
    }

    private int link(List<Entry> missing, Map<String, UUID> ids) {
        record ActOnDay(Act act, LocalDate day) {}
        Map<ActOnDay, UUID> acts = new HashMap<>();
        List<Object[]> links = new ArrayList<>();
        for (Entry entry : missing) {
            for (String successor : entry.successors()) {
                UUID act = acts.computeIfAbsent(
                        new ActOnDay(entry.act(), entry.validTo().plusDays(1)),
                        key -> areas.reorganisation(ReorganisationSubject.AGENCY, key.act(), key.day()));
                links.add(new Object[] {ids.get(entry.key()), known(ids, successor, entry), act});
            }
        }
        sql.writeAll(
                "insert into agency_succession (predecessor_id, successor_id, reorganisation_id) values (?, ?, ?)",
                links);
        return links.size();
    }

    private static Object[] row(Entry entry, Map<String, UUID> ids, Map<String, UUID> areaIds) {
        return new Object[] {
            ids.get(entry.key()),
            entry.key(),
            entry.code(),
            entry.name(),
            entry.shortName(),
            entry.kind(),
            known(areaIds, entry.area(), entry),
            entry.focal(),
            entry.reportsTo() == null ? null : known(ids, entry.reportsTo(), entry),
            entry.validFrom(),
            entry.validTo(),
            entry.generated(),
            entry.doubt()
        };
    }

    private static UUID known(Map<String, UUID> ids, String key, Entry entry) {
        UUID id = ids.get(key);
        if (id == null) {
            throw new IllegalArgumentException("line " + entry.line() + " names the unknown key " + key);
        }
        return id;
    }
}
