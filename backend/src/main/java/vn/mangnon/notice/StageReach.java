package vn.mangnon.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Problem;

/** Whose stages the caller may change: the keeper of the directory all, the planner of a province's focal agency its own. */
@ApplicationScoped
class StageReach {
    private final Caller caller;

    StageReach(Caller caller) {
        this.caller = caller;
    }

    boolean covers(UUID provinceId) {
        return caller.may(Permission.DIRECTORY_EDIT)
                || caller.may(Permission.REMINDERS_EDIT)
                        && provinceId != null
                        && caller.plansForArea()
                        && "PROVINCE".equals(caller.desk().level())
                        && Objects.equals(provinceId, caller.desk().provinceId());
    }

    /** @throws Problem 403 outside-reach */
    void require(UUID provinceId) {
        if (!covers(provinceId)) {
            throw Problem.forbidden("outside-reach");
        }
    }
}
