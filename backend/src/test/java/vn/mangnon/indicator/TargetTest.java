package vn.mangnon.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {
    private static final Target LEVEL =
            new Target(2030, null, null, Comparator.EQ, null, new BigDecimal("75"), null, null, Change.LEVEL, null);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "one milestone of a rising share                | 2030 | -    | -    | EQ    | -     | 75        | -   | LEVEL         | -",
                "no year at all                                 | -    | -    | -    | EQ    | -     | 100       | -   | LEVEL         | -",
                "below, per 1,000                               | 2025 | -    | -    | LT    | -     | 9.5       | -   | LEVEL         | DOWN",
                "at least                                       | 2025 | -    | -    | GE    | -     | 95        | -   | LEVEL         | -",
                "kept with what it was compared by              | 2030 | -    | -    | KEEP  | LT    | 0.02      | -   | LEVEL         | -",
                "a range that is kept                           | 2030 | -    | -    | KEEP  | RANGE | 3         | 5   | LEVEL         | -",
                "a yearly fall within a span of years           | 2030 | 2025 | -    | RANGE | -     | 3         | 5   | YEARLY_CHANGE | DOWN",
                "a total fall since a base year                 | 2030 | -    | 2020 | EQ    | -     | 40        | -   | TOTAL_CHANGE  | DOWN",
                "a range of one value                           | 2030 | -    | -    | RANGE | -     | 3         | 3.0 | LEVEL         | -",
                "a share above its base is odd, not wrong       | 2030 | -    | -    | GE    | -     | 107       | -   | LEVEL         | UP",
                "six decimals, and more when they are zeros     | 2030 | -    | -    | EQ    | -     | 0.1234560 | -   | LEVEL         | -",
            })
    void everythingAPlanSaysIsATarget(
            String what,
            Integer year,
            Integer yearFrom,
            Integer baseYear,
            Comparator comparator,
            Comparator baseComparator,
            BigDecimal value,
            BigDecimal upper,
            Change change,
            Direction direction) {
        Target target =
                new Target(year, yearFrom, baseYear, comparator, baseComparator, value, upper, null, change, direction);
        assertThat(target.faults("/t", null)).isEmpty();
    }

    @ParameterizedTest(name = "{1} at {0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "/value          | required                      | 2030 | -    | -    | EQ    | -     | -          | -   | LEVEL         | -",
                "/comparator     | required                      | 2030 | -    | -    | -     | -     | 1          | -   | LEVEL         | -",
                "/upper          | range-needs-upper             | 2030 | -    | -    | RANGE | -     | 3          | -   | LEVEL         | -",
                "/upper          | range-needs-upper             | 2030 | -    | -    | KEEP  | RANGE | 3          | -   | LEVEL         | -",
                "/upper          | upper-below-value             | 2030 | -    | -    | RANGE | -     | 3          | 2.9 | LEVEL         | -",
                "/upper          | upper-without-range           | 2030 | -    | -    | LE    | -     | 3          | 5   | LEVEL         | -",
                "/baseComparator | keep-needs-base-comparator    | 2030 | -    | -    | KEEP  | -     | 3          | -   | LEVEL         | -",
                "/baseComparator | one-of                        | 2030 | -    | -    | KEEP  | KEEP  | 3          | -   | LEVEL         | -",
                "/baseComparator | base-comparator-without-keep  | 2030 | -    | -    | LT    | EQ    | 3          | -   | LEVEL         | -",
                "/direction      | change-needs-direction        | 2030 | 2025 | -    | RANGE | -     | 3          | 5   | YEARLY_CHANGE | -",
                "/direction      | change-needs-direction        | 2030 | -    | 2020 | EQ    | -     | 3          | -   | TOTAL_CHANGE  | -",
                "/direction      | one-of                        | 2030 | -    | -    | EQ    | -     | 3          | -   | LEVEL         | KEEP",
                "/year           | too-small                     | 1899 | -    | -    | EQ    | -     | 3          | -   | LEVEL         | -",
                "/year           | too-large                     | 2201 | -    | -    | EQ    | -     | 3          | -   | LEVEL         | -",
                "/year           | span-needs-last-year          | -    | 2025 | -    | EQ    | -     | 3          | -   | LEVEL         | -",
                "/yearFrom       | span-turned-round             | 2025 | 2026 | -    | EQ    | -     | 3          | -   | LEVEL         | -",
                "/baseYear       | base-year-not-before          | 2025 | -    | 2025 | EQ    | -     | 3          | -   | TOTAL_CHANGE  | UP",
                "/value          | too-small                     | 2025 | -    | -    | EQ    | -     | -0.1       | -   | LEVEL         | -",
                "/value          | too-many-decimals             | 2025 | -    | -    | EQ    | -     | 0.0000001  | -   | LEVEL         | -",
                "/value          | too-many-digits               | 2025 | -    | -    | EQ    | -     | 1e15       | -   | LEVEL         | -",
                "/value          | too-many-digits               | 2025 | -    | -    | EQ    | -     | 1e99999999 | -   | LEVEL         | -",
            })
    void whatCannotBeATargetIsNamedWithItsPlace(
            String pointer,
            String code,
            Integer year,
            Integer yearFrom,
            Integer baseYear,
            Comparator comparator,
            Comparator baseComparator,
            BigDecimal value,
            BigDecimal upper,
            Change change,
            Direction direction) {
        Target target =
                new Target(year, yearFrom, baseYear, comparator, baseComparator, value, upper, null, change, direction);
        assertThat(target.faults("", null)).hasSize(1).first().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.code()).isEqualTo(code);
        });
    }

    @Test
    void numbersHaveOneFormAndHostileOnesAreNotWrittenOut() {
        assertThat(Decimals.plain(new BigDecimal("80.00"))).isEqualTo(new BigDecimal("80"));
        assertThat(Decimals.plain(new BigDecimal("8e1"))).isEqualTo(new BigDecimal("80"));
        assertThat(Decimals.plain(new BigDecimal("0e99999999"))).isEqualTo(BigDecimal.ZERO);
        assertThat(Decimals.plain(new BigDecimal("1e99999999"))).isEqualTo(new BigDecimal("1e99999999"));
        assertThat(Decimals.plain(null)).isNull();
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        Target target =
                new Target(1000, null, null, Comparator.KEEP, null, null, null, null, Change.YEARLY_CHANGE, null);
        assertThat(target.faults("/targets/3", null))
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "/targets/3/year too-small",
                        "/targets/3/value required",
                        "/targets/3/baseComparator keep-needs-base-comparator",
                        "/targets/3/direction change-needs-direction");
    }

    @Test
    void theMeasureMaySayWhichWayAChangeGoesButKeepSaysNothing() {
        Target target = new Target(
                2030, null, null, Comparator.EQ, null, BigDecimal.TEN, null, null, Change.YEARLY_CHANGE, null);
        assertThat(target.faults("", Direction.DOWN)).isEmpty();
        assertThat(target.faults("", Direction.KEEP)).extracting("code").containsExactly("change-needs-direction");
    }

    @Test
    void theOddIsShownAndNotRefused() {
        assertThat(LEVEL.warnings(Unit.PERCENT, Direction.UP)).isEmpty();
        Target odd = new Target(
                null, null, null, Comparator.EQ, null, new BigDecimal("107"), null, null, Change.LEVEL, Direction.UP);
        assertThat(odd.warnings(Unit.PERCENT, Direction.DOWN))
                .isEqualTo(List.of(
                        Target.Warning.YEAR_MISSING, Target.Warning.ABOVE_UNIT_BASE, Target.Warning.AGAINST_DIRECTION));
        assertThat(odd.warnings(Unit.PER_1000, Direction.UP)).containsExactly(Target.Warning.YEAR_MISSING);
        assertThat(odd.warnings(Unit.COUNT, null)).containsExactly(Target.Warning.YEAR_MISSING);
    }

    @Test
    void sharesAreNeitherSummedNorAveraged() {
        assertThat(Aggregation.values())
                .filteredOn(a -> a.fits(Unit.PER_100000))
                .containsExactly(Aggregation.RATIO, Aggregation.LATEST);
        assertThat(Aggregation.values()).allMatch(a -> a.fits(Unit.COUNT));
        assertThat(Aggregation.usualFor(Unit.PERCENT)).isEqualTo(Aggregation.RATIO);
        assertThat(Aggregation.usualFor(Unit.MONEY_VND)).isEqualTo(Aggregation.SUM);
        assertThat(Aggregation.usualFor(Unit.POINTS)).isEqualTo(Aggregation.LATEST);
    }
}
