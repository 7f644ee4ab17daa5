package vn.mangnon.reading;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the reader understood of an issued document. Lists are never null and stand in document order; a fact that the document
 * does not state is null. The ids ("i1", "t3") are unique within one draft and the same for the same text.
 */
@Schema(name = "PlanDraft", extensions = @Extension(name = "x-command", value = "true"))
public record PlanDraft(
        @NotNull @Valid Document document,
        @NotNull @Size(max = PlanDraft.MOST_OBJECTIVES) List<@NotNull @Valid Objective> objectives,
        @NotNull @Size(max = PlanDraft.MOST_INDICATORS) List<@NotNull @Valid Indicator> indicators,
        @NotNull @Size(max = PlanDraft.MOST_ITEMS) List<@NotNull @Valid Task> tasks,
        @NotNull @Size(max = PlanDraft.MOST_ITEMS) List<@NotNull @Valid Assignment> assignments,
        @NotNull @Size(max = PlanDraft.MOST_INDICATORS) List<@NotNull @Valid Reference> references,
        @NotNull @Size(max = PlanDraft.MOST_INDICATORS) List<@NotNull @Valid Deadline> deadlines,
        @NotNull @Size(max = PlanDraft.MOST_ITEMS) List<@NotNull @Valid Warning> warnings) {

    static final String ID = "[A-Za-z0-9_.-]{1,40}";
    static final int MOST_OBJECTIVES = 500;
    static final int MOST_INDICATORS = 2_000;
    static final int MOST_ITEMS = 5_000;
    static final int CODE = 40;
    static final int NAME = 500;
    static final int WORDS = 20_000;

    @Schema(name = "DraftDocumentKind")
    public enum DocumentKind {
        KE_HOACH,
        QUYET_DINH,
        CHI_THI,
        NGHI_QUYET,
        NGHI_DINH,
        THONG_TU,
        LUAT,
        CONG_VAN,
        TO_TRINH,
        CHUONG_TRINH,
        BAO_CAO,
        VAN_BAN,
        KHAC
    }

    @Schema(name = "DraftComparator")
    public enum Comparator {
        EQ,
        LT,
        LE,
        GT,
        GE,
        RANGE,
        KEEP
    }

    @Schema(name = "DraftUnit")
    public enum Unit {
        PERCENT,
        PERCENTAGE_POINT,
        PER_100,
        PER_1000,
        PER_10000,
        PER_100000,
        COUNT,
        MONEY_VND,
        AGE_YEARS,
        POINTS,
        OTHER
    }

    @Schema(name = "DraftChange")
    public enum Change {
        LEVEL,
        TOTAL_CHANGE,
        YEARLY_CHANGE
    }

    @Schema(name = "DraftDirection")
    public enum Direction {
        UP,
        DOWN
    }

    @Schema(name = "DraftRole")
    public enum Role {
        LEAD,
        COORDINATE,
        PERFORM,
        REQUESTED,
        ADVISE,
        CONSOLIDATE,
        APPRAISE,
        MONITOR
    }

    @Schema(name = "DraftRelation")
    public enum Relation {
        BASIS,
        AMENDS,
        REPLACES,
        MENTIONED
    }

    @Schema(name = "DraftDeadlineKind")
    public enum DeadlineKind {
        PLAN,
        REPORT,
        BUDGET,
        REVIEW,
        EVENT,
        MILESTONE
    }

    @Schema(name = "DraftWarningCode")
    public enum WarningCode {
        NO_NUMBER,
        NO_DATE,
        ISSUER_INFERRED,
        TRUNCATED,
        TWO_LEADS,
        DUPLICATE_CODE,
        QUALITATIVE,
        YEAR_MISSING,
        UNREAD_NUMBER,
        UNKNOWN_AGENCY,
        SPELLING,
        NO_SIGNATURE
    }

    /** A place in the text of the import: UTF-16 code units, end exclusive. */
    @Schema(name = "DraftSource", description = "A place in `text`: UTF-16 code units, end exclusive")
    public record Source(@Min(0) int start, @Min(1) int end) {}

    /** Whole years, both included. */
    @Schema(name = "DraftYears", description = "Whole years, both included")
    public record Years(
            @Min(1900) @Max(2200) int from,
            @Min(1900) @Max(2200) int to) {}

    /** Days, both included. */
    @Schema(name = "DraftWindow", description = "Days, both included")
    public record Window(@NotNull LocalDate from, @NotNull LocalDate to) {}

    /**
     * @param number          "52/KH-UBND"; null when the running number is blank
     * @param numberAsWritten what stands after "Số:", without spaces, also when it is only "/KH-UBND"
     * @param issuedPartial   "2024-03" or "2024" when the day or the month is blank
     */
    @Schema(name = "DraftDocument")
    public record Document(
            @NotNull DocumentKind kind,

            @Schema(nullable = true, description = "Null when the running number is blank")
            @Size(min = 1, max = 60)
            @Pattern(regexp = "\\S+")
            String number,

            @Schema(nullable = true, description = "What stands after Số:") @Size(min = 1, max = 60)
            String numberAsWritten,

            @Schema(nullable = true) LocalDate issuedOn,

            @Schema(nullable = true, description = "Year and month, or year, when the day is blank")
            @Pattern(regexp = "(19|20|21)[0-9]{2}(-(0[1-9]|1[0-2]))?")
            String issuedPartial,

            @Schema(nullable = true) @Size(max = NAME) String place,

            @Schema(nullable = true) @Size(min = 1, max = 300)
            String issuer,

            @Schema(nullable = true) @Size(min = 1, max = 2_000)
            String title,

            @Schema(nullable = true) @Size(min = 1, max = 200)
            String signer,

            @Schema(nullable = true) @Size(min = 1, max = 300)
            String signerTitle,

            @Schema(nullable = true) @Valid Years period,

            @Schema(nullable = true) @Size(min = 1, max = WORDS)
            String generalObjective) {}

    @Schema(name = "DraftObjective")
    public record Objective(
            @NotNull @Pattern(regexp = ID) String id,

            @Schema(nullable = true) @Size(min = 1, max = CODE)
            String code,

            @NotBlank @Size(max = WORDS) String statement,
            @Schema(nullable = true) @Valid Source source) {}

    @Schema(name = "DraftIndicator")
    public record Indicator(
            @NotNull @Pattern(regexp = ID) String id,

            @Schema(nullable = true) @Size(min = 1, max = CODE)
            String code,

            @Schema(nullable = true) @Size(min = 1, max = CODE)
            String objectiveCode,

            @NotBlank @Size(max = WORDS) String statement,
            @Schema(nullable = true) @Valid Source source,
            @NotNull @Size(max = 500) List<@NotNull @Valid Target> targets) {}

    /**
     * @param baseComparator of a KEEP the comparator of what is kept, else null
     * @param value          never signed; whether it falls or rises is in {@code direction}
     * @param upper          the upper end of a RANGE, else null
     * @param yearFrom       the first year of a span that ends with {@code year}
     * @param baseYear       the year a change is measured from
     * @param catalogueCode  such as "QD23-2021:3a"
     */
    @Schema(name = "DraftTarget")
    public record Target(
            @NotNull @Pattern(regexp = ID) String id,
            @NotBlank @Size(max = 2_000) String measure,
            @NotNull Comparator comparator,

            @Schema(nullable = true, description = "Of a KEEP: the comparator of what is kept")
            Comparator baseComparator,

            @Schema(nullable = true, description = "Never signed") @PositiveOrZero @Digits(integer = 18, fraction = 6)
            BigDecimal value,

            @Schema(nullable = true, description = "The upper end of a RANGE")
            @PositiveOrZero
            @Digits(integer = 18, fraction = 6)
            BigDecimal upper,

            @NotNull Unit unit,

            @Schema(nullable = true, description = "As written") @Size(max = 200)
            String unitText,

            @Schema(nullable = true) @Min(1900) @Max(2200) Integer year,
            @Schema(nullable = true) @Min(1900) @Max(2200) Integer yearFrom,
            @Schema(nullable = true) @Min(1900) @Max(2200) Integer baseYear,

            @Schema(nullable = true, description = "Population or area; null for all") @Size(max = NAME)
            String scope,

            @NotNull Change change,
            @Schema(nullable = true) Direction direction,

            @Schema(nullable = true, example = "QD23-2021:3a") @Size(max = 60)
            String catalogueCode,

            @Schema(nullable = true) @Valid Source source) {}

    /** A dash item has no code of its own, but the code of the task it stands under. */
    @Schema(name = "DraftTask")
    public record Task(
            @NotNull @Pattern(regexp = ID) String id,

            @Schema(nullable = true, description = "The printed path, such as II.3.a") @Size(min = 1, max = CODE)
            String code,

            @Schema(nullable = true, description = "The code of the task it stands under") @Size(min = 1, max = CODE)
            String parentCode,

            @NotBlank @Size(max = WORDS) String statement,
            @Schema(nullable = true) @Valid Source source) {}

    @Schema(name = "DraftAssignment")
    public record Assignment(
            @NotNull @Pattern(regexp = ID) String id,

            @Schema(description = "The printed name") @NotBlank @Size(max = NAME)
            String agency,

            @Schema(nullable = true, description = "The agency it means; null while undecided")
            UUID agencyId,

            @NotNull Role role,
            @NotNull @Size(max = 2_000) List<@NotNull @Size(min = 1, max = CODE) String> indicatorCodes,
            @NotNull @Size(max = 2_000) List<@NotNull @Pattern(regexp = ID) String> indicatorIds,
            @NotNull @Size(max = 2_000) List<@NotNull @Size(min = 1, max = CODE) String> taskCodes,
            @NotNull @Size(max = 2_000) List<@NotNull @Pattern(regexp = ID) String> taskIds,
            @NotBlank @Size(max = WORDS) String statement,
            @Schema(nullable = true) @Valid Source source) {}

    /** A law that is named without a number has number null. */
    @Schema(name = "DraftReference")
    public record Reference(
            @NotNull @Pattern(regexp = ID) String id,
            @NotNull DocumentKind kind,

            @Schema(nullable = true) @Size(min = 1, max = 60) @Pattern(regexp = "\\S+")
            String number,

            @Schema(nullable = true) LocalDate issuedOn,
            @Schema(nullable = true) @Size(max = 2_000) String title,
            @NotNull Relation relation,
            @Schema(nullable = true) @Valid Source source) {}

    /**
     * @param date       the day something is due, when day, month and year stand there
     * @param month      "2024-11"
     * @param recurrence as written ("hằng năm")
     */
    @Schema(name = "DraftDeadline")
    public record Deadline(
            @NotNull @Pattern(regexp = ID) String id,
            @NotNull DeadlineKind kind,
            @NotBlank @Size(max = WORDS) String text,
            @Schema(nullable = true) LocalDate date,

            @Schema(nullable = true, example = "2024-11") @Pattern(regexp = "(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])")
            String month,

            @Schema(nullable = true) @Valid Window window,

            @Schema(nullable = true, description = "As written") @Size(min = 1, max = NAME)
            String recurrence,

            @Schema(nullable = true) @Size(min = 1, max = 1_000)
            String who,

            @Schema(nullable = true) @Valid Source source) {}

    @Schema(name = "DraftWarning")
    public record Warning(
            @NotNull WarningCode code,
            @NotBlank @Size(max = 2_000) String message,
            @Schema(nullable = true) @Valid Source source) {}
}
