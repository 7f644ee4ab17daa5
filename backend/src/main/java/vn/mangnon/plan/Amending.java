package vn.mangnon.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An amendment in the making: the parts of the plan apply its changes to their items and enter here what they did. */
public final class Amending {
    private final UUID id;
    private final UUID planId;
    private final LocalDate effectiveOn;
    private final List<PlanPart> parts;
    private final Map<UUID, UUID> names = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /** What was done to an item: what it said before and what it says now. */
    record Entry(PlanSubject subject, AmendmentAct act, UUID itemId, Object before, Object after) {}

    Amending(UUID id, UUID planId, LocalDate effectiveOn, List<PlanPart> parts) {
        this.id = id;
        this.planId = planId;
        this.effectiveOn = effectiveOn;
        this.parts = parts;
    }

    public UUID id() {
        return id;
    }

    public UUID planId() {
        return planId;
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    /** The item that an id of the request means: one that this amendment has added under that name, else the item itself. */
    public UUID resolve(UUID given) {
        return given == null ? null : names.getOrDefault(given, given);
    }

    /** @param name what the request calls it, may be null */
    public void added(PlanSubject subject, UUID name, UUID itemId, Object values) {
        if (name != null) {
            names.put(name, itemId);
        }
        entries.add(new Entry(subject, AmendmentAct.ADD, itemId, null, values));
    }

    public void changed(PlanSubject subject, UUID itemId, Object before, Object after) {
        entries.add(new Entry(subject, AmendmentAct.CHANGE, itemId, before, after));
    }

    /** Ends what hangs on the item as well, in every part of the plan; call it before the item itself is ended. */
    public void removed(PlanSubject subject, UUID itemId, LocalDate from, Object before) {
        entries.add(new Entry(subject, AmendmentAct.REMOVE, itemId, before, null));
        parts.forEach(part -> part.endBelow(this, subject, itemId, from));
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }
}
