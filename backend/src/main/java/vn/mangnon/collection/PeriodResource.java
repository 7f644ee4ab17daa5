package vn.mangnon.collection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Slice;

@Path("/api/v1/periods")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "collection")
class PeriodResource {
    private final Periods periods;

    PeriodResource(Periods periods) {
        this.periods = periods;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "listPeriods",
            summary = "Các kỳ số liệu – periods of figures",
            description =
                    "Of the statistical calendar (1 January to 31 December) and the administrative one (15 December to 14 December), which are "
                            + "different periods. The latest first; sorted by `firstDay` or `lastDay`.")
    public RestResponse<Slice<PeriodView>> list(
            @QueryParam("kind") PeriodKind kind,
            @QueryParam("calendar") PeriodCalendar calendar,
            @Parameter(description = "Whose last day is in this year") @QueryParam("year") @Min(1900) @Max(2200)
                    Integer year,
            @Parameter(description = "In which this day lies") @QueryParam("on") LocalDate on,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Answers.list(periods.list(new Periods.Filter(kind, calendar, year, on), page), uri);
    }
}
