package vn.mangnon.reading;

/**
 * One character as it stands on the page, in points; {@code y} is the baseline, counted from the top.
 *
 * @param space  the width of a space in this font
 * @param raised a mark above the line, such as a footnote's
 */
record PdfGlyph(String text, float x, float y, float width, float size, float space, boolean raised) {

    float end() {
        return x + width;
    }

    boolean isBlank() {
        return text.isBlank() || text.equals("\u00A0");
    }

    PdfGlyph raisedTo(float baseline) {
        return new PdfGlyph(text, x, baseline, width, size, space, true);
    }

    PdfGlyph with(String mark) {
        return new PdfGlyph(text + mark, x, y, width, size, space, raised);
    }
}
