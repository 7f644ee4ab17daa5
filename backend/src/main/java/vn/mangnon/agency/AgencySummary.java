package vn.mangnon.agency;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An agency in short.
 *
 * @param code      such as {@code 22.SYT}; used again by later agencies
 * @param shortName the name without the place, such as "Sở Y tế"
 * @param validFrom null: before the records begin
 * @param validTo   null: goes on
 */
public record AgencySummary(
        UUID id,
        String code,
        String name,
        String shortName,
        AgencyKind kind,
        UUID areaId,
        boolean focal,
        LocalDate validFrom,
        LocalDate validTo) {
    public boolean isActiveOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
