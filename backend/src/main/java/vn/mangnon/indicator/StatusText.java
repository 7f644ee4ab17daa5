package vn.mangnon.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A status in the language of the caller. */
@Schema(name = "StatusText")
public record StatusText(
        @Schema(examples = "Đúng tiến độ") String status,

        @Schema(
                description = "The sentence by which it was found, with its numbers",
                examples = "Năm 2025: 96 – cần ≥ 95.")
        String formula) {}
