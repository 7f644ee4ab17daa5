package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import vn.mangnon.collection.FigureImportStore.Kept;
import vn.mangnon.collection.FigureImportViews.State;
import vn.mangnon.collection.FigureRow.Finding;
import vn.mangnon.collection.FigureRow.Severity;
import vn.mangnon.platform.SheetReader;
import vn.mangnon.platform.SheetRefused;

/**
 * Goes through a file of figures from its first row to its last, form by form: only the rows of the form at hand are in memory.
 * The rows of a form stand together in the file.
 */
@ApplicationScoped
class FigureImportWork {
    static final int MOST_ROWS_OF_FORM = 5_000;
    static final int MOST_ROWS = 200_000;
    private static final int MOST_FINDINGS = 5_000;

    private final FigureImportSteps steps;

    FigureImportWork(FigureImportSteps steps) {
        this.steps = steps;
    }

    /** What is done with the rows of a form: how many findings were written down. */
    private interface Step {
        int take(Kept file, UUID form, List<FigureRow> rows, int findingsLeft, int rowsRead);
    }

    void check(UUID id) {
        Kept file = steps.kept(id);
        try {
            int read = through(file, form -> true, steps::check, true);
            steps.become(id, State.CHECKED, read);
        } catch (SheetRefused e) {
            steps.refuse(id, e.code(), e.arguments());
        }
    }

    void apply(UUID id) {
        Kept file = steps.kept(id);
        Set<UUID> ready = steps.ready(id);
        try {
            int read = through(file, ready::contains, steps::apply, false);
            steps.become(id, State.APPLIED, read);
        } catch (SheetRefused e) {
            throw new IllegalStateException("a file that was read once", e);
        }
    }

    private int through(Kept file, Predicate<UUID> wanted, Step step, boolean tellOfStrangers) throws SheetRefused {
        Path copy = null;
        try {
            copy = Files.createTempFile("mangnon-figures", ".tmp");
            try (OutputStream out = Files.newOutputStream(copy)) {
                steps.copyTo(file.id(), out);
            }
            Walk walk = new Walk(file, wanted, step, tellOfStrangers);
            FigureFile reading = new FigureFile(file.roundId(), file.submissionId(), walk);
            SheetReader.read(copy, file.submissionId() == null ? MOST_ROWS : MOST_ROWS_OF_FORM, reading);
            reading.requireRows();
            return walk.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(copy);
        }
    }

    private static void delete(Path copy) {
        try {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From form to form. */
    private final class Walk implements FigureFile.Taker {
        private final Kept file;
        private final Predicate<UUID> wanted;
        private final Step step;
        private final boolean tellOfStrangers;
        private final Map<String, UUID> byArea;
        private final Set<UUID> done = new HashSet<>();
        private final Set<UUID> spoiled = new HashSet<>();
        private final List<FigureRow> rows = new ArrayList<>();
        private final List<Finding> strangers = new ArrayList<>();
        private UUID form;
        private int read;
        private int findingsLeft = MOST_FINDINGS;

        Walk(Kept file, Predicate<UUID> wanted, Step step, boolean tellOfStrangers) {
            this.file = file;
            this.wanted = wanted;
            this.step = step;
            this.tellOfStrangers = tellOfStrangers;
            this.byArea = file.submissionId() == null ? steps.byArea(file.roundId()) : Map.of();
        }

        @Override
        public void take(FigureRow row) {
            read++;
            UUID of = formOf(row);
            if (of == null) {
                stranger(row, "row-of-no-form");
                return;
            }
            if (!of.equals(form)) {
                settle();
                form = of;
                if (!done.add(of)) {
                    spoiled.add(of);
                }
            }
            if (spoiled.contains(of)) {
                stranger(row, "rows-of-form-apart");
                return;
            }
            if (rows.size() == MOST_ROWS_OF_FORM) {
                spoiled.add(of);
                stranger(row, "too-many-rows-of-form");
                return;
            }
            rows.add(row);
        }

        private UUID formOf(FigureRow row) {
            if (row.formId() != null) {
                return file.submissionId() == null || file.submissionId().equals(row.formId()) ? row.formId() : null;
            }
            if (file.submissionId() != null) {
                return file.submissionId();
            }
            return row.areaCode() == null ? null : byArea.get(row.areaCode());
        }

        private void stranger(FigureRow row, String code) {
            strangers.addAll(row.findings());
            strangers.add(row.finding(FigureColumn.AREA, Severity.REFUSED, code, Map.of()));
            if (strangers.size() > 500) {
                tellOfStrangers();
            }
        }

        private void tellOfStrangers() {
            if (tellOfStrangers && findingsLeft > 0 && !strangers.isEmpty()) {
                List<Finding> told = strangers.subList(0, Math.min(findingsLeft, strangers.size()));
                steps.find(file.id(), told);
                findingsLeft -= told.size();
            }
            strangers.clear();
        }

        private void settle() {
            if (form != null && !rows.isEmpty() && wanted.test(form)) {
                findingsLeft -= step.take(file, form, List.copyOf(rows), findingsLeft, read);
            }
            rows.clear();
        }

        int finish() {
            settle();
            tellOfStrangers();
            if (tellOfStrangers && !spoiled.isEmpty()) {
                steps.spoil(file.id(), spoiled);
            }
            return read;
        }
    }
}
