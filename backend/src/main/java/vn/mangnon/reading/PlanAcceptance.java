package vn.mangnon.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.area.AreaApi;
import vn.mangnon.platform.IdempotencyKeys;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Problem.Fault;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;
import vn.mangnon.platform.Versions;
import vn.mangnon.reading.PlanImportStore.Stored;
import vn.mangnon.reading.PlanImportViews.AcceptedPlan;
import vn.mangnon.reading.PlanImportViews.Status;

/** Turns a draft with the reviewer's decisions into a plan: all of it in one unit of work, or nothing. */
@ApplicationScoped
class PlanAcceptance {
    private final PlanImportStore store;
    private final PlanWriting writing;
    private final AgencyMatching agencies;
    private final AreaApi areas;
    private final Clock clock;
    private final IdempotencyKeys idempotency;
    private final Trail trail;

    PlanAcceptance(
            PlanImportStore store,
            PlanWriting writing,
            AgencyMatching agencies,
            AreaApi areas,
            Clock clock,
            IdempotencyKeys idempotency,
            Trail trail) {
        this.store = store;
        this.writing = writing;
        this.agencies = agencies;
        this.areas = areas;
        this.clock = clock;
        this.idempotency = idempotency;
        this.trail = trail;
    }

    @UnitOfWork
    AcceptedPlan accept(UUID importId, long version, AcceptPlan command) {
        UUID planId = idempotency.once(
                "POST /plan-imports/" + importId + "/acceptance", command, () -> write(importId, version, command));
        PlanDraft draft = store.find(importId).orElseThrow(Problem::notFound).draft();
        return new AcceptedPlan(
                planId,
                importId,
                draft.document().title(),
                draft.objectives().size(),
                draft.indicators().size(),
                draft.indicators().stream()
                        .mapToInt(indicator -> indicator.targets().size())
                        .sum());
    }

    private UUID write(UUID importId, long version, AcceptPlan command) {
        Stored stored = store.findForChange(importId).orElseThrow(Problem::notFound);
        if (stored.status() != Status.DRAFT) {
            throw PlanImportProblem.settled(stored.status());
        }
        Versions.require(version, stored.version());
        if (!areas.exists(command.areaId())) {
            throw PlanImportProblem.unknownArea();
        }
        PlanDraft draft = stored.draft();
        requireConsistent(draft, stored.text());
        Charges charges = new Charges(draft, named(draft, command), command.leadDecisions());
        requireDecided(charges);
        UUID planId = writing.write(draft, charges.decided(), stored.agencyId(), command.areaId(), false);
        store.accept(importId, planId, clock.instant());
        trail.enter(
                "plan-import",
                importId,
                stored.provinceId(),
                "accepted",
                "plan",
                planId,
                null,
                Map.of(
                        "objectives",
                        draft.objectives().size(),
                        "indicators",
                        draft.indicators().size(),
                        "tasks",
                        draft.tasks().size(),
                        "assignments",
                        charges.decided().size(),
                        "references",
                        draft.references().size()));
        return planId;
    }

    private static void requireConsistent(PlanDraft draft, String text) {
        List<Fault> faults = new ArrayList<>(DraftRules.faults(draft, text));
        if (draft.document().title() == null || draft.document().title().isBlank()) {
            faults.add(Fault.at("/document/title", "required"));
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < draft.indicators().size(); i++) {
            PlanDraft.Indicator indicator = draft.indicators().get(i);
            if (indicator.code() != null && !codes.add(indicator.objectiveCode() + "\n" + indicator.code())) {
                faults.add(Fault.at("/indicators/" + i + "/code", "repeated-code"));
            }
        }
        if (!faults.isEmpty()) {
            throw PlanImportProblem.inconsistent(faults);
        }
    }

    /** The agencies of the printed names: as the reviewer says, else as the draft says, else where only one can be meant. */
    private Map<String, UUID> named(PlanDraft draft, AcceptPlan command) {
        Map<String, UUID> named = new HashMap<>(agencies.certain(draft, command.areaId()));
        draft.assignments().stream()
                .filter(a -> a.agencyId() != null)
                .forEach(a -> named.put(a.agency(), a.agencyId()));
        Set<UUID> known = agencies.known(command.agencyMatches().stream()
                .map(AcceptPlan.AgencyMatch::agencyId)
                .toList());
        Map<String, UUID> said = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < command.agencyMatches().size(); i++) {
            AcceptPlan.AgencyMatch match = command.agencyMatches().get(i);
            if (!known.contains(match.agencyId())) {
                faults.add(Fault.at("/agencyMatches/" + i + "/agencyId", "unknown-id"));
            }
            UUID before = said.putIfAbsent(match.agency().strip(), match.agencyId());
            if (before != null && !before.equals(match.agencyId())) {
                faults.add(Fault.at("/agencyMatches/" + i + "/agency", "matched-twice"));
            }
        }
        if (!faults.isEmpty()) {
            throw PlanImportProblem.agencyUndecided(faults);
        }
        named.putAll(said);
        return named;
    }

    /** Names every decision that is still open at once. */
    private static void requireDecided(Charges charges) {
        if (!charges.unfit().isEmpty()) {
            throw PlanImportProblem.inconsistent(charges.unfit());
        }
        List<Fault> faults = new ArrayList<>();
        charges.unknownAgencies()
                .forEach(name -> faults.add(Fault.at("/agencyMatches", "agency-undecided", Map.of("agency", name))));
        charges.undecidedLeads()
                .forEach((subject, several) -> faults.add(Fault.at(
                        "/leadDecisions",
                        "lead-undecided",
                        Map.of(
                                "subject",
                                charges.label(subject),
                                "agencies",
                                String.join(
                                        "; ",
                                        several.stream().map(Charge::agency).toList())))));
        if (faults.isEmpty()) {
            return;
        }
        Problem problem = charges.unknownAgencies().isEmpty()
                ? PlanImportProblem.leadUndecided(faults)
                : PlanImportProblem.agencyUndecided(faults);
        throw problem.member("agencies", List.copyOf(charges.unknownAgencies()))
                .member(
                        "leads",
                        charges.undecidedLeads().entrySet().stream()
                                .map(e -> new OpenLead(
                                        e.getKey(),
                                        charges.label(e.getKey()),
                                        e.getValue().stream()
                                                .map(Charge::assignmentId)
                                                .toList()))
                                .toList());
    }

    /** A member of the problem: an indicator or task that several assignments lead. */
    record OpenLead(String subjectId, String code, List<String> assignmentIds) {}
}
