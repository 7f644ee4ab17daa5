package vn.mangnon.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An appendix whose columns are years, with merged cells: each figure belongs to the year above it. */
class TableOfYearsTest {
    private static final String[] FIRST = {"TT", "Chỉ tiêu", "Đơn vị", "Mục tiêu", "<"};
    private static final String[] SECOND = {"^", "^", "^", "Năm 2025", "Năm 2030"};
    private static final String[][] ROWS = {
        {"1", "Tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ", "%", "97", "98"},
        {"2", "Tỷ suất tử vong trẻ em dưới 5 tuổi", "‰", "18,5", "15"},
        {"3", "Số xã, phường phù hợp với trẻ em", "xã", "40", "54"}
    };

    private record Figure(String code, Integer year, double value, PlanDraft.Unit unit) {}

    private static final List<Figure> EXPECTED = List.of(
            figure("1", 2025, "97", PlanDraft.Unit.PERCENT), figure("1", 2030, "98", PlanDraft.Unit.PERCENT),
            figure("2", 2025, "18.5", PlanDraft.Unit.PER_1000), figure("2", 2030, "15", PlanDraft.Unit.PER_1000),
            figure("3", 2025, "40", PlanDraft.Unit.COUNT), figure("3", 2030, "54", PlanDraft.Unit.COUNT));

    private static Figure figure(String code, int year, String value, PlanDraft.Unit unit) {
        return new Figure(code, year, Double.parseDouble(value), unit);
    }

    private static List<Figure> figures(byte[] file, String name) {
        return PlanReader.read(DocumentReader.read(file, name, null).text()).indicators().stream()
                .flatMap(i -> i.targets().stream()
                        .map(t -> new Figure(i.code(), t.year(), t.value().doubleValue(), t.unit())))
                .toList();
    }

    @Test
    void inWord() {
        String down = "<w:vMerge/>";
        String begin = "<w:vMerge w:val=\"restart\"/>";
        var rows = new StringBuilder();
        rows.append(DocxFile.row(
                DocxFile.cell(begin, "TT"),
                DocxFile.cell(begin, "Chỉ tiêu"),
                DocxFile.cell(begin, "Đơn vị"),
                DocxFile.cell(DocxFile.span(2), "Mục tiêu")));
        rows.append(DocxFile.row(
                DocxFile.cell(down),
                DocxFile.cell(down),
                DocxFile.cell(down),
                DocxFile.cell("", "Năm 2025"),
                DocxFile.cell("", "Năm 2030")));
        for (String[] row : ROWS) {
            rows.append(DocxFile.row(
                    Arrays.stream(row).map(cell -> DocxFile.cell("", cell)).toArray(String[]::new)));
        }
        byte[] file = DocxFile.body(
                        DocxFile.p("KẾ HOẠCH") + DocxFile.p("PHỤ LỤC: CÁC CHỈ TIÊU") + DocxFile.table(rows.toString()))
                .bytes();
        assertThat(figures(file, "a.docx")).isEqualTo(EXPECTED);
    }

    @Test
    void inPdf() {
        byte[] file = new PdfFile()
                .centred("KẾ HOẠCH", "PHỤ LỤC: CÁC CHỈ TIÊU")
                .table(new float[] {30, 220, 50, 70, 70}, FIRST, SECOND, ROWS[0], ROWS[1], ROWS[2])
                .bytes();
        assertThat(figures(file, "a.pdf")).isEqualTo(EXPECTED);
    }

    @Test
    void inMarkdownAndText() {
        var markdown = new StringBuilder(
                "# KẾ HOẠCH\n\nPHỤ LỤC: CÁC CHỈ TIÊU\n\n| TT | Chỉ tiêu | Đơn vị | Năm 2025 | Năm 2030 |\n|---|---|---|---|---|\n");
        var text = new StringBuilder("KẾ HOẠCH\nPHỤ LỤC: CÁC CHỈ TIÊU\nTT\tChỉ tiêu\tĐơn vị\tNăm 2025\tNăm 2030\n");
        for (String[] row : ROWS) {
            markdown.append("| ").append(String.join(" | ", row)).append(" |\n");
            text.append(String.join("\t", row)).append('\n');
        }
        assertThat(figures(markdown.toString().getBytes(StandardCharsets.UTF_8), "a.md"))
                .isEqualTo(EXPECTED);
        assertThat(figures(text.toString().getBytes(StandardCharsets.UTF_8), "a.txt"))
                .isEqualTo(EXPECTED);
    }

    @Test
    void aBlankCellIsNoTarget() {
        byte[] file =
                "KẾ HOẠCH\nPHỤ LỤC: CÁC CHỈ TIÊU\nTT\tChỉ tiêu\tĐơn vị\tNăm 2025\tNăm 2030\n1\tTiêm chủng\t%\t97\t98\n2\tKhai sinh\t%\t\t99\n"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(figures(file, "a.txt"))
                .contains(figure("2", 2030, "99", PlanDraft.Unit.PERCENT))
                .hasSize(3);
    }
}
