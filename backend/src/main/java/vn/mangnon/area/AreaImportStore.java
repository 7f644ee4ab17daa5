package vn.mangnon.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.mangnon.area.AreaImportViews.Counts;
import vn.mangnon.area.AreaImportViews.DoubtView;
import vn.mangnon.area.AreaImportViews.ImportListItem;
import vn.mangnon.platform.ListQuery;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Sql;

/** What an import reads and writes, many rows a statement. */
@ApplicationScoped
class AreaImportStore {
    private static final String IMPORT = """
            i.id, i.file_name, i.imported_at, i.imported_by, i.rows, i.created, i.changed, i.unchanged, i.links,
            (select count(*) from area_import_doubt d where d.import_id = i.id)::integer as doubts""";
    private static final String DOUBT_COLUMNS = "d.line, d.area_id, a.key, s.name, d.doubt";
    private static final String DOUBT_FROM = """
            area_import_doubt d join area a on a.id = d.area_id
            join area_state s on s.area_id = a.id and s.latest""";
    private static final String DOUBT = "select " + DOUBT_COLUMNS + " from " + DOUBT_FROM;

    /** Acts of one document, kind and day are one to a file, which knows no more of them. */
    private static final String SAME_ACT = """
            (select id, first_value(id) over (partition by kind, effective_on, document_number, document_date order by state = 'RECORDED' desc, id) as same
             from reorganisation where subject = 'AREA' and state <> 'DRAFT')""";

    private final Sql sql;

    AreaImportStore(Sql sql) {
        this.sql = sql;
    }

    /** A state as stored, to compare with a line. */
    record StoredState(
            LocalDate validFrom,
            LocalDate validTo,
            AreaType type,
            String code,
            String name,
            UUID parentId,
            String doubt,
            UUID endedBy) {}

    record StoredArea(UUID id, String key, AreaLevel level, List<StoredState> states) {}

    record Link(UUID predecessorId, UUID successorId, UUID reorganisationId, BigDecimal share) {}

    /** A reorganisation by what it is. */
    record ActOnDay(Act act, LocalDate day) {}

    /** One import at a time, in the whole system; counting the maps of a whole catalogue may take longer than a request's statement. */
    void alone() {
        sql.all("select pg_advisory_xact_lock(4711, 10)", row -> true);
        sql.write("set local statement_timeout = '10min'");
    }

    Map<String, StoredArea> areas() {
        Map<String, StoredArea> areas = new HashMap<>();
        sql.all("""
                select a.id, a.key, a.level, s.valid_from, s.valid_to, s.type, s.code, s.name, s.parent_id, s.doubt, r.same as ended_by
                from area a join area_state s on s.area_id = a.id left join %s r on r.id = s.ended_by
                order by a.id, s.valid_from nulls first""".formatted(SAME_ACT), row -> areas.computeIfAbsent(
                        row.text("key"),
                        key -> new StoredArea(
                                row.uuid("id"), key, row.constant("level", AreaLevel.class), new ArrayList<>()))
                .states()
                .add(new StoredState(
                        row.date("valid_from"),
                        row.date("valid_to"),
                        row.constant("type", AreaType.class),
                        row.text("code"),
                        row.text("name"),
                        row.uuid("parent_id"),
                        row.text("doubt"),
                        row.uuid("ended_by"))));
        return areas;
    }

    Map<UUID, Set<Link>> linksByPredecessor() {
        return sql
                .all(
                        "select l.predecessor_id, l.successor_id, r.same as reorganisation_id, l.share from area_succession l join "
                                + SAME_ACT + " r on r.id = l.reorganisation_id",
                        AreaImportStore::link)
                .stream()
                .collect(Collectors.groupingBy(Link::predecessorId, Collectors.toSet()));
    }

