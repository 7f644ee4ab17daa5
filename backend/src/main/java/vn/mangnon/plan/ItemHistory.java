package vn.mangnon.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The versions of one published item in the order of time, and what an amendment does to them. */
record ItemHistory(List<Span> spans) {
    ItemHistory {
        spans = spans.stream().sorted(Comparator.comparing(Span::from)).toList();
    }

    /**
     * One version.
     *
     * @param from the first day on which it holds
     * @param to   the first day on which it no longer does; null: it goes on
     */
    record Span(UUID versionId, LocalDate from, LocalDate to, int version) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    /**
     * A version takes the place of another from a day until the other would have ended.
     *
     * @param ended   the version that ends on that day, or that vanishes when it began on it
     * @param version the number of the new version
     */
    record Succession(Span ended, LocalDate from, int version) {
        boolean takesItsPlaceWhole() {
            return ended.from().equals(from);
        }
    }

    /**
     * The item is gone from a day on.
     *
     * @param shortened the version that ends on that day; null when none had begun before
     * @param dropped   the versions that would have begun on that day or later
     */
    record Ending(Span shortened, List<Span> dropped) {}

    Optional<Span> on(LocalDate day) {
        return spans.stream().filter(span -> span.holdsOn(day)).findFirst();
    }

    /** Empty when there is no version to change on that day. */
    Optional<Succession> changeFrom(LocalDate day) {
        int next = spans.stream().mapToInt(Span::version).max().orElse(0) + 1;
        return on(day).map(span -> new Succession(span, day, next));
    }

    Ending endFrom(LocalDate day) {
        Span shortened = on(day).filter(span -> span.from().isBefore(day)).orElse(null);
        return new Ending(
                shortened,
                spans.stream().filter(span -> !span.from().isBefore(day)).toList());
    }
}
