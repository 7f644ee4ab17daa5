package vn.mangnon.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.platform.Sql;

/**
 * The door of the room plan, inside the caller's unit of work. What others add to a draft here is entered in the trail by
 * them, as one act.
 */
@ApplicationScoped
public class PlanApi {
    private final PlanRepository plans;
    private final PlanDrafting drafting;
    private final LegalDocuments documents;
    private final Objectives objectives;
    private final Tasks tasks;
    private final ReportingDuties duties;
    private final FundingSources funding;
    private final PlanIssuing issuing;
    private final PlanClosing closing;
    private final PlanReach reach;
    private final Sql sql;

    PlanApi(
            PlanRepository plans,
            PlanDrafting drafting,
            LegalDocuments documents,
            Objectives objectives,
            Tasks tasks,
            ReportingDuties duties,
            FundingSources funding,
            PlanIssuing issuing,
            PlanClosing closing,
            PlanReach reach,
            Sql sql) {
        this.plans = plans;
        this.drafting = drafting;
        this.documents = documents;
        this.objectives = objectives;
        this.tasks = tasks;
        this.duties = duties;
        this.funding = funding;
        this.issuing = issuing;
        this.closing = closing;
        this.reach = reach;
        this.sql = sql;
    }

    /** @throws vn.mangnon.platform.Problem 404 for an unknown plan and for a draft outside the caller's circles */
    public PlanSummary requireReadable(UUID planId) {
        return plans.readable(planId).summary();
    }

    /** Those of the ids that are plans the caller may read. */
    public List<PlanSummary> readable(List<UUID> planIds) {
        return planIds.isEmpty()
                ? List.of()
                : plans.list("id in ?1", planIds).stream().map(Plan::summary).toList();
    }

    /** Whether the caller may read and write here: for {@code allowedActions}. */
    public boolean offersWriting(PlanSummary plan) {
        return reach.offersWriting(plan);
    }

    /**
     * The draft, locked until the end of the unit of work, so that nobody issues it meanwhile; its version goes up.
     *
     * @throws vn.mangnon.platform.Problem 404 as above, 403 outside-reach, 409 plan-not-draft
     */
    public PlanSummary lockForEdit(UUID planId) {
        Plan plan = plans.toWrite(planId);
        plan.requireDraft();
        plans.touch(plan);
        return plan.summary();
    }

    /**
     * The plan in draft or in force, locked until the end of the unit of work, for what may change beside its items
     * (who answers for what). Its version stays.
     *
     * @throws vn.mangnon.platform.Problem 404 as above, 403 outside-reach, 409 plan-closed
     */
    public PlanSummary lockForWork(UUID planId) {
        Plan plan = plans.toWrite(planId);
        plan.requireNotClosed();
        return plan.summary();
    }

    /**
     * Those of the plans that are in the caller's own reach, locked until the end of the unit of work, always in the same
     * order: two who lock the same plans wait for each other, and never for ever.
     */
    public Set<UUID> lockWritable(Collection<UUID> planIds) {
        return Set.copyOf(sql.all(
                "select id from plan where id = any (?::uuid[]) order by id for update",
                row -> row.uuid("id"),
                planIds));
    }

    /** The item in short, when it is of a plan that the caller may read; of the kinds of this room. */
    public Optional<ItemRef> item(PlanSubject subject, UUID id) {
        return items(subject, List.of(id)).stream().findFirst();
    }

    /** The same for many of one kind, in one query: each as it is today, else as it was last. */
    public List<ItemRef> items(PlanSubject subject, List<UUID> ids) {
        String table =
                switch (subject) {
                    case OBJECTIVE -> "objective";
                    case TASK -> "task";
                    case REPORTING_DUTY -> "reporting_duty";
                    case FUNDING_SOURCE -> "funding_source";
                    case INDICATOR, MEASURE, TARGET ->
                        throw new IllegalArgumentException(subject + " is not of this room");
                };
        String code = subject == PlanSubject.OBJECTIVE || subject == PlanSubject.TASK ? "t.code" : "null::text";
        return sql.all(
                """
                select distinct on (t.id) t.id, t.plan_id, %s as code, t.statement from %s t where t.id = any (?::uuid[])
                order by t.id, t.effective @> ?::date desc, t.effective_from desc""".formatted(code, table),
                row -> new ItemRef(
                        subject, row.uuid("id"), row.uuid("plan_id"), row.text("code"), row.text("statement")),
                ids,
                objectives.tools.today());
    }

    /** The recorded document of this issuer, kind, number and day, else a new one. */
    public UUID legalDocument(LegalDocumentValues values) {
        return documents.findOrRecord(values);
    }

    /** A document that is only cited, perhaps without number, day or issuer; the agency's own record of it when it cited it before. */
    public UUID citedDocument(LegalDocumentValues values) {
        return documents.findOrRecordCited(values);
    }

    /**
     * The document is about to be what an act rests on: nobody rewrites or removes it meanwhile. Afterwards {@link DocumentUse}
     * has to know.
     *
     * @throws vn.mangnon.platform.Problem 422 with the pointer {@code /legalDocumentId} when there is no such document
     */
    public void relyOnDocument(UUID legalDocumentId) {
        documents.relyOn(legalDocumentId);
    }

    /** @throws vn.mangnon.platform.Problem 403 outside-reach, 422 for references that are not there */
    public UUID draft(PlanHead draft) {
        return drafting.draft(
                        new PlanValues(
                                draft.title(),
                                draft.legalDocumentId(),
                                draft.agencyId(),
                                draft.areaId(),
                                draft.parentPlanId(),
                                draft.period(),
                                draft.generalObjective()),
                        draft.sample())
                .id();
    }

    /** A document that the draft refers to, after those that it has; the same one in the same relation only once. */
    public void addBasis(UUID planId, UUID legalDocumentId, BasisRelation relation) {
        PlanBasis basis = new PlanBasis(legalDocumentId, relation);
        List<PlanBasis> bases = new ArrayList<>(drafting.basesOf(planId));
        if (!bases.contains(basis)) {
            bases.add(basis);
            drafting.rest(plans.toWrite(planId), bases);
        }
    }

    public UUID addObjective(UUID planId, ObjectiveValues values) {
        return objectives.draft(plans.toWrite(planId), values);
    }

    public UUID addTask(UUID planId, TaskValues values) {
        return tasks.draft(plans.toWrite(planId), values);
    }

    public UUID addReportingDuty(UUID planId, ReportingDutyValues values) {
        return duties.draft(plans.toWrite(planId), values);
    }

    public UUID addFundingSource(UUID planId, FundingSourceValues values) {
        return funding.draft(plans.toWrite(planId), values);
    }

    /**
     * Puts a draft into force, as the room's own door does; for data that the system loads.
     *
     * @param effectiveOn its first day in force; null: the day of its document
     * @param reason      needed when its document lacks number or day
     */
    public void issue(UUID planId, LocalDate effectiveOn, String reason) {
        issuing.issue(plans.toWrite(planId), effectiveOn, reason);
    }

    /** @param on the first day on which it is no longer in force */
    public void close(UUID planId, LocalDate on, String reason) {
        closing.close(plans.toWrite(planId), on, reason, null);
    }
}
