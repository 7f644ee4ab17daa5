package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes apart what stands side by side without lines drawn between: the head of a document and its signature in two columns, which are
 * read column after column, and aligned columns of figures, which are read as the rows of a table.
 */
final class PdfColumns {

    private static final float MIN_GUTTER = 6f;
    private static final float ALIGNED = 8f;

    /** Less than the distance of two lines of one text. */
    private static final float BESIDE = 0.9f;

    private static final int MAX_LINES_BETWEEN = 6;
    private static final Pattern HEAD_OR_SIGNATURE = Pattern.compile(
            "(?iu:.*(?:CỘNG H[ÒO][ÀA]? XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM|Nơi nhận|Độc lập\\s*-\\s*Tự do).*)|.*\\b(?:TM|KT|TL|TUQ)\\.\\s?\\p{Lu}.*");
    private static final Pattern ITEM_MARK = Pattern.compile(
            "(?iu)[-+*•–]|(?:\\d{1,3}|[ivxlc]{1,6}|\\p{L})(?:[.)]|(?:\\.\\d{1,2}){1,3}[.)]?)|(?:mục tiêu|chỉ tiêu|điều|phần|chương) [\\p{L}\\d.]{1,5}[.:]?");

    private PdfColumns() {}

    /** @param before the table without lines that the page before ended with, or null */
    static List<PdfBlock> blocks(List<PdfLine> lines, PdfGrid before) {
        var blocks = new ArrayList<PdfBlock>();
        for (int i = 0; i < lines.size(); ) {
            PdfGrid grid = PdfGrid.at(lines, i, i == 0 ? before : null);
            if (grid != null) {
                grid.rows().forEach(row -> blocks.add(new PdfBlock.Row(row, grid)));
                i = grid.end();
                continue;
            }
            int end = endOfColumns(lines, i);
            if (end > i && isHeadOrSignature(lines.subList(i, end))) {
                addColumns(lines.subList(i, end), blocks);
                i = end;
            } else {
                addLine(lines, i, blocks);
                i++;
            }
        }
        return blocks;
    }

    private static boolean isHeadOrSignature(List<PdfLine> lines) {
        return lines.stream()
                .anyMatch(line -> HEAD_OR_SIGNATURE.matcher(line.text()).matches());
    }

    private static List<PdfLine> parts(PdfLine line) {
        List<PdfLine> segments = line.segments();
        return segments.size() == 2
                        && ITEM_MARK.matcher(segments.getFirst().text()).matches()
                ? List.of(line)
                : segments;
    }

    /** The free space between two columns. */
    private record Gutter(float from, float to) {
        boolean isWide() {
            return to - from >= MIN_GUTTER;
        }

        Gutter leftFreeBy(PdfLine left, PdfLine right) {
            return new Gutter(
                    left == null ? from : Math.max(from, left.right()),
                    right == null ? to : Math.min(to, right.left()));
        }

        /** What it becomes when this line stands in one of the columns. */
        Gutter beside(List<PdfLine> parts) {
            if (parts.size() == 2) {
                return leftFreeBy(parts.getFirst(), parts.getLast());
            }
            PdfLine line = parts.getFirst();
            return line.right() <= to - MIN_GUTTER ? leftFreeBy(line, null) : leftFreeBy(null, line);
        }
    }

    /** Where two columns begin: two parts on one line, or two lines that stand beside each other at slightly different heights. */
    private static Gutter firstGutter(List<PdfLine> lines, int start) {
        List<PdfLine> parts = parts(lines.get(start));
        if (parts.size() == 2) {
            return new Gutter(parts.getFirst().right(), parts.getLast().left());
        }
        if (parts.size() > 2 || start + 1 == lines.size()) {
            return null;
        }
        PdfLine one = lines.get(start);
        PdfLine other = lines.get(start + 1);
        boolean beside = other.y() - one.y() < BESIDE * Math.max(one.size(), other.size());
        Gutter gutter = one.left() < other.left()
                ? new Gutter(one.right(), other.left())
                : new Gutter(other.right(), one.left());
        return beside && gutter.isWide() ? gutter : null;
    }

    /** Where the lines that leave one gutter free end; the start itself when no two columns begin there. */
    private static int endOfColumns(List<PdfLine> lines, int start) {
        Gutter gutter = firstGutter(lines, start);
        int end = start;
        for (int i = start; gutter != null && i < lines.size() && i - end <= MAX_LINES_BETWEEN; i++) {
            List<PdfLine> parts = parts(lines.get(i));
            Gutter narrower = parts.size() > 2 ? null : gutter.beside(parts);
            if (narrower == null || !narrower.isWide()) {
                break;
            }
            gutter = narrower;
            end = i + 1;
        }
        return end;
    }

    private static void addColumns(List<PdfLine> lines, List<PdfBlock> blocks) {
        float gutter = gutter(lines);
        for (boolean left : new boolean[] {true, false}) {
            for (PdfLine line : lines) {
                PdfLine part = left ? line.part(-Float.MAX_VALUE, gutter) : line.part(gutter, Float.MAX_VALUE);
                if (part != null) {
                    blocks.add(new PdfBlock.OwnLine(part.text()));
                }
            }
        }
    }

    private static float gutter(List<PdfLine> lines) {
        Gutter gutter = firstGutter(lines, 0);
        for (PdfLine line : lines) {
            gutter = gutter.beside(parts(line));
        }
        return (gutter.from() + gutter.to()) / 2;
    }

    private static void addLine(List<PdfLine> lines, int i, List<PdfBlock> blocks) {
        List<PdfLine> parts = parts(lines.get(i));
        boolean row = parts.size() > 1
                && (i > 0 && isAligned(parts, parts(lines.get(i - 1)))
                        || i + 1 < lines.size() && isAligned(parts, parts(lines.get(i + 1))));
        if (row) {
            blocks.add(new PdfBlock.Row(parts.stream().map(PdfLine::text).toList(), null));
        } else {
            blocks.add(new PdfBlock.TextLine(lines.get(i)));
        }
    }

    /** Two lines are rows of one table when at least two of their parts begin, end or stand at the same place. */
    private static boolean isAligned(List<PdfLine> parts, List<PdfLine> others) {
        if (others.size() < 2) {
            return false;
        }
        long aligned = parts.stream()
                .filter(part -> others.stream()
                        .anyMatch(other -> Math.abs(part.left() - other.left()) < ALIGNED
                                || Math.abs(part.right() - other.right()) < ALIGNED
                                || Math.abs(part.left() + part.right() - other.left() - other.right()) < 2 * ALIGNED))
                .count();
        return aligned >= 2;
    }
}
