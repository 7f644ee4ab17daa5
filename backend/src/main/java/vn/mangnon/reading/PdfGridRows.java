package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Which printed lines of a table without drawn lines are one row. */
final class PdfGridRows {

    private static final int LONGEST_CODE = 5;
    private static final float SAME_STEP = 1f;
    private static final int MOST_STEPS = 12;
    private static final Pattern FIGURE = Pattern.compile("[\\d.,%‰<>≤≥= /–-]+");
    private static final Pattern CODE = Pattern.compile("\\d{1,3}[.)]?");
    private static final Pattern YEAR = Pattern.compile("(?iu)(?:đến )?(?:năm )?(?:19|20)\\d\\d");

    private final List<String[]> filled;
    private final List<Float> heights;

    /**
     * @param filled  of each line the words of each column, empty where it has none
     * @param heights where each line stands, from above
     */
    PdfGridRows(List<String[]> filled, List<Float> heights) {
        this.filled = filled;
        this.heights = heights;
    }

    List<List<String>> rows() {
        List<List<String>> apart = rowsApart();
        if (!apart.isEmpty()) {
            return apart;
        }
        boolean codes = filled.stream().skip(1).map(cells -> cells[0]).allMatch(cell -> cell.length() <= LONGEST_CODE)
                && filled.stream().skip(1).anyMatch(cells -> !cells[0].isEmpty());
        List<List<String>> rows = new ArrayList<>();
        for (String[] cells : filled) {
            if (rows.isEmpty() || begins(cells, rows.getLast(), codes, rows.size() == 1)) {
                rows.add(new ArrayList<>(Arrays.asList(cells)));
            } else {
                add(cells, rows.getLast());
            }
        }
        return rows;
    }

    /**
     * The rows of a table whose cells are centred in height, so that a row's number stands beside the middle of its words: what tells
     * the rows apart is the space between them. Empty where each row begins with its number, and where no space makes rows of one
     * number each.
     */
    private List<List<String>> rowsApart() {
        boolean centred = false;
        for (int i = 2; i < filled.size(); i++) {
            centred |= isNumbered(i) && filled.get(i - 1)[0].isEmpty() && step(i) <= step(i - 1) + SAME_STEP;
        }
        List<Float> steps = new ArrayList<>();
        for (int i = 1; centred && i < filled.size() && steps.size() < MOST_STEPS; i++) {
            float step = step(i);
            if (steps.stream().allMatch(other -> Math.abs(other - step) > SAME_STEP)) {
                steps.add(step);
            }
        }
        return steps.stream()
                .sorted()
                .map(this::rowsFurtherApartThan)
                .filter(rows -> !rows.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private float step(int i) {
        return heights.get(i) - heights.get(i - 1);
    }

    private boolean isNumbered(int i) {
        return CODE.matcher(filled.get(i)[0]).matches();
    }

    /** Empty unless every row but the title's has one number. */
    private List<List<String>> rowsFurtherApartThan(float step) {
        List<List<String>> rows = new ArrayList<>();
        int numbers = 0;
        for (int i = 0; i < filled.size(); i++) {
            boolean begins = i == 0 || step(i) > step + SAME_STEP;
            if (begins && rows.size() > 1 && numbers != 1 || numbers > 1) {
                return List.of();
            }
            numbers = (begins ? 0 : numbers) + (isNumbered(i) ? 1 : 0);
            if (begins) {
                rows.add(new ArrayList<>(Arrays.asList(filled.get(i))));
            } else {
                add(filled.get(i), rows.getLast());
            }
        }
        return numbers == 1 && rows.size() > PdfGrid.FEWEST_ROWS ? rows : List.of();
    }

    private static void add(String[] cells, List<String> row) {
        for (int c = 0; c < cells.length; c++) {
            row.set(c, (row.get(c) + " " + cells[c]).strip());
        }
    }

    private static boolean begins(String[] cells, List<String> row, boolean codes, boolean first) {
        boolean title = first && row.getFirst().equalsIgnoreCase("số") && cells[0].equalsIgnoreCase("tt");
        boolean kind = codes && !row.get(1).isEmpty() && ListMark.begins(cells[1]);
        if (!title && codes && !cells[0].isEmpty() || ListMark.begins(cells[0]) || kind) {
            return true;
        }
        if (first && (title || cells[0].isEmpty())) {
            return isRowOfYears(cells, row);
        }
        boolean others = false;
        for (int c = 1; c < cells.length; c++) {
            boolean again = !cells[c].isEmpty() && !row.get(c).isEmpty();
            if (again && FIGURE.matcher(cells[c]).matches()) {
                return true;
            }
            others |= again;
        }
        return !codes && !first && others && !cells[0].isEmpty();
    }

    /** "2025 | 2030" under one title for both; not the second half of "Năm 2025". */
    private static boolean isRowOfYears(String[] cells, List<String> titles) {
        boolean shared = false;
        for (int c = 0; c < cells.length; c++) {
            if (!cells[c].isEmpty() && !YEAR.matcher(cells[c]).matches()) {
                return false;
            }
            shared |= !cells[c].isEmpty() && titles.get(c).isEmpty();
        }
        return shared;
    }
}
