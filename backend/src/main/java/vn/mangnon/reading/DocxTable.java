package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a table. A table of data becomes rows of cells, where a merged cell keeps the empty places it covers. A table that only lays
 * out the page (the head in two columns, recipients beside the signature, a frame) becomes lines, cell after cell.
 */
final class DocxTable {

    private static final int MAX_SPAN = 63;
    private static final Pattern HEAD_OR_SIGNATURE = Pattern.compile(
            "(?iu:.*(?:CỘNG H[ÒO][ÀA]? XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM|Nơi nhận|Độc lập\\s*-\\s*Tự do|^\\s*Kính gửi).*)|(?:TM|KT|TL|TUQ|Q)\\.\\s?\\p{Lu}.*",
            Pattern.DOTALL);

    private final XmlCursor xml;
    private final DocxBody body;
    private final ReadingBudget budget;
    private final List<List<List<String>>> rows = new ArrayList<>();

    DocxTable(XmlCursor xml, DocxBody body, ReadingBudget budget) {
        this.xml = xml;
        this.body = body;
        this.budget = budget;
    }

    void read(DocxBody.LineSink lines, DocxBody.RowSink out) {
        int container = xml.depth();
        for (String name = xml.nextStart(container); name != null; name = xml.nextStart(container)) {
            switch (name) {
                case "tr" -> row();
                case "sdt", "sdtContent", "customXml", "ins" -> {}
                default -> xml.skip();
            }
        }
        if (isLayout()) {
            rows.forEach(row -> row.forEach(cell -> cell.forEach(lines::line)));
        } else {
            rows.forEach(row ->
                    out.row(row.stream().map(cell -> String.join(" ", cell)).toList()));
        }
    }

    private void row() {
        var cells = new ArrayList<List<String>>();
        boolean deleted = false;
        int container = xml.depth();
        for (String name = xml.nextStart(container); name != null; name = xml.nextStart(container)) {
            switch (name) {
                case "tc" -> cell(cells);
                case "gridBefore" -> empty(cells, span(xml.number("val", 0)));
                case "del" -> deleted = true;
                case "trPr", "sdt", "sdtContent", "customXml" -> {}
                default -> xml.skip();
            }
        }
        budget.cells(cells.size());
        if (!deleted && !cells.isEmpty()) {
            rows.add(cells);
        }
    }

    private void cell(List<List<String>> cells) {
        var cell = new CellProperties();
        List<String> lines = body.cell(cell::read);
        if (cell.deleted) {
            return;
        }
        cells.add(
                cell.covered
                        ? List.of()
                        : lines.stream().filter(line -> !line.isBlank()).toList());
        empty(cells, cell.span - 1);
    }

    private final class CellProperties {
        private int span = 1;
        private boolean covered;
        private boolean deleted;

        private void read() {
            int container = xml.depth();
            for (String name = xml.nextStart(container); name != null; name = xml.nextStart(container)) {
                switch (name) {
                    case "gridSpan" -> span = Math.max(1, span(xml.number("val", 1)));
                    case "vMerge", "hMerge" -> covered |= !"restart".equals(xml.attribute("val"));
                    case "cellDel" -> deleted = true;
                    case "tcPrChange" -> xml.skip();
                    default -> {}
                }
            }
        }
    }

    private static int span(int wanted) {
        if (wanted > MAX_SPAN) {
            throw new DocumentRefused(Refusal.TOO_COMPLEX, "a cell across " + wanted + " columns");
        }
        return wanted;
    }

    private void empty(List<List<String>> cells, int count) {
        budget.cells(Math.max(0, count));
        for (int i = 0; i < count; i++) {
            cells.add(List.of());
        }
    }

    private boolean isLayout() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (columns <= 1) {
            return true;
        }
        if (columns > 3 || rows.size() > 4) {
            return false;
        }
        boolean framed = rows.size() <= 2
                && columns <= 2
                && rows.stream().flatMap(List::stream).anyMatch(cell -> cell.size() > 1);
        return framed
                || rows.stream().flatMap(List::stream).flatMap(List::stream).anyMatch(line -> HEAD_OR_SIGNATURE
                        .matcher(line)
                        .matches());
    }
}
