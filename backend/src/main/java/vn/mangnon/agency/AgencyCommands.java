package vn.mangnon.agency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.agency.Agency.Description;
import vn.mangnon.area.Act;
import vn.mangnon.platform.PlausibleDay;

/** What the keeper of the directory sends. */
final class AgencyCommands {
    static final String CODE = "(VN|[0-9]{2}|[0-9]{3}|[0-9]{5})\\.[A-Z][A-Z0-9]{0,29}";

    private AgencyCommands() {}

    @Schema(name = "EstablishAgency", extensions = @Extension(name = "x-command", value = "true"))
    record EstablishAgency(
            @Schema(nullable = true, description = "Identity in import files; made from the code when absent")
            @Pattern(regexp = "[A-Za-z0-9.-]{1,80}")
            String key,

            @Schema(examples = "22.SYT", description = "Code of the area, dot, abbreviation")
            @NotNull
            @Pattern(regexp = CODE)
            String code,

            @NotBlank @Size(max = 200) String name,

            @Schema(nullable = true, description = "The name without the place; the name when absent")
            @Size(min = 1, max = 200)
            String shortName,

            @Schema(nullable = true, description = "Other spellings in documents") @Size(max = 20)
            List<@NotBlank @Size(max = 200) String> aliases,

            @NotNull AgencyKind kind,
            @NotNull UUID areaId,

            @Schema(nullable = true, description = "Coordinates the child work of its area")
            Boolean focal,

            @Schema(nullable = true) UUID reportsToId,
            @Schema(nullable = true) @PlausibleDay LocalDate validFrom,

            @Schema(nullable = true) @Size(min = 1, max = 2000)
            String doubt,

            @Schema(nullable = true, description = "The agencies it takes over from; needs act and validFrom")
            @Size(max = 100)
            List<@NotNull UUID> predecessors,

            @Schema(nullable = true) @Valid Act act) {
        Description description() {
            return new Description(
                    code,
                    name.strip(),
                    shortName == null ? name.strip() : shortName.strip(),
                    aliases == null ? List.of() : aliases,
                    kind,
                    areaId,
                    Boolean.TRUE.equals(focal),
                    reportsToId,
                    doubt);
        }
    }

    /** The editable whole of an agency; a merge patch of it is what PATCH takes. */
    @Schema(name = "UpdateAgency", extensions = @Extension(name = "x-command", value = "true"))
    record UpdateAgency(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 200) String shortName,
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 200) String> aliases,
            @NotNull AgencyKind kind,
            @NotNull UUID areaId,
            @NotNull Boolean focal,
            @Schema(nullable = true) UUID reportsToId,
            @Schema(nullable = true) @PlausibleDay LocalDate validFrom,

            @Schema(nullable = true, description = "Last day; needs act") @PlausibleDay
            LocalDate validTo,

            @Schema(nullable = true) @Size(min = 1, max = 2000)
            String doubt,

            @Schema(nullable = true, description = "What ended it") @Valid
            Act act,

            @Schema(description = "Who takes over after its last day") @NotNull @Size(max = 100)
            List<@NotNull UUID> successors) {
        Description description() {
            return new Description(
                    code, name.strip(), shortName.strip(), aliases, kind, areaId, focal, reportsToId, doubt);
        }
    }
}
