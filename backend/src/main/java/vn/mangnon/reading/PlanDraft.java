package vn.mangnon.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the reader understood of an issued document. Lists are never null and stand in document order; a fact that the document
 * does not state is null. The ids ("i1", "t3") are unique within one draft and the same for the same text.
 */
public record PlanDraft(
        Document document,
        List<Objective> objectives,
        List<Indicator> indicators,
        List<Task> tasks,
        List<Assignment> assignments,
        List<Reference> references,
        List<Deadline> deadlines,
        List<Warning> warnings) {

    public enum DocumentKind {
        KE_HOACH, QUYET_DINH, CHI_THI, NGHI_QUYET, NGHI_DINH, THONG_TU, LUAT, CONG_VAN, TO_TRINH, CHUONG_TRINH, BAO_CAO, VAN_BAN, KHAC
    }

    public enum Comparator { EQ, LT, LE, GT, GE, RANGE, KEEP }

    public enum Unit {
        PERCENT, PERCENTAGE_POINT, PER_100, PER_1000, PER_10000, PER_100000, COUNT, MONEY_VND, AGE_YEARS, POINTS, OTHER
    }

    public enum Change { LEVEL, TOTAL_CHANGE, YEARLY_CHANGE }

    public enum Direction { UP, DOWN }

    public enum Role { LEAD, COORDINATE, PERFORM, REQUESTED, ADVISE, CONSOLIDATE, APPRAISE, MONITOR }

    public enum Relation { BASIS, AMENDS, REPLACES, MENTIONED }

    public enum DeadlineKind { PLAN, REPORT, BUDGET, REVIEW, EVENT, MILESTONE }

    public enum WarningCode {
        NO_NUMBER, NO_DATE, ISSUER_INFERRED, TRUNCATED, TWO_LEADS, DUPLICATE_CODE, QUALITATIVE, YEAR_MISSING, UNREAD_NUMBER,
        UNKNOWN_AGENCY, SPELLING, NO_SIGNATURE
    }

    /** A place in the text of the import: UTF-16 code units, end exclusive. */
    public record Source(int start, int end) {}

    /** Whole years, both included. */
    public record Years(int from, int to) {}

    /** Days, both included. */
    public record Window(LocalDate from, LocalDate to) {}

    /**
     * @param number          "52/KH-UBND"; null when the running number is blank
     * @param numberAsWritten what stands after "Số:", without spaces, also when it is only "/KH-UBND"
     * @param issuedPartial   "2024-03" or "2024" when the day or the month is blank
     */
    public record Document(
            DocumentKind kind,
            String number,
            String numberAsWritten,
            LocalDate issuedOn,
            String issuedPartial,
            String place,
            String issuer,
            String title,
            String signer,
            String signerTitle,
            Years period,
            String generalObjective) {}

    public record Objective(String id, String code, String statement, Source source) {}

    public record Indicator(
            String id, String code, String objectiveCode, String statement, Source source, List<Target> targets) {}

    /**
     * @param baseComparator of a KEEP the comparator of what is kept, else null
     * @param value          never signed; whether it falls or rises is in {@code direction}
     * @param upper          the upper end of a RANGE, else null
     * @param yearFrom       the first year of a span that ends with {@code year}
     * @param baseYear       the year a change is measured from
     * @param catalogueCode  such as "QD23-2021:3a"
     */
    public record Target(
            String id,
            String measure,
            Comparator comparator,
            Comparator baseComparator,
            BigDecimal value,
            BigDecimal upper,
            Unit unit,
            String unitText,
            Integer year,
            Integer yearFrom,
            Integer baseYear,
            String scope,
            Change change,
            Direction direction,
            String catalogueCode,
            Source source) {}

    /** A dash item has no code of its own, but the code of the task it stands under. */
    public record Task(String id, String code, String parentCode, String statement, Source source) {}

    public record Assignment(
            String id,
            String agency,
            UUID agencyId,
            Role role,
            List<String> indicatorCodes,
            List<String> indicatorIds,
            List<String> taskCodes,
            List<String> taskIds,
            String statement,
            Source source) {}

    /** A law that is named without a number has number null. */
    public record Reference(
            String id, DocumentKind kind, String number, LocalDate issuedOn, String title, Relation relation, Source source) {}

    /**
     * @param date       the day something is due, when day, month and year stand there
     * @param month      "2024-11"
     * @param recurrence as written ("hằng năm")
     */
    public record Deadline(
            String id,
            DeadlineKind kind,
            String text,
            LocalDate date,
            String month,
            Window window,
            String recurrence,
            String who,
            Source source) {}

    public record Warning(WarningCode code, String message, Source source) {}
}
