package vn.mangnon.plan;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A draft is about to be put into force; observed inside the same transaction, while it still is a draft: what other rooms
 * keep for it is published with it now, since an issued plan has nothing unpublished.
 */
public record PlanBeingIssued(UUID planId, LocalDate effectiveOn) {}
