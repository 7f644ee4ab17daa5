package vn.mangnon.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.mangnon.platform.Trail;

/** Ends a plan, or lets another take its place: the same steps for the room's own door and for others. */
@ApplicationScoped
class PlanClosing {
    private final PlanRepository plans;
    private final Trail trail;
    private final Event<PlanClosed> closed;

    PlanClosing(PlanRepository plans, Trail trail, Event<PlanClosed> closed) {
        this.plans = plans;
        this.trail = trail;
        this.closed = closed;
    }

    /** @param successor the issued plan that takes its place; null when it simply ends */
    void close(Plan plan, LocalDate on, String reason, Plan successor) {
        plan.close(on, reason, successor);
        plans.flush();
        Map<String, Object> facts = new HashMap<>(Map.of("closedOn", on.toString()));
        if (successor != null) {
            facts.put("replacedBy", successor.id());
        }
        trail.enter(
                "plan",
                plan.id(),
                plan.provinceId(),
                successor == null ? "closed" : "replaced",
                "plan",
                plan.id(),
                reason,
                facts);
        closed.fire(new PlanClosed(plan.id(), on, successor == null ? null : successor.id()));
    }
}
