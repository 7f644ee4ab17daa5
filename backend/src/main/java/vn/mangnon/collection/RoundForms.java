package vn.mangnon.collection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.mangnon.area.AreaLevel;
import vn.mangnon.collection.RoundCommands.DueValues;
import vn.mangnon.collection.RoundCommands.MeasureAsked;
import vn.mangnon.collection.RoundCommands.SourceValues;
import vn.mangnon.collection.RoundCommands.SubmitterValues;
import vn.mangnon.collection.RoundParts.Parts;
import vn.mangnon.collection.RoundSubmitters.Agency;
import vn.mangnon.collection.RoundViews.RoundHindrance;

/** Which forms a draft would make, and what stands in the way of making them. */
record RoundForms(List<Form> forms, List<RoundHindrance> hindrances) {
    /** @param measureIds in the order of the round */
    record Form(UUID agencyId, UUID areaId, List<UUID> measureIds, boolean onePerson, Tier tier) {}

    /** @param levels of the areas that are reported for */
    static RoundForms of(Parts parts, Map<UUID, Agency> agencies, Map<UUID, AreaLevel> levels) {
        List<RoundHindrance> hindrances = new ArrayList<>();
        if (parts.measures().isEmpty()) {
            hindrances.add(new RoundHindrance("nothing-asked", "/measures"));
        }
        if (parts.submitters().isEmpty()) {
            hindrances.add(new RoundHindrance("no-submitter", "/submitters"));
        }
        Set<Tier> dated = parts.due().stream().map(DueValues::tier).collect(Collectors.toSet());
        Set<Tier> undated = new HashSet<>();
        Set<List<UUID>> fed = new HashSet<>();
        List<Form> forms = new ArrayList<>();
        for (int i = 0; i < parts.submitters().size(); i++) {
            String at = "/submitters/" + i;
            SubmitterValues who = parts.submitters().get(i);
            Agency agency = agencies.get(who.agencyId());
            List<UUID> feeding = parts.asked().stream()
                    .filter(m -> feeds(m, agency, who.areaId(), levels.get(who.areaId())))
                    .map(MeasureAsked::measureId)
                    .toList();
            List<UUID> asked = who.measureIds() == null
                    ? feeding
                    : parts.asked().stream()
                            .map(MeasureAsked::measureId)
                            .filter(who.measureIds()::contains)
                            .toList();
            if (!agency.active()) {
                hindrances.add(new RoundHindrance("agency-not-active", at));
            }
            if (asked.isEmpty()) {
                hindrances.add(new RoundHindrance("nothing-asked", at));
            }
            if (!feeding.stream()
                    .filter(asked::contains)
                    .allMatch(measure -> fed.add(List.of(measure, who.areaId())))) {
                hindrances.add(new RoundHindrance("two-sources", at));
            }
            Tier tier = Tier.of(agency.level());
            if (!dated.contains(tier) && undated.add(tier)) {
                hindrances.add(new RoundHindrance("no-due-moment", "/due"));
            }
            forms.add(new Form(who.agencyId(), who.areaId(), asked, who.onePerson(), tier));
        }
        return new RoundForms(forms, hindrances);
    }

    /** Whether what the agency says of the area is what counts. */
    private static boolean feeds(MeasureAsked measure, Agency agency, UUID areaId, AreaLevel level) {
        return measure.sources().stream()
                .filter(source -> source.level() == level)
                .anyMatch(source -> isNamed(source, agency, areaId));
    }

    private static boolean isNamed(SourceValues source, Agency agency, UUID areaId) {
        return switch (source.kind()) {
            case OWN -> agency.areaId().equals(areaId);
            case AGENCY -> agency.id().equals(source.agencyId());
            case DERIVED -> false;
        };
    }
}
