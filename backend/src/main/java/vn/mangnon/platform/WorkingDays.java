package vn.mangnon.platform;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The working days of the state: Monday to Friday but for the days of the table. A time limit in working days does not count the
 * day on which it begins and ends with the end of its last day (Civil Code 2015 art. 147, 148), in the country's zone.
 * A time limit in hours runs on through nights and days off.
 */
public final class WorkingDays {
    private static final int WEEK = 7;
    private static final int WORKING = 5;
    private static final LocalDate MONDAY = LocalDate.of(1900, 1, 1);

    /** How the working days between change by a day that does not follow the week: −1 or 1. */
    private final NavigableMap<LocalDate, Integer> otherwise = new TreeMap<>();

    /** @param worked the days that the table names, each with whether it is worked */
    public WorkingDays(Map<LocalDate, Boolean> worked) {
        worked.forEach((day, isWorked) -> {
            if (isWorked != isWeekday(day)) {
                otherwise.put(day, isWorked ? 1 : -1);
            }
        });
    }

    public boolean isWorked(LocalDate day) {
        return isWeekday(day) != otherwise.containsKey(day);
    }

    /** The day itself when it is worked, else the next one that is. */
    public LocalDate workedOnOrAfter(LocalDate day) {
        return isWorked(day) ? day : after(day, 1);
    }

    /**
     * The last day of a time limit.
     *
     * @param begin on which the limit begins; not counted
     * @param days  at least 1
     */
    public LocalDate after(LocalDate begin, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("a time limit of " + days + " working days");
        }
        LocalDate last = begin;
        for (int counted = 0; counted < days; counted = between(begin, last)) {
            last = last.plusDays(days - counted);
        }
        return last;
    }

    /** The day itself when it is worked, else the last one before it that is. */
    public LocalDate workedOnOrBefore(LocalDate day) {
        return isWorked(day) ? day : before(day, 1);
    }

    /** The working day that lies so many working days before a day; at least 1. */
    public LocalDate before(LocalDate day, int days) {
        if (days < 1) {
            throw new IllegalArgumentException(days + " working days before");
        }
        LocalDate first = day.minusDays(1);
        for (int counted = isWorked(first) ? 1 : 0; counted < days; counted += isWorked(first) ? 1 : 0) {
            first = first.minusDays(1);
        }
        return first;
    }

    /** The moment at which a time limit that begins at another is over: the end of its last day. */
    public Instant deadline(Instant begin, int days) {
        return endOf(after(dayOf(begin), days));
    }

    /** How many working days lie after one day and up to another, which counts; negative when the other is before. */
    public int between(LocalDate after, LocalDate upTo) {
        if (upTo.isBefore(after)) {
            return -between(upTo, after);
        }
        int otherwiseWorked = otherwise.subMap(after, false, upTo, true).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return Math.toIntExact(weekdaysUpTo(upTo) - weekdaysUpTo(after)) + otherwiseWorked;
    }

    /** The moment at which a day is over. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ClockProducer.ZONE).toInstant();
    }

    /** The day that a moment belongs to. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ClockProducer.ZONE);
    }

    /** The moment at which a time limit in hours is over. */
    public static Instant afterHours(Instant begin, long hours) {
        return begin.plus(Duration.ofHours(hours));
    }

    /** How many whole hours have passed; 0 before the beginning. */
    public static long hoursSince(Instant begin, Instant now) {
        return Math.max(0, ChronoUnit.HOURS.between(begin, now));
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** Mondays to Fridays up to and with a day, since some Monday long ago. */
    private static long weekdaysUpTo(LocalDate day) {
        long days = day.toEpochDay() - MONDAY.toEpochDay();
        return Math.floorDiv(days, WEEK) * WORKING + Math.min(Math.floorMod(days, WEEK) + 1, WORKING);
    }
}
