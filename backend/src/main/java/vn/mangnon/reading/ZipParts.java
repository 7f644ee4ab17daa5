package vn.mangnon.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Goes through an archive that is held in memory, entry by entry, without ever keeping what it inflates. Each pass costs one
 * inflation; nothing is written to disk and no name in the archive is used as a path.
 */
final class ZipParts {

    private static final int MAX_ENTRIES = 5_000;
    private static final int END_RECORD_BYTES = 22;
    private static final int MAX_COMMENT_BYTES = 65_535;

    private final byte[] archive;
    private final ReadingBudget budget;

    ZipParts(byte[] archive, ReadingBudget budget) {
        this.archive = archive;
        this.budget = budget;
    }

    @FunctionalInterface
    interface Visitor {
        void part(String name, InputStream content) throws IOException;
    }

    void forEach(Visitor visitor) {
        refuseTruncated();
        budget.newPass();
        var seen = new HashSet<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!seen.add(entry.getName()) || seen.size() > MAX_ENTRIES) {
                    throw new DocumentRefused(Refusal.TOO_COMPLEX, "doubled or too many entries");
                }
                var content = new Counted(zip, budget);
                visitor.part(entry.getName(), content);
                content.transferTo(java.io.OutputStream.nullOutputStream());
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new DocumentRefused(Refusal.DAMAGED, "broken archive", e);
        }
        if (seen.isEmpty()) {
            throw new DocumentRefused(Refusal.DAMAGED, "an archive without entries");
        }
    }

    /** The list of contents stands at the end of an archive: without it the file was cut off. */
    private void refuseTruncated() {
        int lowest = Math.max(0, archive.length - END_RECORD_BYTES - MAX_COMMENT_BYTES);
        for (int i = archive.length - END_RECORD_BYTES; i >= lowest; i--) {
            if (archive[i] == 'P' && archive[i + 1] == 'K' && archive[i + 2] == 5 && archive[i + 3] == 6) {
                return;
            }
        }
        throw new DocumentRefused(Refusal.DAMAGED, "an archive without its end");
    }

    /** Counts every inflated byte, and leaves the archive open when an XML parser closes it. */
    private static final class Counted extends InputStream {

        private final InputStream inner;
        private final ReadingBudget budget;

        Counted(InputStream inner, ReadingBudget budget) {
            this.inner = inner;
            this.budget = budget;
        }

        @Override
        public int read() throws IOException {
            int b = inner.read();
            if (b >= 0) {
                budget.inflated(1);
            }
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = inner.read(buffer, offset, length);
            if (count > 0) {
                budget.inflated(count);
            }
            return count;
        }
    }
}
