package vn.mangnon.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two calendars of periods. */
class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "MONTH,2,STATISTICAL,2024-02-01,2024-02-29",
        "MONTH,1,ADMINISTRATIVE,2025-12-15,2026-01-14",
        "QUARTER,1,ADMINISTRATIVE,2025-12-15,2026-03-14",
        "QUARTER,4,STATISTICAL,2026-10-01,2026-12-31",
        "HALF_YEAR,1,ADMINISTRATIVE,2025-12-15,2026-06-14",
        "HALF_YEAR,2,ADMINISTRATIVE,2026-06-15,2026-12-14",
        "HALF_YEAR,1,STATISTICAL,2026-01-01,2026-06-30",
        "YEAR,1,ADMINISTRATIVE,2025-12-15,2026-12-14",
        "YEAR,1,STATISTICAL,2026-01-01,2026-12-31"
    })
    void aPeriodRunsFromItsFirstToItsLastDay(
            PeriodKind kind, int number, PeriodCalendar calendar, LocalDate first, LocalDate last) {
        Period period = Period.regular(kind, calendar, last.getYear(), number);
        assertThat(period).isEqualTo(new Period(kind, calendar, first, last));
        assertThat(period.year()).isEqualTo(last.getYear());
        assertThat(period.number()).isEqualTo(number);
    }

    @Test
    void periodsOfAKindFollowEachOtherWithoutGapOrOverlap() {
        for (PeriodCalendar calendar : PeriodCalendar.values()) {
            for (PeriodKind kind : PeriodKind.values()) {
                if (!kind.isRegular()) {
                    continue;
                }
                Period period = Period.regular(kind, calendar, 2026, kind.perYear());
                for (int i = 0; i < 40; i++) {
                    Period before = period.previous().orElseThrow();
                    assertThat(before.lastDay().plusDays(1)).isEqualTo(period.firstDay());
                    period = before;
                }
            }
        }
    }

    @Test
    void aPeriodOfItsOwnDaysHasNoneBeforeIt() {
        Period period = Period.custom(PeriodCalendar.STATISTICAL, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));
        assertThat(period.previous()).isEmpty();
        assertThat(period.year()).isNull();
        assertThat(period.number()).isNull();
    }
}
