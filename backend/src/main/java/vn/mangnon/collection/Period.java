package vn.mangnon.collection;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** A period by its own first and last day. The year and the number of a regular one are those of its last month. */
record Period(PeriodKind kind, PeriodCalendar calendar, LocalDate firstDay, LocalDate lastDay) {
    private static final int ADMINISTRATIVE_FIRST = 15;
    private static final int ADMINISTRATIVE_LAST = 14;

    /** @param number counts from 1 within the year */
    static Period regular(PeriodKind kind, PeriodCalendar calendar, int year, int number) {
        YearMonth first = YearMonth.of(year, (number - 1) * kind.months() + 1);
        YearMonth last = first.plusMonths(kind.months() - 1L);
        return calendar == PeriodCalendar.STATISTICAL
                ? new Period(kind, calendar, first.atDay(1), last.atEndOfMonth())
                : new Period(
                        kind,
                        calendar,
                        first.minusMonths(1).atDay(ADMINISTRATIVE_FIRST),
                        last.atDay(ADMINISTRATIVE_LAST));
    }

    static Period custom(PeriodCalendar calendar, LocalDate firstDay, LocalDate lastDay) {
        return new Period(PeriodKind.CUSTOM, calendar, firstDay, lastDay);
    }

    Integer year() {
        return kind.isRegular() ? lastDay.getYear() : null;
    }

    Integer number() {
        return kind.isRegular() ? lastDay.getMonthValue() / kind.months() : null;
    }

    /** The one before of the same kind; none before a period of its own days. */
    Optional<Period> previous() {
        if (!kind.isRegular()) {
            return Optional.empty();
        }
        return Optional.of(
                number() > 1
                        ? regular(kind, calendar, year(), number() - 1)
                        : regular(kind, calendar, year() - 1, kind.perYear()));
    }
}
