package vn.mangnon.indicator;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.indicator.IndicatorQueries.Filter;
import vn.mangnon.indicator.IndicatorQueries.Stored;
import vn.mangnon.indicator.IndicatorViews.IndicatorAction;
import vn.mangnon.indicator.IndicatorViews.IndicatorListItem;
import vn.mangnon.indicator.IndicatorViews.IndicatorView;
import vn.mangnon.plan.PlanApi;
import vn.mangnon.plan.PlanSummary;
import vn.mangnon.platform.IdempotencyKeys;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;
import vn.mangnon.platform.Versions;

/** Reading the indicators of plans, and writing those of drafts; once a plan is issued its amendments write them. */
@ApplicationScoped
class IndicatorService {
    private final PlanApi plans;
    private final IndicatorQueries queries;
    private final IndicatorDrafting drafting;
    private final MergePatch patches;
    private final IdempotencyKeys idempotency;
    private final Trail trail;
    private final Clock clock;

    IndicatorService(
            PlanApi plans,
            IndicatorQueries queries,
            IndicatorDrafting drafting,
            MergePatch patches,
            IdempotencyKeys idempotency,
            Trail trail,
            Clock clock) {
        this.plans = plans;
        this.queries = queries;
        this.drafting = drafting;
        this.patches = patches;
        this.idempotency = idempotency;
        this.trail = trail;
        this.clock = clock;
    }

    @UnitOfWork
    Slice<IndicatorView> ofPlan(UUID planId, LocalDate on, PageRequest page) {
        PlanSummary plan = plans.requireReadable(planId);
        return queries.ofPlan(plan, plan.readingDay(on, today()), actions(plan), page);
    }

    @UnitOfWork
    Slice<IndicatorListItem> find(Filter filter, PageRequest page) {
        return queries.find(filter, filter.on() == null ? today() : filter.on(), page);
    }

    /** @param on null: today, else the last day on which it was there */
    @UnitOfWork
    IndicatorView one(UUID id, LocalDate on) {
        PlanSummary plan = plans.requireReadable(planOf(id));
        return queries.one(id, plan, on, plan.readingDay(on, today()), actions(plan))
                .orElseThrow(Problem::notFound);
    }

    @UnitOfWork
    IndicatorView add(UUID planId, IndicatorValues values) {
        UUID created = idempotency.once("POST /plans/" + planId + "/indicators", values, () -> {
            PlanSummary plan = plans.lockForEdit(planId);
            UUID id = drafting.add(planId, values);
            enter(plan, id, "added");
            return id;
        });
        return one(created, null);
    }

    @UnitOfWork
    IndicatorView change(UUID id, long expectedVersion, JsonNode patch) {
        PlanSummary plan = plans.lockForEdit(planOf(id));
        Stored before = current(id, expectedVersion);
        IndicatorValues wanted = patches.apply(before.values(), patch, IndicatorValues.class);
        if (!wanted.equals(before.values())) {
            drafting.change(plan.id(), before, wanted);
            enter(plan, id, "changed");
        }
        return one(id, null);
    }

    @UnitOfWork
    void remove(UUID id, long expectedVersion) {
        PlanSummary plan = plans.lockForEdit(planOf(id));
        drafting.remove(plan.id(), current(id, expectedVersion));
        enter(plan, id, "removed");
    }

    private Stored current(UUID id, long expectedVersion) {
        Stored stored = queries.stored(id, today()).orElseThrow(Problem::notFound);
        Versions.require(expectedVersion, stored.version());
        return stored;
    }

    private UUID planOf(UUID indicatorId) {
        return queries.planOf(indicatorId).orElseThrow(Problem::notFound);
    }

    private List<IndicatorAction> actions(PlanSummary plan) {
        if (!plans.offersWriting(plan)) {
            return List.of();
        }
        return switch (plan.state()) {
            case DRAFT -> List.of(IndicatorAction.EDIT, IndicatorAction.REMOVE);
            case IN_FORCE -> List.of(IndicatorAction.AMEND);
            case CLOSED, REPLACED -> List.of();
        };
    }

    private void enter(PlanSummary plan, UUID id, String act) {
        trail.enter("plan", plan.id(), plan.provinceId(), act, "indicator", id, null, Map.of());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
