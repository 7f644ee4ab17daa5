package vn.mangnon.area;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.area.Consequences.Effect;
import vn.mangnon.area.ReorganisationFile.Read;
import vn.mangnon.area.ReorganisationViews.FileCounts;
import vn.mangnon.platform.Sql;

/** The rows of files of acts. */
@ApplicationScoped
class ReorganisationImportStore {
    private final Sql sql;
    private final ObjectMapper json;

    ReorganisationImportStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    record ImportRow(
            UUID id,
            String fileName,
            Instant importedAt,
            String importedBy,
            FileCounts counts,
            List<Effect> effects,
            Instant undoneAt,
            String undoneBy,
            long version) {}

    Map<String, UUID> idsByKey() {
        Map<String, UUID> ids = new HashMap<>();
        sql.all("select key, id from area", row -> ids.put(row.text("key"), row.uuid("id")));
        return ids;
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        sql.all(
                "select area_id, name from area_state where latest and area_id = any (?::uuid[])",
                row -> names.put(row.uuid("area_id"), row.text("name")),
                ids);
        return names;
    }

    void open(UUID id, String fileName, byte[] digest, Instant at, String by, int rows, int acts) {
        sql.write("""
                insert into reorganisation_import (id, file_name, digest, imported_at, imported_by, rows, acts, begun, ended, changed, effects, version)
                values (?, ?, ?, ?, ?, ?, ?, 0, 0, 0, '[]', 0)""", id, fileName, digest, at, by, rows, acts);
    }

    void record(Map<UUID, Read> acts, Map<UUID, String> names, UUID importId, Instant at, String by) {
        sql.writeAll(
                """
                insert into reorganisation (id, subject, kind, document_number, document_date, effective_on, state, terms, title, units, recorded_at, recorded_by,
                    import_id)
                values (?, 'AREA', ?, ?, ?, ?, 'DRAFT', ?::jsonb, ?, ?::uuid[], ?, ?, ?)""",
                acts.entrySet().stream()
                        .map(entry -> {
                            ReorganisationTerms terms = entry.getValue().terms();
                            return new Object[] {
                                entry.getKey(),
                                terms.kind(),
                                terms.documentNumber(),
                                terms.documentDate(),
                                terms.effectiveOn(),
                                written(terms),
                                Reorganisations.title(terms, names),
                                ReorganisationRules.named(terms),
                                at,
                                by,
                                importId
                            };
                        })
                        .toList());
    }

    void report(UUID id, FileCounts counts, List<Effect> effects) {
        sql.write(
                "update reorganisation_import set begun = ?, ended = ?, changed = ?, effects = ?::jsonb where id = ?",
                counts.begun(),
                counts.ended(),
                counts.changed(),
                written(effects),
                id);
    }

    Optional<ImportRow> find(UUID id) {
        return row(id, "");
    }

    Optional<ImportRow> lock(UUID id) {
        return row(id, " for update");
    }

    private Optional<ImportRow> row(UUID id, String lock) {
        return sql.one(
                "select i.*, i.effects::text as effects_text from reorganisation_import i where i.id = ?" + lock,
                row -> new ImportRow(
                        id,
                        row.text("file_name"),
                        row.instant("imported_at"),
                        row.text("imported_by"),
                        new FileCounts(
                                row.integer("rows"),
                                row.integer("acts"),
                                row.integer("begun"),
                                row.integer("ended"),
                                row.integer("changed")),
                        effects(row.text("effects_text")),
                        row.instant("undone_at"),
                        row.text("undone_by"),
                        row.number("version")),
                id);
    }

    List<UUID> executedActs(UUID importId) {
        return sql.all(
                "select id from reorganisation where import_id = ? and state = 'EXECUTED' order by id",
                row -> row.uuid("id"),
                importId);
    }

    void undone(UUID id, Instant at, String by) {
        sql.write(
                "update reorganisation_import set undone_at = ?, undone_by = ?, version = version + 1 where id = ?",
                at,
                by,
                id);
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Effect> effects(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
