package vn.mangnon.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.platform.IdempotencyKeys;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.Trail;

/** What every kind of item works with. */
@ApplicationScoped
class ItemTools {
    private final Sql sql;
    private final Clock clock;
    private final PlanRepository plans;
    private final PlanReach reach;
    private final MergePatch patches;
    private final IdempotencyKeys idempotency;
    private final Trail trail;

    ItemTools(
            Sql sql,
            Clock clock,
            PlanRepository plans,
            PlanReach reach,
            MergePatch patches,
            IdempotencyKeys idempotency,
            Trail trail) {
        this.sql = sql;
        this.clock = clock;
        this.plans = plans;
        this.reach = reach;
        this.patches = patches;
        this.idempotency = idempotency;
        this.trail = trail;
    }

    Sql sql() {
        return sql;
    }

    Clock clock() {
        return clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    PlanRepository plans() {
        return plans;
    }

    MergePatch patches() {
        return patches;
    }

    IdempotencyKeys idempotency() {
        return idempotency;
    }

    ItemFrame frame(PlanSummary plan, LocalDate day) {
        List<ItemAction> actions =
                switch (plan.state()) {
                    case DRAFT -> List.of(ItemAction.EDIT, ItemAction.REMOVE);
                    case IN_FORCE -> List.of(ItemAction.AMEND);
                    case CLOSED, REPLACED -> List.of();
                };
        return new ItemFrame(plan, day, reach.offersWriting(plan) ? actions : List.of());
    }

    void enter(Plan plan, PlanSubject subject, UUID id, String act) {
        trail.enter(
                "plan",
                plan.id(),
                plan.provinceId(),
                act,
                subject.name().toLowerCase().replace('_', '-'),
                id,
                null,
                Map.of());
    }

    /** Rules over time are checked at the end of a unit of work; from here on they hold, or the constraint's name says which does not. */
    void checkNow() {
        sql.checkConstraintsNow();
    }
}
