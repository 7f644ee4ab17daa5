package vn.mangnon.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vi | Có nguy cơ chậm | Tiến độ (95,5 − 90) / (101 − 90) = 0,5; thời gian (2023 − 2020) / (2025 − 2020) = 0,6; được chậm tối đa 0,1.",
                "en | At risk         | Progress (95.5 − 90) / (101 − 90) = 0.5; time (2023 − 2020) / (2025 − 2020) = 0.6; it may be behind by 0.1.",
            })
    void progressIsToldWithItsNumbers(String language, String status, String formula) throws Exception {
        TargetValues target = new TargetValues(
                null, 2025, null, null, Comparator.GE, null, new BigDecimal("101"), null, null, null, null);
        StatusText text = text(language, target, Direction.UP, "90", "95.5");
        assertThat(text).isEqualTo(new StatusText(status, formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vi | Đúng tiến độ, đã đạt sớm  | Năm 2023: 50; phải đạt đến năm 2025: giảm ≥ 40 % so với năm 2020.",
                "en | On track, reached early   | 2023: 50; to be reached by 2025: a fall ≥ 40 % since 2020.",
            })
    void aChangeIsToldAsAFallOrARise(String language, String status, String formula) throws Exception {
        TargetValues target = new TargetValues(
                null,
                2025,
                null,
                2020,
                Comparator.EQ,
                null,
                new BigDecimal("40"),
                null,
                null,
                Change.TOTAL_CHANGE,
                null);
        assertThat(text(language, target, Direction.DOWN, "1200", "600")).isEqualTo(new StatusText(status, formula));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyStatusFormulaAndBoundHasWords(String language) throws Exception {
        Properties texts = texts(language);
        for (TargetStatus status : TargetStatus.values()) {
            assertThat(texts).containsKey("status." + status);
        }
        for (StatusFormula formula : StatusFormula.values()) {
            assertThat(texts).containsKey("status.formula." + formula);
        }
        for (Comparator comparator : Comparator.values()) {
            assertThat(texts.containsKey("status.bound." + comparator)).isEqualTo(comparator != Comparator.KEEP);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Comparator.class, names = "KEEP", mode = EnumSource.Mode.EXCLUDE)
    void noPlaceholderIsLeft(Comparator kept) throws Exception {
        for (Change change : Change.values()) {
            BigDecimal upper = kept == Comparator.RANGE ? new BigDecimal("7") : null;
            TargetValues target = new TargetValues(
                    null, 2025, null, null, Comparator.KEEP, kept, new BigDecimal("5"), upper, null, change, null);
            for (String second : List.of("1", "5", "6", "9")) {
                assertThat(text("vi", target, Direction.UP, "3", second).formula())
                        .doesNotContain("{", "}", "null");
            }
        }
    }

    private static StatusText text(
            String language, TargetValues target, Direction direction, String in2020, String in2023) throws Exception {
        List<YearlyFigure> series =
                List.of(new YearlyFigure(2020, new BigDecimal(in2020)), new YearlyFigure(2023, new BigDecimal(in2023)));
        Properties texts = texts(language);
        StatusResult result = TargetJudgement.of(
                new StatusInput(target, direction, 2021, "TOTAL", series, 2023, new BigDecimal("0.10")));
        return new StatusWords(language, (key, arguments) -> filled(texts.getProperty(key), arguments)).of(result);
    }

    private static String filled(String text, Map<String, Object> arguments) {
        for (Map.Entry<String, Object> argument : arguments.entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", String.valueOf(argument.getValue()));
        }
        return text;
    }

    private static Properties texts(String language) throws Exception {
        Properties texts = new Properties();
        try (var in = StatusWords.class.getResourceAsStream("/texts/indicator_" + language + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
