package vn.mangnon.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Versions;

/** Plans to change. */
@ApplicationScoped
class PlanRepository implements PanacheRepositoryBase<Plan, UUID> {
    private static final Set<LockModeType> LOCKED =
            EnumSet.of(LockModeType.PESSIMISTIC_WRITE, LockModeType.PESSIMISTIC_FORCE_INCREMENT);

    private final PlanReach reach;

    PlanRepository(PlanReach reach) {
        this.reach = reach;
    }

    /** @throws Problem 404 for an unknown plan and for a draft outside the caller's circles */
    Plan readable(UUID id) {
        return findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    /**
     * The plan, locked until the end of the unit of work, so that nobody issues or closes it meanwhile.
     *
     * @throws Problem 404 as above, 403 outside-reach for a plan that the caller may only read
     */
    Plan toWrite(UUID id) {
        Plan plan = readable(id);
        if (!reach.covers(plan.summary())) {
            throw PlanProblem.outsideReach();
        }
        if (!LOCKED.contains(getEntityManager().getLockMode(plan))) {
            flush();
            getEntityManager().refresh(plan, LockModeType.PESSIMISTIC_WRITE);
        }
        return plan;
    }

    /** The same, as the caller saw it: 412 when somebody changed it since. */
    Plan toWrite(UUID id, long expectedVersion) {
        Plan plan = toWrite(id);
        Versions.require(expectedVersion, plan.version());
        return plan;
    }

    /** What belongs to the plan changes: its own version tells so, once a unit of work. */
    void touch(Plan plan) {
        if (getEntityManager().getLockMode(plan) != LockModeType.PESSIMISTIC_FORCE_INCREMENT) {
            getEntityManager().lock(plan, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        }
    }
}
