package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * One printed line.
 *
 * @param gapBefore an empty line or a page break stands before it
 * @param cells     the cells of a table row, else empty
 */
record Line(Passage passage, boolean gapBefore, boolean pageBefore, List<Passage> cells) {

    /** A plan of three hundred pages is none; what lies beyond is not read and said so. */
    static final int MOST_LINES = 12_000;

    static final int LONGEST = 100_000;
    static final int MOST_CHARACTERS = 1_000_000;

    boolean isRow() {
        return !cells.isEmpty();
    }

    String text() {
        return passage.text();
    }

    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        boolean gap = true;
        boolean page = false;
        int at = 0;
        while (at <= text.length() && at < MOST_CHARACTERS && lines.size() < MOST_LINES) {
            int end = at;
            while (end < text.length() && !isBreak(text.charAt(end))) {
                end++;
            }
            Line line = line(text, at, Math.min(end, at + LONGEST), gap, page);
            if (line == null) {
                gap = true;
            } else {
                lines.add(line);
                gap = false;
                page = false;
            }
            if (end < text.length() && text.charAt(end) == '\f') {
                gap = true;
                page = true;
            }
            at = end + 1;
        }
        return lines;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\f' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u000b';
    }

    private static Line line(String text, int from, int to, boolean gap, boolean page) {
        int start = from;
        while (start < to
                && (Character.isWhitespace(text.charAt(start)) || Character.isSpaceChar(text.charAt(start)))) {
            start++;
        }
        int marks = start;
        while (marks < to && (text.charAt(marks) == '#' || text.charAt(marks) == '>')) {
            marks++;
        }
        if (marks > start && marks < to && text.charAt(marks) == ' ') {
            start = marks + 1;
        }
        List<Passage> cells = cells(text, start, to);
        Passage whole = new Passage.Builder().add(text, start, to).build();
        if (isRule(whole.text())) {
            return null;
        }
        return new Line(whole, gap, page, cells);
    }

    /** Lines drawn with dashes, underscores, dots or a table's border carry no words. */
    private static boolean isRule(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("-–—_=*.|:+ ~".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return text.length() != 1 || text.charAt(0) == '|';
    }

    private static List<Passage> cells(String text, int from, int to) {
        char separator = from < to && text.charAt(from) == '|' ? '|' : '\t';
        int first = find(text, separator, from, to);
        if (first == to) {
            return List.of();
        }
        List<Passage> cells = new ArrayList<>();
        int at = separator == '|' ? from + 1 : lineStart(text, from);
        int words = 0;
        while (at <= to) {
            int end = find(text, separator, at, to);
            if (separator == '|' && end == to && text.substring(at, end).isBlank()) {
                break;
            }
            Passage cell = new Passage.Builder().add(text, at, end).build();
            cells.add(cell);
            words += cell.isEmpty() ? 0 : 1;
            at = end + 1;
        }
        return words >= 2 || words == 1 && cells.size() >= 3 && cells.get(0).isEmpty() ? List.copyOf(cells) : List.of();
    }

    private static int find(String text, char sign, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) != sign) {
            at++;
        }
        return at;
    }

    private static int lineStart(String text, int from) {
        int at = from;
        while (at > 0 && !isBreak(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
