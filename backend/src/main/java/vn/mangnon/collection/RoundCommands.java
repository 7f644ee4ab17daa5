package vn.mangnon.collection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.area.AreaLevel;
import vn.mangnon.indicator.Unit;
import vn.mangnon.platform.PlausibleDay;

/** What planners send about rounds. */
final class RoundCommands {
    private RoundCommands() {}

    /** The editable whole of a draft; a merge patch of it is what PATCH takes. */
    @Schema(name = "DraftRound", extensions = @Extension(name = "x-command", value = "true"))
    record DraftRound(
            @Schema(description = "The plan in force whose measures are asked") @NotNull
            UUID planId,

            @Schema(
                    nullable = true,
                    description =
                            "The reporting duty of the plan that it fulfils; gives title and due day where they are left out")
            UUID reportingDutyId,

            @Schema(nullable = true, description = "Left out: the words of the reporting duty")
            @Size(min = 1, max = 500)
            String title,

            @NotNull @Valid PeriodValues period,

            @Schema(
                    nullable = true,
                    description = "Left out: ESTIMATED when something is due before the period is over, else OFFICIAL")
            Quality expectedQuality,

            @Schema(nullable = true, description = "Left out: every measure of the plan, in total, from the communes")
            @Size(max = 500)
            List<@NotNull @Valid MeasureAsked> measures,

            @Schema(
                    nullable = true,
                    description = "One for each tier that reports; left out: the day of the reporting duty")
            @Size(max = 4)
            List<@NotNull @Valid DueValues> due,

            @Schema(
                    nullable = true,
                    description = "Left out: the sources of the measures, each area by its focal agency")
            @Size(max = 4000)
            List<@NotNull @Valid SubmitterValues> submitters,

            @Schema(nullable = true, description = "Rules of this round beside the general ones") @Size(max = 500)
            List<@NotNull @Valid RuleValues> rules) {
        DraftRound {
            title = title == null ? null : title.strip();
        }
    }

    @Schema(name = "PeriodValues", extensions = @Extension(name = "x-command", value = "true"))
    record PeriodValues(
            @NotNull PeriodKind kind,
            @NotNull PeriodCalendar calendar,

            @Schema(nullable = true, description = "Of all kinds but CUSTOM: the year of the last day")
            Integer year,

            @Schema(nullable = true, description = "Of all kinds but CUSTOM: counts from 1 in the year")
            Integer number,

            @Schema(nullable = true, description = "Of CUSTOM") @PlausibleDay
            LocalDate firstDay,

            @Schema(nullable = true, description = "Of CUSTOM") @PlausibleDay
            LocalDate lastDay) {
        static PeriodValues of(Period period) {
            boolean regular = period.kind().isRegular();
            return new PeriodValues(
                    period.kind(),
                    period.calendar(),
                    period.year(),
                    period.number(),
                    regular ? null : period.firstDay(),
                    regular ? null : period.lastDay());
        }
    }

    @Schema(name = "MeasureAsked", extensions = @Extension(name = "x-command", value = "true"))
    record MeasureAsked(
            @NotNull UUID measureId,

            @Schema(nullable = true, description = "Left out: true")
            Boolean required,

            @Schema(
                    nullable = true,
                    description = "Left out: TOTAL alone",
                    examples = "[\"TOTAL\",\"SEX=FEMALE\",\"SEX=MALE\"]")
            @Size(min = 1, max = 200)
            List<@NotNull @Size(max = 200) String> cells,

            @Schema(nullable = true, description = "One for each area level; left out: each commune by itself")
            @Size(min = 1, max = 4)
            List<@NotNull @Valid SourceValues> sources) {
        MeasureAsked {
            required = required == null || required;
            cells = cells == null ? List.of(Cell.TOTAL) : cells;
            sources = sources == null ? List.of(SourceValues.OF_COMMUNES) : sources;
        }
    }

    @Schema(
            name = "SourceValues",
            description = "Whose figures feed the totals for areas of a level",
            extensions = @Extension(name = "x-command", value = "true"))
    record SourceValues(
            @NotNull AreaLevel level,
            @NotNull SourceKind kind,

            @Schema(nullable = true, description = "Of AGENCY")
            UUID agencyId,

            @Schema(nullable = true, description = "Of DERIVED: which counts", examples = "INCIDENT_CHILDREN_HARMED")
            @Pattern(regexp = "[A-Z0-9][A-Z0-9_]{0,59}")
            String derivedCode) {
        static final SourceValues OF_COMMUNES = new SourceValues(AreaLevel.COMMUNE, SourceKind.OWN, null, null);
    }

