package vn.mangnon.plan;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.platform.PlausibleDay;

/** Days, both included. */
@Schema(
        name = "Window",
        extensions = @Extension(name = "x-command", value = "true"),
        description = "Days, both included; from is not after to")
public record Window(
        @NotNull @PlausibleDay LocalDate from,
        @NotNull @PlausibleDay LocalDate to) {
    static Window of(LocalDate from, LocalDate to) {
        return from == null ? null : new Window(from, to);
    }
}
