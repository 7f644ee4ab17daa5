package vn.mangnon.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.mangnon.indicator.Forecast.Outcome;

class TrendTest {
    private static final StatusRule RULE =
            new StatusRule(LocalDate.of(1900, 1, 1), new BigDecimal("0.1"), 10, BigDecimal.TWO, new BigDecimal("0.9"));

    @Example
    void aStraightLineGoesOnAndLeavesNoDoubt() {
        Forecast forecast = forecast(2030, Unit.COUNT, 2021, "10", "12", "14", "16", "18");
        assertThat(forecast.outcome()).isEqualTo(Outcome.FORECAST);
        assertThat(List.of(forecast.value(), forecast.low(), forecast.high())).containsOnly(new BigDecimal("28"));
        assertThat(forecast.yearlyChange()).isEqualTo(new BigDecimal("2"));
    }

    @Example
    void theRangeIsThatOfSen() {
        // Slopes of 1, 3, 2, 6 in four years: −1, 0.5, 1.5, 1.666…, 2, 4; of four figures all six are needed for 90 %.
        Forecast forecast = forecast(2028, Unit.COUNT, 2021, "1", "3", "2", "6");
        assertThat(forecast.yearlyChange()).isEqualTo(new BigDecimal("1.583333"));
        // By 2028 the four figures lead to 12.083…, 12.5, 9.916…, 12.333…; between the middle two:
        assertThat(forecast.value()).isEqualTo(new BigDecimal("12.208333"));
        // With −1: −6, −3, −3, 2, the middle −3, but a count is never negative.
        assertThat(forecast.low()).isEqualTo(BigDecimal.ZERO);
        // With 4: 29, 27, 22, 22.
        assertThat(forecast.high()).isEqualTo(new BigDecimal("24.5"));
    }

    @Example
    void threeFiguresAreNotEnoughForNinetyPerCent() {
        assertThat(forecast(2025, Unit.COUNT, 2021, "1", "2", "3").outcome()).isEqualTo(Outcome.NOT_ENOUGH_DATA);
        assertThat(forecast(2025, Unit.COUNT, 2021).outcome()).isEqualTo(Outcome.NOT_ENOUGH_DATA);
        assertThat(forecast(2025, Unit.COUNT, 2021, "1", "2", "3", "4").outcome())
                .isEqualTo(Outcome.FORECAST);
    }

    @Example
    void howManySlopesMayBeCutIsKendallsTable() {
        BigDecimal ninety = new BigDecimal("0.9");
        // Kendall's S: P(S ≥ 4) = 1/6 of three, P(S = 6) = 1/24 of four, P(S ≥ 8) = 5/120 of five, P(S ≥ 11) = 20/720
        // of six, P(S ≥ 21) = 0.036 of ten.
        assertThat(Trend.cut(3, ninety)).isEqualTo(-1);
        assertThat(Trend.cut(4, ninety)).isEqualTo(0);
        assertThat(Trend.cut(5, ninety)).isEqualTo(1);
        assertThat(Trend.cut(6, ninety)).isEqualTo(2);
        assertThat(Trend.cut(10, ninety)).isEqualTo(12);
    }

    @Example
    void aShareIsNotForecastAboveAllOrBelowNothing() {
        assertThat(forecast(2030, Unit.PERCENT, 2021, "80", "85", "90", "95", "99")
                        .value())
                .isEqualTo(new BigDecimal("100"));
        assertThat(forecast(2030, Unit.COUNT, 2021, "80", "85", "90", "95", "99")
                        .value())
                .isGreaterThan(new BigDecimal("100"));
        assertThat(forecast(2030, Unit.PERCENT, 2021, "20", "15", "10", "5", "1")
                        .value())
                .isEqualTo(BigDecimal.ZERO);
    }

