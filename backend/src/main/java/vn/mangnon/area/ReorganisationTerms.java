package vn.mangnon.area;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.platform.PlausibleDay;

/**
 * One dated act: which areas or agencies become which, on what legal basis.
 *
 * @param effectiveOn the first day of what is new; the day before is the last of what was
 * @param successors  of a MERGE exactly one; of a SPLIT one or more, the predecessor among them when it goes on; of a CLOSE none, or
 *                    existing units that take the figures over; of RENAME, MOVE, UPGRADE exactly one: the predecessor, described anew,
 *                    or a new unit in its place
 */
@Schema(
        name = "RecordReorganisation",
        description =
                "One dated act. MERGE: predecessors become one successor. SPLIT: one predecessor becomes several successors. RENAME, MOVE, UPGRADE: "
                        + "one predecessor goes on with another name, parent or type. CLOSE: predecessors end.",
        extensions = @Extension(name = "x-command", value = "true"))
public record ReorganisationTerms(
        @NotNull ReorganisationSubject subject,
        @NotNull ReorganisationKind kind,

        @Schema(nullable = true, examples = "1679/NQ-UBTVQH15") @Size(min = 1, max = 60)
        String documentNumber,

        @Schema(nullable = true) @PlausibleDay LocalDate documentDate,

        @Schema(description = "The first day of what is new") @NotNull @PlausibleDay
        LocalDate effectiveOn,

        @Schema(nullable = true, description = "A word to whoever reads this later") @Size(min = 1, max = 2000)
        String note,

        @NotEmpty @Size(max = 200) List<@NotNull @Valid Predecessor> predecessors,
        @NotNull @Size(max = 200) List<@NotNull @Valid Successor> successors) {

    /** @param partial it gives a part only, and goes on; the share is that part, null when not known */
    @Schema(name = "ReorganisationPredecessor", description = "A unit as it is until the day before")
    public record Predecessor(
            @NotNull UUID unitId,

            @Schema(nullable = true, description = "Of a MERGE: it gives only a part and goes on")
            Boolean partial,

            @Schema(
                    nullable = true,
                    description = "Which part it gives, over 0 and below 1; null when not known, or when it goes whole")
            @DecimalMin("0.000001")
            @DecimalMax("0.999999")
            @Digits(integer = 1, fraction = 6)
            BigDecimal share) {
        public boolean goesWhole() {
            return !Boolean.TRUE.equals(partial);
        }
    }

    /** @param unitId null: a new unit is established */
    @Schema(
            name = "ReorganisationSuccessor",
            description =
                    "A unit as it is from the day on. Without `unitId` a new one; with it, fields that are absent stay as they are.")
    public record Successor(
            @Schema(nullable = true, description = "A unit that exists; absent: a new one")
            UUID unitId,

            @Schema(
                    nullable = true,
                    description =
                            "Of a SPLIT: which part of the predecessor it takes; all or none are given, and they sum to 1")
            @DecimalMin("0.000001")
            @DecimalMax("1")
            @Digits(integer = 1, fraction = 6)
            BigDecimal share,

            @Schema(nullable = true, description = "Identity in import files of a new unit; made when absent")
            @Pattern(regexp = "[A-Za-z0-9.-]{1,80}")
            String key,

            @Schema(nullable = true, description = "Code of the General Statistics Office, or public code of an agency")
            @Pattern(regexp = "[A-Z0-9.]{2,40}")
            String code,

            @Schema(nullable = true, description = "Full name, such as \"Phường Hạ Long\"") @Size(min = 1, max = 200)
            String name,

            @Schema(nullable = true, description = "Type of an area")
            AreaType type,

            @Schema(nullable = true, description = "The area in which an area lies")
            UUID parentId,

            @Schema(
                    nullable = true,
                    description =
                            "Of a SPLIT: which of the areas that lay in the predecessor lie in this one from the day on")
            @Size(max = 500)
            List<@NotNull UUID> takes,

            @Schema(nullable = true, description = "Name of an agency without its place") @Size(min = 1, max = 200)
            String shortName,

            @Schema(
                    nullable = true,
                    description = "Kind of an agency; the predecessor's when absent",
                    examples = "DEPARTMENT")
            @Pattern(regexp = "[A-Z_]{2,40}")
            String agencyKind,

            @Schema(nullable = true, description = "Area of an agency; the predecessor's when absent")
            UUID areaId,

            @Schema(
                    nullable = true,
                    description =
                            "Whether an agency coordinates the child work of its area; as the predecessor when absent")
            Boolean focal,

            @Schema(nullable = true, description = "To whom an agency reports; as the predecessor when absent")
            UUID reportsToId) {
        boolean describesAnArea() {
            return code != null || name != null || type != null || parentId != null;
        }
    }

    Act act() {
        return new Act(kind, documentNumber, documentDate);
    }
}
