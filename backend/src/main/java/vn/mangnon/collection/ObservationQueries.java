package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.mangnon.collection.ObservationViews.ObservationItem;
import vn.mangnon.collection.RoundViews.Place;
import vn.mangnon.platform.ListQuery;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.UnitOfWork;

/** Single figures, whatever form they came by. */
@ApplicationScoped
class ObservationQueries {
    private static final String COLUMNS = """
            o.id, o.measure_id, m.name as measure_name, o.area_id, st.code as area_code, st.name as area_name, o.agency_id, g.code as agency_code,
            g.name as agency_name, d.key as cell, o.source, o.quality, o.numerator, o.denominator, o.value, o.presence, o.gap_reason, o.comment,
            o.submission_id, n.measure_id is not null as counts, o.version, o.submitted_version = o.version as submitted,
            o.approved_version = o.version as approved, o.locked_version = o.version as locked, o.changed_since_approval, o.written_by_name,
            o.written_at, """ + PeriodView.COLUMNS;
    private static final String FROM = """
            observation o join period p on p.id = o.period_id join disaggregation_cell d on d.id = o.cell_id
            join area_state st on st.area_id = o.area_id and st.latest left join agency g on g.id = o.agency_id
            left join named_source n on n.measure_id = o.measure_id and n.period_id = o.period_id and n.area_id = o.area_id and n.source = o.source
                and n.agency_id is not distinct from o.agency_id
            left join lateral (select x.name from measure x where x.id = o.measure_id order by x.effective_from desc nulls last limit 1) m on true""";

    private final Sql sql;

    ObservationQueries(Sql sql) {
        this.sql = sql;
    }

    record Filter(
            UUID measureId,
            UUID areaId,
            UUID agencyId,
            UUID submissionId,
            UUID roundId,
            Integer periodId,
            String cell,
            Quality quality,
            Boolean changed) {}

    @UnitOfWork
    Slice<ObservationItem> list(Filter filter, PageRequest page) {
        return ListQuery.select(COLUMNS, FROM, ObservationQueries::item)
                .whereIf(filter.measureId(), "o.measure_id = ?")
                .whereIf(filter.areaId(), "o.area_id = ?")
                .whereIf(filter.agencyId(), "o.agency_id = ?")
                .whereIf(filter.submissionId(), "o.submission_id = ?")
                .whereIf(filter.roundId(), "o.submission_id in (select s.id from submission s where s.round_id = ?)")
                .whereIf(filter.periodId(), "o.period_id = ?")
                .whereIf(filter.cell(), "o.cell_id = (select c.id from disaggregation_cell c where c.key = ?)")
                .whereIf(filter.quality(), "o.quality = ?")
                .whereIf(filter.changed(), "o.changed_since_approval = ?")
                .sortable("writtenAt", "o.written_at", "timestamptz")
                .identifiedBy("o.id")
                .page(sql, page, "-writtenAt");
    }

    private static ObservationItem item(Row row) {
        UUID agency = row.uuid("agency_id");
        return new ObservationItem(
                row.uuid("id"),
                row.uuid("measure_id"),
                row.text("measure_name"),
                PeriodView.of(row),
                new Place(row.uuid("area_id"), row.text("area_code"), row.text("area_name")),
                agency == null ? null : new Place(agency, row.text("agency_code"), row.text("agency_name")),
                row.text("cell"),
                row.text("source"),
                row.constant("quality", Quality.class),
                row.decimal("numerator"),
                row.decimal("denominator"),
                row.decimal("value"),
                row.constant("presence", Presence.class),
                row.text("gap_reason"),
                row.text("comment"),
                row.uuid("submission_id"),
                row.truth("counts"),
                row.truth("submitted"),
                row.truth("approved"),
                row.truth("locked"),
                row.truth("changed_since_approval"),
                row.text("written_by_name"),
                row.instant("written_at"),
                row.integer("version"));
    }
}
