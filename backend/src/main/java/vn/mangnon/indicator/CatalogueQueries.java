package vn.mangnon.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import vn.mangnon.indicator.CatalogueViews.CatalogueMeasureView;
import vn.mangnon.indicator.CatalogueViews.CatalogueView;
import vn.mangnon.platform.Fold;
import vn.mangnon.platform.ListQuery;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.UnitOfWork;

/** The questions asked about the catalogues, each one query. Everybody signed in may read them. */
@ApplicationScoped
class CatalogueQueries {
    static final String TARGETS = """
            coalesce((select jsonb_agg(jsonb_build_object('year', t.year, 'yearFrom', t.year_from, 'baseYear', t.base_year,
                          'comparator', t.comparator, 'baseComparator', t.base_comparator, 'value', trim_scale(t.value),
                          'upper', trim_scale(t.upper), 'scope', t.scope, 'change', t.change, 'direction', t.direction) order by t.position)
                      from catalogue_target t where t.measure_id = m.id), '[]')::text as targets""";

    private final Sql sql;
    private final JsonColumn json;

    CatalogueQueries(Sql sql, JsonColumn json) {
        this.sql = sql;
        this.json = json;
    }

    @UnitOfWork
    Slice<CatalogueView> catalogues(PageRequest page) {
        return ListQuery.select(
                        "c.*, (select count(*) from catalogue_measure m where m.catalogue_id = c.id)::int as measures",
                        "catalogue c",
                        CatalogueQueries::catalogue)
                .sortable("code", "c.code", "text")
                .sortable("issuedOn", "c.issued_on", "date")
                .identifiedBy("c.id")
                .page(sql, page, "code");
    }

    @UnitOfWork
    Slice<CatalogueMeasureView> measures(String q, String catalogueCode, PageRequest page) {
        return ListQuery.select(
                        "m.*, c.code as catalogue_code, " + TARGETS,
                        "catalogue_measure m join catalogue c on c.id = m.catalogue_id",
                        this::measure)
                .whereIf(catalogueCode, "c.code = ?")
                .whereIf(q == null || q.isBlank() ? null : Fold.containing(q), "m.search_text like ?")
                .sortable("position", "m.position", "integer")
                .sortable("code", "m.code", "text")
                .sortable("name", "m.name collate \"vi-x-icu\"", "text")
                .identifiedBy("m.id")
                .page(sql, page, "position");
    }

    private static CatalogueView catalogue(Row row) {
        return new CatalogueView(
                row.uuid("id"),
                row.text("code"),
                row.text("name"),
                row.text("name_en"),
                row.text("document_kind"),
                row.text("document_number"),
                row.text("issuer"),
                row.date("issued_on"),
                row.integer("period_from"),
                row.integer("period_to"),
                row.integer("measures"));
    }

    private CatalogueMeasureView measure(Row row) {
        return new CatalogueMeasureView(
                row.uuid("id"),
                row.text("code"),
                row.text("catalogue_code"),
                row.text("objective_code"),
                row.text("indicator_code"),
                row.text("name"),
                row.text("name_en"),
                row.constant("unit", Unit.class),
                row.text("unit_text"),
                row.constant("direction", Direction.class),
                row.constant("aggregation", Aggregation.class),
                Arrays.asList(json.read(row.text("targets"), NationalTarget[].class)));
    }
}
