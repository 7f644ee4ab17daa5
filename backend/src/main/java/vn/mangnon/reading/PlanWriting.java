package vn.mangnon.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.assignment.AssignmentApi;
import vn.mangnon.assignment.AssignmentRole;
import vn.mangnon.assignment.SubjectType;
import vn.mangnon.indicator.IndicatorApi;
import vn.mangnon.indicator.IndicatorValues;
import vn.mangnon.plan.BasisRelation;
import vn.mangnon.plan.LegalDocumentKind;
import vn.mangnon.plan.LegalDocumentValues;
import vn.mangnon.plan.ObjectiveValues;
import vn.mangnon.plan.PlanApi;
import vn.mangnon.plan.PlanHead;
import vn.mangnon.plan.ReportingDutyKind;
import vn.mangnon.plan.ReportingDutyValues;
import vn.mangnon.plan.TaskValues;
import vn.mangnon.plan.Window;
import vn.mangnon.plan.Years;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Problem.Fault;

/** Writes a decided draft into the rooms that keep plans, indicators and assignments, through their doors. */
@ApplicationScoped
class PlanWriting {
    private static final int STATEMENT_OF_ASSIGNMENT = 4_000;

    private final PlanApi plans;
    private final IndicatorApi indicators;
    private final AssignmentApi assignments;

    PlanWriting(PlanApi plans, IndicatorApi indicators, AssignmentApi assignments) {
        this.plans = plans;
        this.indicators = indicators;
        this.assignments = assignments;
    }

    /**
     * @param sample demonstration data
     * @return the id of the plan, in state DRAFT; all of it is written in the caller's unit of work
     */
    UUID write(PlanDraft draft, List<Charge> charges, UUID agencyId, UUID areaId, boolean sample) {
        PlanDraft.Document document = draft.document();
        UUID planId = plans.draft(new PlanHead(
                document.title(),
                plans.legalDocument(values(document)),
                agencyId,
                areaId,
                null,
                years(document.period()),
                document.generalObjective(),
                sample));
        for (PlanDraft.Reference reference : draft.references()) {
            plans.addBasis(
                    planId,
                    plans.citedDocument(values(reference)),
                    BasisRelation.valueOf(reference.relation().name()));
        }
        Map<String, UUID> written = new HashMap<>();
        Map<String, UUID> objectives = objectives(planId, draft);
        for (int i = 0; i < draft.indicators().size(); i++) {
            PlanDraft.Indicator indicator = draft.indicators().get(i);
            written.put(indicator.id(), indicator(planId, indicator, objectives.get(indicator.objectiveCode()), i));
        }
        written.putAll(tasks(planId, draft.tasks()));
        for (int i = 0; i < draft.deadlines().size(); i++) {
            plans.addReportingDuty(planId, values(draft.deadlines().get(i), i));
        }
        charge(planId, charges, written, draft.tasks().size());
        return planId;
    }

    private Map<String, UUID> objectives(UUID planId, PlanDraft draft) {
        Map<String, UUID> byCode = new HashMap<>();
        for (int i = 0; i < draft.objectives().size(); i++) {
            PlanDraft.Objective objective = draft.objectives().get(i);
            UUID id = plans.addObjective(planId, new ObjectiveValues(null, objective.code(), objective.statement(), i));
            byCode.putIfAbsent(objective.code(), id);
        }
        byCode.remove(null);
        return byCode;
    }

    private UUID indicator(UUID planId, PlanDraft.Indicator indicator, UUID objectiveId, int place) {
        DraftMeasures measures = new DraftMeasures(indicator.targets());
        try {
            return indicators.addIndicator(
                    planId,
                    new IndicatorValues(
                            objectiveId, indicator.code(), indicator.statement(), place, measures.values()));
        } catch (Problem refused) {
            if (!refused.slug().equals("indicator-rules")) {
                throw refused;
            }
            throw Problem.against(
                    refused.slug(),
                    refused.faults().stream()
                            .map(fault -> measures.inDraft(fault, "/indicators/" + place))
                            .toArray(Fault[]::new));
        }
    }

    private Map<String, UUID> tasks(UUID planId, List<PlanDraft.Task> tasks) {
        Map<String, UUID> written = new HashMap<>();
        Map<String, UUID> byCode = new HashMap<>();
        for (int i = 0; i < tasks.size(); i++) {
            PlanDraft.Task task = tasks.get(i);
            UUID parent = byCode.get(task.parentCode());
            UUID id = plans.addTask(
                    planId,
                    new TaskValues(
                            parent, parent == null ? task.parentCode() : null, task.code(), task.statement(), i));
            written.put(task.id(), id);
            if (task.code() != null) {
                byCode.putIfAbsent(task.code(), id);
            }
        }
        return written;
    }

    private void charge(UUID planId, List<Charge> charges, Map<String, UUID> written, int tasks) {
        int position = tasks;
        for (Charge charge : charges) {
            UUID subject = charge.kind() == Charge.Kind.DUTY
                    ? plans.addTask(planId, new TaskValues(null, null, null, charge.statement(), position++))
                    : written.get(charge.subject());
            assignments.assign(
                    charge.kind() == Charge.Kind.INDICATOR ? SubjectType.INDICATOR : SubjectType.TASK,
                    subject,
                    charge.agencyId(),
                    AssignmentRole.valueOf(charge.role().name()),
                    charge.part(),
                    null,
                    null,
                    shortened(charge.statement()));
        }
    }

    private static String shortened(String statement) {
        return statement.length() <= STATEMENT_OF_ASSIGNMENT
                ? statement
                : statement.substring(0, STATEMENT_OF_ASSIGNMENT - 1) + "…";
    }

    private static LegalDocumentValues values(PlanDraft.Document d) {
        return new LegalDocumentValues(
                LegalDocumentKind.valueOf(d.kind().name()),
                d.number(),
                d.number() == null ? d.numberAsWritten() : null,
                d.issuedOn(),
                d.issuedOn() == null ? d.issuedPartial() : null,
                d.issuer(),
                d.title(),
                d.signer(),
                d.signerTitle());
    }

    /** A document that is only cited: its issuer follows from its symbol where the symbol is of one body only. */
    private static LegalDocumentValues values(PlanDraft.Reference r) {
        String title = r.title() != null && !r.title().isBlank()
                ? r.title()
                : r.number() != null ? r.number() : r.kind().name();
        return new LegalDocumentValues(
                LegalDocumentKind.valueOf(r.kind().name()),
                r.number(),
                null,
                r.issuedOn(),
                null,
                DocumentSymbols.issuer(r.number()),
                title,
                null,
                null);
    }

    private static ReportingDutyValues values(PlanDraft.Deadline d, int position) {
        Window window = d.date() != null || d.window() == null
                ? null
                : new Window(d.window().from(), d.window().to());
        String month = d.date() == null && window == null ? d.month() : null;
        return new ReportingDutyValues(
                ReportingDutyKind.valueOf(d.kind().name()),
                d.text(),
                d.date(),
                month,
                window,
                d.recurrence(),
                d.who(),
                position);
    }

    private static Years years(PlanDraft.Years period) {
        return period == null ? null : new Years(period.from(), period.to());
    }
}
