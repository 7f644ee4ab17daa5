package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.mangnon.collection.FormViews.CellView;
import vn.mangnon.collection.FormViews.FigureView;
import vn.mangnon.collection.FormViews.FormRow;
import vn.mangnon.collection.FormViews.RevisionSide;
import vn.mangnon.collection.FormViews.RevisionView;
import vn.mangnon.indicator.Aggregation;
import vn.mangnon.indicator.Unit;
import vn.mangnon.platform.ListQuery;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Sql;

/** What stands inside of a form, in one question. */
@ApplicationScoped
class FormQueries {
    private static final String ROWS = """
            with kin as materialized (
                select s.area_id || coalesce(array_agg(h.area_id) filter (where h.area_id is not null), '{}') as areas,
                       1::numeric || coalesce(array_agg(h.share) filter (where h.area_id is not null), '{}') as shares,
                       exists (select 1 from agency_succession l where l.successor_id = s.agency_id) as renewed
                from submission s join area a on a.id = s.area_id
                left join lateral (
                    select p.area_id, p.share from area_heir p join area was on was.id = p.area_id
                    where p.heir_id = s.area_id and p.validity @> least(a.valid_to, ?::date) and was.valid_to < least(a.valid_to, ?::date)
                        and p.area_id <> s.area_id) h on true
                where s.id = ? group by s.id, s.area_id, s.agency_id)
            select m.measure_id, m.name, m.unit, m.aggregation, m.numerator as numerator_words, m.denominator as denominator_words, m.required,
                   m.cells, c.key as cell, n.agency_id is not distinct from s.agency_id as counts, o.submission_id = s.id as official_here,
                   b.numerator as before_numerator, b.denominator as before_denominator, b.value as before_value, b.presence as before_presence,
                   b.quality as before_quality,
                   f.submitted_numerator as named_numerator, f.submitted_denominator as named_denominator, f.submitted_value as named_value,
                   f.submitted_presence as named_presence, f.submitted_quality as named_quality, %s, %s
            from submission s
            join period p on p.id = s.period_id
            join round_measure m on m.round_id = s.round_id and m.measure_id = any (s.measure_ids)
            cross join unnest(m.cells) with ordinality c (key, place)
            join disaggregation_cell d on d.key = c.key
            left join period q on q.kind = p.kind and q.kind <> 'CUSTOM' and q.calendar = p.calendar and q.last_day = p.first_day - 1
            left join named_source n on n.measure_id = m.measure_id and n.period_id = s.period_id and n.area_id = s.area_id
            left join observation e on e.measure_id = m.measure_id and e.period_id = s.period_id and e.area_id = s.area_id and e.cell_id = d.id
                and e.agency_id = s.agency_id and e.source = 'OWN' and e.quality = 'ESTIMATED'
            left join observation o on o.measure_id = m.measure_id and o.period_id = s.period_id and o.area_id = s.area_id and o.cell_id = d.id
                and o.agency_id = s.agency_id and o.source = 'OWN' and o.quality = 'OFFICIAL'
            cross join kin
            cross join lateral (
                select cardinality(kin.areas) > 1 and exists (
                    select 1 from named_source w where w.measure_id = m.measure_id and w.period_id = q.id and w.area_id = any (kin.areas[2:])) as together) t
            left join lateral (
                (select x.numerator, x.denominator, x.value, x.presence, x.quality from observation x
                 where not t.together and x.measure_id = m.measure_id and x.period_id = q.id and x.area_id = s.area_id and x.cell_id = d.id
                     and x.agency_id = s.agency_id and x.source = 'OWN' and x.presence is not null
                 order by x.quality = 'OFFICIAL' desc limit 1)
                union all
                -- What counted then on the ground of today, each with the part that came. One figure that lacks takes the sum away.
                (select sum(f.submitted_numerator * k.share), sum(f.submitted_denominator * k.share),
                        case when m.aggregation = 'RATIO' then
                                 round(sum(f.submitted_numerator * k.share) * u.factor / nullif(sum(f.submitted_denominator * k.share), 0), 6)
                             when m.aggregation = 'SUM' then round(sum(f.submitted_value * k.share), 6)
                             when count(*) = 1 then min(f.submitted_value) end,
                        'REPORTED', min(f.submitted_quality)
                 from unnest(kin.areas, kin.shares) k (area_id, share)
                 join named_source w on w.measure_id = m.measure_id and w.period_id = q.id and w.area_id = k.area_id
                 cross join (select case m.unit when 'PERCENT' then 100 when 'PER_100' then 100 when 'PER_1000' then 1000 when 'PER_10000' then 10000
                                 when 'PER_100000' then 100000 else 1 end::numeric as factor) u
                 left join area_figure f on f.period_id = q.id and f.measure_id = m.measure_id and f.cell_id = d.id and f.area_id = k.area_id
                     and f.submitted_presence = 'REPORTED'
                 where (t.together or kin.renewed) and n.agency_id is not distinct from s.agency_id
                 group by u.factor
                 having count(f.area_id) = count(*) and count(k.share) = count(*))
                limit 1) b on true
            left join area_figure f on n.agency_id is distinct from s.agency_id and f.measure_id = m.measure_id and f.period_id = s.period_id
                and f.area_id = s.area_id and f.cell_id = d.id
            where s.id = ? order by m.position, c.place""".formatted(cell("e"), cell("o"));

    private final Sql sql;
    private final Clock clock;

