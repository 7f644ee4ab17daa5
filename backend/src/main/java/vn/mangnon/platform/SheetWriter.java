package vn.mangnon.platform;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

/** Writes a table to a file row by row, from the left to the right; no more than some hundred rows are in memory. */
public interface SheetWriter extends Closeable {
    /** How a cell looks, where the format knows looks. */
    enum Look {
        PLAIN,
        TITLE,
        NOTE,
        HEADING,
        /** May be filled in on a protected sheet. */
        ENTERED,
        /** Something stands against it. */
        MARKED
    }

    /**
     * What a sheet is like as a whole.
     *
     * @param widths   of the columns in characters; 0 hides a column
     * @param hidden   rows that are not shown, counted from 1
     * @param frozen   how many rows stay in sight
     * @param guarded  only what is ENTERED or MARKED can be changed
     * @param choices  what one of the columns offers to choose from; null for none
     */
    record Layout(
            String name, List<Integer> widths, Set<Integer> hidden, int frozen, boolean guarded, Choices choices) {
        public static Layout plain(String name, List<Integer> widths, int frozen) {
            return new Layout(name, widths, Set.of(), frozen, false, null);
        }
    }

    /** @param column counted from 0 */
    record Choices(int column, List<String> words) {}

    static SheetWriter to(OutputStream out, SheetFormat format, Layout layout) throws IOException {
        return format == SheetFormat.XLSX
                ? new WorkbookWriter(out, layout)
                : new CsvWriter(out, layout.widths().size());
    }

    /** @param value text, number, truth, day or instant; null leaves the cell empty */
    void cell(int column, Object value, Look look) throws IOException;

    default void cell(int column, Object value) throws IOException {
        cell(column, value, Look.PLAIN);
    }

    void endRow() throws IOException;
}
