package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.mangnon.collection.FigureImportStore.Kept;
import vn.mangnon.collection.FigureImportViews.FigureFindingView;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.ProblemWords;
import vn.mangnon.platform.SheetFile;
import vn.mangnon.platform.SheetReader;
import vn.mangnon.platform.SheetRefused;
import vn.mangnon.platform.SheetRow;
import vn.mangnon.platform.SheetWriter;
import vn.mangnon.platform.SheetWriter.Layout;
import vn.mangnon.platform.SheetWriter.Look;
import vn.mangnon.platform.UnitOfWork;

/** Gives a file of figures back with what stands against it: every cell where it stood, and the words in a column of their own. */
@ApplicationScoped
class FigureMarking {
    private static final int MOST_FINDINGS = 5_000;
    private static final int WIDTH = 18;

    private final FigureImportStore store;
    private final ProblemWords words;

    FigureMarking(FigureImportStore store, ProblemWords words) {
        this.store = store;
        this.words = words;
    }

    /** @throws Problem 404 for an unknown file, one that is no longer kept, and one that could not be read */
    @UnitOfWork
    SheetFile marked(UUID id) {
        Kept kept = store.kept(id).orElseThrow(Problem::notFound);
        Path original = null;
        try {
            original = Files.createTempFile("mangnon-figures", ".tmp");
            try (OutputStream out = Files.newOutputStream(original)) {
                if (!store.copyTo(id, out)) {
                    throw Problem.notFound();
                }
            }
            Shape shape = shapeOf(original);
            Map<Integer, List<FigureFindingView>> findings = byRow(id);
            String name = kept.fileName().replaceAll("\\.[A-Za-z]{3,4}$", "") + "-loi";
            Path read = original;
            return SheetFile.write(
                    kept.format(), name, layout(shape), sheet -> copy(read, new Copy(sheet, shape, findings)));
        } catch (SheetRefused e) {
            throw Problem.notFound();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(original);
        }
    }

    private static void copy(Path file, Copy copy) {
        try {
            SheetReader.read(file, FigureImportWork.MOST_ROWS, copy);
        } catch (SheetRefused e) {
            throw new IllegalStateException("a file that was read before", e);
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<Integer, List<FigureFindingView>> byRow(UUID id) {
        return store.firstFindings(id, MOST_FINDINGS).stream()
                .filter(finding -> finding.row() != null)
                .collect(Collectors.groupingBy(FigureFindingView::row));
    }

    /** Where things stand in the file: its keys, and the column for the words. */
    private record Shape(int keysRow, Map<Integer, FigureColumn> columns, int findings) {}

    private static Shape shapeOf(Path file) throws SheetRefused {
        int[] keysRow = new int[1];
        Map<Integer, FigureColumn> columns = new HashMap<>();
        SheetReader.read(file, FigureImportWork.MOST_ROWS, row -> {
            if (keysRow[0] == 0
                    && row.cells().stream()
                            .anyMatch(c -> FigureColumn.MEASURE.key().equals(c.text()))) {
                keysRow[0] = row.number();
                for (int i = 0; i < row.cells().size(); i++) {
                    FigureColumn column = FigureColumn.ofKey(row.cell(i).text());
                    if (column != null) {
                        columns.put(i, column);
                    }
                }
            }
        });
        int findings = columns.entrySet().stream()
                .filter(one -> one.getValue() == FigureColumn.FINDING)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(columns.keySet().stream().mapToInt(i -> i).max().orElse(0) + 1);
        columns.put(findings, FigureColumn.FINDING);
        return new Shape(keysRow[0], columns, findings);
    }

    private Layout layout(Shape shape) {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i <= shape.findings(); i++) {
            FigureColumn column = shape.columns().get(i);
            widths.add(column == null ? WIDTH : column.width());
        }
        return new Layout(
                words.say("figure-file.sheet", Map.of()),
                widths,
                shape.keysRow() > 1 ? Set.of(1, shape.keysRow()) : Set.of(),
                shape.keysRow() + 1,
                false,
                null);
    }

    /** Row by row; a row that the file skips is skipped here too, so that addresses stay. */
    private final class Copy implements SheetReader.Taker {
        private final SheetWriter sheet;
        private final Shape shape;
        private final Map<Integer, List<FigureFindingView>> findings;
        private int written;

        Copy(SheetWriter sheet, Shape shape, Map<Integer, List<FigureFindingView>> findings) {
            this.sheet = sheet;
            this.shape = shape;
            this.findings = findings;
        }

        @Override
        public void take(SheetRow row) {
            try {
                while (written < row.number() - 1) {
                    sheet.endRow();
                    written++;
                }
                copy(row);
                sheet.endRow();
                written++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void copy(SheetRow row) throws IOException {
            List<FigureFindingView> against = findings.getOrDefault(row.number(), List.of());
            Set<String> marked = new HashSet<>();
            against.forEach(finding -> marked.add(finding.address()));
            for (int i = 0; i < row.cells().size(); i++) {
                if (i != shape.findings()) {
                    sheet.cell(i, value(row.cell(i)), look(row, i, marked));
                }
            }
            sheet.cell(
                    shape.findings(),
                    words(row, against),
                    row.number() == shape.keysRow() + 1 ? Look.HEADING : Look.NOTE);
        }

        private Look look(SheetRow row, int column, Set<String> marked) {
            if (marked.contains(row.address(column))) {
                return Look.MARKED;
            }
            if (row.number() == shape.keysRow() + 1) {
                return Look.HEADING;
            }
            FigureColumn what = shape.columns().get(column);
            return row.number() > shape.keysRow() && what != null && what.isEntered() ? Look.ENTERED : Look.PLAIN;
        }

        private String words(SheetRow row, List<FigureFindingView> against) {
            if (row.number() == shape.keysRow()) {
                return FigureColumn.FINDING.key();
            }
            if (row.number() == shape.keysRow() + 1) {
                return words.say("figure-file.column.finding", Map.of());
            }
            return against.isEmpty()
                    ? null
                    : against.stream()
                            .map(finding ->
                                    (finding.address() == null ? "" : finding.address() + ": ") + finding.detail())
                            .collect(Collectors.joining("\n"));
        }

        private static Object value(SheetRow.Cell cell) {
            BigDecimal number = cell.number();
            return number != null ? number : cell.text();
        }
    }
}
