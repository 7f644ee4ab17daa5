package vn.mangnon.platform;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Somebody counted what happened between two days, area by area. Fired in a unit of work of Măng Non itself; whoever asked for
 * counts of that code takes them in the same transaction.
 *
 * @param code     which counts, such as {@code INCIDENT_CHILDREN_HARMED}
 * @param firstDay of the period counted
 */
public record CountsDerived(String code, LocalDate firstDay, LocalDate lastDay, List<Count> counts) {
    /** @param cell how the count is told apart, such as {@code SEX=FEMALE}, or {@code TOTAL} */
    public record Count(UUID areaId, String cell, BigDecimal value) {}
}
