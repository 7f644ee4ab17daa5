package vn.mangnon.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.indicator.Comparator.EQ;
import static vn.mangnon.indicator.Comparator.KEEP;
import static vn.mangnon.indicator.Comparator.LT;
import static vn.mangnon.indicator.NationalComparison.Verdict.EQUAL;
import static vn.mangnon.indicator.NationalComparison.Verdict.LOOSER;
import static vn.mangnon.indicator.NationalComparison.Verdict.STRICTER;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.mangnon.indicator.NationalComparison.Side;
import vn.mangnon.indicator.NationalComparison.Verdict;

class CatalogueFileTest {
    private final CatalogueFile catalogue = CatalogueFile.read(
            "QD23-2021",
            new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS));

    @Test
    void theDecisionHasFourObjectivesAndTwentyFourIndicatorsInOrder() {
        assertThat(catalogue.measures().stream()
                        .map(CatalogueFile.Measure::objective)
                        .distinct())
                .containsExactly("1", "2", "3", "4");
        assertThat(catalogue.measures().stream()
                        .map(m -> Integer.valueOf(m.indicator()))
                        .distinct())
                .hasSize(24)
                .isSorted();
        assertThat(catalogue.measures().stream().map(CatalogueFile.Measure::code))
                .hasSize(34)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("QD23-2021:\\d{1,2}[a-c]?"));
    }

    @Test
    void everyNationalTargetIsATarget() {
        for (CatalogueFile.Measure measure : catalogue.measures()) {
            assertThat(measure.aggregation().fits(measure.unit()))
                    .as(measure.code())
                    .isTrue();
            assertThat(Normalizer.isNormalized(measure.name(), Normalizer.Form.NFC))
                    .as(measure.code())
                    .isTrue();
            assertThat(measure.targets()).as(measure.code()).isNotEmpty().allSatisfy(target -> assertThat(
                            target.target().faults("", measure.direction()))
                    .isEmpty());
        }
        assertThat(catalogue.measures().stream()
                        .mapToInt(m -> m.targets().size())
                        .sum())
                .isEqualTo(65);
    }

    /** Plan 52/KH-UBND of Quảng Ninh (2021) against the decision that it carries out. */
    @Test
    void quangNinhAsksMoreOrTheSame() {
        assertThat(verdict("1", 2025, EQ, null, "65")).isEqualTo(EQUAL);
        assertThat(verdict("3a", 2025, EQ, null, "6.5")).isEqualTo(STRICTER);
        assertThat(verdict("3b", 2030, EQ, null, "8")).isEqualTo(STRICTER);
        assertThat(verdict("6", 2030, LT, null, "2")).isEqualTo(STRICTER);
        assertThat(verdict("7", 2030, KEEP, EQ, "100")).isEqualTo(EQUAL);
        assertThat(verdict("8a", 2030, KEEP, EQ, "1")).isEqualTo(STRICTER);
        assertThat(verdict("11a", 2025, EQ, null, "550")).isEqualTo(EQUAL);
        assertThat(verdict("18b", 2030, KEEP, LT, "0.02")).isEqualTo(STRICTER);
        assertThat(verdict("12", null, EQ, null, "100")).isEqualTo(EQUAL);
        assertThat(verdict("16", 2025, EQ, null, "99")).isEqualTo(LOOSER);
        assertThat(verdict("9", 2025, EQ, null, "4.5")).isEqualTo(LOOSER);
    }

    private Verdict verdict(String code, Integer year, Comparator comparator, Comparator base, String value) {
        var measure = catalogue.measures().stream()
                .filter(m -> m.code().equals("QD23-2021:" + code))
                .collect(Collectors.toList())
                .getFirst();
        var nation = measure.targets().stream()
                .filter(t -> t.year() == null || t.year().equals(year))
                .findFirst()
                .orElseThrow()
                .target();
        Target plan =
                new Target(year, null, null, comparator, base, new BigDecimal(value), null, null, Change.LEVEL, null);
        return NationalComparison.compare(
                        new Side(measure.unit(), null, null, plan),
                        new Side(measure.unit(), null, measure.direction(), nation))
                .verdict();
    }
}
