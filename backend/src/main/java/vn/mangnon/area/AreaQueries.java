package vn.mangnon.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.area.AreaViews.AreaListItem;
import vn.mangnon.area.AreaViews.AreaRef;
import vn.mangnon.area.AreaViews.LinkView;
import vn.mangnon.area.AreaViews.ReorganisationView;
import vn.mangnon.area.AreaViews.StateView;
import vn.mangnon.platform.ListQuery;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.Words;

/** The questions asked about areas, each one query. */
@ApplicationScoped
class AreaQueries {
    /** The parent by the name that it had on the state's last day. */
    private static final String COLUMNS = """
            a.id, a.key, s.level, s.type, s.code, s.name, s.short_name, s.parent_id, a.valid_from, a.valid_to, s.doubt,
            (select p.name from area_state p where p.area_id = s.parent_id
                and (p.validity @> s.valid_to or (s.valid_to is null and p.valid_to is null))) as parent_name""";

    private final Sql sql;

    AreaQueries(Sql sql) {
        this.sql = sql;
    }

    record Filter(String q, LocalDate on, UUID parentId, AreaLevel level, String code) {}

    Slice<AreaListItem> list(Filter filter, PageRequest page) {
        var query = ListQuery.select(COLUMNS, "area_state s join area a on a.id = s.area_id", AreaQueries::item)
                .sortable("name", "s.short_name collate \"vi-x-icu\"", "text")
                .sortable("code", "coalesce(s.code, '')", "text")
                .sortable("validFrom", "coalesce(a.valid_from, '-infinity'::date)", "date")
                .identifiedBy("s.area_id");
        if (filter.on() == null) {
            query.where("s.latest");
        } else {
            query.where("s.validity @> ?::date", filter.on());
        }
        query.whereIf(filter.level(), "s.level = ?")
                .whereIf(filter.code(), "s.code = ?")
                .whereIf(filter.parentId(), "s.parent_id = ?");
        if (filter.q() != null && !filter.q().isBlank()) {
            Words words = Words.of(filter.q());
            List<Object> values = new ArrayList<>(words.patterns());
            values.add(filter.q().strip());
            if (filter.on() == null) {
                query.where(
                        "s.area_id in (select named.area_id from area_state named where (%s) or named.code = ?)"
                                .formatted(words.in("named.name_folded")),
                        values.toArray());
            } else {
                query.where("(%s) or s.code = ?".formatted(words.in("s.name_folded")), values.toArray());
            }
        }
        return query.page(sql, page, "name");
    }

    /** An area as it was on a day, without its surroundings. */
    record OnDay(
            UUID id,
            String key,
            AreaLevel level,
            AreaType type,
            String code,
            String name,
            String shortName,
            LocalDate validFrom,
            LocalDate validTo,
            String doubt,
            long version) {}

    Optional<OnDay> onDay(UUID id, LocalDate day) {
        return sql.one(
                """
                select a.id, a.key, s.level, s.type, s.code, s.name, s.short_name, a.valid_from, a.valid_to, s.doubt, a.version
                from area a join area_state s on s.area_id = a.id
                where a.id = ? and s.validity @> ?::date""",
                row -> new OnDay(
                        row.uuid("id"),
                        row.text("key"),
                        row.constant("level", AreaLevel.class),
                        row.constant("type", AreaType.class),
                        row.text("code"),
                        row.text("name"),
                        row.text("short_name"),
                        row.date("valid_from"),
                        row.date("valid_to"),
                        row.text("doubt"),
                        row.number("version")),
                id,
                day);
    }

    /** The day nearest to today on which the area exists. */
    Optional<LocalDate> nearestDay(UUID id, LocalDate today) {
        return sql.one(
                "select greatest(valid_from, least(valid_to, ?::date)) as day from area where id = ?",
                row -> row.date("day"),
                today,
                id);
    }

    List<AreaRef> parents(UUID id, LocalDate day) {
        return sql.all("""
                with recursive chain (id, depth) as (
                    select parent_id, 1 from area_state where area_id = ? and validity @> ?::date
                    union all
                    select s.parent_id, depth + 1 from chain c join area_state s on s.area_id = c.id and s.validity @> ?::date)
                select c.id, s.level, s.type, s.code, s.name
                from chain c join area_state s on s.area_id = c.id and s.validity @> ?::date
                order by c.depth""", AreaQueries::ref, id, day, day, day);
    }

    long children(UUID id, LocalDate day) {
        return sql.one(
                        "select count(*) as n from area_state where parent_id = ? and validity @> ?::date",
                        row -> row.number("n"),
                        id,
                        day)
                .orElseThrow();
    }

    List<StateView> history(UUID id) {
        return sql.all(
                """
                select s.valid_from, s.valid_to, s.type, s.code, s.name, s.parent_id, p.name as parent_name, s.doubt,
                       r.id as reorganisation_id, r.kind, r.document_number, r.document_date, r.effective_on
                from area_state s
                left join area_state p on p.area_id = s.parent_id
                    and (p.validity @> s.valid_to or (s.valid_to is null and p.valid_to is null))
                left join reorganisation r on r.id = s.ended_by
                where s.area_id = ? order by s.valid_from nulls first""",
                row -> new StateView(
                        row.date("valid_from"),
                        row.date("valid_to"),
                        row.constant("type", AreaType.class),
                        row.text("code"),
                        row.text("name"),
                        row.uuid("parent_id"),
                        row.text("parent_name"),
                        row.text("doubt"),
                        reorganisation(row)),
                id);
    }

    List<LinkView> predecessors(UUID id) {
        return links("l.predecessor_id", "l.successor_id", id);
    }

    List<LinkView> successors(UUID id) {
        return links("l.successor_id", "l.predecessor_id", id);
    }

    private List<LinkView> links(String shown, String own, UUID id) {
        return sql.all(
                """
                select a.id, s.level, s.type, s.code, s.name, a.valid_from, a.valid_to, l.share,
                       r.id as reorganisation_id, r.kind, r.document_number, r.document_date, r.effective_on
                from area_succession l join reorganisation r on r.id = l.reorganisation_id
                join area a on a.id = %s
                join area_state s on s.area_id = a.id and s.latest
                where %s = ? order by r.effective_on, s.level desc, s.short_name collate "vi-x-icu", a.id""".formatted(shown, own),
                row -> new LinkView(
                        row.uuid("id"),
                        row.constant("level", AreaLevel.class),
                        row.constant("type", AreaType.class),
                        row.text("code"),
                        row.text("name"),
                        row.date("valid_from"),
                        row.date("valid_to"),
                        row.decimal("share"),
                        reorganisation(row)),
                id);
    }

    private static AreaListItem item(Row row) {
        return new AreaListItem(
                row.uuid("id"),
                row.text("key"),
                row.constant("level", AreaLevel.class),
                row.constant("type", AreaType.class),
                row.text("code"),
                row.text("name"),
                row.text("short_name"),
                row.uuid("parent_id"),
                row.text("parent_name"),
                row.date("valid_from"),
                row.date("valid_to"),
                row.text("doubt"));
    }

    private static AreaRef ref(Row row) {
        return new AreaRef(
                row.uuid("id"),
                row.constant("level", AreaLevel.class),
                row.constant("type", AreaType.class),
                row.text("code"),
                row.text("name"));
    }

    private static ReorganisationView reorganisation(Row row) {
        UUID id = row.uuid("reorganisation_id");
        return id == null
                ? null
                : new ReorganisationView(
                        id,
                        row.constant("kind", ReorganisationKind.class),
                        row.text("document_number"),
                        row.date("document_date"),
                        row.date("effective_on"));
    }
}
