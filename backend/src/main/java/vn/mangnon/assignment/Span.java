package vn.mangnon.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Days in a row, from the first to the last, both of them included.
 *
 * @param from  null: from ever, in a plan that has not been issued: from the day it takes effect
 * @param until null: with no end in sight
 */
record Span(LocalDate from, LocalDate until) {
    Span {
        if (endsBeforeItBegins(from, until)) {
            throw new IllegalArgumentException(from + " is after " + until);
        }
    }

    static boolean endsBeforeItBegins(LocalDate from, LocalDate until) {
        return from != null && until != null && until.isBefore(from);
    }

    private static Optional<Span> between(LocalDate from, LocalDate until) {
        return endsBeforeItBegins(from, until) ? Optional.empty() : Optional.of(new Span(from, until));
    }

    boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    boolean overlaps(Span other) {
        return !endsBeforeItBegins(from, other.until) && !endsBeforeItBegins(other.from, until);
    }

    /** What lies before the day. */
    Optional<Span> before(LocalDate day) {
        LocalDate last = day.minusDays(1);
        return between(from, until == null || until.isAfter(last) ? last : until);
    }

    /** What lies on the day and after it. */
    Optional<Span> since(LocalDate day) {
        return between(from == null || from.isBefore(day) ? day : from, until);
    }

    /** The days that are not in the other: none, one or two spans, in order. */
    List<Span> minus(Span other) {
        if (!overlaps(other)) {
            return List.of(this);
        }
        List<Span> left = new ArrayList<>(2);
        if (other.from != null) {
            before(other.from).ifPresent(left::add);
        }
        if (other.until != null) {
            since(other.until.plusDays(1)).ifPresent(left::add);
        }
        return left;
    }

    /** The days that are in none of the others, in order. */
    List<Span> minusAll(Collection<Span> others) {
        List<Span> left = List.of(this);
        for (Span other : others) {
            left = left.stream().flatMap(span -> span.minus(other).stream()).toList();
        }
        return left;
    }
}
