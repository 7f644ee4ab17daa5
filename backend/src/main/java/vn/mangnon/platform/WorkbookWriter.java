package vn.mangnon.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook with one sheet. A text is a text by its type, whatever it begins with; nothing is a formula. */
final class WorkbookWriter implements SheetWriter {
    private static final int IN_MEMORY = 256;
    private static final int LONGEST_TEXT = 32_767;
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    /** Keeps fingers off, not burglars: it stands in the source. */
    private static final String PASSWORD = "mangnon";

    private final Workbook book;
    private final Worksheet sheet;
    private final Layout layout;
    private int row;

    WorkbookWriter(OutputStream out, Layout layout) throws IOException {
        this.layout = layout;
        book = new Workbook(out, "MangNon", "1.0");
        sheet = book.newWorksheet(layout.name());
        for (int i = 0; i < layout.widths().size(); i++) {
            if (layout.widths().get(i) == 0) {
                sheet.hideColumn(i);
            } else {
                sheet.width(i, layout.widths().get(i));
            }
        }
        layout.hidden().forEach(hidden -> sheet.hideRow(hidden - 1));
        if (layout.frozen() > 0) {
            sheet.freezePane(0, layout.frozen());
        }
    }

    @Override
    public void cell(int column, Object value, Look look) {
        write(column, value);
        if (look != Look.PLAIN) {
            look(sheet.style(row, column), look);
        }
    }

    private void write(int column, Object value) {
        switch (value) {
            case null -> {}
            case BigDecimal number -> sheet.value(row, column, number);
            case Number number -> sheet.value(row, column, number);
            case Boolean truth -> sheet.value(row, column, truth);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            case Instant at -> {
                sheet.value(row, column, at.atZone(ZONE).toLocalDateTime());
                sheet.style(row, column).format("dd/mm/yyyy hh:mm:ss").set();
            }
            default -> sheet.inlineString(row, column, shortened(value.toString()));
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    private static void look(StyleSetter style, Look look) {
        switch (look) {
            case TITLE -> style.bold().fontSize(14).set();
            case NOTE -> style.italic().fontColor("55606E").set();
            case HEADING ->
                style.bold()
                        .fillColor("E4EFFA")
                        .wrapText(true)
                        .verticalAlignment("center")
                        .set();
            case ENTERED ->
                style.fillColor("FFFBE6")
                        .protectionOption(ProtectionOption.LOCKED, false)
                        .set();
            case MARKED ->
                style.fillColor("FDE8E6")
                        .protectionOption(ProtectionOption.LOCKED, false)
                        .set();
            case PLAIN -> {}
        }
    }

    @Override
    public void endRow() throws IOException {
        row++;
        if (row % IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        if (layout.guarded()) {
            sheet.protect(PASSWORD);
        }
        if (layout.choices() != null && row > layout.frozen()) {
            sheet.range(
                            layout.frozen(),
                            layout.choices().column(),
                            row - 1,
                            layout.choices().column())
                    .validateWithListByFormula(
                            "\"" + String.join(",", layout.choices().words()) + "\"");
        }
        book.close();
    }
}
