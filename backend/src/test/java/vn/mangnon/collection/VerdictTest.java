package vn.mangnon.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.mangnon.collection.Verdict.Entry;
import vn.mangnon.collection.Verdict.Objection;
import vn.mangnon.collection.Verdict.Rule;
import vn.mangnon.indicator.Aggregation;
import vn.mangnon.indicator.Unit;

/** Rules that are data, over the cells of a form. */
class VerdictTest {
    private static final Map<String, Set<String>> CODES =
            Map.of("SEX", Set.of("MALE", "FEMALE"), "RESIDENCE", Set.of("URBAN", "RURAL"));
    private final FormMeasure count =
            new FormMeasure(UUID.randomUUID(), "Số trẻ em", Unit.COUNT, Aggregation.SUM, true, List.of());
    private final FormMeasure share =
            new FormMeasure(UUID.randomUUID(), "Tỷ lệ", Unit.PERCENT, Aggregation.RATIO, true, List.of());

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private Entry counted(String cell, String value, String comment, String previous) {
        return new Entry(
                count,
                cell,
                new CellContent(null, null, number(value), Presence.REPORTED, null, comment),
                number(previous));
    }

    private Entry shared(String cell, String numerator, String denominator) {
        return new Entry(
                share,
                cell,
                new CellContent(number(numerator), number(denominator), null, Presence.REPORTED, null, null),
                null);
    }

    private static Rule rule(RuleKind kind, Severity severity) {
        return new Rule(kind, severity, null, null, null, null, null, null, null, null);
    }

    private static List<Objection> judge(Rule rule, Entry... entries) {
        return Verdict.of(List.of(entries), List.of(rule), CODES);
    }

    @Test
    void aRequiredCellHoldsAFigureOrSaysWhyItDoesNot() {
        Rule rule = rule(RuleKind.REQUIRED, Severity.ERROR);
        assertThat(judge(rule, new Entry(count, "TOTAL", CellContent.EMPTY, null)))
                .singleElement()
                .satisfies(o -> assertThat(o.stops()).isTrue());
        assertThat(judge(
                        rule,
                        new Entry(
                                count,
                                "TOTAL",
                                new CellContent(null, null, null, Presence.NO_DATA, "Chưa có", null),
                                null)))
                .isEmpty();
        FormMeasure optional = new FormMeasure(count.id(), "", Unit.COUNT, Aggregation.SUM, false, List.of());
        assertThat(judge(rule, new Entry(optional, "TOTAL", CellContent.EMPTY, null)))
                .isEmpty();
    }

    @Test
    void partsThatAreAllAskedAddUpToTheirTotal() {
        Rule rule = rule(RuleKind.PARTS_EQUAL_TOTAL, Severity.ERROR);
        assertThat(judge(
                        rule,
                        counted("TOTAL", "10", null, null),
                        counted("SEX=MALE", "6", null, null),
                        counted("SEX=FEMALE", "4", null, null)))
                .isEmpty();
        assertThat(judge(
                        rule,
                        counted("TOTAL", "10", null, null),
                        counted("SEX=MALE", "6", null, null),
                        counted("SEX=FEMALE", "5", null, null)))
                .singleElement()
                .satisfies(o -> assertThat(o.cell()).isEqualTo("TOTAL"))
                .satisfies(o ->
                        assertThat(o.arguments()).containsEntry("sum", "11").containsEntry("total", "10"));
        assertThat(judge(rule, counted("TOTAL", "10", null, null), counted("SEX=MALE", "60", null, null)))
                .isEmpty();
    }

    @Test
    void partsOfPartsAddUpToo() {
        Rule rule = rule(RuleKind.PARTS_EQUAL_TOTAL, Severity.ERROR);
        List<Objection> objections = judge(
                rule,
                counted("SEX=MALE", "6", null, null),
                counted("RESIDENCE=RURAL;SEX=MALE", "1", null, null),
                counted("RESIDENCE=URBAN;SEX=MALE", "4", null, null));
        assertThat(objections).singleElement().satisfies(o -> assertThat(o.cell())
                .isEqualTo("SEX=MALE"));
    }

    @Test
    void bothPartsOfARatioAddUp() {
        Rule rule = rule(RuleKind.PARTS_EQUAL_TOTAL, Severity.ERROR);
        assertThat(judge(
                        rule, shared("TOTAL", "5", "10"), shared("SEX=MALE", "3", "6"), shared("SEX=FEMALE", "2", "5")))
                .hasSize(1);
        assertThat(judge(
                        rule, shared("TOTAL", "5", "10"), shared("SEX=MALE", "3", "6"), shared("SEX=FEMALE", "2", "4")))
                .isEmpty();
    }

    @Test
    void theNumeratorLiesWithinTheDenominator() {
        Rule rule = new Rule(
                RuleKind.NUMERATOR_WITHIN_DENOMINATOR,
                Severity.ERROR,
                null,
                List.of("PERCENT"),
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(judge(rule, shared("TOTAL", "11", "10"))).hasSize(1);
        assertThat(judge(rule, shared("TOTAL", "10", "10"), counted("TOTAL", "1", null, null)))
                .isEmpty();
    }

    @Test
    void aChangeBeyondTheBoundAsksForAReason() {
        Rule rule = new Rule(
                RuleKind.CHANGE, Severity.WARNING, null, null, null, null, new BigDecimal("50"), null, null, null);
        assertThat(judge(rule, counted("TOTAL", "150", null, "100"))).isEmpty();
        assertThat(judge(rule, counted("TOTAL", "151", null, "100")))
                .singleElement()
                .satisfies(o -> assertThat(o.stops()).isTrue());
        assertThat(judge(rule, counted("TOTAL", "49", null, "100"))).hasSize(1);
        assertThat(judge(rule, counted("TOTAL", "151", "Nhập thêm một xã", "100")))
                .singleElement()
                .satisfies(o -> assertThat(o.stops()).isFalse());
        assertThat(judge(rule, counted("TOTAL", "5", null, "0"), counted("SEX=MALE", "5", null, null)))
                .isEmpty();
    }

    @Test
    void boundsHoldForWhatTheyAreSetFor() {
        Rule rule = new Rule(
                RuleKind.BOUNDS,
                Severity.ERROR,
                count.id(),
                null,
                BigDecimal.ONE,
                BigDecimal.TEN,
                null,
                null,
                null,
                null);
        assertThat(judge(rule, counted("TOTAL", "0", null, null))).hasSize(1);
        assertThat(judge(rule, counted("TOTAL", "11", null, null))).hasSize(1);
        assertThat(judge(rule, counted("TOTAL", "10", null, null))).isEmpty();
    }

    @Test
    void oneMeasureStandsToAnotherAsTheRuleSays() {
        FormMeasure helped =
                new FormMeasure(UUID.randomUUID(), "Được trợ giúp", Unit.COUNT, Aggregation.SUM, true, List.of());
        Rule rule = new Rule(
                RuleKind.CROSS_MEASURE,
                Severity.ERROR,
                helped.id(),
                null,
                null,
                null,
                null,
                null,
                count.id(),
                FigureComparator.LE);
        Entry ten = new Entry(
                helped, "TOTAL", new CellContent(null, null, BigDecimal.TEN, Presence.REPORTED, null, null), null);
        assertThat(judge(rule, ten, counted("TOTAL", "9", null, null)))
                .singleElement()
                .satisfies(o -> assertThat(o.measureId()).isEqualTo(helped.id()));
        assertThat(judge(rule, ten, counted("TOTAL", "10", null, null))).isEmpty();
        assertThat(judge(rule, ten)).isEmpty();
    }
}
