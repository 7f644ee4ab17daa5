package vn.mangnon.platform;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said about a day that does not follow the week. */
@Schema(name = "WorkingDayValues", extensions = @Extension(name = "x-command", value = "true"))
record WorkingDayValues(
        @Schema(examples = "2026-11-24") @NotNull @PlausibleDay
        LocalDate day,

        @NotNull WorkingDayKind kind,

        @Schema(examples = "Quốc khánh") @NotBlank @Size(max = 200)
        String name,

        @Schema(
                nullable = true,
                description = "The document that says so; needed once it is verified",
                examples = "12729/VPCP-KGVX ngày 25/12/2025")
        @Size(max = 500)
        String source,

        @Schema(nullable = true, description = "False, also when left out: expected, but not announced yet")
        Boolean verified) {
    WorkingDayValues {
        name = name == null ? null : name.strip();
        source = source == null || source.isBlank() ? null : source.strip();
        verified = verified != null && verified;
    }
}
