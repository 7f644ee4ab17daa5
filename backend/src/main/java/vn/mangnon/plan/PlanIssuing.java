package vn.mangnon.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.Trail;

/** Puts a draft into force with all that belongs to it. */
@ApplicationScoped
class PlanIssuing {
    private final PlanRepository plans;
    private final LegalDocumentRepository documents;
    private final PlanParts parts;
    private final Clock clock;
    private final Sql sql;
    private final Trail trail;
    private final Event<PlanBeingIssued> beingIssued;
    private final Event<PlanIssued> issued;

    PlanIssuing(
            PlanRepository plans,
            LegalDocumentRepository documents,
            PlanParts parts,
            Clock clock,
            Sql sql,
            Trail trail,
            Event<PlanBeingIssued> beingIssued,
            Event<PlanIssued> issued) {
        this.plans = plans;
        this.documents = documents;
        this.parts = parts;
        this.clock = clock;
        this.sql = sql;
        this.trail = trail;
        this.beingIssued = beingIssued;
        this.issued = issued;
    }

    /**
     * Items first: once the plan is no draft, its unpublished items are nobody's to see.
     *
     * @param plan locked
     */
    void issue(Plan plan, LocalDate effectiveOn, String reason) {
        LegalDocument document = documents.toRelyOn(plan.legalDocumentId());
        LocalDate today = LocalDate.now(clock);
        LocalDate from = plan.firstDay(document, effectiveOn, reason, today);
        parts.publish(plan.id(), from);
        sql.write("update plan_basis set published = true where plan_id = ?", plan.id());
        beingIssued.fire(new PlanBeingIssued(plan.id(), from));
        plan.issue(document, from, reason, today);
        plans.flush();
        sql.checkConstraintsNow();
        trail.enter(
                "plan",
                plan.id(),
                plan.provinceId(),
                "issued",
                "plan",
                plan.id(),
                reason,
                Map.of("effectiveOn", plan.effectiveOn().toString()));
        issued.fire(new PlanIssued(plan.id(), plan.agencyId(), plan.areaId(), plan.effectiveOn()));
    }
}
