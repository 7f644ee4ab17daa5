package vn.mangnon.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whole years, both included. */
@Schema(
        name = "Years",
        extensions = @Extension(name = "x-command", value = "true"),
        description = "Whole years, both included; from is not after to")
public record Years(
        @Schema(examples = "2021") @NotNull @Min(1900) @Max(2200)
        Integer from,

        @Schema(examples = "2030") @NotNull @Min(1900) @Max(2200)
        Integer to) {
    static Years of(Integer from, Integer to) {
        return from == null ? null : new Years(from, to);
    }
}
