package vn.mangnon.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.plan.PlanState;
import vn.mangnon.platform.ProblemWords;
import vn.mangnon.platform.Versioned;

/** What is shown of assignments. */
final class AssignmentViews {
    private AssignmentViews() {}

    @Schema(name = "AgencyStanding")
    enum Standing {
        NOT_YET,
        ACTIVE,
        DISSOLVED
    }

    /** An agency as it stood on the day asked for. */
    @Schema(name = "AssignedAgency")
    record AssignedAgency(
            UUID id,
            String code,
            String name,
            String shortName,
            @Schema(description = "On the day asked for") Standing standing,

            @Schema(nullable = true, description = "Its last day")
            LocalDate dissolvedAfter,

            @Schema(
                    nullable = true,
                    description = "Who does its work today, where it is dissolved and has one successor only")
            UUID successorAgencyId,

            @Schema(nullable = true) String successorAgencyName) {}

    @Schema(name = "AssignmentListItem")
    record AssignmentListItem(
            UUID id,
            UUID planId,
            String planTitle,
            SubjectType subjectType,
            UUID subjectId,

            @Schema(nullable = true, description = "The printed number of the subject")
            String subjectCode,

            @Schema(nullable = true, description = "Its first 300 characters")
            String subjectStatement,

            UUID agencyId,
            String agencyCode,
            String agencyName,
            AssignmentRole role,
            @Schema(nullable = true) String part,
            @Schema(nullable = true) String statement,

            @Schema(nullable = true, description = "First day; null in a draft: the day the plan takes effect")
            LocalDate from,

            @Schema(nullable = true, description = "Last day; null: no end in sight")
            LocalDate until,

            boolean draft,
            boolean sample,
            long version) {}

    /** The other agency of a hand-over: from which it was taken over, or to which it passed. */
    @Schema(
            name = "HandOverRef",
            description = "The other agency of a hand-over: from which it was taken over, or to which it passed")
    record HandOverRef(
            UUID id,
            UUID agencyId,
            String agencyName,

            @Schema(description = "The successor's first day")
            LocalDate on) {}

    @Schema(name = "Assignment")
    record AssignmentView(
            UUID id,
            UUID planId,
            String planTitle,
            PlanState planState,
            SubjectType subjectType,
            UUID subjectId,
            @Schema(nullable = true) String subjectCode,
            @Schema(nullable = true) String subjectStatement,
            AssignedAgency agency,
            AssignmentRole role,
            @Schema(nullable = true) String part,
            @Schema(nullable = true) String statement,

            @Schema(nullable = true, description = "First day; null in a draft: the day the plan takes effect")
            LocalDate from,

            @Schema(nullable = true, description = "Last day; null: no end in sight")
            LocalDate until,

            @Schema(nullable = true) String endReason,
            @Schema(nullable = true) HandOverRef takenOver,
            @Schema(nullable = true) HandOverRef handedOver,
            boolean draft,
            boolean sample,
            Instant recordedAt,
            List<AllowedAct> allowedActions,
            long version)
            implements Versioned {}

    @Schema(name = "AssignmentAct")
    enum AllowedAct {
        /** Change all of it. */
        EDIT,
        /** Change its wording only. */
        EDIT_STATEMENT,
        END,
        DELETE,
        /** Assign somebody for the plan. */
        ASSIGN
    }

    @Schema(name = "ResponsibilitySubject")
    record SubjectRow(
            SubjectType type,
            UUID id,
            @Schema(nullable = true) String code,
            String statement,
            @Schema(description = "Has a lead on the day") boolean led) {}

    @Schema(name = "ResponsibilityCell")
    record Cell(
            UUID assignmentId,
            SubjectType subjectType,
            UUID subjectId,
            UUID agencyId,
            AssignmentRole role,
            @Schema(nullable = true) String part,
            @Schema(nullable = true) String statement,
            @Schema(nullable = true) LocalDate from,
            @Schema(nullable = true) LocalDate until,
            List<AllowedAct> allowedActions,
            long version) {}

    @Schema(
            name = "Responsibilities",
            description = "Who answers for what in a plan on a day: agencies across, subjects down")
    record ResponsibilityMatrix(
            UUID planId,
            LocalDate on,
            List<AssignedAgency> agencies,
            List<SubjectRow> subjects,
            List<Cell> cells,
            List<AllowedAct> allowedActions) {}

    @Schema(name = "ResponsibilityChangeResult")
    record ChangeResult(
            @Schema(description = "Place in the request, from 0")
            int index,

            @Schema(description = "As if sent alone: 201, 200, 204, or the status of the problem")
            int status,

            @Schema(nullable = true, description = "The assignment as it is now; null when removed or refused")
            AssignmentListItem assignment,

            @Schema(nullable = true) ProblemWords.Words problem) {}

    @Schema(name = "ResponsibilityChanges")
    record ChangesView(UUID id, UUID planId, int done, int refused, List<ChangeResult> results) {}

    @Schema(name = "HandOverOutcome")
    enum LineOutcome {
        MOVED,
        HELD_BY_SUCCESSOR,
        LED_BY_SUCCESSOR,
        SUCCESSOR_NOW_LEADS,
        OUTSIDE_REACH,
        PLAN_CLOSED
    }

    @Schema(name = "HandOverMoved")
    record MovedLine(
            UUID assignmentId,
            UUID planId,
            String planTitle,
            SubjectType subjectType,
            UUID subjectId,
            AssignmentRole role,
            @Schema(nullable = true) String part,

            @Schema(description = "The successor's assignments in its place")
            List<UUID> newAssignmentIds) {}

    @Schema(name = "HandOverSkipped")
    record SkippedLine(
            UUID assignmentId,
            UUID planId,
            String planTitle,
            UUID agencyId,
            SubjectType subjectType,
            UUID subjectId,
            AssignmentRole role,
            @Schema(nullable = true) String part,

            @Schema(
                    description =
                            "HELD_BY_SUCCESSOR, LED_BY_SUCCESSOR: ended, since the successor's own goes on; SUCCESSOR_NOW_LEADS: the successor's coordinating, ended where it leads now; OUTSIDE_REACH, PLAN_CLOSED: left as it is")
            LineOutcome reason) {}

    @Schema(name = "HandOver")
    record HandOverView(
            UUID id,
            UUID fromAgencyId,
            String fromAgencyName,
            UUID toAgencyId,
            String toAgencyName,

            @Schema(description = "The first day on which the successor answers")
            LocalDate on,

            @Schema(nullable = true) String reason,
            @Schema(nullable = true) UUID legalDocumentId,
            Instant recordedAt,
            List<MovedLine> moved,
            List<SkippedLine> skipped,
            long version)
            implements Versioned {}
}
