package vn.mangnon.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Sets pages as an office would print them: A4, justified, first lines indented, with running heads and page numbers if wanted. */
final class PdfFile {

    static final float SIZE = 13f;
    private static final float PITCH = 18f;
    private static final float LEFT = 85f;
    private static final float RIGHT = 538f;
    private static final float TOP = 780f;
    private static final float BOTTOM = 70f;
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private final List<String> notes = new ArrayList<>();
    private String runningHead;
    private String runningFoot;
    private boolean numbered;
    private PDPageContentStream page;
    private float y;
    private int pages;

    PdfFile() {
        try (var in = PDDocument.class.getResourceAsStream(FONT)) {
            font = PDType0Font.load(document, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PdfFile runningHead(String words) {
        runningHead = words;
        return this;
    }

    PdfFile runningFoot(String words) {
        runningFoot = words;
        return this;
    }

    PdfFile numbered() {
        numbered = true;
        return this;
    }

    PdfFile newPage() {
        try {
            endPage();
            var fresh = new PDPage(PDRectangle.A4);
            document.addPage(fresh);
            page = new PDPageContentStream(document, fresh);
            pages++;
            y = TOP;
            if (numbered && pages > 1) {
                show(String.valueOf(pages), 297, 810, 11);
            }
            if (runningHead != null) {
                show(runningHead, LEFT, 822, 9);
            }
            if (runningFoot != null) {
                show(runningFoot + " " + pages, LEFT, 30, 9);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private void endPage() throws IOException {
        if (page == null) {
            return;
        }
        float at = BOTTOM - 4;
        for (String note : notes) {
            int space = note.indexOf(' ');
            show(note.substring(0, space), LEFT, at + 4, 6);
            show(note.substring(space + 1), LEFT + 6, at, 10);
            at -= 13;
        }
        notes.clear();
        page.close();
        page = null;
    }

    /** A footnote of this page: "1 Theo số liệu năm 2020." */
    PdfFile note(String markAndWords) {
        notes.add(markAndWords);
        return this;
    }

    private void show(String words, float x, float at, float size) {
        try {
            page.beginText();
            page.setFont(font, size);
            page.newLineAtOffset(x, at);
            page.showText(words);
            page.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private float width(String words, float size) {
        try {
            return font.getStringWidth(words) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void advance() {
        if (page == null || y < BOTTOM + PITCH) {
            newPage();
        }
    }

    /** A justified paragraph; "^1" sets a raised mark. */
    PdfFile paragraph(String words) {
        return paragraph(words, 28, 0);
    }

    PdfFile paragraph(String words, float firstIndent, float hanging) {
        var line = new ArrayList<String>();
        float indent = firstIndent;
        float used = 0;
        for (String word : words.split(" ")) {
            float width = width(word.replaceAll("\\^\\d", ""), SIZE);
            if (!line.isEmpty() && LEFT + indent + used + width(" ", SIZE) + width > RIGHT) {
                line(line, indent, true);
                line.clear();
                indent = hanging;
                used = 0;
            }
            used += width + (line.isEmpty() ? 0 : width(" ", SIZE));
            line.add(word);
        }
        line(line, indent, false);
        y -= 4;
        return this;
    }

    private void line(List<String> words, float indent, boolean justified) {
        advance();
        float natural = width(String.join(" ", words).replaceAll("\\^\\d", ""), SIZE);
        float extra = justified && words.size() > 1 ? (RIGHT - LEFT - indent - natural) / (words.size() - 1) : 0;
        float x = LEFT + indent;
        for (String word : words) {
            String[] raised = word.split("\\^", 2);
            show(raised[0], x, y, SIZE);
            x += width(raised[0], SIZE);
            if (raised.length > 1) {
                show(raised[1].substring(0, 1), x, y + 5, 8);
                x += width(raised[1].substring(0, 1), 8);
                show(raised[1].substring(1), x, y, SIZE);
                x += width(raised[1].substring(1), SIZE);
            }
            x += width(" ", SIZE) + extra;
        }
        y -= PITCH;
    }

    PdfFile centred(String... lines) {
        for (String line : lines) {
            advance();
            show(line, (LEFT + RIGHT - width(line, SIZE)) / 2, y, SIZE);
            y -= PITCH;
        }
        return this;
    }

    /** Two columns without lines between them, each of its lines centred. */
    PdfFile columns(List<String> left, List<String> right) {
        return columns(left, right, 0);
    }

    /** The right column stands half a line higher. */
    PdfFile unevenColumns(List<String> left, List<String> right) {
        return columns(left, right, 6);
    }

    private PdfFile columns(List<String> left, List<String> right, float higher) {
        advance();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            advance();
            if (i < left.size()) {
                show(left.get(i), LEFT + 75 - width(left.get(i), 11) / 2, y, 11);
            }
            if (i < right.size()) {
                show(right.get(i), 400 - width(right.get(i), 11) / 2, y + higher, 11);
            }
            y -= PITCH;
        }
        return this;
    }

    /** A table with drawn lines; a cell "<" belongs to the one on its left, "^" to the one above. */
    PdfFile table(float[] widths, String[]... rows) {
        advance();
        float[] x = new float[widths.length + 1];
        x[0] = LEFT;
        for (int i = 0; i < widths.length; i++) {
            x[i + 1] = x[i] + widths[i];
        }
        float height = PITCH * 2;
        try {
            for (int r = 0; r <= rows.length; r++) {
                float top = y + 12 - r * height;
                for (int c = 0; c < widths.length; c++) {
                    boolean merged = r > 0 && r < rows.length && rows[r][c].equals("^");
                    if (!merged) {
                        line(x[c], top, x[c + 1], top);
                    }
                    if (r < rows.length && !rows[r][c].equals("<")) {
                        line(x[c], top, x[c], top - height);
                        if (!rows[r][c].equals("^")) {
                            cell(rows[r][c], x[c] + 3, top - 12, widths[c] - 6);
                        }
                    }
                }
                if (r < rows.length) {
                    line(x[widths.length], top, x[widths.length], top - height);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        y -= rows.length * height + PITCH;
        return this;
    }

    /** A table without drawn lines; a row that does not fit goes on, line by line, on the next page. */
    PdfFile plainTable(float[] widths, String[]... rows) {
        for (String[] row : rows) {
            List<List<String>> cells = new ArrayList<>();
            for (int c = 0; c < row.length; c++) {
                cells.add(wrapped(row[c], widths[c] - 14));
            }
            for (int l = 0; l < cells.stream().mapToInt(List::size).max().orElse(0); l++) {
                advance();
                float x = LEFT;
                for (int c = 0; c < row.length; c++) {
                    if (l < cells.get(c).size()) {
                        show(cells.get(c).get(l), x, y, 10);
                    }
                    x += widths[c];
                }
                y -= 14;
            }
        }
        y -= PITCH;
        return this;
    }

    /** A table without drawn lines whose cells are centred in height, with some space between its rows. */
    PdfFile centredTable(float[] widths, String[]... rows) {
        for (String[] row : rows) {
            List<List<String>> cells = new ArrayList<>();
            for (int c = 0; c < row.length; c++) {
                cells.add(wrapped(row[c], widths[c] - 14));
            }
            int height = cells.stream().mapToInt(List::size).max().orElse(0);
            advance();
            float x = LEFT;
            for (int c = 0; c < row.length; c++) {
                float at = y - (height - cells.get(c).size()) * 7f;
                for (String line : cells.get(c)) {
                    show(line, x, at, 10);
                    at -= 14;
                }
                x += widths[c];
            }
            y -= height * 14 + 8;
        }
        y -= PITCH;
        return this;
    }

    private List<String> wrapped(String words, float room) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (!line.isEmpty() && width(line + " " + word, 10) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private void line(float x1, float y1, float x2, float y2) throws IOException {
        page.moveTo(x1, y1);
        page.lineTo(x2, y2);
        page.stroke();
    }

    private void cell(String words, float x, float top, float room) {
        float at = top;
        for (String line : wrapped(words, room)) {
            show(line, x, at, 10);
            at -= 12;
        }
    }

    PDDocument document() throws IOException {
        endPage();
        return document;
    }

    byte[] bytes() {
        try (document) {
            endPage();
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
