package vn.mangnon.platform;

import java.math.BigDecimal;
import java.util.List;

/**
 * A row of a file, as it was written.
 *
 * @param number counts from 1, as spreadsheets show it
 */
public record SheetRow(int number, List<Cell> cells) {
    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        FORMULA,
        ERROR
    }

    /**
     * @param text   as written; null when empty
     * @param number of NUMBER
     */
    public record Cell(Kind kind, String text, BigDecimal number) {
        static final Cell EMPTY = new Cell(Kind.EMPTY, null, null);

        static Cell of(String text) {
            return text == null || text.isBlank() ? EMPTY : new Cell(Kind.TEXT, text.strip(), null);
        }

        public boolean isEmpty() {
            return kind == Kind.EMPTY;
        }
    }

    /** What stands in a column, counted from 0; beyond the last cell there is nothing. */
    public Cell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    public boolean isEmpty() {
        return cells.stream().allMatch(Cell::isEmpty);
    }

    /** Such as {@code L7}. */
    public String address(int column) {
        return letters(column) + number;
    }

    /** Such as {@code L}. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
