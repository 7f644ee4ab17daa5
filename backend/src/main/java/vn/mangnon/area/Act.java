package vn.mangnon.area;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.platform.PlausibleDay;

/** What ends a state: the kind of reorganisation and its legal basis, as far as it is known. */
@Schema(name = "ReorganisationAct", description = "Kind and legal basis of a reorganisation")
public record Act(
        @NotNull ReorganisationKind kind,

        @Schema(nullable = true, examples = "1679/NQ-UBTVQH15") @Size(min = 1, max = 60)
        String documentNumber,

        @Schema(nullable = true) @PlausibleDay LocalDate documentDate) {}
