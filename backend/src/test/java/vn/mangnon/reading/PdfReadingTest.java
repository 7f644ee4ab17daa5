package vn.mangnon.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PdfReadingTest {

    private static final String LONG =
            "Thực hiện Luật Trẻ em và các văn bản hướng dẫn thi hành, Ủy ban nhân dân tỉnh xây dựng kế hoạch nhằm bảo"
                    + " đảm quyền trẻ em, giảm tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng xuống dưới 9% vào năm 2025 và dưới 6% vào năm 2030,";

    private static String text(PdfFile file) {
        return DocumentReader.read(file.bytes(), "ke-hoach.pdf", null).text();
    }

    @Test
    void wrappedLinesBecomeParagraphsAgain() {
        String one = LONG + " với sự tham gia của các sở, ban, ngành.";
        String two =
                "- Chỉ tiêu 2: tỷ lệ trẻ em đến 8 tuổi được tiếp cận các dịch vụ hỗ trợ chăm sóc phát triển toàn diện đạt 90% vào năm 2025.";
        assertThat(text(new PdfFile()
                        .paragraph(one)
                        .paragraph(two)
                        .paragraph("- Ngắn.")
                        .paragraph(one)))
                .isEqualTo(one + "\n" + two + "\n- Ngắn.\n" + one + "\n");
    }

    @Test
    void hangingItemsAreJoinedAndNewItemsAreNot() {
        String one = "a) " + LONG + " với sự tham gia của các sở, ban, ngành";
        assertThat(text(new PdfFile().paragraph(one, 18, 32).paragraph("b) " + LONG + " hết.", 18, 32)))
                .isEqualTo(one + "\nb) " + LONG + " hết.\n");
    }

    @Test
    void pageNumbersAndRunningHeadsInsideASentenceDisappear() {
        var file = new PdfFile()
                .numbered()
                .runningHead("KẾ HOẠCH SỐ 52/KH-UBND TỈNH LAM SƠN")
                .runningFoot("Văn phòng UBND tỉnh - trang");
        var words = new StringBuilder();
        for (int i = 1; i <= 16; i++) {
            String sentence =
                    "Câu thứ " + i + " " + LONG + " " + LONG.substring(LONG.indexOf(' ', i) + 1) + " và kết thúc.";
            file.paragraph(sentence);
            words.append(sentence).append('\n');
        }
        assertThat(text(file)).isEqualTo(words.toString());
    }

    @Test
    void theHeadAndTheSignatureAreReadColumnAfterColumn() {
        var file = new PdfFile()
                .columns(
                        List.of("ỦY BAN NHÂN DÂN", "TỈNH LAM SƠN", "Số: 52/KH-UBND"),
                        List.of(
                                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                                "Độc lập - Tự do - Hạnh phúc",
                                "Lam Sơn, ngày 08 tháng 3 năm 2021"))
                .centred("KẾ HOẠCH", "Thực hiện công tác trẻ em năm 2021")
                .paragraph(LONG + " hết./.")
                .columns(
                        List.of("Nơi nhận:", "- Như trên;", "- Các sở, ngành;", "- Lưu: VT."),
                        List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "Nguyễn Văn An"));
        assertThat(text(file)).isEqualTo("""
                ỦY BAN NHÂN DÂN
                TỈNH LAM SƠN
                Số: 52/KH-UBND
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Lam Sơn, ngày 08 tháng 3 năm 2021
                KẾ HOẠCH
                Thực hiện công tác trẻ em năm 2021
                %s hết./.
                Nơi nhận:
                - Như trên;
                - Các sở, ngành;
                - Lưu: VT.
                TM. ỦY BAN NHÂN DÂN
                CHỦ TỊCH
                Nguyễn Văn An
                """.formatted(LONG));
    }

    @Test
    void aDrawnTableKeepsItsMergedColumns() {
        var file = new PdfFile()
                .paragraph("Bảng chỉ tiêu:")
                .table(
                        new float[] {30, 200, 70, 70},
                        new String[] {"TT", "Chỉ tiêu", "Mục tiêu", "<"},
                        new String[] {"^", "^", "Năm 2025", "Năm 2030"},
                        new String[] {"1", "Tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ", "97%", "98%"},
                        new String[] {"2", "Tỷ lệ tảo hôn", "dưới 5%", "<"})
                .paragraph("Hết bảng.");
        assertThat(text(file)).isEqualTo("""
                Bảng chỉ tiêu:
                TT\tChỉ tiêu\tMục tiêu
                \t\tNăm 2025\tNăm 2030
                1\tTỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ\t97%\t98%
                2\tTỷ lệ tảo hôn\tdưới 5%
                Hết bảng.
                """);
    }

    @Test
    void aFootnoteMarkIsTakenOutAndItsWordsStandAtTheEnd() {
        var file = new PdfFile()
                .paragraph("Tỷ lệ đạt 24%^1 vào năm 2025 và 30%^7 vào năm 2030.")
                .note("1 Theo số liệu năm 2020.")
                .paragraph(LONG + " hết.")
                .paragraph(LONG + " hết.");
        assertThat(text(file))
                .isEqualTo("Tỷ lệ đạt 24% vào năm 2025 và 30%⁷ vào năm 2030.\n" + LONG + " hết.\n" + LONG
                        + " hết.\n[1] Theo số liệu năm 2020.\n");
    }

    @Test
    void columnsWhoseLinesStandAtDifferentHeightsAreKeptApart() {
        var file = new PdfFile()
                .unevenColumns(
                        List.of("ỦY BAN NHÂN DÂN", "TỈNH LAM SƠN", "Số: 52/KH-UBND"),
                        List.of(
                                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                                "Độc lập - Tự do - Hạnh phúc",
                                "Lam Sơn, ngày 08 tháng 3 năm 2021"))
                .paragraph(LONG + " hết./.");
        assertThat(text(file)).isEqualTo("""
                ỦY BAN NHÂN DÂN
                TỈNH LAM SƠN
                Số: 52/KH-UBND
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Lam Sơn, ngày 08 tháng 3 năm 2021
                %s hết./.
                """.formatted(LONG));
    }

    @Test
    void aTableWithoutDrawnLinesKeepsTheWordsOfEachCellTogether() {
        var file = new PdfFile()
                .paragraph("Các chỉ tiêu được giao như sau:")
                .plainTable(
                        new float[] {35, 190, 60, 60, 60, 90},
                        new String[] {"STT", "Chỉ tiêu", "Đơn vị tính", "Năm 2025", "Năm 2030", "Cơ quan chủ trì"},
                        new String[] {
                            "1",
                            "Tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ các loại vắc xin theo quy định",
                            "%",
                            "97",
                            "98",
                            "Sở Y tế"
                        },
                        new String[] {
                            "2",
                            "Số xã đạt tiêu chuẩn xã phù hợp với trẻ em",
                            "Xã",
                            "40",
                            "54",
                            "Sở Lao động - Thương binh và Xã hội"
                        },
                        new String[] {"3", "Tỷ lệ tảo hôn", "%", "< 5", "< 3", "Ban Dân tộc"})
                .paragraph("Kinh phí do ngân sách bảo đảm.")
                .paragraph(LONG + " hết.")
                .paragraph(LONG + " hết.")
                .paragraph(LONG + " hết.");
        assertThat(text(file)).isEqualTo("""
                Các chỉ tiêu được giao như sau:
                STT\tChỉ tiêu\tĐơn vị tính\tNăm 2025\tNăm 2030\tCơ quan chủ trì
                1\tTỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ các loại vắc xin theo quy định\t%%\t97\t98\tSở Y tế
                2\tSố xã đạt tiêu chuẩn xã phù hợp với trẻ em\tXã\t40\t54\tSở Lao động - Thương binh và Xã hội
                3\tTỷ lệ tảo hôn\t%%\t< 5\t< 3\tBan Dân tộc
                Kinh phí do ngân sách bảo đảm.
                %s hết.
                %1$s hết.
                %1$s hết.
                """.formatted(LONG));
    }

    @Test
    void aRowWhoseNumberStandsBesideTheMiddleOfItsWordsIsOne() {
        var file = new PdfFile()
                .paragraph("Các chỉ tiêu được giao như sau:")
                .centredTable(
                        new float[] {35, 190, 60, 60, 60},
                        new String[] {"TT", "Chỉ tiêu", "Đơn vị tính", "2025", "2030"},
                        new String[] {
                            "1",
                            "Tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ các loại vắc xin theo quy định của Bộ Y tế",
                            "%",
                            "97",
                            "98"
                        },
                        new String[] {"2", "Số xã đạt tiêu chuẩn xã phù hợp với trẻ em", "Xã", "40", "54"},
                        new String[] {"3", "Tỷ lệ tảo hôn", "%", "< 5", "< 3"})
                .paragraph("Kinh phí do ngân sách bảo đảm.")
                .paragraph(LONG + " hết.");
        assertThat(text(file)).isEqualTo("""
                Các chỉ tiêu được giao như sau:
                TT\tChỉ tiêu\tĐơn vị tính\t2025\t2030
                1\tTỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ các loại vắc xin theo quy định của Bộ Y tế\t%%\t97\t98
                2\tSố xã đạt tiêu chuẩn xã phù hợp với trẻ em\tXã\t40\t54
                3\tTỷ lệ tảo hôn\t%%\t< 5\t< 3
                Kinh phí do ngân sách bảo đảm.
                %s hết.
                """.formatted(LONG));
    }

    @Test
    void aRowThatAPageBreakCutsIsOneAndTheTitleIsNotReadTwice() {
        String[] title = {"STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian"};
        float[] widths = {35, 220, 120, 100};
        var file = new PdfFile()
                .numbered()
                .paragraph(LONG + " hết.")
                .paragraph(LONG + " hết.")
                .table(
                        widths,
                        title,
                        new String[] {"1", "Rà soát, lập danh sách trẻ em", "Sở Y tế", "Quý I"},
                        new String[] {"2", "Tổ chức Diễn đàn trẻ em cấp tỉnh", "Tỉnh đoàn, Sở Giáo dục", "Quý II"})
                .newPage()
                .table(widths, title, new String[] {"", "và ba cụm huyện", "và Đào tạo", ""}, new String[] {
                    "3", "Sơ kết", "Sở Y tế", "Quý IV"
                });
        assertThat(text(file)).isEqualTo("""
                %s hết.
                %1$s hết.
                STT\tNhiệm vụ\tCơ quan chủ trì\tThời gian
                1\tRà soát, lập danh sách trẻ em\tSở Y tế\tQuý I
                2\tTổ chức Diễn đàn trẻ em cấp tỉnh và ba cụm huyện\tTỉnh đoàn, Sở Giáo dục và Đào tạo\tQuý II
                3\tSơ kết\tSở Y tế\tQuý IV
                """.formatted(LONG));
    }
}
