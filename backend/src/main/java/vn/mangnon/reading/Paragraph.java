package vn.mangnon.reading;

import java.util.List;

/**
 * An item, a heading or a plain paragraph with its hard line breaks undone, or a table.
 *
 * @param marker null for plain words
 * @param body   the words after the marker
 * @param whole  the words with the marker
 * @param rows   of a table, else empty
 */
record Paragraph(Marker marker, Passage body, Passage whole, List<List<Passage>> rows) {

    boolean isTable() {
        return !rows.isEmpty();
    }

    static Paragraph table(List<List<Passage>> rows) {
        return new Paragraph(null, Passage.EMPTY, rows.get(0).get(0), rows);
    }
}
