package vn.mangnon.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps the names and the entries of one amendment while the parts of the plan apply its changes. */
final class AmendingParts implements Amending {
    private final UUID id;
    private final UUID planId;
    private final LocalDate effectiveOn;
    private final List<PlanPart> parts;
    private final Map<UUID, UUID> names = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /** What was done to an item: what it said before and what it says now. */
    record Entry(PlanSubject subject, AmendmentAct act, UUID itemId, Object before, Object after) {}

    AmendingParts(UUID id, UUID planId, LocalDate effectiveOn, List<PlanPart> parts) {
        this.id = id;
        this.planId = planId;
        this.effectiveOn = effectiveOn;
        this.parts = parts;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public UUID planId() {
        return planId;
    }

    @Override
    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    @Override
    public UUID resolve(UUID given) {
        return given == null ? null : names.getOrDefault(given, given);
    }

    @Override
    public void added(PlanSubject subject, UUID name, UUID itemId, Object values) {
        if (name != null) {
            names.put(name, itemId);
        }
        entries.add(new Entry(subject, AmendmentAct.ADD, itemId, null, values));
    }

    @Override
    public void changed(PlanSubject subject, UUID itemId, Object before, Object after) {
        entries.add(new Entry(subject, AmendmentAct.CHANGE, itemId, before, after));
    }

    @Override
    public void removed(PlanSubject subject, UUID itemId, LocalDate from, Object before) {
        entries.add(new Entry(subject, AmendmentAct.REMOVE, itemId, before, null));
        parts.forEach(part -> part.endBelow(this, subject, itemId, from));
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }
}
