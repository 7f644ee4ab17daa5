package vn.mangnon.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.Desk;
import vn.mangnon.platform.Fold;
import vn.mangnon.platform.ListQuery;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Sql;
import vn.mangnon.reading.PlanImportViews.PlanImportFile;
import vn.mangnon.reading.PlanImportViews.PlanImportListItem;
import vn.mangnon.reading.PlanImportViews.Status;

/** Where imported documents are kept; row policies show a caller those within their own reach only. */
@ApplicationScoped
class PlanImportStore {
    private static final String ITEM = """
            i.id, i.status, i.title, i.draft #>> '{document,number}' as number, i.file_name, i.format, i.file_size,
            encode(i.file_sha256, 'hex') as sha256, i.agency_id, i.imported_at, i.imported_by_name, i.plan_id,
            jsonb_array_length(i.draft -> 'indicators') as indicators, jsonb_array_length(i.draft -> 'warnings') as warnings""";

    private final Sql sql;
    private final ObjectMapper mapper;

    PlanImportStore(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    /** An import as it is stored. */
    record Stored(
            UUID id,
            Status status,
            String text,
            PlanDraft draft,
            PlanImportFile file,
            UUID agencyId,
            UUID areaId,
            UUID provinceId,
            Instant importedAt,
            String importedBy,
            UUID planId,
            int version) {}

    record Original(String name, DocumentFormat format, byte[] content) {}

    void add(
            UUID id,
            String fileName,
            byte[] file,
            byte[] sha256,
            DocumentText read,
            PlanDraft draft,
            Caller caller,
            Instant at) {
        Desk desk = caller.desk();
        sql.write(
                """
                insert into plan_import (id, agency_id, area_id, province_id, status, file_name, format, file_size, file_sha256, text, draft,
                    imported_at, imported_by, imported_by_name, version)
                values (?, ?, ?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, 0)""",
                id,
                desk.agencyId(),
                desk.areaId(),
                desk.provinceId(),
                fileName,
                read.format(),
                file.length,
                sha256,
                read.text(),
                json(draft),
                at,
                caller.subject(),
                caller.name());
        sql.write("insert into plan_import_file (import_id, content) values (?, ?)", id, file);
    }

    Optional<Stored> find(UUID id) {
        return find(id, "");
    }

    /** Nobody else changes it until the end of this unit of work. */
    Optional<Stored> findForChange(UUID id) {
        return find(id, " for update");
    }

    private Optional<Stored> find(UUID id, String lock) {
        return sql.one(
                """
                select id, status, text, draft::text as draft, file_name, format, file_size, encode(file_sha256, 'hex') as sha256, agency_id,
                    area_id, province_id, imported_at, imported_by_name, plan_id, version
                from plan_import where id = ?""" + lock,
                row -> new Stored(
                        row.uuid("id"),
                        row.constant("status", Status.class),
                        row.text("text"),
                        draft(row.text("draft")),
                        file(row),
                        row.uuid("agency_id"),
                        row.uuid("area_id"),
                        row.uuid("province_id"),
                        row.instant("imported_at"),
                        row.text("imported_by_name"),
                        row.uuid("plan_id"),
                        row.integer("version")),
                id);
    }

    Optional<Original> original(UUID id) {
        return sql.one(
                """
                select i.file_name, i.format, f.content from plan_import i join plan_import_file f on f.import_id = i.id where i.id = ?""",
                row -> new Original(
                        row.text("file_name"), row.constant("format", DocumentFormat.class), row.bytes("content")),
                id);
    }

    void correct(UUID id, PlanDraft draft) {
        sql.write("update plan_import set draft = ?::jsonb, version = version + 1 where id = ?", json(draft), id);
    }

    void discard(UUID id, Instant at) {
        sql.write(
                "update plan_import set status = 'DISCARDED', settled_at = ?, version = version + 1 where id = ?",
                at,
                id);
    }

    void accept(UUID id, UUID planId, Instant at) {
        sql.write(
                "update plan_import set status = 'ACCEPTED', plan_id = ?, settled_at = ?, version = version + 1 where id = ?",
                planId,
                at,
                id);
    }

    Slice<PlanImportListItem> list(Status status, String q, PageRequest page) {
        String words = q == null || q.isBlank() ? null : Fold.containing(q);
        return ListQuery.select(ITEM, "plan_import i", PlanImportStore::item)
                .whereIf(status, "i.status = ?")
                .whereIf(words, "i.title_folded like ?")
                .sortable("importedAt", "i.imported_at", "timestamptz")
                .sortable("title", "i.title collate \"vi-x-icu\"", "text")
                .identifiedBy("i.id")
                .page(sql, page, "-importedAt");
    }

    private static PlanImportListItem item(Row row) {
        return new PlanImportListItem(
                row.uuid("id"),
                row.constant("status", Status.class),
                row.text("title"),
                row.text("number"),
                file(row),
                row.uuid("agency_id"),
                row.instant("imported_at"),
                row.text("imported_by_name"),
                row.uuid("plan_id"),
                row.integer("indicators"),
                row.integer("warnings"));
    }

    private static PlanImportFile file(Row row) {
        return new PlanImportFile(
                row.text("file_name"),
                row.constant("format", DocumentFormat.class),
                row.integer("file_size"),
                row.text("sha256"));
    }

    private String json(PlanDraft draft) {
        try {
            return mapper.writeValueAsString(draft);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private PlanDraft draft(String json) {
        try {
            return mapper.readValue(json, PlanDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
