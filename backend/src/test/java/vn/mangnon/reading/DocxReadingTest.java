package vn.mangnon.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.reading.DocxFile.body;
import static vn.mangnon.reading.DocxFile.cell;
import static vn.mangnon.reading.DocxFile.level;
import static vn.mangnon.reading.DocxFile.list;
import static vn.mangnon.reading.DocxFile.num;
import static vn.mangnon.reading.DocxFile.numbered;
import static vn.mangnon.reading.DocxFile.p;
import static vn.mangnon.reading.DocxFile.row;
import static vn.mangnon.reading.DocxFile.run;
import static vn.mangnon.reading.DocxFile.span;
import static vn.mangnon.reading.DocxFile.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class DocxReadingTest {

    private static String text(DocxFile file) {
        return DocumentReader.read(file.bytes(), "ke-hoach.docx", null).text();
    }

    private static String text(String... blocks) {
        return text(body(String.join("", blocks)));
    }

    @Test
    void automaticNumbersAreWrittenOutLevelByLevel() {
        var file = body(numbered(1, 0, "MỤC TIÊU")
                        + numbered(1, 1, "Mục tiêu chung")
                        + numbered(1, 1, "Mục tiêu cụ thể")
                        + numbered(1, 2, "Về sức khỏe")
                        + numbered(1, 2, "Về giáo dục")
                        + numbered(1, 0, "NHIỆM VỤ")
                        + numbered(1, 1, "Truyền thông"))
                .numbering(list(
                                7,
                                level(0, "upperRoman", "%1.")
                                        + level(1, "decimal", "%2.")
                                        + level(2, "lowerLetter", "%3)"))
                        + num(1, 7, ""));

        assertThat(text(file)).isEqualTo("""
                I. MỤC TIÊU
                1. Mục tiêu chung
                2. Mục tiêu cụ thể
                a) Về sức khỏe
                b) Về giáo dục
                II. NHIỆM VỤ
                1. Truyền thông
                """);
    }

    @Test
    void aPatternMayNameHigherLevelsAndOwnWords() {
        var file = body(numbered(1, 0, "phát triển toàn diện")
                        + numbered(1, 1, "đạt 65%")
                        + numbered(1, 1, "đạt 75%")
                        + numbered(1, 0, "bảo vệ trẻ em")
                        + numbered(1, 1, "đạt 90%"))
                .numbering(list(
                                1,
                                level(0, "upperRoman", "Mục tiêu %1:")
                                        + level(1, "decimal", "%1.%2.").replace("<w:lvlText", "<w:isLgl/><w:lvlText"))
                        + num(1, 1, ""));

        assertThat(text(file)).isEqualTo("""
                Mục tiêu I: phát triển toàn diện
                1.1. đạt 65%
                1.2. đạt 75%
                Mục tiêu II: bảo vệ trẻ em
                2.1. đạt 90%
                """);
    }

    @Test
    void aListStartsAnewWhereItsInstanceSaysSoAndElseGoesOn() {
        var file = body(numbered(1, 0, "một")
                        + numbered(1, 0, "hai")
                        + numbered(2, 0, "lại từ đầu")
                        + numbered(3, 0, "đi tiếp")
                        + numbered(4, 0, "bảy"))
                .numbering(list(1, level(0, "decimal", "%1."))
                        + num(1, 1, "")
                        + num(2, 1, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>")
                        + num(3, 1, "")
                        + num(4, 1, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride>"));

        assertThat(text(file)).isEqualTo("1. một\n2. hai\n1. lại từ đầu\n2. đi tiếp\n7. bảy\n");
    }

    @Test
    void aLevelThatNeverRestartsCountsThroughTheDocument() {
        var file = body(numbered(1, 0, "một")
                        + numbered(1, 1, "x")
                        + numbered(1, 1, "y")
                        + numbered(1, 0, "hai")
                        + numbered(1, 1, "z"))
                .numbering(list(
                                1,
                                level(0, "lowerLetter", "%1)")
                                        + level(1, "decimal", "Chỉ tiêu %2:")
                                                .replace("<w:numFmt", "<w:lvlRestart w:val=\"0\"/><w:numFmt"))
                        + num(1, 1, ""));

        assertThat(text(file)).isEqualTo("a) một\nChỉ tiêu 1: x\nChỉ tiêu 2: y\nb) hai\nChỉ tiêu 3: z\n");
    }

    @Test
    void aStyleBringsItsNumberingAndALinkedListIsFollowed() {
        var file = body(p("<w:pStyle w:val=\"H1\"/>", "MỤC TIÊU")
                        + p("<w:pStyle w:val=\"H2\"/>", "Chung")
                        + p("<w:pStyle w:val=\"H2b\"/>", "Cụ thể")
                        + p("<w:pStyle w:val=\"H1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>", "Không số")
                        + numbered(5, 0, "gạch đầu dòng"))
                .styles(
                        "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                                + "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                                + "<w:style w:type=\"paragraph\" w:styleId=\"H2b\"><w:basedOn w:val=\"H2\"/></w:style>"
                                + "<w:style w:type=\"numbering\" w:styleId=\"Gach\"><w:pPr><w:numPr><w:numId w:val=\"6\"/></w:numPr></w:pPr></w:style>")
                .numbering(list(
                                1,
                                level(0, "upperRoman", "%1.").replace("<w:numFmt", "<w:pStyle w:val=\"H1\"/><w:numFmt")
                                        + level(1, "decimal", "%2."))
                        + list(2, "<w:numStyleLink w:val=\"Gach\"/>")
                        + list(3, "<w:styleLink w:val=\"Gach\"/>" + level(0, "bullet", "\uF0B7"))
                        + num(1, 1, "")
                        + num(5, 2, "")
                        + num(6, 3, ""));

        assertThat(text(file)).isEqualTo("I. MỤC TIÊU\n1. Chung\n2. Cụ thể\nKhông số\n- gạch đầu dòng\n");
    }

    @Test
    void trackedChangesAreReadAsAccepted() {
        assertThat(text(
                        "<w:p>" + run("đạt ") + "<w:del><w:r><w:delText>60%</w:delText></w:r></w:del><w:ins>"
                                + run("65%") + "</w:ins>" + "<w:moveFrom>" + run(" cũ") + "</w:moveFrom><w:moveTo>"
                                + run(" vào năm 2025") + "</w:moveTo></w:p>",
                        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("Câu bị ") + "</w:p>",
                        p("nối lại."),
                        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>Xóa cả đoạn</w:delText></w:r></w:del></w:p>",
                        p(
                                "<w:pPrChange><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:pPrChange>",
                                "Cuối.")))
                .isEqualTo("đạt 65% vào năm 2025\nCâu bị nối lại.\nCuối.\n");
    }

    @Test
    void aDeletedItemTakesNoNumber() {
        var file = body(numbered(1, 0, "một")
                        + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>"
                        + "<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>" + numbered(1, 0, "hai"))
                .numbering(list(1, level(0, "decimal", "%1.")) + num(1, 1, ""));

        assertThat(text(file)).isEqualTo("1. một\n2. hai\n");
    }

    @Test
    void theHeadInTwoColumnsBecomesLinesColumnAfterColumn() {
        assertThat(text(
                        table(
                                row(
                                        cell("", "ỦY BAN NHÂN DÂN", "TỈNH LAM SƠN"),
                                        cell("", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")),
                                row(cell("", "Số: 52/KH-UBND"), cell("", "Lam Sơn, ngày 08 tháng 3 năm 2021"))),
                        p("KẾ HOẠCH"),
                        table(row(
                                cell("", "Nơi nhận:", "- Như trên;", "- Lưu: VT."),
                                cell("", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn An")))))
                .isEqualTo("""
                        ỦY BAN NHÂN DÂN
                        TỈNH LAM SƠN
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        Số: 52/KH-UBND
                        Lam Sơn, ngày 08 tháng 3 năm 2021
                        KẾ HOẠCH
                        Nơi nhận:
                        - Như trên;
                        - Lưu: VT.
                        TM. ỦY BAN NHÂN DÂN
                        CHỦ TỊCH
                        Nguyễn Văn An
                        """);
    }

    @Test
    void mergedCellsKeepTheirColumns() {
        String down = "<w:vMerge/>";
        String begin = "<w:vMerge w:val=\"restart\"/>";
        assertThat(text(table(
                        row(cell(begin, "TT"), cell(begin, "Chỉ tiêu"), cell(span(2), "Mục tiêu")),
                        row(cell(down), cell(down), cell("", "Năm 2025"), cell("", "Năm 2030")),
                        row(
                                cell("", "1"),
                                cell("", "Tỷ lệ trẻ em", "được tiêm chủng"),
                                cell("", "97%"),
                                cell("", "98%")),
                        row(cell("", "2"), cell("", "Tỷ lệ tảo hôn"), cell(span(2), "dưới 5%")))))
                .isEqualTo("""
                        TT\tChỉ tiêu\tMục tiêu
                        \t\tNăm 2025\tNăm 2030
                        1\tTỷ lệ trẻ em được tiêm chủng\t97%\t98%
                        2\tTỷ lệ tảo hôn\tdưới 5%
                        """);
    }

    @Test
    void aFootnoteMarkIsNotGluedToTheNumberAndItsWordsStandAtTheEnd() {
        var file = body("<w:p>" + run("đạt 24%")
                        + "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"2\"/></w:r>"
                        + run(" vào năm 2025; 12%")
                        + "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>3</w:t></w:r></w:p>"
                        + p("Hết."))
                .footnotes(
                        "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r>"
                                + run(" Theo số liệu năm 2020.") + "</w:p></w:footnote>");

        assertThat(text(file)).isEqualTo("đạt 24% vào năm 2025; 12%³\nHết.\n[1] Theo số liệu năm 2020.\n");
    }

    @Test
    void headersFootersHiddenTextFieldCodesAndContentsAreNoWords() {
        var file = body("<w:p>" + run("Thấy") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"http://x\" </w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("liên kết")
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("17")
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
                        + p("<w:pStyle w:val=\"TOC1\"/>", "I. MỤC TIÊU 3"))
                .header(p("Bí mật đầu trang"));

        assertThat(text(file)).isEqualTo("Thấy\nliên kết\n");
    }

    @Test
    void hardBreaksInsideASentenceAreSpacesAndBetweenLinesOfATitleAreLines() {
        String br = "</w:t><w:br/><w:t>";
        assertThat(text(
                        p("KẾ HOẠCH" + br + "Thực hiện công tác trẻ em" + br + "TỈNH LAM SƠN"),
                        p("đạt 65% vào" + br + "năm 2025 và" + br + "75% vào năm 2030;" + br + "- Lưu: VT."),
                        p("Sở Y tế" + br + "chủ trì")))
                .isEqualTo(
                        "KẾ HOẠCH\nThực hiện công tác trẻ em\nTỈNH LAM SƠN\nđạt 65% vào năm 2025 và 75% vào năm 2030;\n- Lưu: VT.\nSở Y tế chủ trì\n");
    }

    @Test
    void whiteSpaceIsOneSpaceAndLettersAreComposed() {
        String decomposed = java.text.Normalizer.normalize("trẻ em được hưởng", java.text.Normalizer.Form.NFD);
        assertThat(text(
                        "<w:p>" + run("Số:\u00A0 52/KH\u2011UBND")
                                + "<w:r><w:tab/><w:t>tỷ\u00ADlệ</w:t><w:noBreakHyphen/><w:t>x</w:t></w:r></w:p>",
                        p(decomposed)))
                .isEqualTo("Số: 52/KH-UBND tỷlệ-x\ntrẻ em được hưởng\n");
    }

    @Test
    void aTextBoxIsReadOnce() {
        String box = "<w:txbxContent>" + p("DỰ THẢO") + "</w:txbxContent>";
        assertThat(text("<w:p>" + run("Trước")
                        + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" + box
                        + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box
                        + "</v:textbox></w:pict></mc:Fallback>"
                        + "</mc:AlternateContent></w:r>" + run(" sau") + "</w:p>"))
                .isEqualTo("Trước sau\nDỰ THẢO\n");
    }

    @Test
    void aFileWrittenByAnotherProgramIsReadToo() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Tỷ lệ trẻ em đạt 65% vào năm 2025.");
            var table = document.createTable(3, 3);
            table.getRow(0).getCell(1).setText("Năm 2025");
            table.getRow(1).getCell(0).setText("Tiêm chủng");
            table.getRow(1).getCell(1).setText("97%");
            document.write(out);
        }

        assertThat(DocumentReader.read(out.toByteArray(), "a.docx", null).text())
                .isEqualTo("Tỷ lệ trẻ em đạt 65% vào năm 2025.\n\tNăm 2025\nTiêm chủng\t97%\n");
    }
}
