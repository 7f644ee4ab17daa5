package vn.mangnon.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.platform.Versioned;

@Schema(name = "Task", description = "Nhiệm vụ, giải pháp – a task of a plan")
record TaskView(
        UUID id,
        UUID planId,

        @Schema(nullable = true, description = "The task in which it is nested")
        UUID parentId,

        @Schema(
                nullable = true,
                description = "Printed code of the task or heading under which it stands",
                examples = "II.3")
        String parentCode,

        @Schema(nullable = true, description = "The printed path; null for a dash item", examples = "II.3.a")
        String code,

        String statement,
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
