package vn.mangnon.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One act as the trail keeps it. */
@Schema(name = "AuditEntry")
record AuditEntryView(
        UUID id,
        Instant recordedAt,

        @Schema(description = "What numbers the entry without gaps, such as plan", examples = "plan")
        String stream,

        UUID streamId,
        long streamNumber,

        @Schema(description = "What was done", examples = "issued")
        String act,

        String subjectKind,
        UUID subjectId,

        @Schema(description = "Subject of the token; system for Măng Non itself")
        String actor,

        @Schema(nullable = true) String actorName,
        @Schema(nullable = true, examples = "22.SYT") String actorAgencyCode,
        @Schema(nullable = true) String requestId,
        @Schema(nullable = true) String reason,

        @Schema(description = "Names of fields and plain facts; never values of a person's identity")
        Map<String, Object> details,

        @Schema(nullable = true, description = "Place in the chain of the province; null until sealed")
        Long sealNumber) {}
