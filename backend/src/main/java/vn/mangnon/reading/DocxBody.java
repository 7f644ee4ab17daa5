package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Walks through the blocks of one story (the body, a note, a text box): paragraphs, tables, content controls. */
final class DocxBody {

    private static final Pattern CONTENTS_STYLE = Pattern.compile("(?iu)(?:toc|contents|mục ?lục|mcl?c|muc ?luc) ?\\d");

    private final XmlCursor xml;
    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final DocxNotes notes;
    private final ReadingBudget budget;

    /** The words of paragraphs whose end mark is deleted: they run on into the next one. */
    private final StringBuilder carried = new StringBuilder();

    private Runnable cellProperties;

    DocxBody(XmlCursor xml, DocxStyles styles, DocxNumbering numbering, DocxNotes notes, ReadingBudget budget) {
        this.xml = xml;
        this.styles = styles;
        this.numbering = numbering;
        this.notes = notes;
        this.budget = budget;
    }

    /** Reads the whole main part. */
    void document(Lines lines) {
        for (String name = xml.nextStart(0); name != null; name = xml.nextStart(0)) {
            if (name.equals("body")) {
                blocks(lines::add, lines::addRow);
            } else if (!name.equals("document")) {
                xml.skip();
            }
        }
    }

    /** Reads what is inside the current element as lines. */
    List<String> story() {
        var lines = new ArrayList<String>();
        blocks(lines::add, cells -> lines.add(String.join(" ", cells)));
        return lines;
    }

    interface LineSink {
        void line(String line);
    }

    interface RowSink {
        void row(List<String> cells);
    }

    private void blocks(LineSink lines, RowSink rows) {
        int container = xml.depth();
        boolean placeholder = false;
        for (String name = xml.nextStart(container); name != null; name = xml.nextStart(container)) {
            switch (name) {
                case "p" -> paragraph(lines);
                case "tbl" -> new DocxTable(xml, this, budget).read(lines, rows);
                case "sdtPr" -> placeholder = DocxParagraph.isPlaceholder(xml);
                case "sdtContent" -> {
                    if (placeholder) {
                        xml.skip();
                    }
                    placeholder = false;
                }
                case "tcPr" -> tableCell();
                case "sdt", "customXml", "ins", "moveTo", "AlternateContent", "Choice" -> {}
                default -> xml.skip();
            }
        }
        if (!carried.isEmpty()) {
            flush("", lines);
        }
    }

    private void paragraph(LineSink lines) {
        var paragraph = new DocxParagraph(xml, styles, notes, this::textBox);
        paragraph.read();
        if (isContentsEntry(paragraph.style())) {
            return;
        }
        String words = paragraph.words();
        if (paragraph.markDeleted() || paragraph.markHidden() && words.isBlank()) {
            if (carried.isEmpty() && !words.isBlank()) {
                carried.append(mark(paragraph));
            }
            carried.append(words);
        } else {
            flush((carried.isEmpty() ? mark(paragraph) : "") + words, lines);
        }
        paragraph.boxes().forEach(lines::line);
    }

    /** The table of contents repeats the headings and is no part of the text. */
    private static boolean isContentsEntry(String style) {
        return style != null && CONTENTS_STYLE.matcher(style).matches();
    }

    private String mark(DocxParagraph paragraph) {
        return numbering.mark(paragraph.numId(), paragraph.level(), paragraph.style());
    }

    private void flush(String words, LineSink lines) {
        String whole = carried + words;
        carried.setLength(0);
        for (String line : HardBreaks.lines(whole)) {
            lines.line(line);
        }
    }

    private void tableCell() {
        if (cellProperties == null) {
            xml.skip();
        } else {
            cellProperties.run();
        }
    }

    private List<String> textBox() {
        return new DocxBody(xml, styles, numbering, notes, budget).story();
    }

    /** @param properties reads the cell's own properties when they come */
    List<String> cell(Runnable properties) {
        var cell = new DocxBody(xml, styles, numbering, notes, budget);
        cell.cellProperties = properties;
        return cell.story();
    }
}
