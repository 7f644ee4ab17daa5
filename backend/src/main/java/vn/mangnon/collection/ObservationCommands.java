package vn.mangnon.collection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What reporters, approvers and systems send about figures. */
final class ObservationCommands {
    private ObservationCommands() {}

    @Schema(name = "ChangeObservations", extensions = @Extension(name = "x-command", value = "true"))
    record ChangeObservations(
            @NotEmpty @Size(max = 2000) List<@NotNull @Valid CellChange> changes,

            @Schema(
                    nullable = true,
                    description = "Store what can be stored and answer cell by cell; left out: all or nothing")
            Boolean partial,

            @Schema(nullable = true, description = "Why, for the revisions of these cells") @Size(min = 1, max = 2000)
            String reason) {
        ChangeObservations {
            partial = partial != null && partial;
            reason = reason == null || reason.isBlank() ? null : reason.strip();
        }
    }

    @Schema(
            name = "CellChange",
            description = "What a cell is to hold; without figures and presence it is emptied",
            extensions = @Extension(name = "x-command", value = "true"))
    record CellChange(
            @NotNull UUID measureId,

            @Schema(nullable = true, description = "Left out: TOTAL", examples = "SEX=FEMALE") @Size(max = 200)
            String cell,

            @Schema(nullable = true, description = "Left out: what the round expects")
            Quality quality,

            @Schema(nullable = true, description = "Of measures with parts")
            BigDecimal numerator,

            @Schema(nullable = true, description = "Of measures with parts")
            BigDecimal denominator,

            @Schema(nullable = true, description = "Of measures without parts; else it is computed")
            BigDecimal value,

            @Schema(nullable = true, description = "Left out: REPORTED where there are figures")
            Presence presence,

            @Schema(nullable = true, description = "Of NO_DATA and NOT_APPLICABLE: why") @Size(min = 1, max = 2000)
            String gapReason,

            @Schema(nullable = true) @Size(min = 1, max = 4000)
            String comment,

            @Schema(
                    nullable = true,
                    description = "Of what you are looking at; left out for a cell that nobody has filled")
            Integer version) {
        CellChange {
            cell = cell == null ? Cell.TOTAL : Cell.parse(cell).map(Cell::key).orElse(cell);
            gapReason = bare(gapReason);
            comment = bare(comment);
        }
    }

    @Schema(name = "SendObservations", extensions = @Extension(name = "x-command", value = "true"))
    record SendObservations(
            @NotNull UUID roundId,
            @NotEmpty @Size(max = 5000) List<@NotNull @Valid SentObservation> observations,

            @Schema(
                    nullable = true,
                    description = "Store what can be stored and answer one by one; left out: all or nothing")
            Boolean partial,

            @Schema(nullable = true, description = "Why, for the revisions") @Size(min = 1, max = 2000)
            String reason) {
        SendObservations {
            partial = partial != null && partial;
            reason = bare(reason);
        }
    }

    @Schema(name = "SentObservation", extensions = @Extension(name = "x-command", value = "true"))
    record SentObservation(
            @Schema(nullable = true, description = "The area reported for; left out: the agency's own")
            UUID areaId,

            @NotNull @Valid CellChange figure) {}

    @Schema(name = "SendBack", extensions = @Extension(name = "x-command", value = "true"))
    record SendBack(@NotBlank @Size(max = 2000) String reason) {
        SendBack {
            reason = reason == null ? null : reason.strip();
        }
    }

    @Schema(name = "SetOnePerson", extensions = @Extension(name = "x-command", value = "true"))
    record SetOnePerson(
            @Schema(description = "Nobody else works there: whoever entered may approve") @NotNull
            Boolean onePerson,

            @NotBlank @Size(max = 2000) String reason) {
        SetOnePerson {
            reason = reason == null ? null : reason.strip();
        }
    }

    @Schema(name = "AppointAgency", extensions = @Extension(name = "x-command", value = "true"))
    record AppointAgency(
            @Schema(description = "One of those that took over from the form's agency, or the agency of the round")
            @NotNull
            UUID agencyId,

            @NotBlank @Size(max = 2000) String reason) {
        AppointAgency {
            reason = reason == null ? null : reason.strip();
        }
    }

    private static String bare(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
