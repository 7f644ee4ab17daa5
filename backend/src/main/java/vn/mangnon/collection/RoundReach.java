package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.Desk;
import vn.mangnon.platform.Permission;

/** Whose rounds the caller may run: those of their own agency, and for the focal planner those of the area and below. */
@ApplicationScoped
class RoundReach {
    private final Caller caller;
    private final Answering answering;

    RoundReach(Caller caller, Answering answering) {
        this.caller = caller;
        this.answering = answering;
    }

    boolean covers(UUID agencyId, UUID areaId, UUID provinceId) {
        if (caller.isSystem() || answering.isInCharge(agencyId)) {
            return true;
        }
        Desk desk = caller.desk();
        return caller.plansForArea()
                && (desk.areas().contains(areaId)
                        || "PROVINCE".equals(desk.level())
                                && desk.homeProvinces().contains(provinceId));
    }

    /** Whether screens should offer running it at all. */
    boolean offersRunning(UUID agencyId, UUID areaId, UUID provinceId) {
        return caller.may(Permission.ROUND_EDIT) && covers(agencyId, areaId, provinceId);
    }
}
