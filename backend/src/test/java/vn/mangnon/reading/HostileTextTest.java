package vn.mangnon.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that nobody wrote as a plan must end soon and do no harm. */
class HostileTextTest {

    private static final int FIVE_MEGABYTES = 5_000_000;

    @ParameterizedTest(name = "five megabytes of “{0}”")
    @ValueSource(
            strings = {
                "a",
                "65% ",
                "((((",
                "1.1.1.1.",
                "giảm tỷ lệ 5% vào năm 2025 và ",
                "23/QĐ-TTg ",
                "năm 2025, ",
                "- ",
                "\t",
                "chỉ tiêu 1 đến 99999, ",
                "Sở Y tế, ",
                "“",
                "từ 1 đến ",
                "/",
                "Luật ",
                "ngày ",
                "I. ",
                "; ",
                ". A",
                "Số: ",
                "0",
                "“đạt” (",
                "duy trì "
            })
    void oneEndlessLineEndsWithinFiveSeconds(String part) {
        String text = part.repeat(FIVE_MEGABYTES / part.length());

        assertTimeout(Duration.ofSeconds(5), () -> PlanReader.read(text));
    }

    @ParameterizedTest(name = "a million lines of “{0}”")
    @ValueSource(
            strings = {
                "1. a",
                "a) Sở Y tế",
                "- 5% trẻ em năm 2025",
                "I. MỤC TIÊU",
                "Chỉ tiêu 1: đạt 5% năm 2025",
                "1",
                "a\tb",
                "KẾ HOẠCH",
                "Nơi nhận:",
                "x;",
                "Mục tiêu 1:"
            })
    void countlessLinesEndSoon(String line) {
        String text = (line + "\n").repeat(200_000);

        assertTimeout(Duration.ofSeconds(5), () -> PlanReader.read(text));
    }

    @Test
    void aListInAListTenThousandTimesIsNoTrouble() {
        StringBuilder text = new StringBuilder("I. MỤC TIÊU\n");
        for (int i = 1; i <= 10_000; i++) {
            text.append("1.".repeat(Math.min(i, 400)))
                    .append(" a\n")
                    .append("(")
                    .append(i % 90)
                    .append(") b\n");
        }

        assertTimeout(Duration.ofSeconds(5), () -> PlanReader.read(text.toString()));
    }

    @Test
    void textWithoutAnyPlanGivesAnEmptyDraftWithWarnings() {
        for (String text : new String[] {"", " ", "\n\n", "abc", "%", "năm 2025", "\u0000\u0001"}) {
            PlanDraft draft = PlanReader.read(text);

            assertThat(draft.indicators()).isEmpty();
            assertThat(draft.warnings())
                    .extracting(PlanDraft.Warning::code)
                    .contains(PlanDraft.WarningCode.NO_NUMBER, PlanDraft.WarningCode.NO_SIGNATURE);
        }
    }

    @Test
    void thirtyPagesAreReadWithinTwoSeconds() {
        String page = Stream.generate(
                        () ->
                                "- Chỉ tiêu 1: tỷ lệ trẻ em được tiêm chủng đạt 95% vào năm 2025 và 98% vào năm 2030; phối hợp với Sở Y tế theo Quyết định số 23/QĐ-TTg.\n")
                .limit(30)
                .reduce("", String::concat);

        assertTimeout(Duration.ofSeconds(2), () -> PlanReader.read("KẾ HOẠCH\nThử\nI. MỤC TIÊU\n" + page.repeat(30)));
    }
}
