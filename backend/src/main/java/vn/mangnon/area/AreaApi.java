package vn.mangnon.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Sql;

/** The door of the room area: what other rooms ask about areas, inside their own unit of work. */
@ApplicationScoped
public class AreaApi {
    private static final String SUMMARY = """
            select a.id, a.key, a.level, s.code, s.name, s.short_name, a.valid_from, a.valid_to
            from area a join area_state s on s.area_id = a.id and s.latest
            """;

    private final Sql sql;

    AreaApi(Sql sql) {
        this.sql = sql;
    }

    public boolean exists(UUID id) {
        return sql.exists("select 1 from area where id = ?", id);
    }

    public Optional<AreaSummary> find(UUID id) {
        return sql.one(SUMMARY + "where a.id = ?", AreaApi::summary, id);
    }

    /** Those of the ids that are areas, in one query. */
    public Map<UUID, AreaSummary> findAll(Collection<UUID> ids) {
        Map<UUID, AreaSummary> found = new HashMap<>();
        sql.all(SUMMARY + "where a.id = any (?::uuid[])", AreaApi::summary, ids)
                .forEach(area -> found.put(area.id(), area));
        return found;
    }

    public Optional<AreaSummary> byKey(String key) {
        return sql.one(SUMMARY + "where a.key = ?", AreaApi::summary, key);
    }

    /** The ids of areas by their keys in import files; unknown keys are absent. */
    public Map<String, UUID> idsByKey(Collection<String> keys) {
        Map<String, UUID> ids = new HashMap<>();
        sql.all("select key, id from area where key = any (?)", row -> Map.entry(row.text("key"), row.uuid("id")), keys)
                .forEach(entry -> ids.put(entry.getKey(), entry.getValue()));
        return ids;
    }

    /** The area with a code of the General Statistics Office on a day: codes are used again by later areas. */
    public Optional<AreaSummary> byCode(AreaLevel level, String code, LocalDate on) {
        return sql.one(
                SUMMARY
                        + "where a.id = (select area_id from area_state where level = ? and code = ? and validity @> ?::date)",
                AreaApi::summary,
                level,
                code,
                on);
    }

    /** The full name that the area had on a day. */
    public Optional<String> nameOn(UUID id, LocalDate on) {
        return sql.one(
                "select name from area_state where area_id = ? and validity @> ?::date",
                row -> row.text("name"),
                id,
                on);
    }

    /**
     * The province that an area lay in on a day (a province lies in itself); before or after its life, the one of its
     * first or last day. Empty for the nation.
     */
    public Optional<UUID> provinceOf(UUID id, LocalDate on) {
        return sql.one("""
                with recursive day (value) as (
                    select greatest(valid_from, least(valid_to, ?::date)) from area where id = ?),
                chain (id, level) as (
                    select id, level from area where id = ?
                    union all
                    select up.id, up.level from chain c, day d, area_state s, area up
                    where c.level <> 'PROVINCE' and s.area_id = c.id and s.validity @> d.value and up.id = s.parent_id)
                select id from chain where level = 'PROVINCE'""", row -> row.uuid("id"), on, id, id);
    }

    /** The area and every area above it on a day, from below upwards. */
    public List<UUID> withAncestors(UUID id, LocalDate on) {
        return sql.all("""
                with recursive chain (id, depth) as (
                    select ?::uuid, 0
                    union all
                    select s.parent_id, depth + 1 from chain c join area_state s on s.area_id = c.id and s.validity @> ?::date
                    where s.parent_id is not null)
                select id from chain order by depth""", row -> row.uuid("id"), id, on);
    }

    /** The area and all that lies in it on a day, at any depth. */
    public List<UUID> within(UUID id, LocalDate on) {
        return sql.all("""
                with recursive below (id) as (
                    select ?::uuid
                    union all
                    select s.area_id from below b join area_state s on s.parent_id = b.id and s.validity @> ?::date)
                select id from below""", row -> row.uuid("id"), id, on);
    }

    public boolean isWithin(UUID id, UUID ancestor, LocalDate on) {
        return withAncestors(id, on).contains(ancestor);
    }

    /** The area and all its predecessors by a day, theirs included: what its history was. */
    public List<UUID> withPredecessors(UUID id, LocalDate on) {
        return sql.all("""
                with recursive past (id) as (
                    select ?::uuid
                    union
                    select l.predecessor_id from past p join area_succession l on l.successor_id = p.id
                    join reorganisation r on r.id = l.reorganisation_id and r.effective_on <= ?::date)
                select id from past""", row -> row.uuid("id"), id, on);
    }

    /**
     * Areas whose ground lies in a province on a day although they lay in another one before: moved there, or ended and taken over by
     * an area of this one.
     *
     * @param homes the province and its predecessors
     */
    public List<UUID> joined(UUID province, Collection<UUID> homes, LocalDate on) {
        return sql.all("""
                select distinct h.area_id from area_ancestry y join area_heir h on h.heir_id = y.area_id and h.validity @> ?::date
                join area a on a.id = h.area_id
                where y.ancestor_id = ? and y.validity @> ?::date and (h.area_id = h.heir_id or not a.lifetime @> ?::date) and exists (
                    select 1 from area_ancestry other where other.area_id = h.area_id and other.ancestor_level = 'PROVINCE'
                        and other.ancestor_id <> all (?::uuid[]))""", row -> row.uuid("area_id"), on, province, on, on, homes);
    }

    /** The reach of somebody who works for an area today: it, all that lies in it, and all predecessors of these. */
    public List<UUID> reach(UUID id, LocalDate today) {
        return sql.all("""
                with recursive below (id) as (
                    select ?::uuid
                    union all
                    select s.area_id from below b join area_state s on s.parent_id = b.id and s.validity @> ?::date),
                past (id) as (
                    select id from below
                    union
                    select l.predecessor_id from past p join area_succession l on l.successor_id = p.id)
                select id from past""", row -> row.uuid("id"), id, today);
    }

    /** The reorganisation with this act and first day, made when it is new. */
    public UUID reorganisation(ReorganisationSubject subject, Act act, LocalDate effectiveOn) {
        return sql.one(
                        """
                        with known as (
                            select id from reorganisation where state = 'RECORDED' and subject = ? and kind = ? and effective_on = ?::date
                                and document_number is not distinct from ? and document_date is not distinct from ?::date),
                        made as (
                            insert into reorganisation (id, subject, kind, document_number, document_date, effective_on)
                            select ?::uuid, ?, ?, ?, ?::date, ?::date where not exists (select 1 from known)
                            returning id)
                        select id from known union all select id from made""",
                        row -> row.uuid("id"),
                        subject,
                        act.kind(),
                        effectiveOn,
                        act.documentNumber(),
                        act.documentDate(),
                        Ids.next(),
                        subject,
                        act.kind(),
                        act.documentNumber(),
                        act.documentDate(),
                        effectiveOn)
                .orElseThrow();
    }

    private static AreaSummary summary(Row row) {
        return new AreaSummary(
                row.uuid("id"),
                row.text("key"),
                row.constant("level", AreaLevel.class),
                row.text("code"),
                row.text("name"),
                row.text("short_name"),
                row.date("valid_from"),
                row.date("valid_to"));
    }
}
