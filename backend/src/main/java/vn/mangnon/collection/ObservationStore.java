package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.mangnon.collection.CellChanges.Decided;
import vn.mangnon.collection.CellChanges.Held;
import vn.mangnon.collection.CellChanges.Key;
import vn.mangnon.collection.Submission.Person;
import vn.mangnon.indicator.Aggregation;
import vn.mangnon.indicator.Unit;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.Sql;

/** Figures read and written set by set: a form of 200 cells takes as many statements as a form of one. */
@ApplicationScoped
class ObservationStore {
    private final Sql sql;

    ObservationStore(Sql sql) {
        this.sql = sql;
    }

    /** What the form asks, in its order. */
    List<FormMeasure> measures(UUID submissionId) {
        return sql.all(
                """
                select m.measure_id, m.name, m.unit, m.aggregation, m.required, m.cells
                from submission s join round_measure m on m.round_id = s.round_id and m.measure_id = any (s.measure_ids)
                where s.id = ? order by m.position""",
                row -> new FormMeasure(
                        row.uuid("measure_id"),
                        row.text("name"),
                        row.constant("unit", Unit.class),
                        row.constant("aggregation", Aggregation.class),
                        row.truth("required"),
                        row.texts("cells")),
                submissionId);
    }

    /** What stands in cells of these measures, of the form's agency and area in its period, of whatever form. */
    List<Held> held(Submission form, Collection<UUID> measureIds) {
        return sql.all(
                """
                select id, measure_id, cell_id, quality, numerator, denominator, value, presence, gap_reason, comment, version, submission_id, written_by
                from observation where measure_id = any (?::uuid[]) and period_id = ? and area_id = ? and agency_id = ? and source = 'OWN'""",
                row -> new Held(
                        row.uuid("id"),
                        new Key(row.uuid("measure_id"), row.integer("cell_id"), row.constant("quality", Quality.class)),
                        new CellContent(
                                row.decimal("numerator"),
                                row.decimal("denominator"),
                                row.decimal("value"),
                                row.constant("presence", Presence.class),
                                row.text("gap_reason"),
                                row.text("comment")),
                        row.integer("version"),
                        row.uuid("submission_id"),
                        row.text("written_by")),
                measureIds,
                form.periodId(),
                form.areaId(),
                form.agencyId());
    }

    /** Writes what was decided to be saved, each with its revision. */
    void write(Submission form, List<Decided> saved, String reason, Person by, Instant at) {
        List<Decided> added = saved.stream().filter(one -> one.held() == null).toList();
        List<Decided> changed = saved.stream().filter(one -> one.held() != null).toList();
        List<UUID> ids = new ArrayList<>();
        if (!added.isEmpty()) {
            List<UUID> fresh = added.stream().map(one -> Ids.next()).toList();
            add(form, added, fresh, by, at);
            ids.addAll(fresh);
        }
        if (!changed.isEmpty()) {
            change(form, changed, by, at);
            ids.addAll(changed.stream().map(one -> one.held().id()).toList());
        }
        keep(ids, reason);
    }

    private void add(Submission form, List<Decided> added, List<UUID> ids, Person by, Instant at) {
        sql.write(
                """
                insert into observation (id, measure_id, period_id, area_id, cell_id, agency_id, source, quality, numerator, denominator, value, presence,
                    gap_reason, comment, submission_id, owner_agency_id, province_id, version, changed_since_approval, written_at, written_by, written_by_name)
                select n.id, n.measure_id, ?, ?, n.cell_id, ?, 'OWN', n.quality, n.numerator, n.denominator, n.value, n.presence, n.gap_reason, n.comment,
                       ?, ?, ?::uuid, 1, ?, ?, ?, ?
                from unnest(?::uuid[], ?::uuid[], ?::text[]::integer[], ?::text[], ?::text[]::numeric[], ?::text[]::numeric[], ?::text[]::numeric[],
                    ?::text[], ?::text[], ?::text[]) n (id, measure_id, cell_id, quality, numerator, denominator, value, presence, gap_reason, comment)""",
                form.periodId(),
                form.areaId(),
                form.agencyId(),
                form.id(),
                form.ownerAgencyId(),
                form.provinceId(),
                form.wasApproved(),
                at,
                by.subject(),
                by.name(),
                ids,
                column(added, one -> one.key().measureId()),
                column(added, one -> Integer.toString(one.key().cellId())),
                column(added, one -> one.key().quality().name()),
                number(added, CellContent::numerator),
                number(added, CellContent::denominator),
                number(added, CellContent::value),
                text(added, c -> c.presence() == null ? null : c.presence().name()),
                text(added, CellContent::gapReason),
                text(added, CellContent::comment));
    }

