package vn.mangnon.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.agency.AgencyApi;
import vn.mangnon.agency.AgencyCandidate;
import vn.mangnon.agency.AgencyCandidate.Why;
import vn.mangnon.area.AreaApi;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.Fold;
import vn.mangnon.platform.Problem.Fault;

/** Which known agency a printed name means. What is not certain stays open for the reviewer; no agency is ever made here. */
@ApplicationScoped
class AgencyMatching {
    private final AgencyApi agencies;
    private final AreaApi areas;
    private final Caller caller;

    AgencyMatching(AgencyApi agencies, AreaApi areas, Caller caller) {
        this.agencies = agencies;
        this.areas = areas;
        this.caller = caller;
    }

    /** Fills in the agencies whose printed name is that of exactly one agency, in a document of the importer's own area or province. */
    PlanDraft matched(PlanDraft draft) {
        UUID home = home(draft.document());
        if (home == null) {
            return draft;
        }
        Map<String, UUID> certain = certain(draft, home);
        List<PlanDraft.Assignment> assignments = draft.assignments().stream()
                .map(a -> a.agencyId() != null || !certain.containsKey(a.agency())
                        ? a
                        : new PlanDraft.Assignment(
                                a.id(),
                                a.agency(),
                                certain.get(a.agency()),
                                a.role(),
                                a.indicatorCodes(),
                                a.indicatorIds(),
                                a.taskCodes(),
                                a.taskIds(),
                                a.statement(),
                                a.source()))
                .toList();
        return new PlanDraft(
                draft.document(),
                draft.objectives(),
                draft.indicators(),
                draft.tasks(),
                assignments,
                draft.references(),
                draft.deadlines(),
                draft.warnings());
    }

    /** The importer's area, else their province, when the document's issuer bears its name. */
    private UUID home(PlanDraft.Document document) {
        String issuer = document.issuer() == null ? "" : Fold.fold(document.issuer());
        for (UUID id : new UUID[] {caller.desk().areaId(), caller.desk().provinceId()}) {
            if (id != null
                    && areas.find(id)
                            .filter(area -> issuer.endsWith(Fold.fold(area.shortName())))
                            .isPresent()) {
                return id;
            }
        }
        return null;
    }

    /** The printed names of a draft that can mean one agency only, among those of an area and above it on the day of the document. */
    Map<String, UUID> certain(PlanDraft draft, UUID areaId) {
        Map<String, UUID> certain = new HashMap<>();
        draft.assignments().stream()
                .map(PlanDraft.Assignment::agency)
                .distinct()
                .forEach(name ->
                        certain(name, areaId, draft.document().issuedOn()).ifPresent(id -> certain.put(name, id)));
        return certain;
    }

    private Optional<UUID> certain(String printed, UUID areaId, LocalDate on) {
        List<AgencyCandidate> same = agencies.candidates(printed, areaId, on).stream()
                .filter(candidate -> candidate.why() != Why.SIMILAR)
                .toList();
        List<AgencyCandidate> byName =
                same.stream().filter(candidate -> candidate.why() == Why.NAME).toList();
        List<AgencyCandidate> best = byName.isEmpty() ? same : byName;
        return best.size() == 1 ? Optional.of(best.getFirst().agency().id()) : Optional.empty();
    }

    /** Those of the ids that are agencies. */
    Set<UUID> known(Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : agencies.findAll(ids).keySet();
    }

    /** The agency ids of a draft that are no agency's. */
    List<Fault> unknown(PlanDraft draft) {
        Set<UUID> given = new HashSet<>();
        draft.assignments().forEach(assignment -> given.add(assignment.agencyId()));
        given.remove(null);
        Set<UUID> known = known(given);
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < draft.assignments().size(); i++) {
            UUID id = draft.assignments().get(i).agencyId();
            if (id != null && !known.contains(id)) {
                faults.add(Fault.at("/assignments/" + i + "/agencyId", "unknown-id"));
            }
        }
        return faults;
    }
}
