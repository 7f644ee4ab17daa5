package vn.mangnon.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.platform.Versioned;

@Schema(name = "Objective", description = "Mục tiêu – an objective of a plan")
record ObjectiveView(
        UUID id,
        UUID planId,

        @Schema(nullable = true, description = "The objective in which it is nested")
        UUID parentId,

        @Schema(nullable = true, description = "The printed number", examples = "1")
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
