package vn.mangnon.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.platform.Versioned;

@Schema(name = "ReportingDuty", description = "Chế độ báo cáo – what has to be delivered or held by when")
record ReportingDutyView(
        UUID id,
        UUID planId,
        ReportingDutyKind kind,
        String statement,

        @Schema(nullable = true, description = "The day on which it is due")
        LocalDate date,

        @Schema(nullable = true, description = "The month in which it is due", examples = "2024-11")
        String month,

        @Schema(nullable = true, description = "The days within which it is due")
        Window window,

        @Schema(nullable = true, description = "As written", examples = "hằng năm")
        String recurrence,

        @Schema(nullable = true, description = "As written; the agencies that answer for it are assignments")
        String who,

        int position,

        @Schema(nullable = true, description = "First day on which it says so; null in a draft")
        LocalDate effectiveFrom,

        @Schema(nullable = true, description = "First day on which it no longer does; null: it goes on")
        LocalDate effectiveTo,

        @Schema(nullable = true, description = "The amendment by which it says so; null when it was issued so")
        UUID amendmentId,

        @Schema(description = "Demonstration data") boolean sample,
        List<ItemAction> allowedActions,
        @Schema(description = "For If-Match") long version)
        implements Versioned {}
