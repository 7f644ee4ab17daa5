package vn.mangnon.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class TextReadingTest {

    private static final String SENTENCE = "Tỷ lệ trẻ em đạt 65% vào năm 2025.";

    private static String txt(byte[] bytes) {
        return DocumentReader.read(bytes, "ke-hoach.txt", "text/plain").text();
    }

    private static String txt(String text) {
        return txt(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String markdown(String text) {
        return DocumentReader.read(text.getBytes(StandardCharsets.UTF_8), "ke-hoach.md", null)
                .text();
    }

    @Test
    void unicodeIsReadWithAndWithoutAMark() {
        assertThat(txt(SENTENCE)).isEqualTo(SENTENCE + "\n");
        assertThat(txt(('\uFEFF' + SENTENCE).getBytes(StandardCharsets.UTF_8))).isEqualTo(SENTENCE + "\n");
        assertThat(txt(('\uFEFF' + SENTENCE).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(SENTENCE + "\n");
        assertThat(txt(('\uFEFF' + SENTENCE).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(SENTENCE + "\n");
    }

    @Test
    void windows1258IsReadForWhatItIs() {
        String stored = "Ty\u0309 lê\u0323 tre\u0309 em đa\u0323t 65% va\u0300o năm 2025.";
        assertThat(txt(stored.getBytes(Charset.forName("windows-1258")))).isEqualTo(SENTENCE + "\n");
    }

    @Test
    void lettersAreComposedAndLinesStayLines() {
        assertThat(txt(Normalizer.normalize("Một\r\nhai\rba\u2028bốn\u00A0 năm\n\n\n\nsáu", Normalizer.Form.NFD)))
                .isEqualTo("Một\nhai\nba\nbốn năm\n\nsáu\n");
    }

    @Test
    void tabsAfterAMarkAreSpacesAndTabsInRowsAreCells() {
        assertThat(
                        txt(
                                "1.\tMục đích\n-\tgạch đầu dòng\nSố:\t52/KH-UBND\n\nTT\tChỉ tiêu\tNăm 2025\n1\tTiêm chủng\t97%\n2\t\t98%"))
                .isEqualTo(
                        "1. Mục đích\n- gạch đầu dòng\nSố: 52/KH-UBND\n\nTT\tChỉ tiêu\tNăm 2025\n1\tTiêm chủng\t97%\n2\t\t98%\n");
    }

    @Test
    void strongMarksAndDrawnLinesAreDroppedFromText() {
        assertThat(txt("Quyết định số **23/QĐ-TTg** ngày 07/01/2021\n---------------\nhết"))
                .isEqualTo("Quyết định số 23/QĐ-TTg ngày 07/01/2021\n\nhết\n");
    }

    @Test
    void markdownMarksAreDroppedAndItsTablesAreRows() {
        assertThat(markdown("""
                # KẾ HOẠCH
                ## I. MỤC TIÊU
                * **Chỉ tiêu 1:** đạt *65%* vào năm 2025 (*)
                  + mục con `mã` và [Luật](http://x/y)
                > trích

                | TT | Chỉ tiêu | 2025 |
                |----|:--------:|------|
                | 1  | Tiêm     | 97%  |
                | 2  |          | 98%  |

                ```
                rm -rf /
                ```
                <b>Số</b>: 1\\. <script>alert(1)</script> a &amp; b<br>c
                """)).isEqualTo("""
                KẾ HOẠCH
                I. MỤC TIÊU
                - Chỉ tiêu 1: đạt 65% vào năm 2025 (*)
                + mục con mã và Luật
                trích

                TT\tChỉ tiêu\t2025
                1\tTiêm\t97%
                2\t\t98%

                rm -rf /
                Số : 1. alert(1) a & b
                c
                """);
    }
}
