package vn.mangnon.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** Any target over any series: the same as a slow oracle says, and what must hold whatever the numbers are. */
class StatusPropertyTest {
    @Property(shrinking = ShrinkingMode.BOUNDED)
    void theStatusIsWhatTheSentencesSay(@ForAll("cases") StatusInput input) {
        check(input);
    }

    @Tag("long")
    @Property(tries = 120_000, shrinking = ShrinkingMode.BOUNDED)
    void theStatusIsWhatTheSentencesSayOverManySeries(@ForAll("cases") StatusInput input) {
        check(input);
    }

    private static void check(StatusInput input) {
        assertThat(TargetJudgement.of(input).status()).as("%s", input).isEqualTo(new StatusOracle(input).status());
    }

    /** The newest figure moved towards what is to be reached; it must not be the base at once, nor what a change is measured from. */
    @Property
    void aBetterFigureNeverWorsensTheStatus(@ForAll("cases") StatusInput input, @ForAll("gains") BigDecimal gain) {
        StatusResult before = TargetJudgement.of(input);
        Assume.that(before.newest() != null
                && before.newest().year() != before.base().year());
        Assume.that(before.goal() != null
                || before.status() == TargetStatus.MISSED
                || before.status() == TargetStatus.ACHIEVED
                || before.formula() == StatusFormula.BASE_WAS_THERE
                || before.reachedEarly());
        boolean more = before.comparator() == Comparator.GE || before.comparator() == Comparator.GT;
        Assume.that(more || before.comparator() == Comparator.LE || before.comparator() == Comparator.LT);
        boolean figureRises = before.change() != Change.LEVEL && before.wish() == Direction.DOWN ? !more : more;
        List<YearlyFigure> better = input.series().stream()
                .map(figure -> figure.year() != before.newest().year()
                        ? figure
                        : new YearlyFigure(
                                figure.year(),
                                figureRises
                                        ? figure.value().add(gain)
                                        : figure.value().subtract(gain)))
                .toList();
        assertThat(TargetJudgement.of(with(input, better)).status())
                .as("%s by %s", input, gain)
                .isGreaterThanOrEqualTo(before.status());
    }

    @Property
    void theOrderOfTheSeriesDoesNotMatter(@ForAll("cases") StatusInput input, @ForAll Random random) {
        List<YearlyFigure> shuffled = new ArrayList<>(input.series());
        Collections.shuffle(shuffled, random);
        assertThat(TargetJudgement.of(with(input, shuffled))).isEqualTo(TargetJudgement.of(input));
    }

    @Property
    void inAnotherUnitTheStatusIsTheSame(@ForAll("cases") StatusInput input, @ForAll("factors") BigDecimal factor) {
        List<YearlyFigure> scaled = input.series().stream()
                .map(figure -> new YearlyFigure(figure.year(), figure.value().multiply(factor)))
                .toList();
        TargetValues t = input.target();
        TargetValues target = t.change() != Change.LEVEL
                ? t
                : new TargetValues(
                        t.id(),
                        t.year(),
                        t.yearFrom(),
                        t.baseYear(),
                        t.comparator(),
                        t.baseComparator(),
                        t.value().multiply(factor),
                        t.upper() == null ? null : t.upper().multiply(factor),
                        t.scope(),
                        t.change(),
                        t.direction());
        StatusInput other = new StatusInput(
                target,
                input.direction(),
                input.planStartYear(),
                input.cell(),
                scaled,
                input.lastClosedYear(),
                input.tolerance());
        StatusResult before = TargetJudgement.of(input);
        StatusResult after = TargetJudgement.of(other);
        assertThat(after.status()).isEqualTo(before.status());
        assertThat(after.progress()).isEqualTo(before.progress());
        assertThat(after.elapsed()).isEqualTo(before.elapsed());
    }

    @Property
    void moreToleranceNeverWorsensTheStatus(@ForAll("cases") StatusInput input) {
        StatusInput lenient = new StatusInput(
                input.target(),
                input.direction(),
                input.planStartYear(),
                input.cell(),
                input.series(),
                input.lastClosedYear(),
                input.tolerance().add(new BigDecimal("0.2")));
        assertThat(TargetJudgement.of(lenient).status())
                .isGreaterThanOrEqualTo(TargetJudgement.of(input).status());
    }

