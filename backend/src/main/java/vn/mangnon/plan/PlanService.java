package vn.mangnon.plan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.plan.PlanCommands.ClosePlan;
import vn.mangnon.plan.PlanCommands.DraftPlan;
import vn.mangnon.plan.PlanCommands.IssuePlan;
import vn.mangnon.plan.PlanQueries.Filter;
import vn.mangnon.plan.PlanViews.PlanListItem;
import vn.mangnon.plan.PlanViews.PlanView;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.IdempotencyKeys;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;

/** The life of a plan, step by step. */
@ApplicationScoped
class PlanService {
    private final PlanRepository plans;
    private final PlanDrafting drafting;
    private final PlanQueries queries;
    private final PlanIssuing issuing;
    private final Caller caller;
    private final MergePatch patches;
    private final IdempotencyKeys idempotency;
    private final Trail trail;
    private final PlanClosing closing;

    PlanService(
            PlanRepository plans,
            PlanDrafting drafting,
            PlanQueries queries,
            PlanIssuing issuing,
            Caller caller,
            MergePatch patches,
            IdempotencyKeys idempotency,
            Trail trail,
            PlanClosing closing) {
        this.plans = plans;
        this.drafting = drafting;
        this.queries = queries;
        this.issuing = issuing;
        this.caller = caller;
        this.patches = patches;
        this.idempotency = idempotency;
        this.trail = trail;
        this.closing = closing;
    }

    @UnitOfWork
    Slice<PlanListItem> list(Filter filter, PageRequest page) {
        return queries.list(filter, page);
    }

    @UnitOfWork
    PlanView view(UUID id, LocalDate on) {
        return queries.view(id, on);
    }

    @UnitOfWork
    PlanView draft(DraftPlan command) {
        UUID created = idempotency.once("POST /plans", command, () -> {
            Plan plan = drafting.draft(completed(command), false);
            drafting.rest(plan, bases(command));
            trail.enter(
                    "plan",
                    plan.id(),
                    plan.provinceId(),
                    "drafted",
                    Map.of("areaId", plan.areaId(), "agencyId", plan.agencyId()));
            return plan.id();
        });
        return view(created, null);
    }

    @UnitOfWork
    PlanView revise(UUID id, long expectedVersion, JsonNode patch) {
        Plan plan = plans.toWrite(id, expectedVersion);
        plan.requireDraft();
        DraftPlan before = command(plan);
        DraftPlan wanted = patches.apply(before, patch, DraftPlan.class);
        List<String> fields = Changed.fields(before, wanted);
        if (!fields.isEmpty()) {
            drafting.revise(plan, completed(wanted));
            if (!bases(wanted).equals(bases(before))) {
                drafting.rest(plan, bases(wanted));
            }
            trail.enter("plan", id, plan.provinceId(), "revised", Map.of("fields", fields));
        }
        return view(id, null);
    }

    @UnitOfWork
    void discard(UUID id, long expectedVersion) {
        Plan plan = plans.toWrite(id, expectedVersion);
        plan.requireDraft();
        trail.enter("plan", id, plan.provinceId(), "discarded", Map.of());
        plans.delete(plan);
        plans.flush();
    }

    @UnitOfWork
    PlanView issue(UUID id, long expectedVersion, IssuePlan command) {
        issuing.issue(plans.toWrite(id, expectedVersion), command.effectiveOn(), command.reason());
        return view(id, null);
    }

    @UnitOfWork
    PlanView close(UUID id, long expectedVersion, ClosePlan command) {
        Plan plan = plans.toWrite(id, expectedVersion);
        Plan successor = command.replacedBy() == null
                ? null
                : plans.findByIdOptional(command.replacedBy()).orElseThrow(() -> PlanProblem.unknown("/replacedBy"));
        closing.close(plan, command.on(), command.reason(), successor);
        return view(id, null);
    }

    /** Where the caller names no agency or area, it is their own. */
    private PlanValues completed(DraftPlan command) {
        UUID agency =
                command.agencyId() != null ? command.agencyId() : caller.desk().agencyId();
        UUID area = command.areaId() != null ? command.areaId() : drafting.areaOf(agency);
        return new PlanValues(
                command.title(),
                command.legalDocumentId(),
                agency,
                area,
                command.parentPlanId(),
                command.period(),
                command.generalObjective());
    }

    private DraftPlan command(Plan plan) {
        PlanValues values = plan.values();
        return new DraftPlan(
                values.title(),
                values.legalDocumentId(),
                values.agencyId(),
                values.areaId(),
                values.parentPlanId(),
                values.period(),
                values.generalObjective(),
                drafting.basesOf(plan.id()));
    }

    private static List<PlanBasis> bases(DraftPlan command) {
        return command.bases() == null ? List.of() : command.bases();
    }
}
