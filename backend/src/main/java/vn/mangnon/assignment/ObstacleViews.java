package vn.mangnon.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.assignment.ProgressViews.AgencyRef;
import vn.mangnon.assignment.ProgressViews.SubjectRef;
import vn.mangnon.platform.Versioned;

/** What is sent and shown of obstacles. */
final class ObstacleViews {
    private ObstacleViews() {}

    @Schema(name = "RaiseObstacle", extensions = @Extension(name = "x-command", value = "true"))
    record RaiseObstacle(
            @NotNull UUID assignmentId,
            @NotBlank @Size(max = 200) String title,

            @Schema(description = "What stands in the way, and what is asked for") @NotBlank @Size(max = 4000)
            String statement) {}

    @Schema(name = "AnswerObstacle", extensions = @Extension(name = "x-command", value = "true"))
    record AnswerObstacle(@NotBlank @Size(max = 4000) String statement) {}

    @Schema(name = "ForwardObstacle", extensions = @Extension(name = "x-command", value = "true"))
    record ForwardObstacle(
            @Schema(description = "Why it is beyond the agency's power") @NotBlank @Size(max = 4000)
            String reason) {}

    @Schema(name = "ReopenObstacle", extensions = @Extension(name = "x-command", value = "true"))
    record ReopenObstacle(
            @Schema(description = "Why the answer does not help") @NotBlank @Size(max = 4000)
            String reason) {}

    @Schema(name = "HopCause")
    enum Cause {
        RAISED,
        FORWARDED,
        /** Who raised it did not accept the answer. */
        REOPENED,
        /** The agency went on with the work of the one before. */
        INHERITED
    }

    @Schema(name = "HopAct")
    enum HopAct {
        ANSWERED,
        FORWARDED,
        HANDED_OVER
    }

    @Schema(name = "ObstacleHop", description = "One agency with which it lay, and what it did")
    record HopView(
            int number,
            AgencyRef agency,
            Instant arrivedAt,
            Cause cause,

            @Schema(nullable = true, description = "Why it came here")
            String reason,

            @Schema(nullable = true, description = "Null as long as it lies here")
            HopAct act,

            @Schema(nullable = true, description = "The answer, or why it was passed on")
            String statement,

            @Schema(nullable = true) Instant actedAt,
            @Schema(nullable = true) String actedByName) {}

    @Schema(name = "ObstacleListItem")
    record ObstacleItem(
            UUID id,
            UUID assignmentId,
            SubjectRef subject,
            String title,
            AgencyRef agency,

            @Schema(description = "With whom it lies, or who answered")
            AgencyRef holder,

            ObstacleState state,
            Instant raisedAt,

            @Schema(description = "Since when it lies there")
            Instant heldSince,

            @Schema(description = "The working day by which it should be answered or passed on")
            LocalDate answerBy,

            @Schema(description = "With how many agencies it has lain")
            int hops,

            boolean sample,
            long version) {}

    @Schema(name = "ObstacleAct")
    enum Act {
        ANSWER,
        FORWARD,
        CLOSE,
        REOPEN
    }

    @Schema(name = "Obstacle", description = "Vướng mắc – what stands in the way of an assignment, and its way")
    record ObstacleView(
            UUID id,
            UUID assignmentId,
            SubjectRef subject,
            AgencyRef agency,
            AgencyRef holder,

            @Schema(nullable = true, description = "To whom it would be passed on; null: nobody is above")
            AgencyRef next,

            String title,
            String statement,
            ObstacleState state,
            Instant raisedAt,
            @Schema(nullable = true) String raisedByName,
            @Schema(nullable = true) Instant closedAt,

            @Schema(description = "The working day by which whoever holds it should answer or pass it on")
            LocalDate answerBy,

            @Schema(description = "The first one first") List<HopView> hops,
            boolean sample,
            List<Act> allowedActions,
            @Schema(description = "For If-Match") long version)
            implements Versioned {}
}
