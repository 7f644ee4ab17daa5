package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.Sql;

/** Forms and figures of the demonstration, set by set, as the acts on them would have left them. */
@ApplicationScoped
class SampleWriting {
    static final String BY = "system";
    private static final String BY_NAME = "Măng Non (dữ liệu mẫu)";

    private final Sql sql;

    SampleWriting(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param codes of the communes by their ids, and of what the agencies of the province report by the agency's id
     * @return how far each form has come, by its id
     */
    Map<UUID, SampleForm> forms(SampleRound sample, CollectionRound round, Map<UUID, String> codes) {
        Map<UUID, SampleForm> forms = new LinkedHashMap<>();
        record Row(UUID id, String unit, Instant due) {}
        sql.all(
                        "select id, agency_id, area_id, due_at from submission where round_id = ? order by area_id, agency_id",
                        row -> new Row(
                                row.uuid("id"),
                                codes.getOrDefault(row.uuid("area_id"), codes.get(row.uuid("agency_id"))),
                                row.instant("due_at")),
                        round.id())
                .forEach(row -> forms.put(row.id(), SampleForm.of(sample, row.unit(), row.due(), SampleRounds.SEED)));
        List<Object[]> moved = new ArrayList<>();
        forms.forEach((id, form) -> moved.add(new Object[] {
            form.state(),
            form.enteredAt(),
            by(form.enteredAt()),
            byName(form.enteredAt()),
            form.submittedAt(),
            by(form.submittedAt()),
            byName(form.submittedAt()),
            form.approvedAt(),
            by(form.approvedAt()),
            byName(form.approvedAt()),
            form.approvedAt(),
            form.lockedAt(),
            by(form.lockedAt()),
            form.lockedAt(),
            form.returnedAt(),
            by(form.returnedAt()),
            form.returnReason(),
            form.returnedAt() == null ? 0 : 1,
            form.version(),
            id
        }));
        sql.writeAll("""
                update submission set state = ?, entered_at = ?, entered_by = ?, entered_by_name = ?, submitted_at = ?, submitted_by = ?,
                    submitted_by_name = ?, approved_at = ?, approved_by = ?, approved_by_name = ?, first_approved_at = ?, locked_at = ?, locked_by = ?,
                    first_locked_at = ?, returned_at = ?, returned_by = ?, return_reason = ?, returns = ?, version = ? where id = ?""", moved);
        return forms;
    }

    private static String by(Instant at) {
        return at == null ? null : BY;
    }

    private static String byName(Instant at) {
        return at == null ? null : BY_NAME;
    }

    /** The areas of whose forms somebody has entered something. */
    Set<UUID> reporting(CollectionRound round) {
        return Set.copyOf(sql.all(
                "select distinct area_id from submission where round_id = ? and entered_at is not null",
                row -> row.uuid("area_id"),
                round.id()));
    }

    private record Placed(UUID id, UUID submissionId, SampleFigure figure) {}

    /** @return how many were written; of a form that is not full the first ones, of one that nobody has touched none */
    int figures(SampleRound sample, CollectionRound round, List<SampleFigure> figures, Map<UUID, SampleForm> forms) {
        List<Placed> placed = placed(round, figures, forms);
        int written = sql.write(
                """
                insert into observation (id, measure_id, period_id, area_id, cell_id, agency_id, source, quality, numerator, denominator, value, presence,
                    gap_reason, comment, submission_id, owner_agency_id, province_id, version, submitted_version, approved_version, locked_version,
                    changed_since_approval, written_at, written_by, written_by_name)
                select n.id, n.measure_id, s.period_id, s.area_id, c.id, s.agency_id, 'OWN', ?, n.numerator, n.denominator, n.value, n.presence,
                       n.gap_reason, n.comment, s.id, s.owner_agency_id, s.province_id, 1,
                       case when s.state in ('SUBMITTED', 'APPROVED', 'LOCKED') then 1 end, case when s.state in ('APPROVED', 'LOCKED') then 1 end,
                       case when s.state = 'LOCKED' then 1 end, false, s.entered_at, s.entered_by, s.entered_by_name
                from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[]::numeric[], ?::text[]::numeric[], ?::text[]::numeric[], ?::text[], ?::text[],
                    ?::text[]) n (id, submission_id, measure_id, cell, numerator, denominator, value, presence, gap_reason, comment)
                join submission s on s.id = n.submission_id join disaggregation_cell c on c.key = n.cell""",
                sample.quality(),
                column(placed, Placed::id),
                column(placed, Placed::submissionId),
                column(placed, one -> one.figure().measureId()),
                column(placed, one -> one.figure().cell()),
                number(placed, CellContent::numerator),
                number(placed, CellContent::denominator),
                number(placed, CellContent::value),
                column(placed, one -> one.figure().content().presence().name()),
                column(placed, one -> one.figure().content().gapReason()),
                column(placed, one -> one.figure().content().comment()));
        sql.write("""
                insert into observation_revision (observation_id, version, submission_id, numerator, denominator, value, presence, gap_reason, comment,
                    written_at, written_by, written_by_name)
                select id, version, submission_id, numerator, denominator, value, presence, gap_reason, comment, written_at, written_by, written_by_name
                from observation where submission_id = any (?::uuid[])""", forms.keySet());
        return written;
    }

    private List<Placed> placed(CollectionRound round, List<SampleFigure> figures, Map<UUID, SampleForm> forms) {
        record Asked(UUID measureId, UUID areaId) {}
        Map<Asked, UUID> askedIn = new HashMap<>();
        Map<UUID, Integer> asks = new HashMap<>();
        sql.all(
                "select id, area_id, measure_ids from submission where round_id = ?",
                row -> {
                    asks.put(row.uuid("id"), row.uuids("measure_ids").size());
                    row.uuids("measure_ids")
                            .forEach(measure -> askedIn.put(new Asked(measure, row.uuid("area_id")), row.uuid("id")));
                    return row;
                },
                round.id());
        Map<UUID, Integer> filled = new HashMap<>();
        List<Placed> placed = new ArrayList<>();
        for (SampleFigure figure : figures) {
            UUID form = askedIn.get(new Asked(figure.measureId(), figure.areaId()));
            boolean total = figure.cell().equals(Cell.TOTAL);
            int before = total ? filled.merge(form, 1, Integer::sum) - 1 : filled.get(form) - 1;
            if (before < forms.get(form).filled() * asks.get(form)) {
                placed.add(new Placed(Ids.next(), form, figure));
            }
        }
        return placed;
    }

    private static <T> List<T> column(List<Placed> rows, Function<Placed, T> value) {
        return rows.stream().map(value).toList();
    }

    private static List<String> number(List<Placed> rows, Function<CellContent, BigDecimal> value) {
        return column(rows, one -> {
            BigDecimal number = value.apply(one.figure().content());
            return number == null ? null : number.toPlainString();
        });
    }
}
