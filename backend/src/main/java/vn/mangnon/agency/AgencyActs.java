package vn.mangnon.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Sql;

/** The rows of agencies that reorganisations read and write. */
@ApplicationScoped
class AgencyActs {
    private static final String COLUMNS =
            "g.id, g.code, g.name, g.short_name, g.kind, g.area_id, g.focal, g.reports_to_id, g.valid_from, g.valid_to";

    private final Sql sql;

    AgencyActs(Sql sql) {
        this.sql = sql;
    }

    /** An agency as acts look at it. */
    record Body(
            UUID id,
            String code,
            String name,
            String shortName,
            AgencyKind kind,
            UUID areaId,
            boolean focal,
            UUID reportsToId,
            LocalDate from,
            LocalDate to) {
        boolean livesOn(LocalDate day) {
            return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
        }

        /** Something is recorded of it already that begins or ends on the day or later. */
        boolean hasHistoryFrom(LocalDate day) {
            return to != null || from != null && !from.isBefore(day);
        }

        String abbreviation() {
            return code.substring(code.indexOf('.') + 1);
        }
    }

    Map<UUID, Body> byId(Collection<UUID> ids) {
        Map<UUID, Body> found = new LinkedHashMap<>();
        sql.all("select " + COLUMNS + " from agency g where g.id = any (?::uuid[])", AgencyActs::body, ids)
                .forEach(body -> found.put(body.id(), body));
        return found;
    }

    /** Those of the areas that live on the day or later, in the order of their codes. */
    List<Body> ofAreas(Collection<UUID> areaIds, LocalDate from) {
        return sql.all(
                "select " + COLUMNS
                        + " from agency g where g.area_id = any (?::uuid[]) and (g.valid_to is null or g.valid_to >= ?) order by g.code, g.id",
                AgencyActs::body,
                areaIds,
                from);
    }

    Optional<Body> withCode(String code, LocalDate from) {
        return sql
                .all(
                        "select " + COLUMNS
                                + " from agency g where g.code = ? and (g.valid_to is null or g.valid_to >= ?) limit 1",
                        AgencyActs::body,
                        code,
                        from)
                .stream()
                .findFirst();
    }

    void end(Collection<UUID> ids, LocalDate lastDay) {
        sql.write("update agency set valid_to = ?, version = version + 1 where id = any (?::uuid[])", lastDay, ids);
    }

    UUID establish(Body wanted, boolean generated, Collection<String> aliases) {
        UUID id = Ids.next();
        sql.write(
                """
                insert into agency (id, key, code, name, short_name, kind, area_id, focal, reports_to_id, valid_from, generated, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""",
                id,
                keyOf(wanted),
                wanted.code(),
                wanted.name(),
                wanted.shortName(),
                wanted.kind(),
                wanted.areaId(),
                wanted.focal(),
                wanted.reportsToId(),
                wanted.from(),
                generated);
        sql.writeAll(
                "insert into agency_alias (agency_id, alias) values (?, ?)",
                aliases.stream()
                        .distinct()
                        .map(alias -> new Object[] {id, alias})
                        .toList());
        return id;
    }

    List<String> aliases(UUID id) {
        return sql.all(
                "select alias from agency_alias where agency_id = ? order by alias", row -> row.text("alias"), id);
    }

    private String keyOf(Body wanted) {
        String key = wanted.from() + "-" + wanted.code();
        return sql.exists("select 1 from agency where key = ?", key) ? key + "-" + Ids.next() : key;
    }

    void link(Map<UUID, List<UUID>> successors, UUID act) {
        List<Object[]> links = new ArrayList<>();
        successors.forEach((from, all) -> all.forEach(to -> links.add(new Object[] {from, to, act})));
        sql.writeAll(
                "insert into agency_succession (predecessor_id, successor_id, reorganisation_id) values (?, ?, ?)",
                links);
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        byId(ids).values().forEach(body -> names.put(body.id(), body.name()));
        return names;
    }

    private static Body body(Row row) {
        return new Body(
                row.uuid("id"),
                row.text("code"),
                row.text("name"),
                row.text("short_name"),
                row.constant("kind", AgencyKind.class),
                row.uuid("area_id"),
                row.truth("focal"),
                row.uuid("reports_to_id"),
                row.date("valid_from"),
                row.date("valid_to"));
    }
}
