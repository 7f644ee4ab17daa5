package vn.mangnon.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.platform.Versioned;

@Schema(name = "FundingSource", description = "Nguồn kinh phí – where money for a plan comes from")
record FundingSourceView(
        UUID id,
        UUID planId,
        String statement,
        @Schema(nullable = true, description = "Whole đồng") Long amountVnd,

        @Schema(nullable = true, description = "The years that the amount is for")
        Years years,

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
