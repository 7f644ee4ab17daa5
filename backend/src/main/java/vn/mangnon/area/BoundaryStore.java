package vn.mangnon.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.area.BoundaryViews.BoundedArea;
import vn.mangnon.platform.ListQuery;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Sql;

/** Outlines in the database, and the questions asked about them. */
@ApplicationScoped
class BoundaryStore {
    private static final String IMPORT = """
            i.id, i.area_id, s.code as area_code, s.name as area_name, s.level as area_level, i.level, i.valid_from, i.source, i.sample, i.file_name,
            i.imported_at, i.imported_by, i.report::text as report, i.version""";
    private static final String IMPORT_FROM =
            "boundary_import i join area_state s on s.area_id = i.area_id and s.latest";

    private static final String DIRECTLY = "s.parent_id = ?";
    private static final String OF_LEVEL = """
            s.level = ? and exists (select from area_ancestry t where t.area_id = s.area_id and t.ancestor_id = ? and t.validity @> ?::date)""";

    /** Of each area the outline of the latest day that had come, else the first that came after. */
    private static final String NEWEST = """
            left join lateral (
                select b.import_id, i.sample, i.source, i.imported_at from boundary b join boundary_import i on i.id = b.import_id
                where b.area_id = s.area_id
                order by i.valid_from <= ?::date desc, abs(i.valid_from - ?::date), i.imported_at desc, i.id desc limit 1) o on true""";

    private final Sql sql;

    BoundaryStore(Sql sql) {
        this.sql = sql;
    }

    /** An area on a day, and which outline it has: null when none. */
    record Held(BoundedArea area, UUID importId, String source, boolean sample) {}

    record StoredImport(
            UUID id,
            BoundedArea area,
            AreaLevel level,
            LocalDate validFrom,
            String source,
            boolean sample,
            String fileName,
            Instant importedAt,
            String importedBy,
            String report,
            long version) {}

    /** @param level null: the areas directly in it */
    List<Held> inside(UUID areaId, AreaLevel level, LocalDate day) {
        String question = """
                select s.area_id as id, s.code, s.name, s.level, o.import_id, o.source, coalesce(o.sample, false) as sample
                from area_state s %s where s.validity @> ?::date and %s
                order by s.short_name collate "vi-x-icu", s.area_id""".formatted(NEWEST, level == null ? DIRECTLY : OF_LEVEL);
        return level == null
                ? sql.all(question, BoundaryStore::held, day, day, day, areaId)
                : sql.all(question, BoundaryStore::held, day, day, day, level, areaId, day);
    }

    /** The outlines themselves, as GeoJSON writes their geometry. */
    List<String> geometries(List<UUID> areas, List<UUID> imports) {
        return sql.all("""
                select '{"type":"MultiPolygon","coordinates":' || b.shape::text || '}' as geometry
                from unnest(?::uuid[], ?::uuid[]) with ordinality as w (area_id, import_id, place)
                join boundary b on b.area_id = w.area_id and b.import_id = w.import_id order by w.place""", row -> row.text("geometry"), areas, imports);
    }

    void keep(StoredImport taken, byte[] digest, List<Object[]> outlines) {
        sql.write(
                """
                insert into boundary_import (id, area_id, level, valid_from, source, sample, file_name, digest, imported_at, imported_by, report, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, 0)""",
                taken.id(),
                taken.area().id(),
                taken.level(),
                taken.validFrom(),
                taken.source(),
                taken.sample(),
                taken.fileName(),
                digest,
                taken.importedAt(),
                taken.importedBy(),
                taken.report());
        sql.writeAll("insert into boundary (import_id, area_id, shape) values (?, ?, ?::json)", outlines);
    }

    boolean isImported(String fileName, byte[] digest) {
        return sql.exists("select 1 from boundary_import where file_name = ? and digest = ?", fileName, digest);
    }

    UUID areaOf(String key) {
        return sql.one("select id from area where key = ?", row -> row.uuid("id"), key)
                .orElseThrow();
    }

    void remove(UUID id) {
        sql.write("delete from boundary_import where id = ?", id);
    }

    Optional<StoredImport> one(UUID id) {
        return sql.one("select " + IMPORT + " from " + IMPORT_FROM + " where i.id = ?", BoundaryStore::stored, id);
    }

    Slice<StoredImport> list(PageRequest page) {
        return ListQuery.select(IMPORT, IMPORT_FROM, BoundaryStore::stored)
                .sortable("importedAt", "i.imported_at", "timestamptz")
                .identifiedBy("i.id")
                .page(sql, page, "-importedAt");
    }

    private static Held held(Row row) {
        return new Held(
                new BoundedArea(
                        row.uuid("id"), row.text("code"), row.text("name"), row.constant("level", AreaLevel.class)),
                row.uuid("import_id"),
                row.text("source"),
                row.truth("sample"));
    }

    private static StoredImport stored(Row row) {
        return new StoredImport(
                row.uuid("id"),
                new BoundedArea(
                        row.uuid("area_id"),
                        row.text("area_code"),
                        row.text("area_name"),
                        row.constant("area_level", AreaLevel.class)),
                row.constant("level", AreaLevel.class),
                row.date("valid_from"),
                row.text("source"),
                row.truth("sample"),
                row.text("file_name"),
                row.instant("imported_at"),
                row.text("imported_by"),
                row.text("report"),
                row.number("version"));
    }
}
