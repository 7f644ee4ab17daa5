package vn.mangnon.plan;

import java.time.LocalDate;
import java.util.UUID;

/** A draft has become a plan in force; observed inside the same transaction. */
public record PlanIssued(UUID planId, UUID agencyId, UUID areaId, LocalDate effectiveOn) {}
