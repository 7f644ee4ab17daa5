package vn.mangnon.collection;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Puts a figure into every row of a large template, as a spreadsheet would save it: with shared texts. */
final class SheetFilling {
    private static final int FIRST = 7;

    private SheetFilling() {}

    static byte[] fill(byte[] template) throws IOException {
        File file = File.createTempFile("template", ".xlsx");
        Files.write(file.toPath(), template);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReadableWorkbook read = new ReadableWorkbook(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("a");
            List<Row> rows = read.getFirstSheet().read();
            for (int i = 0; i < rows.size(); i++) {
                for (Cell cell : rows.get(i)) {
                    if (cell != null && cell.getType() == CellType.NUMBER) {
                        sheet.value(i, cell.getColumnIndex(), (BigDecimal) cell.getValue());
                    } else if (cell != null && cell.getRawValue() != null) {
                        sheet.value(i, cell.getColumnIndex(), cell.getRawValue());
                    }
                }
                if (i >= FIRST) {
                    sheet.value(i, FigureColumn.VALUE.ordinal(), 12);
                }
            }
        } finally {
            Files.delete(file.toPath());
        }
        return out.toByteArray();
    }
}
