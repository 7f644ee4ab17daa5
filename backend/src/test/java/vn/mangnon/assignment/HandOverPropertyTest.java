package vn.mangnon.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.mangnon.platform.Ids;

/** Random histories of assignments and hand-overs, against an oracle that looks at every day by itself. */
class HandOverPropertyTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 24;
    private static final UUID PLAN = new UUID(1, 1);

    /** What happens: somebody is assigned, or hands everything over. Refused assignments leave no trace. */
    sealed interface Act {
        record Assign(int agency, AssignmentRole role, int subject, int from, int until) implements Act {}

        record PassOn(int from, int to, int on) implements Act {}
    }

    /** One agency in one role on one subject: what is true or not on a day. */
    record Fact(UUID agency, AssignmentRole role, Subject subject) {}

    @Provide
    Arbitrary<List<Act>> histories() {
        Arbitrary<Integer> agency = Arbitraries.integers().between(0, 3);
        Arbitrary<Integer> day = Arbitraries.integers().between(-1, DAYS);
        Arbitrary<AssignmentRole> role =
                Arbitraries.of(AssignmentRole.LEAD, AssignmentRole.COORDINATE, AssignmentRole.PERFORM);
        Arbitrary<Act> assign = Combinators.combine(
                        agency, role, Arbitraries.integers().between(0, 2), day, day)
                .as((who, as, subject, from, until) -> new Act.Assign(who, as, subject, from, until));
        Arbitrary<Act> passOn = Combinators.combine(
                        agency, agency, Arbitraries.integers().between(0, DAYS - 1))
                .filter((from, to, on) -> !from.equals(to))
                .as((from, to, on) -> new Act.PassOn(from, to, on));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, assign), net.jqwik.api.Tuple.of(1, passOn))
                .list()
                .ofMinSize(4)
                .ofMaxSize(40);
    }

    @Property(tries = 2000)
    void onEveryDayTheSameIsAnsweredForByTheAgencyOrItsSuccessor(@ForAll("histories") List<Act> history) {
        List<Held> rows = new ArrayList<>();
        for (Act act : history) {
            if (act instanceof Act.Assign assign) {
                add(rows, assign);
            } else if (act instanceof Act.PassOn passOn) {
                rows = checked(rows, agency(passOn.from()), agency(passOn.to()), FIRST.plusDays(passOn.on()));
            }
        }
    }

    @Property(tries = 500)
    void handingOverTwiceChangesNothingTheSecondTime(@ForAll("histories") List<Act> history) {
        List<Held> rows = new ArrayList<>();
        history.stream().filter(Act.Assign.class::isInstance).forEach(act -> add(rows, (Act.Assign) act));
        LocalDate on = FIRST.plusDays(DAYS / 2);
        List<Held> once = after(rows, handOver(rows, agency(0), agency(1), on));

        HandOver again = handOver(once, agency(0), agency(1), on);

        assertThat(again.lines()).isEmpty();
        assertThat(after(once, again)).containsExactlyInAnyOrderElementsOf(once);
    }

    private static List<Held> checked(List<Held> rows, UUID from, UUID to, LocalDate on) {
        HandOver handOver = handOver(rows, from, to, on);
        List<Held> result = after(rows, handOver);
        for (int i = -2; i < DAYS + 2; i++) {
            LocalDate day = FIRST.plusDays(i);
            Set<Fact> before = factsOn(rows, day);
            Set<Fact> expected = day.isBefore(on) ? before : passed(before, from, to);
            assertThat(factsOn(result, day))
                    .as("on %s, %s to %s from %s", day, from, to, on)
                    .isEqualTo(expected);
            assertThat(leads(expected)).isEqualTo(leads(before));
            assertThat(subjects(expected)).isEqualTo(subjects(before));
        }
        assertNoOverlap(result);
        assertThat(handOver.lines().stream().map(HandOver.Line::before).filter(held -> held.agencyId()
                        .equals(from)))
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .filter(row -> row.agencyId().equals(from)
                                && row.span().since(on).isPresent())
                        .toList());
        return result;
    }

    /** The oracle: one day, facts that are true or not, nothing about spans. */
    private static Set<Fact> passed(Set<Fact> before, UUID from, UUID to) {
        Set<Fact> after = new HashSet<>(before);
        for (Fact fact : before) {
            if (!fact.agency().equals(from)) {
                continue;
            }
            after.remove(fact);
            boolean successorLeads = before.contains(new Fact(to, AssignmentRole.LEAD, fact.subject()));
            boolean nowLeads = before.contains(new Fact(from, AssignmentRole.LEAD, fact.subject()));
            if (fact.role() == AssignmentRole.LEAD) {
                after.remove(new Fact(to, AssignmentRole.COORDINATE, fact.subject()));
            }
            if (fact.role() != AssignmentRole.COORDINATE || !successorLeads && !nowLeads) {
                after.add(new Fact(to, fact.role(), fact.subject()));
            }
        }
        return after;
    }

    private static HandOver handOver(List<Held> rows, UUID from, UUID to, LocalDate on) {
        return HandOver.of(to, on, ofAgency(rows, from), ofAgency(rows, to), Ids::next);
    }

    private static List<Held> after(List<Held> rows, HandOver handOver) {
        List<Held> result = new ArrayList<>();
        for (Held row : rows) {
            LocalDate until = handOver.shortened().get(row.id());
            if (until != null) {
                result.add(row.withSpan(row.id(), new Span(row.span().from(), until)));
            } else if (!handOver.removed().contains(row.id())) {
                result.add(row);
            }
        }
        handOver.opened().forEach(opening -> result.add(opening.held()));
        return result;
    }

    /** As the database would: no second lead on a subject, nobody twice in one role on it. */
    private static void add(List<Held> rows, Act.Assign assign) {
        LocalDate from = assign.from() < 0 ? null : FIRST.plusDays(assign.from());
        LocalDate until = assign.until() == DAYS ? null : FIRST.plusDays(assign.until());
        if (Span.endsBeforeItBegins(from, until)) {
            return;
        }
        Held row = new Held(
                Ids.next(),
                PLAN,
                agency(assign.agency()),
                assign.role(),
                subject(assign.subject()),
                new Span(from, until));
        if (rows.stream().noneMatch(other -> clash(row, other))) {
            rows.add(row);
        }
    }

    private static boolean clash(Held one, Held other) {
        return one.role() == other.role()
                && one.subject().equals(other.subject())
                && one.span().overlaps(other.span())
                && (one.role() == AssignmentRole.LEAD || one.agencyId().equals(other.agencyId()));
    }

    private static void assertNoOverlap(List<Held> rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                assertThat(clash(rows.get(i), rows.get(j)))
                        .as("%s and %s", rows.get(i), rows.get(j))
                        .isFalse();
            }
        }
    }

    private static Set<Fact> factsOn(List<Held> rows, LocalDate day) {
        return rows.stream()
                .filter(row -> row.span().contains(day))
                .map(row -> new Fact(row.agencyId(), row.role(), row.subject()))
                .collect(Collectors.toSet());
    }

    private static Map<Subject, Long> leads(Set<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.role() == AssignmentRole.LEAD)
                .collect(Collectors.groupingBy(Fact::subject, HashMap::new, Collectors.counting()));
    }

    private static Set<Subject> subjects(Set<Fact> facts) {
        return facts.stream().map(Fact::subject).collect(Collectors.toSet());
    }

    private static List<Held> ofAgency(List<Held> rows, UUID agency) {
        return rows.stream().filter(row -> row.agencyId().equals(agency)).toList();
    }

    private static UUID agency(int number) {
        return new UUID(2, number);
    }

    private static Subject subject(int number) {
        return number == 2
                ? Subject.of(SubjectType.TASK, new UUID(3, 1), "Phần đào tạo")
                : Subject.of(SubjectType.TASK, new UUID(3, number), null);
    }
}
