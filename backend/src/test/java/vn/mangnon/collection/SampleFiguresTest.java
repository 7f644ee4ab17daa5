package vn.mangnon.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.mangnon.indicator.Aggregation;
import vn.mangnon.indicator.Unit;

/** The demonstration's figures are the same every time, and what the communes say makes what the province is meant to reach. */
class SampleFiguresTest {
    private static final long SEED = 7;

    private static final List<SampleUnit> UNITS = IntStream.range(0, 171)
            .mapToObj(i -> new SampleUnit(
                    new UUID(0, i), String.format("%05d", i), i % 2 == 0, 700 + 31 * (i % 90), (i * 37 % 100) / 100.0))
            .toList();

    private static Map<SampleMeasure, FormMeasure> measures() {
        Map<SampleMeasure, FormMeasure> measures = new LinkedHashMap<>();
        SampleMeasure.ALL.stream()
                .filter(sample -> sample.source() == SampleMeasure.Source.COMMUNES)
                .forEach(sample -> measures.put(
                        sample,
                        new FormMeasure(
                                new UUID(1, measures.size()),
                                sample.indicator(),
                                sample.accrues() ? Unit.PER_100000 : Unit.PERCENT,
                                Aggregation.RATIO,
                                true,
                                List.of(Cell.TOTAL))));
        return measures;
    }

    @Test
    void everyMeasureOfTheSampleIsThere() {
        assertThat(SampleMeasure.ALL).hasSize(34);
    }

    @Test
    void communesTogetherReachWhatTheProvinceIsMeantToAndNoneCountsMoreThanThereAre() {
        Map<SampleMeasure, FormMeasure> measures = measures();
        for (int year = 2021; year <= 2026; year++) {
            List<SampleFigure> figures = new SampleFigures(SEED, year, 1).ofCommunes(measures, UNITS);
            int ofYear = year;
            measures.forEach((sample, measure) -> {
                List<CellContent> said = figures.stream()
                        .filter(figure -> figure.measureId().equals(measure.id())
                                && figure.cell().equals(Cell.TOTAL))
                        .map(SampleFigure::content)
                        .filter(CellContent::isReported)
                        .toList();
                assertThat(said).hasSizeGreaterThan(160);
                assertThat(said).allMatch(one -> one.numerator().compareTo(one.denominator()) <= 0);
                BigDecimal whole = said.stream().map(CellContent::denominator).reduce(BigDecimal.ZERO, BigDecimal::add);
                double reached = said.stream()
                                .map(CellContent::numerator)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .doubleValue()
                        * measure.factor().doubleValue()
                        / whole.doubleValue();
                double meant = sample.in(ofYear);
                assertThat(reached)
                        .as("indicator %s in %d", sample.indicator(), ofYear)
                        .isCloseTo(
                                meant,
                                within(Math.max(
                                        meant * 0.04, sample.whole() == SampleMeasure.Whole.UNIT ? 1.5 : 0.05)));
            });
        }
    }

    @Test
    void theSameSeedSaysTheSameAndAnotherSaysOtherwise() {
        List<SampleFigure> once = new SampleFigures(SEED, 2024, 1).ofCommunes(measures(), UNITS);
        assertThat(new SampleFigures(SEED, 2024, 1).ofCommunes(measures(), UNITS))
                .isEqualTo(once);
        assertThat(new SampleFigures(SEED + 1, 2024, 1).ofCommunes(measures(), UNITS))
                .isNotEqualTo(once);
    }

    @Test
    void partsMakeTheWholeAsLongAsThereIsRoom() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 2_000; round++) {
            long[] most = random.longs(random.nextInt(1, 40), 0, 30).toArray();
            double[] weights = random.doubles(most.length, 0.1, 5).toArray();
            long room = LongStream.of(most).sum();
            long whole = random.nextLong(room + 1);
            long[] parts = SampleShares.byWeight(whole, weights, most, random);
            assertThat(LongStream.of(parts).sum()).isEqualTo(whole);
            assertThat(IntStream.range(0, parts.length)).allMatch(i -> parts[i] >= 0 && parts[i] <= most[i]);
        }
    }
}
