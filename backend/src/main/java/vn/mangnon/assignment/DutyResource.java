package vn.mangnon.assignment;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.mangnon.assignment.DutyQueries.Filter;
import vn.mangnon.assignment.ProgressViews.DutyItem;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.PlausibleDay;
import vn.mangnon.platform.Slice;

@Path("/api/v1/duties")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assignment")
class DutyResource {
    private final DutyQueries duties;

    DutyResource(DutyQueries duties) {
        this.duties = duties;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "listDuties",
            summary = "Việc đến hạn – what is due",
            description =
                    "Days on which assignments fall due, within the caller's own reach: the own agency, plans of the own agency, and for a focal "
                            + "planner the area and below. The first due first; sorted by `dueOn`.")
    public RestResponse<Slice<DutyItem>> list(
            @QueryParam("whose") WhoseWork whose,
            @QueryParam("agencyId") UUID agencyId,
            @QueryParam("planId") UUID planId,
            @QueryParam("assignmentId") UUID assignmentId,
            @Parameter(description = "Plan, objective, indicator, task or reporting duty") @QueryParam("subjectId")
                    UUID subjectId,
            @Parameter(description = "Of agencies of this area") @QueryParam("areaId") UUID areaId,
            @Parameter(description = "Any of these") @QueryParam("state") List<DutyState> state,
            @Parameter(description = "Due on this day or later") @QueryParam("from") @PlausibleDay LocalDate from,
            @Parameter(description = "Due on this day or earlier") @QueryParam("until") @PlausibleDay LocalDate until,
            @Parameter(description = "Of plans in force only") @QueryParam("inForce") boolean inForce,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        Filter filter =
                new Filter(whose, agencyId, planId, assignmentId, subjectId, areaId, state, from, until, inForce);
        return Answers.list(duties.list(filter, page), uri);
    }

    @GET
    @Path("{id}")
    @Permitted(Permission.READ)
    @Operation(operationId = "getDuty", summary = "Một việc đến hạn – one day on which an assignment falls due")
    public DutyItem one(@PathParam("id") UUID id) {
        return duties.one(id);
    }
}
