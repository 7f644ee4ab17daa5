package vn.mangnon.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.mangnon.area.AreaLevel;
import vn.mangnon.indicator.Aggregation;
import vn.mangnon.indicator.Unit;

/** What follows from what the units of an area said. */
class UnitTallyTest {
    private static final UnitTally.Rule PERCENT = new UnitTally.Rule(Aggregation.RATIO, Unit.PERCENT);
    private static final UnitTally.Rule POINTS = new UnitTally.Rule(Aggregation.LATEST, Unit.POINTS);

    private static UnitTally tally(
            long owed, long reported, String numerator, String denominator, String value, String shares) {
        return new UnitTally(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                "TOTAL",
                AreaLevel.COMMUNE,
                owed,
                0,
                reported,
                0,
                0,
                0,
                number(numerator),
                number(denominator),
                number(value),
                number(shares),
                List.of());
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    @Test
    void aRatioIsThatOfTheSumsRoundedHalfUpAtSixPlaces() {
        UnitTally thirds = tally(2, 2, "2", "3", null, "2");
        assertThat(thirds.value(PERCENT)).isEqualTo(new BigDecimal("66.666667"));
        assertThat(thirds.shownNumerator(PERCENT)).isEqualTo(new BigDecimal("2"));
        assertThat(thirds.quality(PERCENT)).isEqualTo(Quality.OFFICIAL);
        UnitTally nothing = tally(1, 1, "0", "0", null, "1");
        assertThat(nothing.outcome(PERCENT)).isEqualTo(SumOutcome.NO_DENOMINATOR);
        assertThat(nothing.value(PERCENT)).isNull();
        assertThat(nothing.shownDenominator(PERCENT)).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void anAverageIsTheMeanOfTheUnitsEachByItsShare() {
        UnitTally.Rule average = new UnitTally.Rule(Aggregation.AVERAGE, Unit.AGE_YEARS);
        assertThat(tally(3, 2, null, null, "25", "1.25").value(average)).isEqualTo(new BigDecimal("20"));
    }

    @Test
    void theLatestOfPlacesAddsUpOnlyWhenItIsACount() {
        UnitTally.Rule stock = new UnitTally.Rule(Aggregation.LATEST, Unit.COUNT);
        assertThat(tally(2, 2, null, null, "70", "2").value(stock)).isEqualTo(new BigDecimal("70"));
        assertThat(tally(2, 2, null, null, "70", "2").outcome(POINTS)).isEqualTo(SumOutcome.NOT_ADDITIVE);
        assertThat(tally(2, 1, null, null, "40", "1").outcome(POINTS))
                .as("one of two says nothing of both")
                .isEqualTo(SumOutcome.NOT_ADDITIVE);
        assertThat(tally(1, 1, null, null, "20", "0.5").value(POINTS))
                .as("a part has the points of the whole")
                .isEqualTo(new BigDecimal("40"));
    }

    @Test
    void everyOutcomeSaysWhyThereIsNoFigure() {
        assertThat(tally(0, 0, null, null, null, null).outcome(PERCENT)).isEqualTo(SumOutcome.NOT_ASKED);
        assertThat(tally(2, 0, null, null, null, null).outcome(PERCENT)).isEqualTo(SumOutcome.NOT_REPORTED);
        UnitTally gaps = new UnitTally(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                "TOTAL",
                null,
                4,
                3,
                0,
                0,
                1,
                0,
                null,
                null,
                null,
                null,
                List.of());
        assertThat(gaps.outcome(PERCENT)).isEqualTo(SumOutcome.NOT_APPLICABLE);
        UnitTally divided = new UnitTally(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                "TOTAL",
                null,
                2,
                0,
                2,
                0,
                0,
                1,
                number("4"),
                number("5"),
                null,
                number("1"),
                List.of(UUID.randomUUID()));
        assertThat(divided.outcome(PERCENT)).isEqualTo(SumOutcome.NOT_DIVISIBLE);
        assertThat(divided.value(PERCENT)).isNull();
        assertThat(divided.shownNumerator(PERCENT)).isNull();
        assertThat(divided.quality(PERCENT)).isNull();
    }
}
