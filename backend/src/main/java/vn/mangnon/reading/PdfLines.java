package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** Puts the characters of a page on their lines, from top to bottom; raised marks join the line they hang on. */
final class PdfLines {

    private static final float SAME_BASELINE = 0.18f;

    private PdfLines() {}

    static List<PdfLine> of(List<PdfGlyph> glyphs, ReadingBudget budget) {
        List<List<PdfGlyph>> rows = rows(withoutDoubles(glyphs, budget), budget);
        for (int i = 0; i + 1 < rows.size(); i++) {
            lower(rows.get(i), rows.get(i + 1), budget);
        }
        return rows.stream()
                .filter(row -> !row.isEmpty() && !row.stream().allMatch(PdfGlyph::isBlank))
                .map(PdfLine::new)
                .sorted(Comparator.comparingDouble(PdfLine::y))
                .toList();
    }

    /** Bold letters are sometimes drawn twice, a hair apart. */
    private static List<PdfGlyph> withoutDoubles(List<PdfGlyph> glyphs, ReadingBudget budget) {
        var seen = new HashSet<String>();
        var single = new ArrayList<PdfGlyph>(glyphs.size());
        for (PdfGlyph glyph : glyphs) {
            budget.tick();
            float step = Math.max(1f, glyph.size() / 6);
            String place = glyph.text() + Math.round(glyph.x() / step) + "," + Math.round(glyph.y() / step);
            if (glyph.isBlank() || seen.add(place)) {
                single.add(glyph);
            }
        }
        return single;
    }

    private static List<List<PdfGlyph>> rows(List<PdfGlyph> glyphs, ReadingBudget budget) {
        var sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(PdfGlyph::y));
        var rows = new ArrayList<List<PdfGlyph>>();
        PdfGlyph last = null;
        for (PdfGlyph glyph : sorted) {
            budget.tick();
            if (last == null || glyph.y() - last.y() > SAME_BASELINE * Math.min(last.size(), glyph.size())) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(glyph);
            last = glyph;
        }
        return rows;
    }

    /** Moves small characters that hang on a letter of the row below down to it. */
    private static void lower(List<PdfGlyph> small, List<PdfGlyph> base, ReadingBudget budget) {
        var moved = new ArrayList<PdfGlyph>();
        for (PdfGlyph mark : small) {
            if (mark.isBlank()) {
                continue;
            }
            for (PdfGlyph letter : base) {
                budget.tick();
                float rise = letter.y() - mark.y();
                boolean smaller = mark.size() < 0.85f * letter.size();
                boolean beside = Math.abs(mark.x() - letter.end()) < 0.35f * letter.size() || chains(mark, moved);
                if (!letter.isBlank()
                        && !letter.raised()
                        && smaller
                        && rise > 0
                        && rise < 0.7f * letter.size()
                        && beside) {
                    moved.add(mark);
                    break;
                }
            }
            if (moved.isEmpty() && beginsNote(mark, base)) {
                moved.add(mark);
            }
        }
        if (!moved.isEmpty()) {
            small.removeAll(moved);
            float y = base.getFirst().y();
            moved.forEach(mark -> base.add(mark.raisedTo(y)));
        }
    }

    private static boolean chains(PdfGlyph mark, List<PdfGlyph> moved) {
        return !moved.isEmpty() && Math.abs(mark.x() - moved.getLast().end()) < 0.3f * mark.size();
    }

    /** The mark that a footnote begins with stands before its first letter. */
    private static boolean beginsNote(PdfGlyph mark, List<PdfGlyph> base) {
        return base.stream()
                .filter(letter -> !letter.isBlank())
                .min(Comparator.comparingDouble(PdfGlyph::x))
                .filter(first -> mark.size() < 0.85f * first.size()
                        && first.x() - mark.end() > -0.1f * first.size()
                        && first.x() - mark.end() < first.size()
                        && first.y() - mark.y() > 0
                        && first.y() - mark.y() < 0.7f * first.size())
                .isPresent();
    }
}
