package vn.mangnon.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The days that a schedule names, and what the words of a document say. */
class ScheduleTest {
    @Test
    void daysOfEveryYearComeInOrderAndOnlyBetweenTheTwoDays() {
        Schedule twice = Schedule.yearly(new YearlyDay(11, 15), new YearlyDay(5, 15));
        assertThat(twice.between(LocalDate.of(2025, 5, 15), LocalDate.of(2026, 11, 14)))
                .containsExactly(LocalDate.of(2025, 5, 15), LocalDate.of(2025, 11, 15), LocalDate.of(2026, 5, 15));
        assertThat(twice.between(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1)))
                .isEmpty();
    }

    @Test
    void aMonthWithoutADayEndsWithIt() {
        assertThat(Schedule.yearly(new YearlyDay(2, null), new YearlyDay(7, null))
                        .between(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 12, 31)))
                .containsExactly(LocalDate.of(2028, 2, 29), LocalDate.of(2028, 7, 31));
        assertThat(new YearlyDay(2, 30).in(2027)).isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @Test
    void oneDayComesOnce() {
        Schedule once = Schedule.once(LocalDate.of(2026, 3, 31));
        assertThat(once.between(LocalDate.of(2021, 1, 1), LocalDate.of(2030, 12, 31)))
                .containsExactly(LocalDate.of(2026, 3, 31));
        assertThat(once.between(LocalDate.of(2026, 4, 1), LocalDate.of(2030, 12, 31)))
                .isEmpty();
        assertThatThrownBy(() -> new Schedule(LocalDate.of(2026, 3, 31), List.of(new YearlyDay(1, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aYearlyDayIsKeptAsItIsWritten() {
        for (YearlyDay day : List.of(new YearlyDay(5, 15), new YearlyDay(7, null), new YearlyDay(12, 1))) {
            assertThat(YearlyDay.of(day.text())).isEqualTo(day);
        }
        assertThat(new YearlyDay(7, null).text()).isEqualTo("07");
    }

    @Test
    void theWordsOfADocumentAreReadWhereTheyAreClear() {
        LocalDate may = LocalDate.of(2024, 5, 15);
        assertThat(ScheduleWords.read(may, null, null, null)).isEqualTo(Schedule.once(may));
        assertThat(ScheduleWords.read(may, null, null, "hằng năm")).isEqualTo(Schedule.yearly(new YearlyDay(5, 15)));
        assertThat(ScheduleWords.read(null, "2021-07", null, "Hằng năm"))
                .isEqualTo(Schedule.yearly(new YearlyDay(7, null)));
        assertThat(ScheduleWords.read(null, null, null, "hàng quý").yearly()).hasSize(4);
        assertThat(ScheduleWords.read(null, null, null, "hằng tháng").yearly()).hasSize(12);
        assertThat(ScheduleWords.read(null, null, LocalDate.of(2024, 6, 30), null))
                .isEqualTo(Schedule.once(LocalDate.of(2024, 6, 30)));
        assertThat(ScheduleWords.read(null, null, null, "định kỳ; đột xuất")).isEqualTo(Schedule.NONE);
        assertThat(ScheduleWords.read(null, null, null, "6 tháng; một năm")).isEqualTo(Schedule.NONE);
    }

    @Test
    void whetherADutyIsLateIsToldByItsFirstDelivery() {
        LocalDate due = LocalDate.of(2026, 5, 15);
        assertThat(DutyState.of(due, null, false, due)).isEqualTo(DutyState.OPEN);
        assertThat(DutyState.of(due, null, false, due.plusDays(1))).isEqualTo(DutyState.LATE);
        assertThat(DutyState.of(due, due, true, due.plusYears(1))).isEqualTo(DutyState.ON_TIME);
        assertThat(DutyState.of(due, due.plusDays(1), true, due.plusDays(1))).isEqualTo(DutyState.DONE_LATE);
        assertThat(DutyState.of(due, due, false, due.plusDays(3)))
                .as("delivered in time, then returned")
                .isEqualTo(DutyState.LATE);
    }
}
