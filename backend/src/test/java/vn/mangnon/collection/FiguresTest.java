package vn.mangnon.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mangnon.collection.ObservationCommands.CellChange;
import vn.mangnon.indicator.Aggregation;
import vn.mangnon.indicator.Unit;
import vn.mangnon.platform.Problem.Fault;

/** What a cell may hold. */
class FiguresTest {
    private static final FormMeasure SHARE = measure(Unit.PERCENT, Aggregation.RATIO);
    private static final FormMeasure COUNT = measure(Unit.COUNT, Aggregation.SUM);

    private static FormMeasure measure(Unit unit, Aggregation aggregation) {
        return new FormMeasure(UUID.randomUUID(), "Chỉ số", unit, aggregation, true, List.of("TOTAL"));
    }

    private static CellChange change(
            String numerator, String denominator, String value, Presence presence, String gapReason) {
        return new CellChange(
                UUID.randomUUID(),
                null,
                null,
                number(numerator),
                number(denominator),
                number(value),
                presence,
                gapReason,
                null,
                null);
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static List<String> faults(CellChange change, FormMeasure measure) {
        List<Fault> faults = new ArrayList<>();
        CellContent content = Figures.content(change, measure, "/changes/0", faults);
        assertThat(content == null).isEqualTo(!faults.isEmpty());
        assertThat(faults).allSatisfy(f -> assertThat(f.arguments()).containsKeys("measure", "cell"));
        return faults.stream()
                .map(f -> f.pointer().substring(10) + " " + f.code())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "45,60,PERCENT,75",
        "1,3,PERCENT,33.333333",
        "2,3,PER_1000,666.666667",
        "7,1000,PER_100000,700",
        "0,5,PERCENT,0",
        "5,2,OTHER,2.5"
    })
    void theValueOfARatioFollowsFromItsParts(String numerator, String denominator, Unit unit, BigDecimal value) {
        CellContent content = Figures.content(
                change(numerator, denominator, null, null, null),
                measure(unit, Aggregation.RATIO),
                "",
                new ArrayList<>());
        assertThat(content.value()).isEqualByComparingTo(value);
        assertThat(content.presence()).isEqualTo(Presence.REPORTED);
    }

    @Test
    void nothingOutOfNothingIsReportedAndHasNoValue() {
        CellContent content = Figures.content(change("0", "0", null, null, null), SHARE, "", new ArrayList<>());
        assertThat(content.presence()).isEqualTo(Presence.REPORTED);
        assertThat(content.value()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "5,0,-,/denominator denominator-zero",
                "-1,5,-,/numerator negative",
                "1,-5,-,/denominator negative",
                "1e308,5,-,/numerator number-too-large",
                "1,1e999999999,-,/denominator number-too-large",
                "0.0000001,5,-,/numerator too-many-places",
                "1e-999999999,5,-,/numerator too-many-places",
                "1,-,-,/denominator required",
                "1,2,50,/value value-is-computed",
                "999999999999999,0.000001,-,/numerator number-too-large"
            })
    void aRatioThatCannotBeIsNamed(String numerator, String denominator, String value, String fault) {
        assertThat(faults(change("-1".equals(numerator) ? "-1" : numerator, denominator, value, null, null), SHARE))
                .contains(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "-3,/value negative",
        "2.5,/value not-whole",
        "1e15,/value number-too-large",
        "1e308,/value number-too-large"
    })
    void aCountThatCannotBeIsNamed(String value, String fault) {
        assertThat(faults(change(null, null, value, null, null), COUNT)).containsExactly(fault);
    }

    @Test
    void aNumberOfManyZeroesIsTheSameNumber() {
        CellContent content =
                Figures.content(change(null, null, "12.000000000", null, null), COUNT, "", new ArrayList<>());
        assertThat(content.value()).isEqualTo(new BigDecimal("12"));
        assertThat(content)
                .isEqualTo(Figures.content(change(null, null, "1.2e1", null, null), COUNT, "", new ArrayList<>()));
    }

    @Test
    void zeroNoDataAndNotApplicableAreThreeThings() {
        assertThat(faults(change(null, null, "0", null, null), COUNT)).isEmpty();
        assertThat(faults(change(null, null, null, Presence.NO_DATA, "Chưa điều tra"), COUNT))
                .isEmpty();
        assertThat(faults(change(null, null, null, Presence.NO_DATA, null), COUNT))
                .containsExactly("/gapReason gap-needs-reason");
        assertThat(faults(change(null, null, "0", Presence.NOT_APPLICABLE, "Không có trường"), COUNT))
                .containsExactly("/value figure-in-gap");
        assertThat(faults(change(null, null, "0", null, "Lý do"), COUNT)).containsExactly("/gapReason gap-without-gap");
        assertThat(faults(change(null, null, null, Presence.REPORTED, null), COUNT))
                .containsExactly("/value required");
    }

    @Test
    void aCellIsEmptiedBySayingNothing() {
        CellContent content = Figures.content(change(null, null, null, null, null), COUNT, "", new ArrayList<>());
        assertThat(content).isEqualTo(CellContent.EMPTY);
    }

    @Test
    void partsDoNotBelongToACount() {
        assertThat(faults(change("1", null, "1", null, null), COUNT)).containsExactly("/numerator no-parts");
    }

    @Test
    void whatMayFallBelowZeroMay() {
        assertThat(faults(change(null, null, "-1.5", null, null), measure(Unit.PERCENTAGE_POINT, Aggregation.LATEST)))
                .isEmpty();
        assertThat(faults(change(null, null, "-1.5", null, null), measure(Unit.AGE_YEARS, Aggregation.LATEST)))
                .containsExactly("/value negative");
    }
}
