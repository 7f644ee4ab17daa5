package vn.mangnon.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.agency.AgencyApi;
import vn.mangnon.agency.AgencySummary;
import vn.mangnon.area.AreaApi;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.Sql;

/** Writes the head of a draft, its references checked against what is really there and within reach. */
@ApplicationScoped
class PlanDrafting {
    private final PlanRepository plans;
    private final LegalDocumentRepository documents;
    private final AreaApi areas;
    private final AgencyApi agencies;
    private final PlanReach reach;
    private final Caller caller;
    private final Sql sql;
    private final Clock clock;

    PlanDrafting(
            PlanRepository plans,
            LegalDocumentRepository documents,
            AreaApi areas,
            AgencyApi agencies,
            PlanReach reach,
            Caller caller,
            Sql sql,
            Clock clock) {
        this.plans = plans;
        this.documents = documents;
        this.areas = areas;
        this.agencies = agencies;
        this.reach = reach;
        this.caller = caller;
        this.sql = sql;
        this.clock = clock;
    }

    Plan draft(PlanValues values, boolean sample) {
        UUID province = check(values);
        Plan plan = Plan.drafted(Ids.next(), values, province, sample, clock.instant());
        plans.persist(plan);
        plans.flush();
        return plan;
    }

    void revise(Plan plan, PlanValues values) {
        plan.revise(values, check(values));
        plans.flush();
    }

    /** Replaces the list of documents that the draft refers to. */
    void rest(Plan plan, List<PlanBasis> bases) {
        plan.requireDraft();
        Set<PlanBasis> seen = new HashSet<>();
        for (int i = 0; i < bases.size(); i++) {
            if (!seen.add(bases.get(i))) {
                throw PlanProblem.basisTwice("/bases/" + i);
            }
            if (!documents.exists(bases.get(i).legalDocumentId())) {
                throw PlanProblem.unknown("/bases/" + i + "/legalDocumentId");
            }
        }
        sql.write("delete from plan_basis where plan_id = ?", plan.id());
        for (int i = 0; i < bases.size(); i++) {
            sql.write(
                    "insert into plan_basis (plan_id, position, legal_document_id, relation, published) values (?, ?, ?, ?, false)",
                    plan.id(),
                    i + 1,
                    bases.get(i).legalDocumentId(),
                    bases.get(i).relation());
        }
        plans.touch(plan);
    }

    List<PlanBasis> basesOf(UUID planId) {
        return sql.all(
                "select legal_document_id, relation from plan_basis where plan_id = ? order by position",
                row -> new PlanBasis(row.uuid("legal_document_id"), row.constant("relation", BasisRelation.class)),
                planId);
    }

    UUID areaOf(UUID agencyId) {
        return agencies.find(agencyId).map(AgencySummary::areaId).orElseThrow(() -> PlanProblem.unknown("/agencyId"));
    }

    /** @return the province of the area, null for the nation */
    private UUID check(PlanValues values) {
        if (!documents.exists(values.legalDocumentId())) {
            throw PlanProblem.unknown("/legalDocumentId");
        }
        AgencySummary agency = agencies.find(values.agencyId()).orElseThrow(() -> PlanProblem.unknown("/agencyId"));
        if (!areas.exists(values.areaId())) {
            throw PlanProblem.unknown("/areaId");
        }
        if (values.parentPlanId() != null
                && plans.findByIdOptional(values.parentPlanId())
                        .filter(parent -> parent.state() != PlanState.DRAFT)
                        .isEmpty()) {
            throw PlanProblem.parentNotIssued();
        }
        LocalDate today = LocalDate.now(clock);
        UUID province = areas.provinceOf(values.areaId(), today).orElse(null);
        boolean areaWithinReach =
                values.areaId().equals(agency.areaId()) || reach.coversArea(values.areaId(), province);
        if (!areaWithinReach || !agencies.isWithinReach(caller, agency, today)) {
            throw PlanProblem.outsideReach();
        }
        return province;
    }
}
