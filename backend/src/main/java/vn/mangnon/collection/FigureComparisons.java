package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import vn.mangnon.collection.ComparisonViews.ComparedFigure;
import vn.mangnon.collection.ComparisonViews.ComparisonKind;
import vn.mangnon.collection.ComparisonViews.FigureComparison;
import vn.mangnon.collection.RoundViews.Place;
import vn.mangnon.platform.ListQuery;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.UnitOfWork;

/** Estimates against official figures, and figures of others against those of the named source; as far as the caller may see both. */
@ApplicationScoped
class FigureComparisons {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String COLUMNS = """
            o.id, o.measure_id, m.name as measure_name, o.area_id, st.code as area_code, st.name as area_name, d.key as cell, o.agency_id,
            g.code as agency_code, g.name as agency_name, o.source, o.quality, o.numerator, o.denominator, o.value, o.presence,
            b.agency_id as other_agency_id, h.code as other_agency_code, h.name as other_agency_name, b.source as other_source,
            b.quality as other_quality, b.numerator as other_numerator, b.denominator as other_denominator, b.value as other_value,
            b.presence as other_presence,\s""" + PeriodView.COLUMNS;
    private static final String NAMES = """
            join period p on p.id = o.period_id join disaggregation_cell d on d.id = o.cell_id
            join area_state st on st.area_id = o.area_id and st.latest left join agency g on g.id = o.agency_id
            left join agency h on h.id = b.agency_id
            left join lateral (select x.name from measure x where x.id = o.measure_id order by x.effective_from desc nulls last limit 1) m on true""";
    private static final String ESTIMATES = """
            observation o join observation b on b.quality = 'OFFICIAL' and b.measure_id = o.measure_id and b.period_id = o.period_id
                and b.area_id = o.area_id and b.cell_id = o.cell_id and b.source = o.source and b.agency_id is not distinct from o.agency_id
                and b.presence is not null
            """ + NAMES;
    private static final String SOURCES = """
            observation o join named_source n on n.measure_id = o.measure_id and n.period_id = o.period_id and n.area_id = o.area_id
                and (n.source, n.agency_id) is distinct from (o.source, o.agency_id)
            join lateral (
                select f.agency_id, f.source, f.submitted_quality as quality, f.submitted_numerator as numerator,
                       f.submitted_denominator as denominator, f.submitted_value as value, f.submitted_presence as presence
                from area_figure f where f.period_id = o.period_id and f.measure_id = o.measure_id and f.cell_id = o.cell_id
                    and f.area_id = o.area_id and f.submitted_presence is not null) b on true
            """ + NAMES;

    private final Sql sql;

    FigureComparisons(Sql sql) {
        this.sql = sql;
    }

    record Filter(
            ComparisonKind kind,
            UUID roundId,
            UUID measureId,
            UUID areaId,
            UUID agencyId,
            Integer periodId,
            String cell) {}

    @UnitOfWork
    Slice<FigureComparison> list(Filter filter, PageRequest page) {
        boolean estimates = filter.kind() == ComparisonKind.ESTIMATE;
        var query = ListQuery.select(COLUMNS, estimates ? ESTIMATES : SOURCES, row -> comparison(filter.kind(), row))
                .where("o.presence is not null")
                .whereIf(filter.measureId(), "o.measure_id = ?")
                .whereIf(filter.areaId(), "o.area_id = ?")
                .whereIf(filter.agencyId(), "o.agency_id = ?")
                .whereIf(filter.periodId(), "o.period_id = ?")
                .whereIf(filter.cell(), "o.cell_id = (select c.id from disaggregation_cell c where c.key = ?)")
                .whereIf(
                        filter.roundId(),
                        "(o.period_id, o.measure_id) in (select r.period_id, q.measure_id from collection_round r join round_measure q on q.round_id = r.id where r.id = ?)")
                .sortable("difference", "coalesce(abs(o.value - b.value), -1)", "numeric")
                .sortable("area", "st.short_name collate \"vi-x-icu\"", "text")
                .sortable("writtenAt", "o.written_at", "timestamptz")
                .identifiedBy("o.id");
        if (estimates) {
            query.where("o.quality = 'ESTIMATED'");
        }
        return query.page(sql, page, "-difference");
    }

    private static FigureComparison comparison(ComparisonKind kind, Row row) {
        ComparedFigure figure = figure(row, "");
        ComparedFigure against = figure(row, "other_");
        BigDecimal difference = figure.value() == null || against.value() == null
                ? null
                : figure.value().subtract(against.value());
        return new FigureComparison(
                row.uuid("id"),
                kind,
                row.uuid("measure_id"),
                row.text("measure_name"),
                PeriodView.of(row),
                new Place(row.uuid("area_id"), row.text("area_code"), row.text("area_name")),
                row.text("cell"),
                figure,
                against,
                difference,
                difference == null || against.value().signum() == 0
                        ? null
                        : CellContent.plain(difference
                                .multiply(HUNDRED)
                                .divide(against.value().abs(), 1, RoundingMode.HALF_UP)));
    }

    private static ComparedFigure figure(Row row, String prefix) {
        UUID agency = row.uuid(prefix + "agency_id");
        return new ComparedFigure(
                agency == null
                        ? null
                        : new Place(agency, row.text(prefix + "agency_code"), row.text(prefix + "agency_name")),
                row.text(prefix + "source"),
                row.constant(prefix + "quality", Quality.class),
                row.decimal(prefix + "numerator"),
                row.decimal(prefix + "denominator"),
                row.decimal(prefix + "value"),
                row.constant(prefix + "presence", Presence.class));
    }
}
