package vn.mangnon.collection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.mangnon.collection.FigureRow.Finding;
import vn.mangnon.collection.FigureRow.Severity;
import vn.mangnon.collection.ObservationCommands.CellChange;
import vn.mangnon.platform.Fold;
import vn.mangnon.platform.SheetReader;
import vn.mangnon.platform.SheetRefused;
import vn.mangnon.platform.SheetRow;
import vn.mangnon.platform.SheetRow.Kind;
import vn.mangnon.platform.VietnameseNumber;

/**
 * Reads a file of figures row by row. A typed number is a number; a text is one only in Vietnamese form. Nothing is guessed: what
 * is not clear is a finding at its address.
 */
final class FigureFile implements SheetReader.Taker {
    /** First cell of the line that says what the file is for; then the version of the form of files, the round, the form. */
    static final String MARK = "mangnon-figures";

    static final int MADE_AS = 1;
    private static final int KEYS_WITHIN = 20;
    private static final int LONGEST_COMMENT = 4000;
    private static final int LONGEST_REASON = 2000;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}");
    private static final List<FigureColumn> NEEDED = List.of(
            FigureColumn.MEASURE,
            FigureColumn.CELL,
            FigureColumn.NUMERATOR,
            FigureColumn.DENOMINATOR,
            FigureColumn.VALUE);

    private final UUID roundId;
    private final UUID submissionId;
    private final Taker taker;
    private Map<FigureColumn, Integer> columns;
    private int keysRow;

    /** Takes the rows in their order. */
    interface Taker {
        void take(FigureRow row);
    }

    /** @param submissionId null: a file for all forms of the round */
    FigureFile(UUID roundId, UUID submissionId, Taker taker) {
        this.roundId = roundId;
        this.submissionId = submissionId;
        this.taker = taker;
    }

    /** At the end of the file. */
    void requireRows() throws SheetRefused {
        if (columns == null) {
            throw new SheetRefused("figure-file-no-keys", Map.of());
        }
    }

    @Override
    public void take(SheetRow row) throws SheetRefused {
        if (columns == null) {
            head(row);
        } else if (!row.isEmpty() && !isHeading(row)) {
            taker.take(new Line(row).read());
        }
    }

    private void head(SheetRow row) throws SheetRefused {
        if (MARK.equals(row.cell(0).text())) {
            requireMadeForThis(row);
        } else if (row.cells().stream()
                        .anyMatch(cell -> FigureColumn.MEASURE.key().equals(cell.text()))
                && row.cells().stream().anyMatch(cell -> FigureColumn.CELL.key().equals(cell.text()))) {
            columns = columnsOf(row);
            keysRow = row.number();
        } else if (row.number() > KEYS_WITHIN) {
            throw new SheetRefused("figure-file-no-keys", Map.of());
        }
    }

    private void requireMadeForThis(SheetRow row) throws SheetRefused {
        if (!Integer.toString(MADE_AS).equals(row.cell(1).text())) {
            throw new SheetRefused("figure-file-version", Map.of());
        }
        String form = row.cell(3).text();
        if (!roundId.toString().equals(row.cell(2).text())
                || submissionId != null
                        && form != null
                        && !submissionId.toString().equals(form)) {
            throw new SheetRefused("figure-file-elsewhere", Map.of());
        }
    }

    private static Map<FigureColumn, Integer> columnsOf(SheetRow row) throws SheetRefused {
        Map<FigureColumn, Integer> columns = new EnumMap<>(FigureColumn.class);
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.cell(i).isEmpty()) {
                continue;
            }
            FigureColumn column = FigureColumn.ofKey(row.cell(i).text());
            if (column == null || columns.put(column, i) != null) {
                throw new SheetRefused(
                        column == null ? "figure-file-unknown-column" : "figure-file-column-twice",
                        Map.of("column", row.cell(i).text(), "address", row.address(i)));
            }
        }
        for (FigureColumn column : NEEDED) {
            if (!columns.containsKey(column)) {
                throw new SheetRefused("figure-file-column-missing", Map.of("column", column.key()));
            }
        }
        return columns;
    }

    /** The headings for people stand right below the keys. */
    private boolean isHeading(SheetRow row) {
        String measure = row.cell(columns.get(FigureColumn.MEASURE)).text();
        return row.number() == keysRow + 1
                && (measure == null || !ID.matcher(measure).matches());
    }

    /** One row. */
    private final class Line {
        private final SheetRow row;
        private final List<Finding> findings = new ArrayList<>();

        Line(SheetRow row) {
            this.row = row;
        }

        FigureRow read() {
            UUID form = id(FigureColumn.FORM);
            UUID measure = id(FigureColumn.MEASURE);
            if (measure == null && findings.isEmpty()) {
                refuse(FigureColumn.MEASURE, "row-shifted", Map.of());
            }
            String cell = text(FigureColumn.CELL, 200);
            if (cell == null && findings.isEmpty()) {
                refuse(FigureColumn.CELL, "row-shifted", Map.of());
            }
            CellChange change = new CellChange(
                    measure,
                    cell,
                    quality(),
                    number(FigureColumn.NUMERATOR),
                    number(FigureColumn.DENOMINATOR),
                    number(FigureColumn.VALUE),
                    presence(),
                    text(FigureColumn.GAP_REASON, LONGEST_REASON),
                    text(FigureColumn.COMMENT, LONGEST_COMMENT),
                    version());
            return new FigureRow(
                    row.number(),
                    form,
                    text(FigureColumn.AREA, 40),
                    text(FigureColumn.MEASURE_NAME, 1000),
                    measure == null ? null : change,
                    columns,
                    findings);
        }

        private SheetRow.Cell cell(FigureColumn column) {
            return row.cell(columns.getOrDefault(column, -1));
        }

        private UUID id(FigureColumn column) {
            SheetRow.Cell cell = cell(column);
            if (cell.isEmpty()) {
                return null;
            }
            if (cell.text() == null || !ID.matcher(cell.text()).matches()) {
                refuse(column, "row-shifted", Map.of());
                return null;
            }
            return UUID.fromString(cell.text());
        }

        private Quality quality() {
            String written = text(FigureColumn.QUALITY, 40);
            if (written == null) {
                return null;
            }
            for (Quality quality : Quality.values()) {
                if (quality.name().equals(written)) {
                    return quality;
                }
            }
            refuse(FigureColumn.QUALITY, "row-shifted", Map.of());
            return null;
        }

        private Integer version() {
            SheetRow.Cell cell = cell(FigureColumn.VERSION);
            if (cell.isEmpty()) {
                return null;
            }
            if (!VERSION.matcher(cell.text()).matches()) {
                refuse(FigureColumn.VERSION, "row-shifted", Map.of());
                return null;
            }
            return Integer.valueOf(cell.text());
        }

        private BigDecimal number(FigureColumn column) {
            SheetRow.Cell cell = cell(column);
            return switch (cell.kind()) {
                case EMPTY -> null;
                case NUMBER -> cell.number();
                case TEXT -> {
                    Optional<BigDecimal> number = VietnameseNumber.parse(cell.text());
                    if (number.isEmpty()) {
                        refuse(column, "number-unclear", Map.of("text", shortened(cell.text())));
                    }
                    yield number.orElse(null);
                }
                case DATE -> refuse(column, "date-for-number", Map.of());
                case FORMULA -> refuse(column, "formula", Map.of());
                case BOOLEAN -> refuse(column, "number-unclear", Map.of("text", "TRUE/FALSE"));
                case ERROR -> refuse(column, "cell-in-error", Map.of());
            };
        }

        private String text(FigureColumn column, int longest) {
            SheetRow.Cell cell = cell(column);
            if (cell.kind() == Kind.FORMULA) {
                return refuse(column, "formula", Map.of());
            }
            if (cell.kind() == Kind.ERROR) {
                return refuse(column, "cell-in-error", Map.of());
            }
            if (cell.text() != null && cell.text().length() > longest) {
                return refuse(column, "too-long", Map.of("max", longest));
            }
            return cell.text();
        }

        private Presence presence() {
            String written = text(FigureColumn.PRESENCE, 100);
            if (written == null) {
                return null;
            }
            Presence presence = PresenceWords.of(Fold.fold(written));
            if (presence == null) {
                refuse(FigureColumn.PRESENCE, "presence-unclear", Map.of("text", shortened(written)));
            }
            return presence;
        }

        private <T> T refuse(FigureColumn column, String code, Map<String, Object> arguments) {
            int place = columns.getOrDefault(column, -1);
            findings.add(new Finding(
                    row.number(), place < 0 ? null : row.address(place), Severity.REFUSED, code, arguments));
            return null;
        }

        private static String shortened(String text) {
            return text.length() <= 40 ? text : text.substring(0, 39) + "…";
        }
    }
}
