package vn.mangnon.collection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.collection.BulkActs.BulkView;
import vn.mangnon.collection.RoundCommands.BulkAct;
import vn.mangnon.collection.RoundCommands.BulkReturn;
import vn.mangnon.collection.RoundCommands.RemindOfForms;
import vn.mangnon.collection.RoundReminders.ReminderAnswer;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;

@Path("/api/v1/collection-rounds/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "collection")
class BulkActResource {
    private final BulkActs acts;
    private final RoundReminders reminders;

    BulkActResource(BulkActs acts, RoundReminders reminders) {
        this.acts = acts;
        this.reminders = reminders;
    }

    @POST
    @Path("approvals")
    @Permitted(Permission.FIGURES_APPROVE)
    @Operation(
            operationId = "approveFiguresInBulk",
            summary = "Duyệt nhiều phiếu – approve several forms",
            description =
                    "Those of one's own agency, which may report for many areas. Each item is answered as it would have been alone.")
    public BulkView approve(@PathParam("id") UUID id, @NotNull @Valid BulkAct command) {
        return acts.approve(id, command);
    }

    @POST
    @Path("locks")
    @Permitted(Permission.ROUND_EDIT)
    @Operation(
            operationId = "lockFiguresInBulk",
            summary = "Khóa nhiều phiếu – lock several forms",
            description = "By the planner of the round, up to 200. Each item is answered as it would have been alone.")
    public BulkView lock(@PathParam("id") UUID id, @NotNull @Valid BulkAct command) {
        return acts.lock(id, command);
    }

    @POST
    @Path("returns")
    @Permitted(Permission.ROUND_EDIT)
    @Operation(
            operationId = "returnFiguresInBulk",
            summary = "Trả lại nhiều phiếu – return several forms",
            description =
                    "By the planner of the round, up to 200, a reason for each. Each item is answered as it would have been alone.")
    public BulkView giveBack(@PathParam("id") UUID id, @NotNull @Valid BulkReturn command) {
        return acts.giveBack(id, command);
    }

    @POST
    @Path("reminders")
    @Permitted(Permission.ROUND_EDIT)
    @Operation(
            operationId = "remindOfForms",
            summary = "Nhắc nộp phiếu – remind of several forms",
            description =
                    "By the planner of the round, up to 200: whoever has the next step on a form gets a notice and a mail. Refused for a form on which "
                            + "nothing is to be done (409 `/problems/nothing-to-remind-of`), and again within a day (409 `/problems/reminded-lately`, with "
                            + "`nextAt`). Each item is answered as it would have been alone.")
    public ReminderAnswer remind(@PathParam("id") UUID id, @NotNull @Valid RemindOfForms command) {
        return reminders.remind(id, command.submissionIds());
    }
}