    @Schema(name = "DueValues", extensions = @Extension(name = "x-command", value = "true"))
    record DueValues(
            @NotNull Tier tier,

            @Schema(description = "The last moment that is not late") @NotNull
            Instant dueAt) {}

    @Schema(name = "SubmitterValues", extensions = @Extension(name = "x-command", value = "true"))
    record SubmitterValues(
            @NotNull UUID agencyId,

            @Schema(nullable = true, description = "For which area it reports; left out: its own")
            UUID areaId,

            @Schema(nullable = true, description = "What it is asked; left out: that of which it is the named source")
            @Size(max = 500)
            List<@NotNull UUID> measureIds,

            @Schema(
                    nullable = true,
                    description = "Nobody else works there: whoever entered may approve. Left out: false")
            Boolean onePerson) {
        SubmitterValues {
            onePerson = onePerson != null && onePerson;
            measureIds = measureIds == null || measureIds.isEmpty() ? null : List.copyOf(measureIds);
        }
    }

    @Schema(name = "RuleValues", extensions = @Extension(name = "x-command", value = "true"))
    record RuleValues(
            @NotNull RuleKind kind,
            @NotNull Severity severity,

            @Schema(nullable = true, description = "Left out: for all measures of the round")
            UUID measureId,

            @Schema(nullable = true, description = "Only for measures of these units; left out: of all")
            @Size(min = 1, max = 11)
            List<@NotNull Unit> units,

            @Schema(nullable = true, description = "Of BOUNDS") @Digits(integer = 15, fraction = 6)
            BigDecimal lower,

            @Schema(nullable = true, description = "Of BOUNDS") @Digits(integer = 15, fraction = 6)
            BigDecimal upper,

            @Schema(
                    nullable = true,
                    description = "Of CHANGE: how many per cent a figure may differ from the period before")
            @DecimalMin("0.001")
            @Digits(integer = 6, fraction = 3)
            BigDecimal percent,

            @Schema(
                    nullable = true,
                    description = "Of PARTS_EQUAL_TOTAL; left out: every dimension that is asked in full")
            @Size(max = 20)
            String dimension,

            @Schema(nullable = true, description = "Of CROSS_MEASURE: the other side")
            UUID otherMeasureId,

            @Schema(nullable = true, description = "Of CROSS_MEASURE: how the total of the measure stands to the other")
            FigureComparator comparator) {
        /** Numbers in one form, so that a rule that says the same is the same. */
        RuleValues {
            lower = CellContent.plain(lower);
            upper = CellContent.plain(upper);
            percent = CellContent.plain(percent);
        }
    }

    @Schema(name = "CloseRound", extensions = @Extension(name = "x-command", value = "true"))
    record CloseRound(
            @Schema(nullable = true, description = "Needed while forms are not locked") @Size(min = 1, max = 2000)
            String reason) {
        CloseRound {
            reason = reason == null || reason.isBlank() ? null : reason.strip();
        }
    }

    @Schema(name = "BulkAct", extensions = @Extension(name = "x-command", value = "true"))
    record BulkAct(@NotEmpty @Size(max = 200) List<@NotNull @Valid BulkItem> items) {}

    @Schema(name = "BulkItem", extensions = @Extension(name = "x-command", value = "true"))
    record BulkItem(@NotNull UUID submissionId, @NotNull Long version) {}

    @Schema(name = "RemindOfForms", extensions = @Extension(name = "x-command", value = "true"))
    record RemindOfForms(@NotEmpty @Size(max = 200) List<@NotNull UUID> submissionIds) {}

    @Schema(name = "BulkReturn", extensions = @Extension(name = "x-command", value = "true"))
    record BulkReturn(@NotEmpty @Size(max = 200) List<@NotNull @Valid BulkReturnItem> items) {}

    @Schema(name = "BulkReturnItem", extensions = @Extension(name = "x-command", value = "true"))
    record BulkReturnItem(
            @NotNull UUID submissionId,
            @NotNull Long version,
            @NotBlank @Size(max = 2000) String reason) {}
}
