package vn.mangnon.assignment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
import vn.mangnon.platform.Fold;

/** What the words of a reporting duty say about when it is due, as far as they say it clearly. */
final class ScheduleWords {
    private ScheduleWords() {}

    /**
     * @param month      {@code 2026-07}
     * @param windowEnds last day of a window
     * @param recurrence as written, such as "hằng năm"
     */
    static Schedule read(LocalDate date, String month, LocalDate windowEnds, String recurrence) {
        LocalDate day = date != null ? date : windowEnds;
        YearMonth named = month == null ? null : YearMonth.parse(month);
        String words = recurrence == null ? "" : Fold.fold(recurrence);
        if (words.contains("hang thang")) {
            return new Schedule(
                    null,
                    IntStream.rangeClosed(1, 12)
                            .mapToObj(m -> new YearlyDay(m, null))
                            .toList());
        }
        if (words.contains("hang quy")) {
            return Schedule.yearly(
                    new YearlyDay(3, null), new YearlyDay(6, null), new YearlyDay(9, null), new YearlyDay(12, null));
        }
        boolean everyYear = words.contains("hang nam") || words.contains("moi nam");
        if (day != null) {
            return everyYear
                    ? Schedule.yearly(new YearlyDay(day.getMonthValue(), day.getDayOfMonth()))
                    : Schedule.once(day);
        }
        if (named != null) {
            return everyYear
                    ? Schedule.yearly(new YearlyDay(named.getMonthValue(), null))
                    : Schedule.once(named.atEndOfMonth());
        }
        return Schedule.NONE;
    }
}