    Map<ActOnDay, UUID> reorganisations() {
        Map<ActOnDay, UUID> known = new HashMap<>();
        sql.all(
                "select r.id, r.kind, r.document_number, r.document_date, r.effective_on from reorganisation r join "
                        + SAME_ACT + " s on s.same = r.id",
                row -> known.put(
                        new ActOnDay(
                                new Act(
                                        row.constant("kind", ReorganisationKind.class),
                                        row.text("document_number"),
                                        row.date("document_date")),
                                row.date("effective_on")),
                        row.uuid("id")));
        return known;
    }

    void create(List<Object[]> areas) {
        sql.writeAll(
                "insert into area (id, key, level, valid_from, valid_to, version) values (?, ?, ?, ?, ?, 0)", areas);
    }

    void change(List<Object[]> lives, List<UUID> ids) {
        sql.write("delete from area_state where area_id = any (?::uuid[])", ids);
        sql.writeAll("update area set valid_from = ?, valid_to = ?, version = version + 1 where id = ?", lives);
    }

    void describe(List<Object[]> states) {
        sql.writeAll("""
                insert into area_state (id, area_id, valid_from, valid_to, level, type, code, name, short_name, parent_id, doubt, ended_by, latest)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", states);
    }

    void link(List<UUID> predecessors, List<Object[]> links) {
        sql.write("delete from area_succession where predecessor_id = any (?::uuid[])", predecessors);
        sql.writeAll(
                "insert into area_succession (predecessor_id, successor_id, reorganisation_id, share) values (?, ?, ?, ?)",
                links);
    }

    void checkNow() {
        sql.checkConstraintsNow();
    }

    void report(UUID id, String fileName, byte[] digest, Instant at, String by, Counts counts, List<Object[]> doubts) {
        sql.write(
                """
                insert into area_import (id, file_name, digest, imported_at, imported_by, rows, created, changed, unchanged, links, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""",
                id,
                fileName,
                digest,
                at,
                by,
                counts.rows(),
                counts.created(),
                counts.changed(),
                counts.unchanged(),
                counts.links());
        sql.writeAll(
                "insert into area_import_doubt (id, import_id, line, area_id, doubt) values (?, ?, ?, ?, ?)", doubts);
    }

    boolean isImported(byte[] digest) {
        return sql.exists("select 1 from area_import where digest = ?", (Object) digest);
    }

    Optional<ImportListItem> one(UUID id) {
        return sql.one("select " + IMPORT + " from area_import i where i.id = ?", AreaImportStore::item, id);
    }

    Slice<ImportListItem> list(PageRequest page) {
        return ListQuery.select(IMPORT, "area_import i", AreaImportStore::item)
                .sortable("importedAt", "i.imported_at", "timestamptz")
                .identifiedBy("i.id")
                .page(sql, page, "-importedAt");
    }

    List<DoubtView> firstDoubts(UUID importId, int limit) {
        return sql.all(
                DOUBT + " where d.import_id = ? order by d.line, d.id limit " + limit,
                AreaImportStore::doubt,
                importId);
    }

    Slice<DoubtView> doubts(UUID importId, PageRequest page) {
        return ListQuery.select(DOUBT_COLUMNS, DOUBT_FROM, AreaImportStore::doubt)
                .where("d.import_id = ?", importId)
                .sortable("line", "d.line", "integer")
                .identifiedBy("d.id")
                .page(sql, page, "line");
    }

    private static Link link(Row row) {
        return new Link(
                row.uuid("predecessor_id"),
                row.uuid("successor_id"),
                row.uuid("reorganisation_id"),
                row.decimal("share"));
    }

    private static DoubtView doubt(Row row) {
        return new DoubtView(
                row.integer("line"), row.uuid("area_id"), row.text("key"), row.text("name"), row.text("doubt"));
    }

    private static ImportListItem item(Row row) {
        return new ImportListItem(
                row.uuid("id"),
                row.text("file_name"),
                row.instant("imported_at"),
                row.text("imported_by"),
                new Counts(
                        row.integer("rows"),
                        row.integer("created"),
                        row.integer("changed"),
                        row.integer("unchanged"),
                        row.integer("links"),
                        row.integer("doubts")));
    }
}
