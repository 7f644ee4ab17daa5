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
    private static final int MAX_LINES_BETWEEN = 6;
    private static final Pattern HEAD_OR_SIGNATURE = Pattern.compile(
            "(?iu:.*(?:CỘNG H[ÒO][ÀA]? XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM|Nơi nhận|Độc lập\\s*-\\s*Tự do).*)|.*\\b(?:TM|KT|TL|TUQ)\\.\\s?\\p{Lu}.*");
    private static final Pattern ITEM_MARK = Pattern.compile(
            "(?iu)[-+*•–]|(?:\\d{1,3}|[ivxlc]{1,6}|\\p{L})(?:[.)]|(?:\\.\\d{1,2}){1,3}[.)]?)|(?:mục tiêu|chỉ tiêu|điều|phần|chương) [\\p{L}\\d.]{1,5}[.:]?");

    private PdfColumns() {}

    static List<PdfBlock> blocks(List<PdfLine> lines) {
        var blocks = new ArrayList<PdfBlock>();
        for (int i = 0; i < lines.size(); ) {
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
        return lines.stream().anyMatch(line -> HEAD_OR_SIGNATURE.matcher(line.text()).matches());
    }

    private static List<PdfLine> parts(PdfLine line) {
        List<PdfLine> segments = line.segments();
        return segments.size() == 2 && ITEM_MARK.matcher(segments.getFirst().text()).matches() ? List.of(line) : segments;
    }

    /** Where the lines that leave one gutter free end; the start itself when no two columns begin there. */
    private static int endOfColumns(List<PdfLine> lines, int start) {
        float from = 0;
        float to = Float.MAX_VALUE;
        int end = start;
        int pairs = 0;
        for (int i = start; i < lines.size() && i - end <= MAX_LINES_BETWEEN; i++) {
            List<PdfLine> parts = parts(lines.get(i));
            if (parts.size() > 2 || parts.size() == 1 && i == start) {
                break;
            }
            float left = parts.size() == 2 ? parts.getFirst().right() : 0;
            float right = parts.size() == 2 ? parts.getLast().left() : Float.MAX_VALUE;
            if (parts.size() == 1) {
                PdfLine line = parts.getFirst();
                boolean leftOfGutter = line.right() <= to - MIN_GUTTER;
                boolean rightOfGutter = line.left() >= from + MIN_GUTTER;
                if (!leftOfGutter && !rightOfGutter) {
                    break;
                }
                left = leftOfGutter ? line.right() : 0;
                right = leftOfGutter ? Float.MAX_VALUE : line.left();
            }
            if (Math.min(to, right) - Math.max(from, left) < MIN_GUTTER) {
                break;
            }
            from = Math.max(from, left);
            to = Math.min(to, right);
            pairs += parts.size() == 2 ? 1 : 0;
            end = i + 1;
        }
        return pairs >= 1 ? end : start;
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
        float from = 0;
        float to = Float.MAX_VALUE;
        for (PdfLine line : lines) {
            List<PdfLine> parts = parts(line);
            if (parts.size() == 2) {
                from = Math.max(from, parts.getFirst().right());
                to = Math.min(to, parts.getLast().left());
            }
        }
        return (from + to) / 2;
    }

    private static void addLine(List<PdfLine> lines, int i, List<PdfBlock> blocks) {
        List<PdfLine> parts = parts(lines.get(i));
        boolean row = parts.size() > 1
                && (i > 0 && isAligned(parts, parts(lines.get(i - 1))) || i + 1 < lines.size() && isAligned(parts, parts(lines.get(i + 1))));
        if (row) {
            blocks.add(new PdfBlock.Row(parts.stream().map(PdfLine::text).toList()));
        } else {
            blocks.add(new PdfBlock.TextLine(lines.get(i)));
        }
    }

    /** Two lines are rows of one table when at least two of their parts begin, end or stand at the same place. */
    private static boolean isAligned(List<PdfLine> parts, List<PdfLine> others) {
        if (others.size() < 2) {
            return false;
        }
        long aligned = parts.stream().filter(part -> others.stream().anyMatch(other ->
                Math.abs(part.left() - other.left()) < ALIGNED || Math.abs(part.right() - other.right()) < ALIGNED
                        || Math.abs(part.left() + part.right() - other.left() - other.right()) < 2 * ALIGNED)).count();
        return aligned >= 2;
    }
}
