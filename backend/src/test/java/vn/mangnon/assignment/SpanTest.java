package vn.mangnon.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SpanTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 6, 20);

    @Provide
    Arbitrary<Span> spans() {
        Arbitrary<LocalDate> days =
                Arbitraries.integers().between(0, 20).map(FIRST::plusDays).injectNull(0.2);
        return Combinators.combine(days, days)
                .filter((from, until) -> !Span.endsBeforeItBegins(from, until))
                .as(Span::new);
    }

    @Property
    void whatIsTakenAwayIsAwayAndNothingElse(
            @ForAll("spans") Span one, @ForAll("spans") Span other, @ForAll("spans") Span third) {
        List<Span> left = one.minusAll(List.of(other, third));
        for (LocalDate day = FIRST.minusDays(3); day.isBefore(FIRST.plusDays(24)); day = day.plusDays(1)) {
            LocalDate on = day;
            boolean expected = one.contains(on) && !other.contains(on) && !third.contains(on);
            assertThat(left.stream().filter(span -> span.contains(on)).count())
                    .as("on %s", on)
                    .isEqualTo(expected ? 1 : 0);
        }
    }

    @Property
    void twoSpansOverlapWhenADayIsInBoth(@ForAll("spans") Span one, @ForAll("spans") Span other) {
        boolean shared = false;
        for (LocalDate day = FIRST.minusDays(1); day.isBefore(FIRST.plusDays(22)); day = day.plusDays(1)) {
            shared |= one.contains(day) && other.contains(day);
        }
        assertThat(one.overlaps(other)).isEqualTo(shared);
    }

    @Test
    void theDayOfTheReorganisationBelongsToTheLaterHalf() {
        Span year = new Span(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        LocalDate day = LocalDate.of(2025, 7, 1);
        assertThat(year.before(day)).contains(new Span(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30)));
        assertThat(year.since(day)).contains(new Span(day, LocalDate.of(2025, 12, 31)));
        assertThat(year.since(LocalDate.of(2026, 1, 1))).isEmpty();
        assertThat(year.before(LocalDate.of(2025, 1, 1))).isEmpty();
    }

    @Test
    void aSpanCannotEndBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(FIRST, FIRST.minusDays(1)));
        assertThat(new Span(FIRST, FIRST).contains(FIRST)).isTrue();
    }
}
