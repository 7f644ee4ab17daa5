package vn.mangnon.plan;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A plan is no longer in force; observed inside the same transaction.
 *
 * @param replacedBy the plan that takes its place; null when it simply ended
 */
public record PlanClosed(UUID planId, LocalDate closedOn, UUID replacedBy) {}
