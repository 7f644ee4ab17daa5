package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.List;

/** A table that is drawn with lines: the lines say which cells there are and which of them are merged. */
final class PdfTable {

    private static final float SAME = 4f;
    private static final int MAX_LINES = 400;

    private final List<PdfRule> rules;
    private final List<Float> columns;
    private final List<Float> rows;

    private PdfTable(List<PdfRule> rules) {
        this.rules = rules;
        this.columns = places(
                rules.stream().filter(PdfRule::isVertical).map(PdfRule::middleX).toList());
        this.rows = places(rules.stream()
                .filter(PdfRule::isHorizontal)
                .map(PdfRule::middleY)
                .toList());
    }

    /** Lines that touch one another belong to one table. */
    static List<PdfTable> on(PdfPage page, ReadingBudget budget) {
        var groups = new ArrayList<List<PdfRule>>();
        for (PdfRule rule : page.rules()) {
            List<PdfRule> joined = new ArrayList<>();
            joined.add(rule);
            for (var it = groups.iterator(); it.hasNext(); ) {
                List<PdfRule> group = it.next();
                boolean touches = false;
                for (PdfRule other : group) {
                    budget.tick();
                    touches |= rule.touches(other);
                }
                if (touches) {
                    joined.addAll(group);
                    it.remove();
                }
            }
            groups.add(joined);
        }
        return groups.stream().map(PdfTable::new).filter(PdfTable::isTable).toList();
    }

    private boolean isTable() {
        return columns.size() >= 3 && rows.size() >= 2 && columns.size() < MAX_LINES && rows.size() < MAX_LINES
                || columns.size() >= 2 && rows.size() >= 3 && columns.size() < MAX_LINES && rows.size() < MAX_LINES;
    }

    private static List<Float> places(List<Float> values) {
        var places = new ArrayList<Float>();
        for (float value : values.stream().sorted().toList()) {
            if (places.isEmpty() || value - places.getLast() > SAME) {
                places.add(value);
            }
        }
        return places;
    }

    float top() {
        return rows.getFirst();
    }

    float bottom() {
        return rows.getLast();
    }

    boolean holds(PdfGlyph glyph) {
        return between(glyph.x() + glyph.width() / 2, columns.getFirst(), columns.getLast())
                && between(middleY(glyph), rows.getFirst(), rows.getLast());
    }

    private static boolean between(float value, float low, float high) {
        return value >= low - 1 && value <= high + 1;
    }

    private static float middleY(PdfGlyph glyph) {
        return glyph.y() - glyph.size() * 0.3f;
    }

    /** The rows of cells; a merged cell has its words in its first place and leaves the others empty. */
    List<List<List<PdfLine>>> cells(List<PdfGlyph> glyphs, ReadingBudget budget) {
        int width = columns.size() - 1;
        int height = rows.size() - 1;
        budget.cells(width * height);
        int[] owner = owners(width, height, budget);
        List<List<PdfGlyph>> contents = new ArrayList<>();
        for (int i = 0; i < width * height; i++) {
            contents.add(new ArrayList<>());
        }
        for (PdfGlyph glyph : glyphs) {
            budget.tick();
            int column = place(columns, glyph.x() + glyph.width() / 2);
            int row = place(rows, middleY(glyph));
            contents.get(owner[row * width + column]).add(glyph);
        }
        var table = new ArrayList<List<List<PdfLine>>>();
        for (int row = 0; row < height; row++) {
            var cells = new ArrayList<List<PdfLine>>();
            for (int column = 0; column < width; column++) {
                cells.add(PdfLines.of(contents.get(row * width + column), budget));
            }
            table.add(cells);
        }
        return table;
    }

    /** For each place of the grid the place whose words it shows: itself, or where the merged cell begins. */
    private int[] owners(int width, int height, ReadingBudget budget) {
        int[] owner = new int[width * height];
        for (int row = 0; row < height; row++) {
            float y = (rows.get(row) + rows.get(row + 1)) / 2;
            for (int column = 0; column < width; column++) {
                float x = (columns.get(column) + columns.get(column + 1)) / 2;
                int here = row * width + column;
                owner[here] = here;
                if (column > 0 && !isDrawnAcross(columns.get(column), y, false, budget)) {
                    owner[here] = owner[here - 1];
                } else if (row > 0 && !isDrawnAcross(rows.get(row), x, true, budget)) {
                    owner[here] = owner[here - width];
                }
            }
        }
        return owner;
    }

    private boolean isDrawnAcross(float at, float along, boolean horizontal, ReadingBudget budget) {
        for (PdfRule rule : rules) {
            budget.tick();
            boolean drawn = horizontal
                    ? rule.isHorizontal()
                            && Math.abs(rule.middleY() - at) <= SAME
                            && rule.x1() <= along
                            && along <= rule.x2()
                    : rule.isVertical()
                            && Math.abs(rule.middleX() - at) <= SAME
                            && rule.y1() <= along
                            && along <= rule.y2();
            if (drawn) {
                return true;
            }
        }
        return false;
    }

    private static int place(List<Float> borders, float value) {
        int place = 0;
        while (place + 2 < borders.size() && value >= borders.get(place + 1)) {
            place++;
        }
        return place;
    }
}