    FormQueries(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private static String cell(String alias) {
        return """
                {a}.id as {a}_id, {a}.numerator as {a}_numerator, {a}.denominator as {a}_denominator, {a}.value as {a}_value, {a}.presence as {a}_presence,
                {a}.gap_reason as {a}_gap_reason, {a}.comment as {a}_comment, {a}.changed_since_approval as {a}_changed, {a}.version as {a}_version,
                {a}.written_by_name as {a}_written_by, {a}.written_at as {a}_written_at,
                (select count(*) from observation_evidence v where v.observation_id = {a}.id) as {a}_evidence""".replace("{a}", alias);
    }

    /**
     * A row with the measure as rules see it.
     *
     * @param officialHere the official figure was entered in this form, not in a later one of the period
     */
    record Line(FormRow row, FormMeasure measure, boolean officialHere) {
        /** The same as if the cell held this. */
        Line with(Quality quality, CellContent content) {
            CellView cell = new CellView(
                    null,
                    content.numerator(),
                    content.denominator(),
                    content.value(),
                    content.presence(),
                    content.gapReason(),
                    content.comment(),
                    false,
                    0,
                    null,
                    null,
                    0);
            boolean official = quality == Quality.OFFICIAL;
            return new Line(
                    new FormRow(
                            row.measureId(),
                            row.measureName(),
                            row.unit(),
                            row.numeratorWords(),
                            row.denominatorWords(),
                            row.ratio(),
                            row.cell(),
                            row.required(),
                            row.counts(),
                            row.previous(),
                            official ? row.estimated() : cell,
                            official ? cell : row.official(),
                            row.namedSource(),
                            row.difference()),
                    measure,
                    officialHere || official);
        }
    }

    List<Line> lines(UUID submissionId) {
        LocalDate today = LocalDate.now(clock);
        return sql.all(ROWS, FormQueries::line, today, today, submissionId, submissionId);
    }

    private static Line line(Row row) {
        FormMeasure measure = new FormMeasure(
                row.uuid("measure_id"),
                row.text("name"),
                row.constant("unit", Unit.class),
                row.constant("aggregation", Aggregation.class),
                row.truth("required"),
                row.texts("cells"));
        CellView estimated = cellView(row, "e");
        CellView official = cellView(row, "o");
        FigureView named = figure(row, "named");
        CellView current = official != null && official.presence() != null ? official : estimated;
        BigDecimal difference = named == null || named.value() == null || current == null || current.value() == null
                ? null
                : current.value().subtract(named.value());
        return new Line(
                new FormRow(
                        measure.id(),
                        measure.name(),
                        measure.unit().name(),
                        row.text("numerator_words"),
                        row.text("denominator_words"),
                        measure.isRatio(),
                        row.text("cell"),
                        measure.required(),
                        row.truth("counts"),
                        figure(row, "before"),
                        estimated,
                        official,
                        named,
                        difference),
                measure,
                row.truth("official_here"));
    }

    private static FigureView figure(Row row, String prefix) {
        Presence presence = row.constant(prefix + "_presence", Presence.class);
        return presence == null
                ? null
                : new FigureView(
                        row.decimal(prefix + "_numerator"),
                        row.decimal(prefix + "_denominator"),
                        row.decimal(prefix + "_value"),
                        presence,
                        row.constant(prefix + "_quality", Quality.class));
    }

    private static CellView cellView(Row row, String alias) {
        UUID id = row.uuid(alias + "_id");
        return id == null
                ? null
                : new CellView(
                        id,
                        row.decimal(alias + "_numerator"),
                        row.decimal(alias + "_denominator"),
                        row.decimal(alias + "_value"),
                        row.constant(alias + "_presence", Presence.class),
                        row.text(alias + "_gap_reason"),
                        row.text(alias + "_comment"),
                        row.truth(alias + "_changed"),
                        (int) row.number(alias + "_evidence"),
                        row.text(alias + "_written_by"),
                        row.instant(alias + "_written_at"),
                        row.integer(alias + "_version"));
    }

    /** Every change of the form's cells, the latest first. */
    Slice<RevisionView> revisions(UUID submissionId, UUID measureId, String cell, PageRequest page) {
        return ListQuery.select("""
                        o.id, o.measure_id, d.key as cell, o.quality, r.version, r.written_by_name, r.written_at, r.reason, b.version as before_version,
                        b.numerator as before_numerator, b.denominator as before_denominator, b.value as before_value, b.presence as before_presence,
                        b.gap_reason as before_gap_reason, b.comment as before_comment, r.numerator as after_numerator,
                        r.denominator as after_denominator, r.value as after_value, r.presence as after_presence, r.gap_reason as after_gap_reason,
                        r.comment as after_comment""", """
                        observation_revision r join observation o on o.id = r.observation_id join disaggregation_cell d on d.id = o.cell_id
                        left join observation_revision b on b.observation_id = r.observation_id and b.version = r.version - 1""", FormQueries::revision)
                .where("r.submission_id = ?", submissionId)
                .whereIf(measureId, "o.measure_id = ?")
                .whereIf(cell, "d.key = ?")
                .sortable("writtenAt", "r.written_at", "timestamptz")
                .identifiedBy("r.observation_id")
                .page(sql, page, "-writtenAt");
    }

    private static RevisionView revision(Row row) {
        return new RevisionView(
                row.uuid("id"),
                row.uuid("measure_id"),
                row.text("cell"),
                row.constant("quality", Quality.class),
                row.integer("version"),
                row.text("written_by_name"),
                row.instant("written_at"),
                row.text("reason"),
                row.integer("before_version") == null ? null : side(row, "before"),
                side(row, "after"));
    }

    private static RevisionSide side(Row row, String prefix) {
        return new RevisionSide(
                row.decimal(prefix + "_numerator"),
                row.decimal(prefix + "_denominator"),
                row.decimal(prefix + "_value"),
                row.constant(prefix + "_presence", Presence.class),
                row.text(prefix + "_gap_reason"),
                row.text(prefix + "_comment"));
    }
}
