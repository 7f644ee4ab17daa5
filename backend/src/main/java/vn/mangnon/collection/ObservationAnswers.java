package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.collection.CellChanges.Decided;
import vn.mangnon.collection.FormViews.CellView;
import vn.mangnon.collection.ObservationViews.ClashingCell;
import vn.mangnon.platform.Sql;

/** What cells hold now, for whoever changed them or could not. */
@ApplicationScoped
class ObservationAnswers {
    private final Sql sql;

    ObservationAnswers(Sql sql) {
        this.sql = sql;
    }

    record Current(String key, CellView view) {}

    static String key(UUID measureId, String cell, Quality quality) {
        return measureId + " " + cell + " " + quality;
    }

    List<Current> current(UUID submissionId) {
        return sql.all(
                """
                select o.id, o.measure_id, d.key as cell, o.quality, o.numerator, o.denominator, o.value, o.presence, o.gap_reason, o.comment,
                       o.changed_since_approval, o.written_by_name, o.written_at, o.version,
                       (select count(*) from observation_evidence v where v.observation_id = o.id) as evidence
                from observation o join disaggregation_cell d on d.id = o.cell_id where o.submission_id = ?""",
                row -> new Current(
                        key(row.uuid("measure_id"), row.text("cell"), row.constant("quality", Quality.class)),
                        new CellView(
                                row.uuid("id"),
                                row.decimal("numerator"),
                                row.decimal("denominator"),
                                row.decimal("value"),
                                row.constant("presence", Presence.class),
                                row.text("gap_reason"),
                                row.text("comment"),
                                row.truth("changed_since_approval"),
                                (int) row.number("evidence"),
                                row.text("written_by_name"),
                                row.instant("written_at"),
                                row.integer("version"))),
                submissionId);
    }

    List<ClashingCell> clashes(List<Decided> clashing) {
        Map<UUID, CellView> views = new HashMap<>();
        clashing.stream()
                .filter(one -> one.held() != null)
                .map(one -> one.held().submissionId())
                .distinct()
                .forEach(form ->
                        current(form).forEach(one -> views.put(one.view().id(), one.view())));
        return clashing.stream()
                .map(one -> clash(
                        one, one.held() == null ? null : views.get(one.held().id())))
                .toList();
    }

    private static ClashingCell clash(Decided one, CellView now) {
        return now == null
                ? new ClashingCell(
                        one.index(),
                        one.key().measureId(),
                        one.change().cell(),
                        one.key().quality(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)
                : new ClashingCell(
                        one.index(),
                        one.key().measureId(),
                        one.change().cell(),
                        one.key().quality(),
                        now.numerator(),
                        now.denominator(),
                        now.value(),
                        now.presence(),
                        now.gapReason(),
                        now.comment(),
                        now.writtenBy(),
                        now.writtenAt(),
                        now.version());
    }
}
