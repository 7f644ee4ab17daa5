package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A table without drawn lines: three columns or more that stand under one another, whose cells may take several lines. A row begins
 * where its number stands, or where a column of figures is filled again.
 */
final class PdfGrid {

    private static final int FEWEST_COLUMNS = 3;
    static final int FEWEST_ROWS = 3;
    private static final int SEED_LINES = 12;
    private static final int MOST_LINES_OF_A_ROW = 40;
    private static final float CELL_GAP = 0.75f;
    private static final float GUTTER = 3f;
    private static final float WIDE_GAP = 2.4f;
    private static final float LESS_THAN_A_LINE = 0.9f;

    private final List<PdfLine> lines;
    private final int start;
    private final List<float[]> columns = new ArrayList<>();
    private final List<String[]> filled = new ArrayList<>();
    private int end;

    private PdfGrid(List<PdfLine> lines, int start) {
        this.lines = lines;
        this.start = start;
        this.end = start;
    }

    /**
     * The table that begins with this line, null when none does. One row is enough where a page ends, and behind its end.
     *
     * @param before the table that the page before ended with, when this is the first line of its page, else null
     */
    static PdfGrid at(List<PdfLine> lines, int start, PdfGrid before) {
        if (before == null && !hasColumns(lines, start) && !isRaisedTitle(lines, start)) {
            return null;
        }
        var grid = new PdfGrid(lines, start);
        if (before != null) {
            before.columns.forEach(column -> grid.columns.add(column.clone()));
        } else {
            grid.seed();
        }
        grid.gather();
        boolean cut = before != null
                || grid.end == lines.size() && grid.columns.size() > FEWEST_COLUMNS && grid.filled.size() > 1;
        int fewest = cut ? 1 : FEWEST_ROWS;
        return grid.columns.size() >= FEWEST_COLUMNS
                        && grid.filled.size() >= fewest
                        && grid.rows().size() >= fewest
                ? grid
                : null;
    }

    private static boolean hasColumns(List<PdfLine> lines, int i) {
        return lines.get(i).segments(CELL_GAP).size() >= FEWEST_COLUMNS;
    }

    /** The first half of a title in two lines beside titles of one, all centred in height: less than a line above them. */
    private static boolean isRaisedTitle(List<PdfLine> lines, int i) {
        return i + 1 < lines.size()
                && lines.get(i + 1).y() - lines.get(i).y()
                        < LESS_THAN_A_LINE * lines.get(i).size()
                && hasColumns(lines, i + 1);
    }

    /** After its last line. */
    int end() {
        return end;
    }

    /** The line with the most parts shows the columns, and what stands beside all of these in another line. */
    private void seed() {
        List<List<PdfLine>> near = new ArrayList<>();
        for (int i = start; i < Math.min(lines.size(), start + SEED_LINES) && !isApart(i); i++) {
            near.add(lines.get(i).segments(CELL_GAP));
        }
        List<PdfLine> most =
                near.stream().max(Comparator.comparingInt(List::size)).orElseThrow();
        most.forEach(part -> columns.add(new float[] {part.left(), part.right()}));
        near.stream()
                .flatMap(List::stream)
                .filter(part -> columns.stream()
                        .allMatch(column -> part.right() + GUTTER < column[0] || column[1] + GUTTER < part.left()))
                .forEach(part -> columns.add(new float[] {part.left(), part.right()}));
        columns.sort(Comparator.comparingDouble(column -> column[0]));
    }

    private boolean isApart(int i) {
        return i > start
                && lines.get(i).y() - lines.get(i - 1).y()
                        > WIDE_GAP * lines.get(i).size();
    }

    private void gather() {
        while (end < lines.size() && !isApart(end)) {
            String[] cells = cells(lines.get(end).segments(CELL_GAP), end - start < 2);
            if (cells == null || end - start > MOST_LINES_OF_A_ROW && rows().size() < FEWEST_ROWS) {
                return;
            }
            filled.add(cells);
            end++;
        }
    }

    private String[] cells(List<PdfLine> parts, boolean title) {
        boolean item = parts.size() == 1 && ListMark.begins(parts.getFirst().text()) && place(parts.getFirst()) <= 0;
        if (item) {
            return null;
        }
        var cells = new String[columns.size()];
        Arrays.fill(cells, "");
        for (PdfLine part : parts.size() > 1
                ? parts.stream().flatMap(part -> apart(part).stream()).toList()
                : parts) {
            int column = place(part);
            if (column < 0 && title && parts.size() > 1) {
                column = firstUnder(part);
            } else if (column >= 0) {
                widen(column, part);
            }
            if (column < 0 || !cells[column].isEmpty()) {
                return null;
            }
            cells[column] = part.text();
        }
        return cells;
    }

    /** Words that only a narrow gap keeps from those of the next column. */
    private List<PdfLine> apart(PdfLine part) {
        if (place(part) >= 0) {
            return List.of(part);
        }
        List<PdfLine> pieces = new ArrayList<>();
        float from = -Float.MAX_VALUE;
        for (int c = 0; c < columns.size(); c++) {
            float to = c + 1 < columns.size() ? (columns.get(c)[1] + columns.get(c + 1)[0]) / 2 : Float.MAX_VALUE;
            PdfLine piece = part.part(from, to);
            if (piece != null && place(piece) != c) {
                return List.of(part);
            }
            if (piece != null) {
                pieces.add(piece);
            }
            from = to;
        }
        return pieces;
    }

    /** The one column this part stands in, or that is free to reach it; -1 when it stands across several. */
    private int place(PdfLine part) {
        int under = -1;
        int nearest = -1;
        float distance = Float.MAX_VALUE;
        for (int c = 0; c < columns.size(); c++) {
            float[] column = columns.get(c);
            float away = Math.max(column[0] - part.right(), part.left() - column[1]);
            if (away <= 0) {
                if (under >= 0) {
                    return -1;
                }
                under = c;
            }
            nearest = away < distance ? c : nearest;
            distance = Math.min(away, distance);
        }
        int column = under >= 0 ? under : nearest;
        boolean left = column == 0 || columns.get(column - 1)[1] + GUTTER <= part.left();
        boolean right = column + 1 == columns.size() || part.right() + GUTTER <= columns.get(column + 1)[0];
        return left && right ? column : -1;
    }

    private void widen(int column, PdfLine part) {
        columns.get(column)[0] = Math.min(columns.get(column)[0], part.left());
        columns.get(column)[1] = Math.max(columns.get(column)[1], part.right());
    }

    private int firstUnder(PdfLine part) {
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c)[1] > part.left() && columns.get(c)[0] < part.right()) {
                return c;
            }
        }
        return -1;
    }

    List<List<String>> rows() {
        List<Float> heights = lines.subList(start, end).stream().map(PdfLine::y).toList();
        return new PdfGridRows(filled, heights).rows();
    }
}
