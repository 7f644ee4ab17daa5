package vn.mangnon.collection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.collection.ObservationCommands.CellChange;
import vn.mangnon.platform.Problem.Fault;

/**
 * What several changes would do to a form: decided before anything is written, so that all or nothing is never half. A change
 * names the version that its sender saw; what somebody else changed since is a conflict, unless it says the same.
 */
final class CellChanges {
    @Schema(name = "CellOutcome")
    enum Outcome {
        SAVED,
        UNCHANGED,
        CONFLICT,
        REFUSED
    }

    /** @param cellId of the code list of cells */
    record Key(UUID measureId, int cellId, Quality quality) {}

    /** What stands in a cell now. */
    record Held(UUID id, Key key, CellContent content, int version, UUID submissionId, String writtenBy) {}

    /**
     * @param at     JSON pointer of the change in the request
     * @param held   null for a cell that nobody has filled
     * @param faults of a refused one
     */
    record Decided(
            int index,
            String at,
            CellChange change,
            Key key,
            CellContent content,
            Held held,
            Outcome outcome,
            List<Fault> faults) {}

    private final UUID submissionId;
    private final Quality expected;
    private final Map<UUID, FormMeasure> measures;
    private final Map<String, Integer> cellIds;
    private final Map<Key, Held> held;
    private final String ownLast;
    private final Set<Key> seen = new HashSet<>();

    /**
     * @param held    what stands in the cells that are to change, of whatever form
     * @param ownLast whoever may replace without a version what they wrote last themselves; null: nobody
     */
    CellChanges(
            UUID submissionId,
            Quality expected,
            List<FormMeasure> measures,
            Map<String, Integer> cellIds,
            List<Held> held,
            String ownLast) {
        this.submissionId = submissionId;
        this.expected = expected;
        this.measures = new HashMap<>();
        measures.forEach(measure -> this.measures.put(measure.id(), measure));
        this.cellIds = cellIds;
        this.held = new HashMap<>();
        held.forEach(one -> this.held.put(one.key(), one));
        this.ownLast = ownLast;
    }

    Decided decide(int index, CellChange change, String at) {
        List<Fault> faults = new ArrayList<>();
        FormMeasure measure = measures.get(change.measureId());
        Quality quality = change.quality() == null ? expected : change.quality();
        if (measure == null) {
            faults.add(Fault.at(at + "/measureId", "not-asked"));
        } else if (!measure.cells().contains(change.cell())) {
            faults.add(
                    Fault.at(at + "/cell", "cell-not-asked", Map.of("measure", measure.name(), "cell", change.cell())));
        } else if (expected == Quality.OFFICIAL && quality == Quality.ESTIMATED) {
            faults.add(Fault.at(at + "/quality", "official-asked"));
        }
        if (!faults.isEmpty()) {
            return new Decided(index, at, change, null, null, null, Outcome.REFUSED, faults);
        }
        Key key = new Key(measure.id(), cellIds.get(change.cell()), quality);
        CellContent content = Figures.content(change, measure, at, faults);
        Held now = held.get(key);
        if (!seen.add(key)) {
            faults.add(Fault.at(at, "twice"));
        }
        if (now != null && !submissionId.equals(now.submissionId())) {
            faults.add(Fault.at(at, "figure-elsewhere"));
        }
        Outcome outcome = !faults.isEmpty() ? Outcome.REFUSED : outcome(change, content, now);
        return new Decided(index, at, change, key, content, now, outcome, faults);
    }

    private Outcome outcome(CellChange change, CellContent content, Held now) {
        if (now == null) {
            return change.version() != null && change.version() != 0
                    ? Outcome.CONFLICT
                    : content.equals(CellContent.EMPTY) ? Outcome.UNCHANGED : Outcome.SAVED;
        }
        if (now.content().equals(content)) {
            return Outcome.UNCHANGED;
        }
        boolean seen = change.version() != null
                ? change.version() == now.version()
                : now.writtenBy().equals(ownLast);
        return seen ? Outcome.SAVED : Outcome.CONFLICT;
    }
}
