package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Undoes what the end of a page does to a table: its title is printed again, and a row may be cut in two. */
final class PdfBreaks {

    private static final int MOST_TITLE_ROWS = 3;
    private static final Pattern FIGURE = Pattern.compile("[\\d.,%‰<>≤≥= /–-]+");

    private PdfBreaks() {}

    /** @param page loses the rows that are the table's of the page before */
    static void mend(List<PdfBlock> before, List<PdfBlock> page) {
        int start = before.size();
        while (start > 0 && before.get(start - 1) instanceof PdfBlock.Row) {
            start--;
        }
        if (start == before.size() || page.isEmpty() || !(page.getFirst() instanceof PdfBlock.Row)) {
            return;
        }
        for (int i = 0;
                i < MOST_TITLE_ROWS
                        && start + i < before.size()
                        && !page.isEmpty()
                        && isSame(page.getFirst(), before.get(start + i));
                i++) {
            page.removeFirst();
        }
        if (!page.isEmpty()
                && before.getLast() instanceof PdfBlock.Row last
                && page.getFirst() instanceof PdfBlock.Row next
                && goesOn(last.cells(), next.cells())) {
            before.set(before.size() - 1, new PdfBlock.Row(joined(last.cells(), next.cells()), next.grid()));
            page.removeFirst();
        }
    }

    private static boolean isSame(PdfBlock one, PdfBlock other) {
        return one instanceof PdfBlock.Row row
                && other instanceof PdfBlock.Row title
                && row.cells().equals(title.cells());
    }

    /** The second half of a row has words only below words, no number of its own and no figure below a figure. */
    private static boolean goesOn(List<String> last, List<String> next) {
        if (last.size() != next.size()) {
            return false;
        }
        String first = null;
        for (int c = 0; c < next.size(); c++) {
            String cell = next.get(c);
            if (cell.isEmpty()) {
                continue;
            }
            if (last.get(c).isEmpty() || FIGURE.matcher(cell).matches() || ListMark.begins(cell)) {
                return false;
            }
            first = first == null ? cell : first;
        }
        return first != null && (next.getFirst().isEmpty() || Character.isLowerCase(first.codePointAt(0)));
    }

    private static List<String> joined(List<String> last, List<String> next) {
        List<String> row = new ArrayList<>();
        for (int c = 0; c < last.size(); c++) {
            row.add((last.get(c) + " " + next.get(c)).strip());
        }
        return row;
    }
}
