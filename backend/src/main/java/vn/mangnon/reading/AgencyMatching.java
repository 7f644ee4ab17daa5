package vn.mangnon.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
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
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.Problem.Fault;

/** Which known agency a printed name means. What is not certain stays open for the reviewer; no agency is ever made here. */
@ApplicationScoped
class AgencyMatching {
    private final AgencyApi agencies;
    private final Caller caller;

    AgencyMatching(AgencyApi agencies, Caller caller) {
        this.agencies = agencies;
        this.caller = caller;
    }

    /** Fills in the agencies whose printed name is that of exactly one agency around the importer's area. */
    PlanDraft matched(PlanDraft draft) {
        LocalDate on = draft.document().issuedOn();
        Map<String, Optional<UUID>> known = new HashMap<>();
        List<PlanDraft.Assignment> assignments = draft.assignments().stream()
                .map(a -> {
                    Optional<UUID> agency = known.computeIfAbsent(a.agency(), name -> certain(name, on));
                    return a.agencyId() != null || agency.isEmpty() ? a : new PlanDraft.Assignment(
                            a.id(), a.agency(), agency.get(), a.role(), a.indicatorCodes(), a.indicatorIds(), a.taskCodes(), a.taskIds(),
                            a.statement(), a.source());
                })
                .toList();
        return new PlanDraft(
                draft.document(), draft.objectives(), draft.indicators(), draft.tasks(), assignments, draft.references(), draft.deadlines(),
                draft.warnings());
    }

    private Optional<UUID> certain(String printed, LocalDate on) {
        List<AgencyCandidate> same = agencies.candidates(printed, caller.desk().areaId(), on).stream()
                .filter(candidate -> candidate.why() != Why.SIMILAR).toList();
        List<AgencyCandidate> byName = same.stream().filter(candidate -> candidate.why() == Why.NAME).toList();
        List<AgencyCandidate> best = byName.isEmpty() ? same : byName;
        return best.size() == 1 ? Optional.of(best.getFirst().agency().id()) : Optional.empty();
    }

    /** The agency ids of a draft that are no agency's. */
    List<Fault> unknown(PlanDraft draft) {
        Set<UUID> given = new HashSet<>();
        draft.assignments().forEach(assignment -> given.add(assignment.agencyId()));
        given.remove(null);
        Set<UUID> known = given.isEmpty() ? Set.of() : agencies.findAll(given).keySet();
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