    @Example
    void nothingIsDrawnFurtherAheadThanTwiceTheLookBackNorForWhatIsKnown() {
        assertThat(forecast(2030, Unit.COUNT, 2021, "1", "2", "3", "4").outcome())
                .isEqualTo(Outcome.FORECAST);
        assertThat(forecast(2031, Unit.COUNT, 2021, "1", "2", "3", "4").outcome())
                .isEqualTo(Outcome.TOO_FAR_AHEAD);
        assertThat(forecast(2024, Unit.COUNT, 2021, "1", "2", "3", "4").outcome())
                .isEqualTo(Outcome.NOTHING_TO_FORECAST);
    }

    @Example
    void figuresFromBeforeTheWindowAreForgotten() {
        List<YearlyFigure> series = new ArrayList<>(series(2015, "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"));
        series.add(new YearlyFigure(2014, new BigDecimal("1000")));
        Forecast forecast = Trend.forecast(series, 2026, Unit.COUNT, RULE);
        assertThat(forecast.figures()).hasSize(10);
        assertThat(forecast.value()).isEqualTo(new BigDecimal("12"));
    }

    @Property
    void theRangeHoldsTheValue(
            @ForAll("series") List<YearlyFigure> series, @ForAll @IntRange(min = 2021, max = 2035) int year) {
        Forecast forecast = Trend.forecast(series, year, Unit.COUNT, RULE);
        if (forecast.outcome() == Outcome.FORECAST) {
            assertThat(forecast.value()).isBetween(forecast.low(), forecast.high());
        } else {
            assertThat(forecast.value()).isNull();
        }
    }

    @Property
    void oneOddFigureDoesNotTurnTheTrend(
            @ForAll @IntRange(min = 5, max = 9) int figures,
            @ForAll @IntRange(min = 0, max = 8) int odd,
            @ForAll @IntRange(min = 0, max = 100_000) int value) {
        List<YearlyFigure> series = new ArrayList<>();
        for (int i = 0; i < figures; i++) {
            series.add(new YearlyFigure(2015 + i, BigDecimal.valueOf(i == odd ? value : 50 + 3L * i)));
        }
        assertThat(Trend.forecast(series, 2026, Unit.COUNT, RULE).value()).isEqualTo(BigDecimal.valueOf(50 + 3 * 11));
    }

    @Property
    void inAnyOrderAndInAnyUnitTheTrendIsTheSame(@ForAll("series") List<YearlyFigure> series, @ForAll Random random) {
        List<YearlyFigure> shuffled = new ArrayList<>(series);
        Collections.shuffle(shuffled, random);
        Forecast forecast = Trend.forecast(series, 2026, Unit.COUNT, RULE);
        assertThat(Trend.forecast(shuffled, 2026, Unit.COUNT, RULE)).isEqualTo(forecast);
        List<YearlyFigure> thousands = series.stream()
                .map(f -> new YearlyFigure(f.year(), f.value().movePointRight(3)))
                .toList();
        Forecast scaled = Trend.forecast(thousands, 2026, Unit.COUNT, RULE);
        assertThat(scaled.outcome()).isEqualTo(forecast.outcome());
        if (forecast.outcome() == Outcome.FORECAST) {
            assertThat(scaled.value().movePointLeft(3))
                    .isCloseTo(forecast.value(), org.assertj.core.data.Offset.offset(new BigDecimal("0.000001")));
        }
    }

    @Provide
    Arbitrary<List<YearlyFigure>> series() {
        return Arbitraries.integers()
                .between(0, 300)
                .injectNull(0.2)
                .list()
                .ofMaxSize(14)
                .map(values -> {
                    List<YearlyFigure> series = new ArrayList<>();
                    for (int i = 0; i < values.size(); i++) {
                        if (values.get(i) != null) {
                            series.add(new YearlyFigure(2010 + i, BigDecimal.valueOf(values.get(i), 1)));
                        }
                    }
                    return series;
                });
    }

    private static Forecast forecast(int year, Unit unit, int first, String... values) {
        return Trend.forecast(series(first, values), year, unit, RULE);
    }

    private static List<YearlyFigure> series(int first, String... values) {
        List<YearlyFigure> series = new ArrayList<>();
        for (String value : values) {
            series.add(new YearlyFigure(first + series.size(), new BigDecimal(value)));
        }
        return series;
    }
}
