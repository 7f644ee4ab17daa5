package vn.mangnon.plan;

import java.time.LocalDate;
import java.util.UUID;

/** An amendment in the making: the parts of the plan apply its changes to their items and enter here what they did. */
public interface Amending {
    UUID id();

    UUID planId();

    LocalDate effectiveOn();

    /** The item that an id of the request means: one that this amendment has added under that name, else the item itself. */
    UUID resolve(UUID given);

    /** @param name what the request calls it, may be null */
    void added(PlanSubject subject, UUID name, UUID itemId, Object values);

    void changed(PlanSubject subject, UUID itemId, Object before, Object after);

    /** Ends what hangs on the item as well, in every part of the plan; call it before the item itself is ended. */
    void removed(PlanSubject subject, UUID itemId, LocalDate from, Object before);
}