    private static StatusInput with(StatusInput input, List<YearlyFigure> series) {
        return new StatusInput(
                input.target(),
                input.direction(),
                input.planStartYear(),
                input.cell(),
                series,
                input.lastClosedYear(),
                input.tolerance());
    }

    @Provide
    Arbitrary<BigDecimal> gains() {
        return Arbitraries.integers().between(1, 200).map(tenths -> BigDecimal.valueOf(tenths, 1));
    }

    @Provide
    Arbitrary<BigDecimal> factors() {
        return Arbitraries.of("10", "1000", "100000", "0.01", "3").map(BigDecimal::new);
    }

    /** Few different numbers, so that figures often meet targets, bases and shares of time exactly. */
    @Provide
    Arbitrary<StatusInput> cases() {
        Arbitrary<List<YearlyFigure>> series = Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(4, numbers(20).list().ofSize(16)),
                        net.jqwik.api.Tuple.of(1, numbers(400).list().ofSize(16)))
                .flatMap(values ->
                        Arbitraries.integers().between(0, 9).list().ofSize(16).map(there -> series(values, there)));
        Arbitrary<Integer> start = Arbitraries.integers().between(2013, 2024).injectNull(0.1);
        Arbitrary<Integer> closed = Arbitraries.integers().between(2017, 2026);
        Arbitrary<Direction> direction = Arbitraries.of(Direction.class).injectNull(0.1);
        Arbitrary<String> cell = Arbitraries.frequency(
                        net.jqwik.api.Tuple.of(30, "TOTAL"), net.jqwik.api.Tuple.of(1, "SEX=FEMALE"))
                .injectNull(0.02);
        Arbitrary<BigDecimal> tolerance = Arbitraries.of("0.10", "0", "0.25").map(BigDecimal::new);
        return Combinators.combine(targets(), direction, start, cell, series, closed, tolerance)
                .as(StatusInput::new);
    }

    private static List<YearlyFigure> series(List<BigDecimal> values, List<Integer> there) {
        List<YearlyFigure> series = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (there.get(i) > 1) {
                series.add(new YearlyFigure(2012 + i, values.get(i)));
            }
        }
        return series;
    }

    private static Arbitrary<BigDecimal> numbers(int most) {
        return Arbitraries.integers().between(0, most).flatMap(whole -> Arbitraries.frequency(
                        net.jqwik.api.Tuple.of(5, 0), net.jqwik.api.Tuple.of(1, 5))
                .map(tenth -> BigDecimal.valueOf(whole * 10L + tenth, 1)));
    }

    private static Arbitrary<TargetValues> targets() {
        Arbitrary<Integer> year = Arbitraries.integers().between(2016, 2029).injectNull(0.15);
        Arbitrary<Integer> back = Arbitraries.integers().between(1, 9).injectNull(0.5);
        Arbitrary<Comparator> comparator = Arbitraries.of(Comparator.class);
        Arbitrary<Comparator> kept = Arbitraries.of(
                Comparator.EQ, Comparator.LT, Comparator.LE, Comparator.GT, Comparator.GE, Comparator.RANGE);
        Arbitrary<BigDecimal> width = numbers(8);
        Arbitrary<Change> change = Arbitraries.frequency(
                net.jqwik.api.Tuple.of(3, Change.LEVEL),
                net.jqwik.api.Tuple.of(1, Change.YEARLY_CHANGE),
                net.jqwik.api.Tuple.of(1, Change.TOTAL_CHANGE));
        Arbitrary<Direction> direction =
                Arbitraries.of(Direction.UP, Direction.DOWN).injectNull(0.7);
        return Combinators.combine(year, back, comparator, kept, numbers(25), width, change, direction)
                .as((by, before, said, base, value, wide, what, way) -> new TargetValues(
                        null,
                        by,
                        null,
                        before == null ? null : (by == null ? 2024 : by) - before,
                        said,
                        said == Comparator.KEEP ? base : null,
                        value,
                        (said == Comparator.KEEP ? base : said) == Comparator.RANGE ? value.add(wide) : null,
                        null,
                        what,
                        way));
    }
}
