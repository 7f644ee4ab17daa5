package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the footnotes off the foot of each page, and their marks out of the sentences; the notes stand at the end. */
final class PdfNotes {

    private static final float SMALLER = 0.93f;
    private static final Pattern NOTE = Pattern.compile("[⁽(\\[]?([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})[⁾)\\]]?\\s*(.+)");

    private final float bodySize;
    private final List<String> notes = new ArrayList<>();

    PdfNotes(float bodySize) {
        this.bodySize = bodySize;
    }

    List<PdfLine> takenFrom(List<PdfLine> page) {
        int first = page.size();
        for (int i = page.size() - 1; i >= 0 && page.get(i).size() <= bodySize * SMALLER; i--) {
            if (page.get(i).beginsRaised() && NOTE.matcher(page.get(i).text()).matches()) {
                first = i;
            }
        }
        Set<String> marks = new HashSet<>();
        for (PdfLine line : page.subList(first, page.size())) {
            Matcher note = NOTE.matcher(line.text());
            if (line.beginsRaised() && note.matches()) {
                marks.add(note.group(1));
                notes.add(note.group(2));
            } else {
                notes.set(notes.size() - 1, notes.getLast() + " " + line.text());
            }
        }
        return marks.isEmpty()
                ? page
                : page.subList(0, first).stream()
                        .map(line -> without(marks, line))
                        .toList();
    }

    private static PdfLine without(Set<String> marks, PdfLine line) {
        var kept = new ArrayList<PdfGlyph>();
        var mark = new ArrayList<PdfGlyph>();
        for (PdfGlyph glyph : line.glyphs()) {
            if (glyph.raised()) {
                mark.add(glyph);
            } else {
                keepUnlessMark(marks, mark, kept);
                kept.add(glyph);
            }
        }
        keepUnlessMark(marks, mark, kept);
        return kept.size() == line.glyphs().size() || kept.stream().allMatch(PdfGlyph::isBlank)
                ? line
                : new PdfLine(kept);
    }

    private static void keepUnlessMark(Set<String> marks, List<PdfGlyph> mark, List<PdfGlyph> kept) {
        String words = Superscript.of(
                        String.join("", mark.stream().map(PdfGlyph::text).toList()))
                .replaceAll("[⁽⁾()\\[\\]\\s]", "");
        if (!marks.contains(words)) {
            kept.addAll(mark);
        }
        mark.clear();
    }

    void write(Lines lines) {
        for (int i = 0; i < notes.size(); i++) {
            lines.add("[" + (i + 1) + "] " + notes.get(i));
        }
    }
}
