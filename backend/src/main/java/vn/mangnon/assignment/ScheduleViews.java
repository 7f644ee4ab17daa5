package vn.mangnon.assignment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.platform.PlausibleDay;
import vn.mangnon.platform.Versioned;

/** Days by which an assignment has to be carried out, as sent and shown. */
final class ScheduleViews {
    private ScheduleViews() {}

    @Schema(name = "ScheduleSource")
    enum Source {
        /** Read from the reporting duty that the assignment is for. */
        DOCUMENT,
        PLANNER
    }

    @Schema(name = "ScheduleAct")
    enum Act {
        SET_SCHEDULE,
        REPORT_PROGRESS,
        RAISE_OBSTACLE
    }

    @Schema(name = "ScheduleDays", description = "One day, days of every year, or none")
    record Days(@Schema(nullable = true) LocalDate once, List<YearlyDay> yearly) {
        static Days of(Schedule schedule) {
            return new Days(schedule.once(), schedule.yearly());
        }
    }

    @Schema(
            name = "AssignmentSchedule",
            description = "Thời hạn – by when an assignment has to be carried out, and what the caller may do about it")
    record ScheduleView(
            UUID assignmentId,
            Days days,

            @Schema(nullable = true, description = "Days before this one are not asked for; null: no days are set")
            LocalDate since,

            @Schema(nullable = true, description = "Who said so; null: no days are set")
            Source source,

            @Schema(
                    nullable = true,
                    description = "What the document says, where it is something else than what is set")
            Days proposed,

            List<Act> allowedActions,

            @Schema(description = "For If-Match; 0 as long as nothing was set")
            long version)
            implements Versioned {}

    /** The editable whole of a schedule; a merge patch of it is what PATCH takes. */
    @Schema(name = "UpdateSchedule", extensions = @Extension(name = "x-command", value = "true"))
    record UpdateSchedule(
            @Schema(nullable = true, description = "The one day; not together with yearly") @PlausibleDay
            LocalDate once,

            @Schema(description = "Days of every year") @NotNull @Size(max = 24)
            List<@NotNull @Valid YearlyDay> yearly,

            @Schema(nullable = true, description = "Days before this one are not asked for; null: from today on")
            @PlausibleDay
            LocalDate since) {}
}
