package vn.mangnon.area;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.area.AreaState.Description;
import vn.mangnon.platform.PlausibleDay;

/** What the keeper of the directory sends. */
final class AreaCommands {
    private AreaCommands() {}

    @Schema(name = "AreaShare", description = "The other area of a succession, and which part went there")
    record Share(
            @NotNull UUID areaId,

            @Schema(nullable = true, description = "Over 0 up to 1; null when not known")
            @DecimalMin("0.000001")
            @DecimalMax("1")
            @Digits(integer = 1, fraction = 6)
            BigDecimal share) {}

    @Schema(name = "EstablishArea", extensions = @Extension(name = "x-command", value = "true"))
    record EstablishArea(
            @Schema(nullable = true, description = "Identity in import files; made from day and code when absent")
            @Pattern(regexp = "[A-Za-z0-9.-]{1,80}")
            String key,

            @NotNull AreaLevel level,
            @NotNull AreaType type,

            @Schema(nullable = true) @Pattern(regexp = "[0-9]{2,5}")
            String code,

            @NotBlank @Size(max = 120) String name,

            @Schema(nullable = true, description = "Null for the nation only")
            UUID parentId,

            @Schema(nullable = true, description = "First day; null: before the records begin") @PlausibleDay
            LocalDate validFrom,

            @Schema(nullable = true) @Size(min = 1, max = 2000)
            String doubt,

            @Schema(nullable = true, description = "The areas it was made of; needs act and validFrom") @Size(max = 200)
            List<@NotNull @Valid Share> predecessors,

            @Schema(nullable = true, description = "What made it of its predecessors") @Valid
            Act act) {
        Description description() {
            return new Description(type, code, name.strip(), parentId, doubt);
        }
    }

    /** The editable whole of an area; a merge patch of it is what PATCH takes. */
    @Schema(name = "UpdateArea", extensions = @Extension(name = "x-command", value = "true"))
    record UpdateArea(
            @NotNull AreaType type,

            @Schema(nullable = true) @Pattern(regexp = "[0-9]{2,5}")
            String code,

            @NotBlank @Size(max = 120) String name,
            @Schema(nullable = true) UUID parentId,

            @Schema(nullable = true) @Size(min = 1, max = 2000)
            String doubt,

            @Schema(nullable = true, description = "First day of the area") @PlausibleDay
            LocalDate validFrom,

            @Schema(nullable = true, description = "Last day of the area; needs act") @PlausibleDay
            LocalDate validTo,

            @Schema(
                    nullable = true,
                    description =
                            "The day from which type, code, name and parent are new; absent: the latest state was recorded wrongly and is corrected")
            @PlausibleDay
            LocalDate effectiveOn,

            @Schema(nullable = true, description = "What changes or ends the area") @Valid
            Act act,

            @Schema(description = "Where it went after its last day") @NotNull @Size(max = 200)
            List<@NotNull @Valid Share> successors) {
        Description description() {
            return new Description(type, code, name.strip(), parentId, doubt);
        }
    }
}
