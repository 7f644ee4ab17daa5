package vn.mangnon.collection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.collection.RollUpViews.RollUp;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.PlausibleDay;

@Path("/api/v1/roll-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "collection")
class RollUpResource {
    private final RollUps rollUps;

    RollUpResource(RollUps rollUps) {
        this.rollUps = rollUps;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(operationId = "getRollUp", summary = "Số liệu tổng hợp – totals over an area", description = """
                    Of all measures of a plan, or of one, for one period. Counts are summed; a ratio is derived again from summed numerators and denominators.
                    Locked figures are published within the province; others are those of one's own reach, and units out of it are named as hidden.
                    `coverage` says how many of the units that owe a figure have come to the level. Of a unit that was divided by unknown shares nothing is guessed:
                    the outcome is NOT_DIVISIBLE. 404 for an area out of reach.""")
    @APIResponse(
            responseCode = "200",
            description = "The totals",
            content = @Content(schema = @Schema(implementation = RollUp.class)))
    @APIResponse(responseCode = "404", ref = "#/components/responses/Problem404")
    public RollUp rollUp(
            @Parameter(description = "All its measures; left out where measureId is given") @QueryParam("planId")
                    UUID planId,
            @QueryParam("measureId") UUID measureId,
            @Parameter(description = "Left out: the area of the plan") @QueryParam("areaId") UUID areaId,
            @Parameter(description = "Left out: as year, kind and calendar say") @QueryParam("periodId")
                    Integer periodId,
            @Parameter(description = "Left out: YEAR") @QueryParam("kind") PeriodKind kind,
            @Parameter(description = "Left out: STATISTICAL") @QueryParam("calendar") PeriodCalendar calendar,
            @QueryParam("year") @Min(1901) @Max(2199) Integer year,
            @Parameter(description = "Of a month, quarter or half-year: its place in the year, from 1")
                    @QueryParam("number")
                    @Min(1)
                    @Max(12)
                    Integer number,
            @Parameter(description = "Of CUSTOM") @QueryParam("firstDay") @PlausibleDay LocalDate firstDay,
            @Parameter(description = "Of CUSTOM") @QueryParam("lastDay") @PlausibleDay LocalDate lastDay,
            @Parameter(
                            description = "Disaggregation cells, with commas between them; left out: TOTAL",
                            example = "TOTAL,RESIDENCE=URBAN")
                    @QueryParam("cells")
                    String cells,
            @QueryParam("level") @DefaultValue("LOCKED") FigureLevel level,
            @QueryParam("map") @DefaultValue("THEN") FigureMap map,
            @QueryParam("group") @DefaultValue("TOTAL") FigureGrouping group,
            @Parameter(description = "Day of the map of NOW, and of the plan; left out: today")
                    @QueryParam("on")
                    @PlausibleDay
                    LocalDate on) {
        PeriodParameters period = new PeriodParameters(periodId, kind, calendar, year, number, firstDay, lastDay);
        return rollUps.of(new RollUps.Asked(
                planId, measureId, areaId, period, CellParameter.parse(cells), level, map, group, on));
    }
}
