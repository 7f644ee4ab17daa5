package vn.mangnon.assignment;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.assignment.AgencyScores.ScoreBoard;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.PlausibleDay;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assignment")
class WorkResource {
    private final MyWork mine;
    private final AgencyScores scores;

    WorkResource(MyWork mine, AgencyScores scores) {
        this.mine = mine;
        this.scores = scores;
    }

    @GET
    @Path("my-work")
    @Permitted(Permission.READ)
    @Operation(
            operationId = "getMyWork",
            summary = "Việc của tôi – how much waits for oneself",
            description =
                    "Counted over plans in force; the lists behind the numbers are duties, progress reports and obstacles.")
    public MyWork.Waiting mine() {
        return mine.waiting();
    }

    @GET
    @Path("agency-scores")
    @Permitted(Permission.READ)
    @Operation(
            operationId = "getAgencyScores",
            summary = "Bảng theo dõi các cơ quan – how agencies keep their deadlines",
            description =
                    "Of all agencies whose work the caller may see: what was due in the period, from assignments and from forms of figures, and how it "
                            + "came. Without days: this year.")
    public ScoreBoard scores(
            @Parameter(description = "Due on this day or later; without: New Year") @QueryParam("from") @PlausibleDay
                    LocalDate from,
            @Parameter(description = "Due on this day or earlier; without: New Year's Eve of the first year")
                    @QueryParam("until")
                    @PlausibleDay
                    LocalDate until) {
        return scores.board(from, until);
    }
}
