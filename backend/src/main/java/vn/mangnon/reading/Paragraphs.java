package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts printed lines together to paragraphs. Word breaks no lines, PDF breaks each, scanners leave a gap in the middle of a
 * sentence where a page ended: what decides is whether the line before is finished and how the next one begins.
 */
final class Paragraphs {

    private final String text;
    private final List<Line> lines;
    private final int width;
    private final boolean gapsMeanNothing;

    private Paragraphs(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
        this.width = wrapWidth(lines);
        this.gapsMeanNothing =
                width > 0 && lines.stream().filter(Line::gapBefore).count() > lines.size() * 0.8;
    }

    static List<Paragraph> of(String text, List<Line> lines) {
        return new Paragraphs(text, lines).join();
    }

    private List<Paragraph> join() {
        List<Paragraph> out = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            if (startsTable(i)) {
                int end = i;
                List<List<Passage>> rows = new ArrayList<>();
                while (end < lines.size() && lines.get(end).isRow()) {
                    rows.add(lines.get(end).cells());
                    end++;
                }
                out.add(Paragraph.table(rows));
                i = end;
                continue;
            }
            int end = i + 1;
            while (end < lines.size() && !startsTable(end) && continues(end)) {
                end++;
            }
            out.add(paragraph(i, end));
            i = end;
        }
        return out;
    }

    private Paragraph paragraph(int from, int to) {
        Passage.Builder words = new Passage.Builder();
        for (int i = from; i < to; i++) {
            PlanDraft.Source source = lines.get(i).passage().source();
            words.add(text, source.start(), source.end());
        }
        Passage whole = words.build();
        Marker marker = Marker.of(whole.text());
        return new Paragraph(marker, marker == null ? whole : whole.from(marker.end()), whole, List.of());
    }

    private boolean startsTable(int i) {
        if (!lines.get(i).isRow()
                || Marker.of(lines.get(i).text()) != null
                        && lines.get(i).cells().size() == 2
                        && lines.get(i).cells().get(0).length() <= 4) {
            return lines.get(i).isRow()
                    && (i + 1 < lines.size() && lines.get(i + 1).isRow()
                            || i > 0 && lines.get(i - 1).isRow());
        }
        return true;
    }

    private boolean continues(int i) {
        Line line = lines.get(i);
        String before = lines.get(i - 1).text();
        String now = line.text();
        if (now.isEmpty()) {
            return true;
        }
        boolean gap = line.gapBefore() && !gapsMeanNothing && !line.pageBefore();
        boolean full = width > 0 && before.length() >= width * 0.72;
        boolean finished = Sentence.isFinished(before);
        Marker marker = Marker.of(now);
        if (marker != null && !isFalseMarker(marker, before, now, full, finished, gap)) {
            return false;
        }
        char first = now.charAt(0);
        if (Character.isLowerCase(first) || Character.isDigit(first) || "(,;.)%/-–&".indexOf(first) >= 0) {
            return !before.endsWith(":")
                    && (!finished
                            || !gap && !line.pageBefore() && Character.isLowerCase(first) && !before.endsWith(";"));
        }
        if (isWrappedHeading(before, now, gap)) {
            return true;
        }
        if (finished || isHeading(before)) {
            return false;
        }
        return Sentence.leadsOn(before) || full && !gap && !(Fold.isUpperCase(before) && !Fold.isUpperCase(now));
    }

    /**
     * "giai đoạn 2021" / "- 2030", "Sở Lao động" / "- Thương binh", "chỉ tiêu 3," / "4. của Kế hoạch": the middle of a sentence.
     */
    private static boolean isFalseMarker(
            Marker marker, String before, String now, boolean full, boolean finished, boolean gap) {
        if (finished || gap) {
            return false;
        }
        String lower = Fold.fold(before);
        if (marker.isDash()) {
            String rest = Fold.fold(now.substring(marker.end()));
            return lower.endsWith("lao động") && rest.startsWith("thương binh")
                    || lower.endsWith("kinh tế") && rest.startsWith("xã hội")
                    || lower.endsWith("chính trị") && rest.startsWith("xã hội")
                    || full && Character.isLowerCase(now.charAt(marker.end() < now.length() ? marker.end() : 0));
        }
        return switch (marker.kind()) {
            case ARABIC, MULTI, LOWER -> Sentence.leadsOn(before) && full;
            case INDICATOR, OBJECTIVE -> full && Character.isLowerCase(now.charAt(0));
            case PART, APPENDIX, ARTICLE -> Sentence.leadsOn(before) || Character.isLowerCase(now.charAt(0));
            default -> false;
        };
    }

    /** "IV. TỔ CHỨC" / "THỰC HIỆN": a section's number stands once. */
    private boolean isWrappedHeading(String before, String now, boolean gap) {
        Marker marker = Marker.of(before);
        boolean section = marker != null && marker.kind() == Marker.Kind.ROMAN && before.length() - marker.end() <= 12;
        return width > 0 && section && !gap && Fold.isUpperCase(before) && Fold.isUpperCase(now);
    }

    /** A short line in capitals, or the name of an item, is not the first half of a sentence that begins with a capital. */
    private boolean isHeading(String line) {
        boolean shorter = width == 0 || line.length() < width * 0.72;
        return shorter && (Fold.isUpperCase(line) || Marker.of(line) != null) && !Sentence.leadsOn(line);
    }

    /** The usual length of a full line when lines are broken by hand, 0 when a line is a paragraph. */
    private static int wrapWidth(List<Line> lines) {
        int[] lengths = lines.stream()
                .filter(l -> !l.isRow())
                .mapToInt(l -> l.text().length())
                .filter(n -> n > 0)
                .sorted()
                .toArray();
        if (lengths.length < 12) {
            return 0;
        }
        int longest = lengths[(int) (lengths.length * 0.98)];
        int usual = lengths[(int) (lengths.length * 0.85)];
        long full = Arrays.stream(lengths).filter(n -> n > usual * 0.85).count();
        return longest <= 160 && usual >= 45 && full * 4 > lengths.length ? usual : 0;
    }
}
