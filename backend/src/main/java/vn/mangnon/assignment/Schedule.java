package vn.mangnon.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * By when something has to be carried out: on one day, or on days of every year; or no day is named.
 *
 * @param yearly empty where there is one day, or none
 */
record Schedule(LocalDate once, List<YearlyDay> yearly) {
    static final Schedule NONE = new Schedule(null, List.of());

    Schedule {
        yearly = yearly.stream().distinct().toList();
        if (once != null && !yearly.isEmpty()) {
            throw new IllegalArgumentException("one day, and days of every year");
        }
    }

    static Schedule once(LocalDate day) {
        return new Schedule(day, List.of());
    }

    static Schedule yearly(YearlyDay... days) {
        return new Schedule(null, List.of(days));
    }

    boolean isEmpty() {
        return once == null && yearly.isEmpty();
    }

    /** The days that it names between two days, both included, in order. */
    List<LocalDate> between(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            return List.of();
        }
        if (once != null) {
            return once.isBefore(from) || once.isAfter(until) ? List.of() : List.of(once);
        }
        return IntStream.rangeClosed(from.getYear(), until.getYear())
                .boxed()
                .flatMap(year -> yearly.stream().map(day -> day.in(year)))
                .filter(day -> !day.isBefore(from) && !day.isAfter(until))
                .distinct()
                .sorted()
                .toList();
    }
}
