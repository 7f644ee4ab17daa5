package vn.mangnon.platform;

import java.util.List;
import java.util.Map;

/** An answer that is no list but holds one table: its rows as they stand in a file, and what they are about. */
public interface Tabular {
    /** Records of the kind of {@link #tableRow}. */
    List<? extends Record> tableRows();

    Class<? extends Record> tableRow();

    /** By the names of fields, in the order to be shown. */
    Map<String, Object> tableHead();
}
