package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The characters of one printed line, or of a part of it beside another column, from left to right. */
final class PdfLine {

    private static final float WIDE_GAP = 2f;

    private final List<PdfGlyph> glyphs;
    private final float y;
    private final float size;

    PdfLine(List<PdfGlyph> glyphs) {
        this.glyphs = glyphs.stream()
                .filter(g -> !g.isBlank() || g.width() > 0)
                .sorted(Comparator.comparingDouble(PdfGlyph::x))
                .toList();
        PdfGlyph tallest = this.glyphs.stream()
                .filter(g -> !g.raised() && !g.isBlank())
                .max(Comparator.comparingDouble(PdfGlyph::size))
                .orElse(this.glyphs.getFirst());
        this.y = tallest.y();
        this.size = tallest.size();
    }

    float y() {
        return y;
    }

    float size() {
        return size;
    }

    float left() {
        return visible().getFirst().x();
    }

    float right() {
        return visible().getLast().end();
    }

    List<PdfGlyph> glyphs() {
        return glyphs;
    }

    private List<PdfGlyph> visible() {
        List<PdfGlyph> visible = glyphs.stream().filter(g -> !g.isBlank()).toList();
        return visible.isEmpty() ? glyphs : visible;
    }

    boolean beginsRaised() {
        return visible().getFirst().raised();
    }

    /** The words, one space where there is a gap. */
    String text() {
        var text = new StringBuilder();
        PdfGlyph before = null;
        boolean blank = false;
        for (PdfGlyph glyph : glyphs) {
            if (glyph.isBlank()) {
                blank = true;
                continue;
            }
            if (before != null && (blank && glyph.x() - before.end() > -glyph.size() * 0.2f || isGap(before, glyph))) {
                text.append(' ');
            }
            text.append(glyph.raised() ? Superscript.of(glyph.text()) : glyph.text());
            before = glyph;
            blank = false;
        }
        return Lines.clean(text.toString());
    }

    private static boolean isGap(PdfGlyph before, PdfGlyph after) {
        float space = Math.clamp(after.space(), 0.2f * after.size(), 0.28f * after.size());
        return after.x() - before.end() > 0.5f * space;
    }

    /** The width of the first word, which tells whether it would still have fitted on the line above. */
    float firstWordWidth() {
        List<PdfGlyph> visible = visible();
        int last = 0;
        for (int i = 1; i < visible.size() && !isGap(visible.get(i - 1), visible.get(i)); i++) {
            last = i;
        }
        return visible.get(last).end() - visible.getFirst().x();
    }

    /** Cuts the line where a gap is too wide for a space between words. */
    List<PdfLine> segments() {
        return segments(WIDE_GAP);
    }

    /** @param gap how wide, in sizes of the letters */
    List<PdfLine> segments(float gap) {
        var segments = new ArrayList<PdfLine>();
        var current = new ArrayList<PdfGlyph>();
        PdfGlyph before = null;
        for (PdfGlyph glyph : glyphs) {
            if (glyph.isBlank()) {
                current.add(glyph);
                continue;
            }
            if (before != null && glyph.x() - before.end() > gap * size) {
                segments.add(new PdfLine(current));
                current = new ArrayList<>();
            }
            current.add(glyph);
            before = glyph;
        }
        segments.add(new PdfLine(current));
        return segments;
    }

    PdfLine part(float fromX, float toX) {
        List<PdfGlyph> inside = glyphs.stream()
                .filter(g -> middle(g) >= fromX && middle(g) < toX)
                .toList();
        return inside.stream().allMatch(PdfGlyph::isBlank) ? null : new PdfLine(inside);
    }

    private static float middle(PdfGlyph glyph) {
        return glyph.x() + glyph.width() / 2;
    }
}
