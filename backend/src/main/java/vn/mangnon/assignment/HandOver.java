package vn.mangnon.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What happens when everything that an agency answers for passes to another one from a day on. Days before it stay as they
 * were. From it on:
 * <ul>
 *   <li>each role on each subject and part is the successor's, for the days for which it was the agency's;
 *   <li>where the successor already has the role, its own assignment goes on and no second one is made;
 *   <li>nobody coordinates with itself: where the successor leads, the agency's coordinating ends, and where it now comes to
 *       lead, its own coordinating ends for those days.
 * </ul>
 * A lead never clashes: on the days on which the agency led, nobody else did.
 */
final class HandOver {
    /** What became of one assignment. */
    enum Outcome {
        /** A new assignment of the successor takes its place. */
        MOVED,
        /** The successor already answers for it in the same role. */
        HELD_BY_SUCCESSOR,
        /** The agency coordinated with the one that leads; the two are now one. */
        LED_BY_SUCCESSOR,
        /** The successor's own coordinating, where it now leads. */
        SUCCESSOR_NOW_LEADS
    }

    /** One line of the report; {@code opened} are the successor's new assignments in its place. */
    record Line(Held before, Outcome outcome, List<Held> opened) {}

    private final List<Line> lines = new ArrayList<>();
    private final Map<UUID, LocalDate> shortened = new HashMap<>();
    private final List<UUID> removed = new ArrayList<>();
    private final List<Opening> opened = new ArrayList<>();
    private final UUID successor;
    private final LocalDate on;
    private final Supplier<UUID> ids;

    /** A new assignment that takes the place of another one, whose words it keeps. */
    record Opening(Held held, UUID inPlaceOf) {}

    private HandOver(UUID successor, LocalDate on, Supplier<UUID> ids) {
        this.successor = successor;
        this.on = on;
        this.ids = ids;
    }

    /**
     * @param held       what the agency answers for; what ends before the day is left alone
     * @param successors what the successor answers for on the same subjects
     */
    static HandOver of(
            UUID successor, LocalDate on, Collection<Held> held, Collection<Held> successors, Supplier<UUID> ids) {
        HandOver handOver = new HandOver(successor, on, ids);
        Map<Subject, List<Held>> passing = held.stream()
                .filter(one -> one.span().since(on).isPresent())
                .sorted(Comparator.comparing(Held::role).thenComparing(Held::id))
                .collect(Collectors.groupingBy(Held::subject, LinkedHashMap::new, Collectors.toList()));
        Map<Subject, List<Held>> own = successors.stream().collect(Collectors.groupingBy(Held::subject));
        passing.forEach((subject, all) -> handOver.pass(all, own.getOrDefault(subject, List.of())));
        return handOver;
    }

    private void pass(List<Held> passing, List<Held> successors) {
        List<Span> leads = spans(passing, AssignmentRole.LEAD).stream()
                .flatMap(span -> span.since(on).stream())
                .toList();
        List<Held> own = new ArrayList<>();
        for (Held one : successors) {
            boolean coordinatesWithItself =
                    one.role() == AssignmentRole.COORDINATE && leads.stream().anyMatch(one.span()::overlaps);
            own.addAll(coordinatesWithItself ? withoutDays(one, leads) : List.of(one));
        }
        for (Held one : passing) {
            own.addAll(pass(one, one.span().since(on).orElseThrow(), own));
        }
    }

    private List<Held> pass(Held one, Span days, List<Held> own) {
        List<Span> free = days.minusAll(spans(own, one.role()));
        boolean held = free.isEmpty();
        if (one.role() == AssignmentRole.COORDINATE) {
            List<Span> led = spans(own, AssignmentRole.LEAD);
            free = free.stream().flatMap(span -> span.minusAll(led).stream()).toList();
        }
        List<Held> taken = free.stream()
                .map(span -> new Held(ids.get(), one.planId(), successor, one.role(), one.subject(), span))
                .toList();
        taken.forEach(next -> opened.add(new Opening(next, one.id())));
        one.span()
                .before(on)
                .ifPresentOrElse(rest -> shortened.put(one.id(), rest.until()), () -> removed.add(one.id()));
        Outcome outcome = !free.isEmpty() ? Outcome.MOVED : held ? Outcome.HELD_BY_SUCCESSOR : Outcome.LED_BY_SUCCESSOR;
        lines.add(new Line(one, outcome, taken));
        return taken;
    }

    /** The successor's coordinating is left on the days on which it does not come to lead. */
    private List<Held> withoutDays(Held coordinating, List<Span> leads) {
        List<Held> left = new ArrayList<>();
        for (Span span : coordinating.span().minusAll(leads)) {
            boolean beginning = Objects.equals(span.from(), coordinating.span().from());
            Held rest = coordinating.withSpan(beginning ? coordinating.id() : ids.get(), span);
            left.add(rest);
            if (beginning) {
                shortened.put(rest.id(), span.until());
            } else {
                opened.add(new Opening(rest, coordinating.id()));
            }
        }
        if (!shortened.containsKey(coordinating.id())) {
            removed.add(coordinating.id());
        }
        lines.add(new Line(
                coordinating,
                Outcome.SUCCESSOR_NOW_LEADS,
                left.stream()
                        .filter(rest -> !rest.id().equals(coordinating.id()))
                        .toList()));
        return left;
    }

    private static List<Span> spans(List<Held> some, AssignmentRole role) {
        return some.stream().filter(one -> one.role() == role).map(Held::span).toList();
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Assignments that end earlier than they would have, each with its last day. */
    Map<UUID, LocalDate> shortened() {
        return Map.copyOf(shortened);
    }

    /** Assignments that would have begun later and now never do. */
    List<UUID> removed() {
        return List.copyOf(removed);
    }

    List<Opening> opened() {
        return List.copyOf(opened);
    }
}
