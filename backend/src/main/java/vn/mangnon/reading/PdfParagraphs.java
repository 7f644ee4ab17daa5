package vn.mangnon.reading;

import java.util.List;

/**
 * Joins printed lines to paragraphs. A line runs on into the next when the next one's first word had no room on it; indents, list
 * marks and gaps that begin something new forbid it. In doubt two lines stay two.
 */
final class PdfParagraphs {

    private static final float INDENT = 6f;
    private static final float CENTRED_INDENT = 20f;
    private static final float CENTRED_DIFFERENCE = 14f;
    private static final float SIZE_DIFFERENCE = 1.2f;
    private static final float WIDE_GAP = 2.7f;
    private static final float PARAGRAPH_GAP = 1.3f;
    private static final int ENOUGH_LINES = 4;

    private final Lines lines;
    private final StringBuilder paragraph = new StringBuilder();
    private PdfLine last;
    private boolean lastIsFirst;
    private float lastLeft;
    private float lastRight;
    private float pitch;
    private float left;
    private float right;
    private boolean newPage;

    PdfParagraphs(Lines lines) {
        this.lines = lines;
    }

    /** Takes the margins of the next page; a page with few lines keeps those of the page before. */
    void page(List<PdfLine> text, float bodySize) {
        newPage = true;
        List<PdfLine> body = text.stream()
                .filter(line -> Math.abs(line.size() - bodySize) < SIZE_DIFFERENCE)
                .toList();
        if (body.size() >= ENOUGH_LINES || right == 0 && !text.isEmpty()) {
            List<PdfLine> measured = body.isEmpty() ? text : body;
            left = (float) measured.stream().mapToDouble(PdfLine::left).min().orElse(0);
            right = (float) measured.stream().mapToDouble(PdfLine::right).max().orElse(0);
        }
    }

    void add(PdfBlock block) {
        switch (block) {
            case PdfBlock.TextLine line -> addLine(line.line());
            case PdfBlock.OwnLine line -> {
                end();
                lines.add(line.text());
            }
            case PdfBlock.Row row -> {
                end();
                lines.addRow(row.cells());
            }
        }
    }

    void end() {
        if (!paragraph.isEmpty()) {
            lines.add(paragraph.toString());
            paragraph.setLength(0);
        }
        last = null;
        pitch = 0;
    }

    private void addLine(PdfLine line) {
        if (last != null && runsOn(line)) {
            pitch = newPage ? pitch : line.y() - last.y();
            lastIsFirst = false;
            append(line.text());
        } else {
            end();
            lastIsFirst = true;
            paragraph.append(line.text());
        }
        last = line;
        lastLeft = left;
        lastRight = right;
        newPage = false;
    }

    private void append(String text) {
        int end = paragraph.length() - 1;
        boolean joined = end > 0
                && paragraph.charAt(end) == '-'
                && Character.isLetterOrDigit(paragraph.charAt(end - 1))
                && !text.isEmpty()
                && Character.isLetterOrDigit(text.charAt(0));
        paragraph.append(joined ? "" : " ").append(text);
    }

    private boolean runsOn(PdfLine next) {
        boolean hadRoom = lastRight - last.right() > next.firstWordWidth() + 0.25f * last.size();
        if (hadRoom || Math.abs(next.size() - last.size()) > SIZE_DIFFERENCE || isCentred(last)) {
            return false;
        }
        boolean ended = endsSentence();
        if (ended && (ListMark.begins(next.text()) || isApart(next))) {
            return false;
        }
        if (ListMark.begins(next.text()) && !ListMark.isDashInsideSentence(next.text())) {
            return false;
        }
        return !newPage && next.y() - last.y() > WIDE_GAP * last.size() ? false : indentAllows(next, ended);
    }

    private boolean indentAllows(PdfLine next, boolean ended) {
        float indent = next.left() - left;
        float before = last.left() - lastLeft;
        if (indent > before + INDENT) {
            boolean hanging = lastIsFirst && ListMark.begins(paragraph);
            return hanging || !ended && Character.isLowerCase(next.text().codePointAt(0));
        }
        boolean sameIndent = Math.abs(indent - before) <= INDENT;
        return !(sameIndent && ended && lastIsFirst && before > INDENT);
    }

    /** More air above than between the lines of the paragraph. */
    private boolean isApart(PdfLine next) {
        return !newPage && pitch > 0 && next.y() - last.y() > PARAGRAPH_GAP * pitch;
    }

    private boolean isCentred(PdfLine line) {
        float before = line.left() - lastLeft;
        float after = lastRight - line.right();
        return before > CENTRED_INDENT && after > CENTRED_INDENT && Math.abs(before - after) < CENTRED_DIFFERENCE;
    }

    private boolean endsSentence() {
        String text = paragraph.toString().stripTrailing();
        return text.isEmpty() || ".;:!?/”\"".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
