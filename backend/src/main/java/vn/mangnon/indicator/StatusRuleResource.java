package vn.mangnon.indicator;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;

@Path("/api/v1/status-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "indicator")
class StatusRuleResource {
    private final StatusQueries queries;

    StatusRuleResource(StatusQueries queries) {
        this.queries = queries;
    }

    @Schema(
            name = "StatusRule",
            description = "Quy tắc trạng thái – how statuses and forecasts are found from a day on")
    record StatusRuleItem(
            LocalDate validFrom,

            @Schema(
                    description = "By how much progress may fall short of elapsed time before a target is off track",
                    examples = "0.1")
            BigDecimal tolerance,

            @Schema(description = "How many years back from the newest figure a trend looks")
            int forecastWindow,

            @Schema(
                    description =
                            "How far ahead a trend may be drawn, as a multiple of the years that it looks back on")
            BigDecimal forecastReach,

            @Schema(description = "How sure the range is to hold the true trend, from 0 to 1")
            BigDecimal forecastSurety,

            @Schema(description = "Why it was set so") String reason) {}

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "listStatusRules",
            summary = "Quy tắc trạng thái và dự báo – tolerances of statuses and forecasts",
            description = "All of them, the newest first; each holds from its day to the day before the next one.")
    public List<StatusRuleItem> list() {
        return queries.rules();
    }
}
