package vn.mangnon.platform;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CSV in UTF-8 with a byte order mark, without which Excel reads Vietnamese as something else, and with semicolons, for numbers
 * have a decimal comma. Text that a spreadsheet would take for a formula stands behind an apostrophe.
 */
final class CsvWriter implements SheetWriter {
    private final Writer text;
    private final CSVPrinter printer;
    private Object[] row;
    private int filled;

    CsvWriter(OutputStream out, int columns) throws IOException {
        text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write('\uFEFF');
        printer = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setDelimiter(';').get());
        row = new Object[Math.max(1, columns)];
    }

    @Override
    public void cell(int column, Object value, Look look) {
        if (column >= row.length) {
            row = Arrays.copyOf(row, column + 1);
        }
        row[column] = switch (value) {
            case null -> null;
            case BigDecimal number -> VietnameseNumber.write(number);
            case Number number -> VietnameseNumber.write(new BigDecimal(number.toString()));
            default -> SheetText.guarded(value.toString());
        };
        filled = Math.max(filled, column + 1);
    }

    @Override
    public void endRow() throws IOException {
        printer.printRecord(filled == 0 ? new Object[] {null} : Arrays.copyOf(row, filled));
        Arrays.fill(row, null);
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
