package vn.mangnon.collection;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.collection.ProgressViews.Progress;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.PlausibleDay;

@Path("/api/v1/plans/{id}/progress")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "collection")
class PlanProgressResource {
    private final Progresses progresses;

    PlanProgressResource(Progresses progresses) {
        this.progresses = progresses;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "getPlanProgress",
            summary = "Tiến độ các chỉ tiêu của kế hoạch – how the targets of a plan stand",
            description = """
                    For each target: the status with its formula and every input, the yearly totals that it was found from, where their trend leads by
                    the milestone year, how the area stands among those around it, and the nation's target. Locked figures are published within the
                    province; others are those of one's own reach. 404 for an area out of reach.""")
    public Progress progress(
            @PathParam("id") UUID id,
            @Parameter(description = "Whose totals; left out: the area of the plan") @QueryParam("areaId") UUID areaId,
            @QueryParam("level") @DefaultValue("LOCKED") FigureLevel level,
            @QueryParam("map") @DefaultValue("NOW") FigureMap map,
            @QueryParam("calendar") @DefaultValue("STATISTICAL") PeriodCalendar calendar,
            @Parameter(description = "As of this day; left out: today") @QueryParam("on") @PlausibleDay LocalDate on) {
        return progresses.ofPlan(id, new Progresses.Asked(areaId, level, map, calendar, on));
    }
}
