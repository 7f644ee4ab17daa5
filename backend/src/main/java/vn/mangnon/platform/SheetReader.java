package vn.mangnon.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import vn.mangnon.platform.SheetRow.Kind;

/**
 * Reads the first sheet of an XLSX file, or a CSV file in UTF-8 with commas, semicolons or tabs, row by row: only the row at hand
 * is in memory, and the shared texts of a workbook. What a file is, its content says, never its name.
 */
public final class SheetReader {
    static final int MOST_COLUMNS = 100;
    private static final int LONGEST_TEXT = 32_767;
    private static final int SAMPLE = 16_384;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** What spreadsheets show of a number; the digits after it are the noise of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15);

    private final Path file;
    private final int most;

    private SheetReader(Path file, int most) {
        this.file = file;
        this.most = most;
    }

    /** Takes a row; may refuse the file as a whole. */
    public interface Taker {
        void take(SheetRow row) throws SheetRefused;
    }

    /** Told by the first bytes. */
    public static SheetFormat formatOf(Path file) throws SheetRefused {
        byte[] head = head(file);
        if (head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
            return SheetFormat.XLSX;
        }
        if (head.length >= 4 && (head[0] & 0xff) == 0xd0 && (head[1] & 0xff) == 0xcf) {
            throw new SheetRefused("sheet-old-format");
        }
        return SheetFormat.CSV;
    }

    /**
     * @param most how many rows are read
     * @throws SheetRefused for what is no table, is too large, or carries what a table of ours never has: macros, merged cells,
     *     declarations of its own
     */
    public static void read(Path file, int most, Taker each) throws SheetRefused {
        SheetReader reader = new SheetReader(file, most);
        try {
            if (formatOf(file) == SheetFormat.XLSX) {
                WorkbookGuard.check(file);
                reader.workbook(each);
            } else {
                reader.csv(each);
            }
        } catch (CharacterCodingException e) {
            throw new SheetRefused("sheet-encoding");
        } catch (IOException | UncheckedIOException e) {
            throw new SheetRefused("sheet-broken");
        }
    }

    private static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void workbook(Taker each) throws SheetRefused, IOException {
        try (ReadableWorkbook book =
                        fromLibrary(() -> new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true)));
                Stream<Row> rows = fromLibrary(() -> book.getFirstSheet().openStream())) {
            Iterator<Row> all = rows.iterator();
            for (int read = 0; fromLibrary(all::hasNext); read++) {
                Row row = fromLibrary(all::next);
                if (read == most || row.getRowNum() > most) {
                    throw new SheetRefused("sheet-too-long", Map.of("max", most));
                }
                if (row.getCellCount() > MOST_COLUMNS) {
                    throw new SheetRefused("sheet-too-wide", Map.of("max", MOST_COLUMNS));
                }
                each.take(new SheetRow(row.getRowNum(), cells(row)));
            }
        }
    }

    /** It tells of broken files by whatever exception comes up. */
    private static <T> T fromLibrary(Callable<T> asked) throws SheetRefused {
        try {
            return asked.call();
        } catch (Exception e) {
            throw new SheetRefused("sheet-broken");
        }
    }

    private static List<SheetRow.Cell> cells(Row row) throws SheetRefused {
        List<SheetRow.Cell> cells = new ArrayList<>(row.getCellCount());
        for (Cell cell : row) {
            cells.add(cell == null ? SheetRow.Cell.EMPTY : cell(cell));
        }
        return cells;
    }

    private static SheetRow.Cell cell(Cell cell) throws SheetRefused {
        if (cell.getFormula() != null) {
            return new SheetRow.Cell(Kind.FORMULA, text("=" + cell.getFormula()), null);
        }
        CellType type = cell.getType();
        return switch (type) {
            case EMPTY -> SheetRow.Cell.EMPTY;
            case NUMBER -> number(cell);
            case BOOLEAN -> new SheetRow.Cell(Kind.BOOLEAN, cell.getRawValue(), null);
            case ERROR -> new SheetRow.Cell(Kind.ERROR, text(cell.getRawValue()), null);
            case STRING, FORMULA -> SheetRow.Cell.of(text(cell.getRawValue()));
        };
    }

    private static SheetRow.Cell number(Cell cell) {
        boolean date = DateFormats.isDate(cell.getDataFormatId(), cell.getDataFormatString());
        BigDecimal number = ((BigDecimal) cell.getValue()).round(SHOWN);
        return new SheetRow.Cell(date ? Kind.DATE : Kind.NUMBER, cell.getRawValue(), date ? null : number);
    }

    private void csv(Taker each) throws SheetRefused, IOException {
        char separator = separator();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        try (Reader text = open();
                CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord record : parser) {
                if (record.getRecordNumber() > most) {
                    throw new SheetRefused("sheet-too-long", Map.of("max", most));
                }
                if (record.size() > MOST_COLUMNS) {
                    throw new SheetRefused("sheet-too-wide", Map.of("max", MOST_COLUMNS));
                }
                List<SheetRow.Cell> cells = new ArrayList<>(record.size());
                for (String value : record) {
                    cells.add(SheetRow.Cell.of(SheetText.bared(text(value))));
                }
                each.take(new SheetRow((int) record.getRecordNumber(), cells));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException
                    ? new SheetRefused("sheet-encoding")
                    : new SheetRefused("sheet-quotes");
        }
    }

    /** UTF-8 and nothing else; what is wrong in it is told, not replaced. */
    private Reader open() throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** The one that stands most often outside of quotes at the beginning of the file. */
    private char separator() throws IOException {
        int[] counts = new int[128];
        boolean quoted = false;
        try (Reader text = open()) {
            for (int i = 0; i < SAMPLE; i++) {
                int c = text.read();
                if (c < 0) {
                    break;
                }
                quoted ^= c == '"';
                if (!quoted && c < counts.length) {
                    counts[c]++;
                }
            }
        }
        char best = ';';
        for (char candidate : new char[] {',', '\t'}) {
            best = counts[candidate] > counts[best] ? candidate : best;
        }
        return best;
    }

    private static String text(String written) throws SheetRefused {
        if (written == null || written.isEmpty()) {
            return written;
        }
        if (written.length() > LONGEST_TEXT) {
            throw new SheetRefused("sheet-text-too-long", Map.of("max", LONGEST_TEXT));
        }
        String text = Normalizer.normalize(written, Normalizer.Form.NFC).replace("\r\n", "\n");
        if (!Json.isPlainText(text)) {
            throw new SheetRefused("sheet-control-characters");
        }
        return text;
    }
}
