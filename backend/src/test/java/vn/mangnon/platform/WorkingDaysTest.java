package vn.mangnon.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class WorkingDaysTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 4, 1);

    /** 30 April and 1 May 2025 are holidays, 2 May is swapped for Saturday 26 April. */
    private final WorkingDays days = new WorkingDays(Map.of(
            day("2025-04-30"), false, day("2025-05-01"), false, day("2025-05-02"), false, day("2025-04-26"), true));

    @Example
    void theFirstDayIsNotCounted() {
        assertThat(days.after(day("2025-04-14"), 1)).isEqualTo("2025-04-15");
        assertThat(days.after(day("2025-04-14"), 5)).isEqualTo("2025-04-21");
    }

    @Example
    void aLimitThatBeginsOnADayOffCountsFromTheNextDayOfWork() {
        assertThat(days.after(day("2025-04-19"), 1)).isEqualTo("2025-04-21");
        assertThat(days.after(day("2025-04-30"), 1)).isEqualTo("2025-05-05");
    }

    @Example
    void holidaysAreLeftOutAndAWorkedSaturdayCounts() {
        assertThat(days.after(day("2025-04-25"), 1)).isEqualTo("2025-04-26");
        assertThat(days.after(day("2025-04-25"), 5)).isEqualTo("2025-05-06");
        assertThat(days.between(day("2025-04-25"), day("2025-05-06"))).isEqualTo(5);
        assertThat(days.isWorked(day("2025-04-26"))).isTrue();
        assertThat(days.isWorked(day("2025-04-27"))).isFalse();
        assertThat(days.workedOnOrAfter(day("2025-04-30"))).isEqualTo("2025-05-05");
        assertThat(days.workedOnOrAfter(day("2025-04-26"))).isEqualTo("2025-04-26");
    }

    @Example
    void aLimitEndsWithTheEndOfItsLastDayInVietnam() {
        // 23:30 on Monday the 14th in Hà Nội is still Monday; two working days end when Wednesday does.
        assertThat(days.deadline(Instant.parse("2025-04-14T16:30:00Z"), 2))
                .isEqualTo(Instant.parse("2025-04-16T17:00:00Z"));
        // 00:30 on Tuesday in Hà Nội is Monday evening in Greenwich.
        assertThat(days.deadline(Instant.parse("2025-04-14T17:30:00Z"), 2))
                .isEqualTo(Instant.parse("2025-04-17T17:00:00Z"));
        assertThat(WorkingDays.dayOf(Instant.parse("2025-04-14T17:00:00Z"))).isEqualTo("2025-04-15");
        assertThat(WorkingDays.dayOf(Instant.parse("2025-04-14T16:59:59Z"))).isEqualTo("2025-04-14");
    }

    @Example
    void hoursRunThroughNightsAndHolidays() {
        Instant begin = Instant.parse("2025-04-30T14:15:00Z");
        assertThat(WorkingDays.afterHours(begin, 12)).isEqualTo(Instant.parse("2025-05-01T02:15:00Z"));
        assertThat(WorkingDays.hoursSince(begin, Instant.parse("2025-05-01T02:14:59Z")))
                .isEqualTo(11);
        assertThat(WorkingDays.hoursSince(begin, Instant.parse("2025-05-01T02:15:00Z")))
                .isEqualTo(12);
        assertThat(WorkingDays.hoursSince(begin, begin.minusSeconds(1))).isZero();
    }

    @Example
    void aLimitHasAtLeastOneDay() {
        assertThatThrownBy(() -> days.after(FIRST, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Days of a table, some of which only repeat what the week says. */
    record Table(Set<LocalDate> off, Set<LocalDate> worked) {
        WorkingDays days() {
            Map<LocalDate, Boolean> said = new java.util.HashMap<>();
            off.forEach(day -> said.put(day, false));
            worked.forEach(day -> said.put(day, true));
            return new WorkingDays(said);
        }

        boolean isWorked(LocalDate day) {
            return worked.contains(day)
                    || !off.contains(day) && day.getDayOfWeek().getValue() < 6;
        }
    }

    @Property
    void everyDayIsWhatTheTableOrTheWeekSays(
            @ForAll("tables") Table table, @ForAll @IntRange(min = -60, max = 160) int at) {
        LocalDate day = FIRST.plusDays(at);
        assertThat(table.days().isWorked(day)).isEqualTo(table.isWorked(day));
    }

    @Property
    void aLimitEndsWhereCountingDayByDayEnds(
            @ForAll("tables") Table table,
            @ForAll @IntRange(min = -60, max = 160) int at,
            @ForAll @IntRange(min = 1, max = 60) int limit) {
        LocalDate begin = FIRST.plusDays(at);
        LocalDate day = begin;
        int left = limit;
        while (left > 0) {
            day = day.plusDays(1);
            left -= table.isWorked(day) ? 1 : 0;
        }
        assertThat(table.days().after(begin, limit)).isEqualTo(day);
        assertThat(table.days().between(begin, day)).isEqualTo(limit);
    }

    @Property
    void theDaysBetweenAreThoseCountedOneByOne(
            @ForAll("tables") Table table,
            @ForAll @IntRange(min = -60, max = 160) int one,
            @ForAll @IntRange(min = -60, max = 160) int other) {
        LocalDate after = FIRST.plusDays(Math.min(one, other));
        LocalDate upTo = FIRST.plusDays(Math.max(one, other));
        int counted = (int) after.plusDays(1)
                .datesUntil(upTo.plusDays(1))
                .filter(table::isWorked)
                .count();
        assertThat(table.days().between(after, upTo)).isEqualTo(counted);
        assertThat(table.days().between(upTo, after)).isEqualTo(-counted);
    }

    @Property
    void aLaterBeginningNeverEndsEarlier(
            @ForAll("tables") Table table,
            @ForAll @LongRange(min = 0, max = 100 * 24 * 3600) long second,
            @ForAll @IntRange(min = 0, max = 500_000) int more,
            @ForAll @IntRange(min = 1, max = 20) int limit) {
        Instant begin = Instant.parse("2025-04-01T00:00:00Z").plusSeconds(second);
        Instant end = table.days().deadline(begin, limit);
        assertThat(table.days().deadline(begin.plusSeconds(more), limit)).isAfterOrEqualTo(end);
        assertThat(end).isAfter(begin.plusSeconds(24L * 3600 * (limit - 1)));
        assertThat(table.days().isWorked(WorkingDays.dayOf(end.minusNanos(1)))).isTrue();
    }

    @Provide
    Arbitrary<Table> tables() {
        Arbitrary<Set<LocalDate>> some = Arbitraries.integers()
                .between(-30, 120)
                .map(FIRST::plusDays)
                .set()
                .ofMaxSize(30);
        return net.jqwik.api.Combinators.combine(some, some).as((off, worked) -> {
            Set<LocalDate> onlyOff = new TreeSet<>(off);
            onlyOff.removeAll(worked);
            return new Table(onlyOff, worked);
        });
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
