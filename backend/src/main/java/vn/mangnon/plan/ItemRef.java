package vn.mangnon.plan;

import java.util.UUID;

/**
 * An item of a plan in short, for other rooms: as it is today, else as it was last.
 *
 * @param code  the printed number; may be null
 * @param label its statement
 */
public record ItemRef(PlanSubject subject, UUID id, UUID planId, String code, String label) {}
