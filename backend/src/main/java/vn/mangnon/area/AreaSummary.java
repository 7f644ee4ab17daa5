package vn.mangnon.area;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An area in short, in its latest state.
 *
 * @param code      of the General Statistics Office; null when not known
 * @param name      the full name, such as "Phường Hạ Long"
 * @param shortName "Hạ Long"
 * @param validFrom null: before the records begin
 * @param validTo   null: goes on
 */
public record AreaSummary(
        UUID id,
        String key,
        AreaLevel level,
        String code,
        String name,
        String shortName,
        LocalDate validFrom,
        LocalDate validTo) {}
