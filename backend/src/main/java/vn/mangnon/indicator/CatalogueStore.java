package vn.mangnon.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;

/** Writes a catalogue whole, under the codes that plans may already point to. */
@ApplicationScoped
class CatalogueStore {
    private final Sql sql;
    private final Clock clock;
    private final Trail trail;

    CatalogueStore(Sql sql, Clock clock, Trail trail) {
        this.sql = sql;
        this.clock = clock;
        this.trail = trail;
    }

    /** @return false when the very same content is there already, also when another node has just brought it */
    @UnitOfWork
    boolean replace(CatalogueFile file, String digest) {
        sql.all(
                "select pg_advisory_xact_lock(hashtextextended(?, 23))::text as locked",
                row -> row.text("locked"),
                "catalogue " + file.code());
        if (sql.exists("select 1 from catalogue where code = ? and content_digest = ?", file.code(), digest)) {
            return false;
        }
        UUID catalogueId = upsertCatalogue(file, digest);
        for (int i = 0; i < file.measures().size(); i++) {
            replaceMeasure(catalogueId, i, file.measures().get(i));
        }
        trail.enter(
                "catalogue",
                catalogueId,
                null,
                "loaded",
                Map.of("code", file.code(), "measures", file.measures().size()));
        return true;
    }

    private UUID upsertCatalogue(CatalogueFile file, String digest) {
        return sql.one(
                        """
                        insert into catalogue (id, code, name, name_en, document_kind, document_number, issuer, issued_on, period_from, period_to,
                                               content_digest, loaded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (code) do update set name = excluded.name, name_en = excluded.name_en, document_kind = excluded.document_kind,
                            document_number = excluded.document_number, issuer = excluded.issuer, issued_on = excluded.issued_on,
                            period_from = excluded.period_from, period_to = excluded.period_to, content_digest = excluded.content_digest,
                            loaded_at = excluded.loaded_at
                        returning id""",
                        row -> row.uuid("id"),
                        Ids.next(),
                        file.code(),
                        file.name(),
                        file.nameEn(),
                        file.documentKind(),
                        file.documentNumber(),
                        file.issuer(),
                        file.issuedOn(),
                        file.periodFrom(),
                        file.periodTo(),
                        digest,
                        clock.instant())
                .orElseThrow();
    }

    private void replaceMeasure(UUID catalogueId, int position, CatalogueFile.Measure measure) {
        UUID id = sql.one(
                        """
                        insert into catalogue_measure (id, code, catalogue_id, position, objective_code, indicator_code, name, name_en, unit, unit_text,
                                                       direction, aggregation)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (code) do update set position = excluded.position, objective_code = excluded.objective_code,
                            indicator_code = excluded.indicator_code, name = excluded.name, name_en = excluded.name_en, unit = excluded.unit,
                            unit_text = excluded.unit_text, direction = excluded.direction, aggregation = excluded.aggregation
                        returning id""",
                        row -> row.uuid("id"),
                        Ids.next(),
                        measure.code(),
                        catalogueId,
                        position,
                        measure.objective(),
                        measure.indicator(),
                        measure.name(),
                        measure.nameEn(),
                        measure.unit(),
                        measure.unitText(),
                        measure.direction(),
                        measure.aggregation())
                .orElseThrow();
        sql.write("delete from catalogue_target where measure_id = ?", id);
        List<Object[]> targets = new ArrayList<>();
        for (NationalTarget national : measure.targets()) {
            Target target = national.target();
            targets.add(new Object[] {
                id,
                targets.size(),
                target.year(),
                target.yearFrom(),
                target.baseYear(),
                target.comparator(),
                target.baseComparator(),
                target.value(),
                target.upper(),
                target.scope(),
                target.change(),
                target.direction()
            });
        }
        sql.writeAll("""
                insert into catalogue_target (measure_id, position, year, year_from, base_year, comparator, base_comparator, value, upper, scope, change,
                                              direction)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", targets);
    }
}
