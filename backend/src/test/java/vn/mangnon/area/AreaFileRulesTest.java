package vn.mangnon.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import vn.mangnon.area.AreaFileRules.Life;
import vn.mangnon.area.AreaFileRules.Use;
import vn.mangnon.platform.Problem.Fault;

/** The rules of an import file, against counting days. */
class AreaFileRulesTest {
    private static final LocalDate DAY_0 = LocalDate.parse("2040-01-01");
    private static final int DAYS = 12;
    private static final String HEADER = String.join(",", AreaFile.COLUMNS) + "\n";

    /** From and to as days after day 0; null: open. */
    record Span(Integer from, Integer to) {
        boolean holds(int day) {
            return (from == null || day >= from) && (to == null || day <= to);
        }

        LocalDate first() {
            return from == null ? null : DAY_0.plusDays(from);
        }

        LocalDate last() {
            return to == null ? null : DAY_0.plusDays(to);
        }
    }

    @Property
    void twoSpansOverlapWhenADayIsInBoth(@ForAll("spans") Span one, @ForAll("spans") Span other) {
        boolean shared = false;
        for (int day = -2; day <= DAYS + 2; day++) {
            shared |= one.holds(day) && other.holds(day);
        }
        assertThat(new Use(one.first(), one.last()).overlaps(new Use(other.first(), other.last())))
                .isEqualTo(shared);
    }

    @Property
    void aParentCoversAChildWhenItLivesOnEachOfTheChildsDays(
            @ForAll("spans") Span parent, @ForAll("spans") Span child) {
        boolean covered = true;
        for (int day = -2; day <= DAYS + 2; day++) {
            covered &= !child.holds(day) || parent.holds(day);
        }
        assertThat(new Life(AreaLevel.PROVINCE, parent.first(), parent.last()).covers(child.first(), child.last()))
                .isEqualTo(covered);
    }

    @Property(tries = 500)
    void statesAreTakenWhenEachDayOfTheLifeHasExactlyOneInTheOrderOfTheFile(@ForAll("histories") List<Span> states) {
        boolean sound = true;
        int seen = -1;
        for (int day = -2; day <= DAYS + 2; day++) {
            List<Integer> holding = new ArrayList<>();
            for (int i = 0; i < states.size(); i++) {
                if (states.get(i).holds(day)) {
                    holding.add(i);
                }
            }
            boolean ends = seen == states.size() - 1;
            sound &= holding.size() <= 1;
            if (holding.size() == 1) {
                sound &= holding.getFirst() == seen || holding.getFirst() == seen + 1;
                seen = holding.getFirst();
            } else if (holding.isEmpty()) {
                sound &= seen == -1 || ends;
            }
        }
        assertThat(faults(states).isEmpty()).as(states.toString()).isEqualTo(sound && seen == states.size() - 1);
    }

    @Example
    void aFileOfTooManyLinesIsRefusedBeforeItIsKept() {
        AreaFile file = AreaFile.read(HEADER + "T-1,COMMUNE,COMMUNE,,Xã Một,P,,,,,,,\n".repeat(60_001));
        assertThat(file.faults()).extracting(Fault::code).containsExactly("csv-too-many");
    }

    private static List<Fault> faults(List<Span> states) {
        StringBuilder text = new StringBuilder(HEADER);
        for (Span state : states) {
            text.append("T-1,COMMUNE,COMMUNE,,Xã Một,P,")
                    .append(text(state.first()))
                    .append(',')
                    .append(text(state.last()))
                    .append(",,")
                    .append(state.to() == null ? "" : "RENAME")
                    .append(",,,\n");
        }
        AreaFile file = AreaFile.read(text.toString());
        new AreaFileRules(file, Map.of("P", new Life(AreaLevel.PROVINCE, null, null))).check();
        return file.faults();
    }

    private static String text(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    @Provide
    Arbitrary<Span> spans() {
        Arbitrary<Integer> days = Arbitraries.integers().between(0, DAYS);
        return Combinators.combine(days.injectNull(0.2), days.injectNull(0.2))
                .as(Span::new)
                .filter(span -> span.from() == null || span.to() == null || span.from() <= span.to());
    }

    /** Mostly sound ones: cuts of a stretch of days, of which some are moved by a day. */
    @Provide
    Arbitrary<List<Span>> histories() {
        Arbitrary<List<Integer>> cuts = Arbitraries.integers()
                .between(1, DAYS - 1)
                .set()
                .ofMinSize(0)
                .ofMaxSize(3)
                .map(set -> set.stream().sorted().toList());
        Arbitrary<Integer> shift = Arbitraries.frequency(Tuple.of(5, 0), Tuple.of(1, 1), Tuple.of(1, -1));
        return Combinators.combine(cuts, shift, Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as((at, moved, openStart, openEnd) -> {
                    List<Span> states = new ArrayList<>();
                    Integer from = openStart ? null : 0;
                    for (int i = 0; i < at.size(); i++) {
                        states.add(new Span(from, at.get(i)));
                        from = at.get(i) + 1 + (i == 0 ? moved : 0);
                    }
                    states.add(new Span(from, openEnd ? null : DAYS));
                    return states;
                });
    }
}
