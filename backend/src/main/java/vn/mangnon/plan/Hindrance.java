package vn.mangnon.plan;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something to look at before a draft is issued. It forbids nothing: issued documents are as they are.
 *
 * @param code  such as NO_DIRECTION
 * @param label what the item is called on screen
 */
@Schema(name = "Hindrance", description = "Something to look at before a draft is issued; it forbids nothing")
public record Hindrance(
        @Schema(description = "What is missing or doubtful", examples = "DUPLICATE_CODE")
        String code,

        @Schema(nullable = true, description = "Kind of the item; null for the plan itself")
        PlanSubject subject,

        UUID id,
        @Schema(description = "What the item is called") String label) {}
