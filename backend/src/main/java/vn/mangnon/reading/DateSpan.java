package vn.mangnon.reading;

import java.time.LocalDate;

/** A span of days whose year may stand once, or be the plan's only one. */
final class DateSpan {

    private DateSpan() {}

    /** "từ ngày 01/6 đến ngày 30/6/2024", at its "từ" or "(". */
    static PlanDraft.Window at(Tokens t, int i, Integer planYear) {
        boolean bracketed = t.at(i, "(") && t.isNumber(i + 1) && WrittenDate.at(t, i + 1) != null;
        if (!t.at(i, "từ") && !bracketed) {
            return null;
        }
        int first = t.at(i + 1, "ngày") ? i + 2 : i + 1;
        WrittenDate start = WrittenDate.at(t, first);
        int dayOnly = start == null && t.isNumber(first) && t.get(first).word().length() <= 2 && t.at(i + 1, "ngày")
                ? first
                : -1;
        int at = start != null ? start.to() : dayOnly > 0 ? first + 1 : -1;
        if (at < 0 || !t.at(at, "đến") && !t.at(at, "-")) {
            return null;
        }
        int second = at + 1;
        while (t.at(second, "hết") || t.at(second, "ngày")) {
            second++;
        }
        WrittenDate end = WrittenDate.at(t, second);
        Integer year = end != null && end.year() > 0 ? Integer.valueOf(end.year()) : planYear;
        if (end == null || year == null) {
            return null;
        }
        LocalDate to = end.inYear(year);
        LocalDate from = start != null
                ? start.inYear(start.year() > 0 ? start.year() : year)
                : new WrittenDate(0, t.get(dayOnly).intValue(), end.month(), year).date();
        return from == null || to == null || from.isAfter(to) ? null : new PlanDraft.Window(from, to);
    }

    /** Where the span that begins here ends. */
    static int end(Tokens t, int i) {
        int at = i + 1;
        while (at < t.size() && !t.at(at, "đến") && !t.at(at, "-")) {
            at++;
        }
        int second = at + 1;
        while (t.at(second, "hết") || t.at(second, "ngày")) {
            second++;
        }
        WrittenDate end = WrittenDate.at(t, second);
        return end == null ? at + 1 : end.to();
    }
}
