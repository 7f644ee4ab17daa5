package vn.mangnon.collection;

import java.util.Arrays;
import java.util.List;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Problem.Fault;

/** Cells in one parameter, with commas between them. */
final class CellParameter {
    private static final int MOST = 20;

    private CellParameter() {}

    /** @throws Problem 400 for what is no cell, and for too many */
    static List<String> parse(String cells) {
        if (cells == null) {
            return List.of(Cell.TOTAL);
        }
        List<String> keys = Arrays.stream(cells.split(",", -1))
                .map(CellParameter::key)
                .distinct()
                .toList();
        if (keys.size() > MOST) {
            throw Problem.invalid(Fault.inParameter("cells", "malformed"));
        }
        return keys;
    }

    private static String key(String key) {
        return Cell.parse(key)
                .map(Cell::key)
                .orElseThrow(() -> Problem.invalid(Fault.inParameter("cells", "unknown-cell")));
    }
}
