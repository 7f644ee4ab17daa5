package vn.mangnon.reading;

import java.util.List;

/** What one page shows: its characters in the order they were drawn, and the lines tables are drawn with. */
record PdfPage(float width, float height, List<PdfGlyph> glyphs, List<PdfRule> rules) {}
