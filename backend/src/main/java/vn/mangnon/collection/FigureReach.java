package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.mangnon.area.AreaApi;
import vn.mangnon.area.AreaSummary;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.Desk;
import vn.mangnon.platform.Problem;

/** Of which areas totals may be asked: published ones within the province, others within one's own area. */
@ApplicationScoped
class FigureReach {
    private static final String NATION = "NATION";
    private static final String PROVINCE = "PROVINCE";

    private final Caller caller;
    private final AreaApi areas;

    FigureReach(Caller caller, AreaApi areas) {
        this.caller = caller;
        this.areas = areas;
    }

    /** @throws Problem 404 for an unknown area and for one out of reach */
    AreaSummary require(UUID areaId, FigureLevel level, LocalDate on) {
        return areas.find(areaId).filter(area -> covers(area, level, on)).orElseThrow(Problem::notFound);
    }

    boolean covers(AreaSummary area, FigureLevel level, LocalDate on) {
        if (level != FigureLevel.LOCKED && !caller.reachesItsOwn()) {
            return false;
        }
        if (caller.isSystem() || NATION.equals(caller.desk().level())) {
            return true;
        }
        Desk desk = caller.desk();
        if (desk.areas().contains(area.id())) {
            return true;
        }
        if (level == FigureLevel.LOCKED && desk.joinedAreas().contains(area.id())) {
            return true;
        }
        boolean whole = level == FigureLevel.LOCKED || PROVINCE.equals(desk.level());
        return whole
                && areas.provinceOf(area.id(), on)
                        .filter(desk.homeProvinces()::contains)
                        .isPresent();
    }
}
