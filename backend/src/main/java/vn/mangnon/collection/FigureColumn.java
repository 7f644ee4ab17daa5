package vn.mangnon.collection;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of a file of figures. Their keys stand in the file above the headings: a moved column is still the same one. */
enum FigureColumn {
    FORM("form", 0, false),
    MEASURE("measure", 0, false),
    CELL("cell", 0, false),
    QUALITY("quality", 0, false),
    VERSION("version", 0, false),
    AREA("area", 10, false),
    AREA_NAME("areaName", 22, false),
    MEASURE_NAME("measureName", 52, false),
    CELL_NAME("cellName", 20, false),
    UNIT("unit", 14, false),
    PREVIOUS("previous", 14, false),
    NUMERATOR("numerator", 16, true),
    DENOMINATOR("denominator", 16, true),
    VALUE("value", 16, true),
    PRESENCE("presence", 20, true),
    GAP_REASON("gapReason", 30, true),
    COMMENT("comment", 36, true),
    /** Of a file that was given back with its faults. */
    FINDING("finding", 60, false);

    private static final Map<String, FigureColumn> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toMap(FigureColumn::key, Function.identity()));

    private final String key;
    private final int width;
    private final boolean entered;

    FigureColumn(String key, int width, boolean entered) {
        this.key = key;
        this.width = width;
        this.entered = entered;
    }

    String key() {
        return key;
    }

    /** In characters; 0: only the server reads it, and it is hidden. */
    int width() {
        return width;
    }

    /** People fill it in. */
    boolean isEntered() {
        return entered;
    }

    /** @return null for a key of nothing */
    static FigureColumn ofKey(String key) {
        return BY_KEY.get(key);
    }
}
