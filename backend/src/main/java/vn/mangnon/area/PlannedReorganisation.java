package vn.mangnon.area;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An act on its way, as rooms above learn of it.
 *
 * @param units    areas or agencies that it names or has made
 * @param endings  areas that end the day before; none for an act on agencies
 * @param renewals areas that go on under another name or code
 */
public record PlannedReorganisation(
        UUID id, ReorganisationTerms terms, List<UUID> units, List<Ending> endings, List<Renewal> renewals) {
    /** @param heirs where its ground lies from the day on; none: it was closed */
    public record Ending(AreaCard area, List<AreaCard> heirs) {}

    public record Renewal(AreaCard before, AreaCard after) {}

    /** What agencies need to know of an area: its code is null when not known. */
    public record AreaCard(UUID id, String code, String name, String shortName) {}

    public LocalDate on() {
        return terms.effectiveOn();
    }

    public LocalDate lastDayBefore() {
        return terms.effectiveOn().minusDays(1);
    }
}
