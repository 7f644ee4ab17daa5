package vn.mangnon.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.Desk;
import vn.mangnon.platform.Permission;

/** Whose plans the caller may write: those of their own agency, and for the focal planner those of the area and below. */
@ApplicationScoped
class PlanReach {
    private final Caller caller;

    PlanReach(Caller caller) {
        this.caller = caller;
    }

    boolean covers(PlanSummary plan) {
        return covers(plan.agencyId(), plan.areaId(), plan.provinceId());
    }

    boolean covers(UUID agencyId, UUID areaId, UUID provinceId) {
        return caller.isSystem() || agencyId.equals(caller.desk().agencyId()) || coversArea(areaId, provinceId);
    }

    /** The part of the reach that does not hang on the agency. */
    boolean coversArea(UUID areaId, UUID provinceId) {
        if (caller.isSystem()) {
            return true;
        }
        if (!caller.plansForArea()) {
            return false;
        }
        Desk desk = caller.desk();
        return desk.areas().contains(areaId)
                || "PROVINCE".equals(desk.level()) && desk.homeProvinces().contains(provinceId);
    }

    /** Whether screens should offer writing at all. */
    boolean offersWriting(PlanSummary plan) {
        return caller.may(Permission.PLAN_EDIT) && covers(plan);
    }
}