    private void change(Submission form, List<Decided> changed, Person by, Instant at) {
        int written = sql.write(
                """
                update observation o set numerator = n.numerator, denominator = n.denominator, value = n.value, presence = n.presence,
                    gap_reason = n.gap_reason, comment = n.comment, version = o.version + 1, changed_since_approval = o.changed_since_approval or ?,
                    written_at = ?, written_by = ?, written_by_name = ?
                from unnest(?::uuid[], ?::text[]::integer[], ?::text[]::numeric[], ?::text[]::numeric[], ?::text[]::numeric[], ?::text[], ?::text[],
                    ?::text[]) n (id, version, numerator, denominator, value, presence, gap_reason, comment)
                where o.id = n.id and o.version = n.version""",
                form.wasApproved(),
                at,
                by.subject(),
                by.name(),
                column(changed, one -> one.held().id()),
                column(changed, one -> Integer.toString(one.held().version())),
                number(changed, CellContent::numerator),
                number(changed, CellContent::denominator),
                number(changed, CellContent::value),
                text(changed, c -> c.presence() == null ? null : c.presence().name()),
                text(changed, CellContent::gapReason),
                text(changed, CellContent::comment));
        if (written != changed.size()) {
            throw new IllegalStateException(changed.size() + " cells of a locked form, " + written + " written");
        }
    }

    private void keep(List<UUID> ids, String reason) {
        sql.write("""
                insert into observation_revision (observation_id, version, submission_id, numerator, denominator, value, presence, gap_reason, comment,
                    reason, written_at, written_by, written_by_name)
                select id, version, submission_id, numerator, denominator, value, presence, gap_reason, comment, ?, written_at, written_by, written_by_name
                from observation where id = any (?::uuid[])""", reason, ids);
    }

    private static <T> List<T> column(List<Decided> rows, Function<Decided, T> value) {
        return rows.stream().map(value).toList();
    }

    private static List<String> text(List<Decided> rows, Function<CellContent, String> value) {
        return rows.stream().map(Decided::content).map(value).toList();
    }

    private static List<String> number(List<Decided> rows, Function<CellContent, BigDecimal> value) {
        return text(
                rows,
                content -> value.apply(content) == null
                        ? null
                        : value.apply(content).toPlainString());
    }

    /** Whether somebody wrote any of the form's figures, in whatever version. */
    boolean hasWritten(UUID submissionId, String subject) {
        return sql.exists(
                "select 1 from observation_revision where submission_id = ? and written_by = ? limit 1",
                submissionId,
                subject);
    }

    /** What the forms hold is what stands as submitted. */
    void markSubmitted(Collection<UUID> submissionIds) {
        sql.write(
                "update observation set submitted_version = version where submission_id = any (?::uuid[])",
                submissionIds);
    }

    void markApproved(Collection<UUID> submissionIds) {
        sql.write(
                "update observation set approved_version = version, changed_since_approval = false where submission_id = any (?::uuid[])",
                submissionIds);
    }

    void markLocked(Collection<UUID> submissionIds) {
        sql.write(
                "update observation set locked_version = version where submission_id = any (?::uuid[])", submissionIds);
    }

    /** What was locked before stands until something newer is; everything else is taken back. */
    void takeBack(Collection<UUID> submissionIds) {
        sql.write(
                "update observation set submitted_version = locked_version, approved_version = locked_version where submission_id = any (?::uuid[])",
                submissionIds);
    }
}
