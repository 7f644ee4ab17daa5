package vn.mangnon.collection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.collection.ObservationCommands.CellChange;

/**
 * A row of a file of figures as it was read.
 *
 * @param formId      null: by the area's code, or the form that the file is for
 * @param areaCode    null when the file does not say
 * @param measureName what people read in the row; null when it does not say
 * @param change      null when the row cannot be read
 * @param columns     where things stand in the file, for addresses
 */
record FigureRow(
        int number,
        UUID formId,
        String areaCode,
        String measureName,
        CellChange change,
        Map<FigureColumn, Integer> columns,
        List<Finding> findings) {
    @Schema(name = "FigureImportSeverity")
    enum Severity {
        /** The cell cannot be stored so. */
        REFUSED,
        /** Somebody changed the cell since the file was made. */
        CONFLICT,
        /** Stored, but the form cannot be submitted so. */
        ERROR,
        /** Stored; to be submitted it needs a comment. */
        WARNING
    }

    /**
     * Something that stands against a row.
     *
     * @param row     0: of no row of the file
     * @param address such as {@code L7}; null for a whole row
     */
    record Finding(int row, String address, Severity severity, String code, Map<String, Object> arguments) {}

    Finding finding(FigureColumn column, Severity severity, String code, Map<String, Object> arguments) {
        return new Finding(number, address(column), severity, code, arguments);
    }

    private String address(FigureColumn column) {
        Integer place = column == null ? null : columns.get(column);
        return place == null ? null : vn.mangnon.platform.SheetRow.letters(place) + number;
    }
}
