package vn.mangnon.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads a PDF that has a text layer, as a person reads the page: without running heads and page numbers, line ends undone. */
final class PdfReader {

    private static final int MAX_PAGES = 1_000;
    private static final int TAIL_BYTES = 4_096;
    private static final int FEW_LETTERS = 10;
    private static final int FEW_LETTERS_BESIDE_PICTURES = 200;

    private PdfReader() {}

    static String read(byte[] file, ReadingBudget budget) {
        refuseTruncated(file);
        BundledFonts.install();
        try {
            return BoundedFilters.within(budget, () -> text(file, budget));
        } catch (InvalidPasswordException e) {
            throw new DocumentRefused(Refusal.ENCRYPTED, "a password is needed", e);
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | ClassCastException
                | NullPointerException
                | NegativeArraySizeException
                | ArithmeticException e) {
            // pdfbox answers some broken files with errors of its own making; for the sender they all mean the same
            throw new DocumentRefused(Refusal.DAMAGED, "broken PDF", e);
        }
    }

    private static String text(byte[] file, ReadingBudget budget) throws IOException {
        var source = new GuardedSource(file, budget);
        try (PDDocument document = Loader.loadPDF(source, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            source.opened();
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                throw new DocumentRefused(Refusal.ENCRYPTED, "protected against copying");
            }
            int count = document.getNumberOfPages();
            if (count > MAX_PAGES) {
                throw new DocumentRefused(Refusal.TOO_COMPLEX, count + " pages");
            }
            List<PdfPage> pages = new ArrayList<>();
            var scan = new PdfScan(budget, pages::add);
            scan.scan(document);
            refusePictures(scan, Math.max(1, pages.size()));
            return new PdfText(pages, budget).toString();
        }
    }

    /** A scanned page often carries the few words of an electronic stamp: they are not its text. */
    private static void refusePictures(PdfScan scan, int pages) {
        boolean pictures =
                scan.pagesWithPictures() * 2 >= pages && scan.letters() < FEW_LETTERS_BESIDE_PICTURES * pages;
        if (scan.letters() < FEW_LETTERS || pictures) {
            throw new DocumentRefused(Refusal.NO_TEXT_LAYER, scan.letters() + " letters on " + pages + " pages");
        }
    }

    private static void refuseTruncated(byte[] file) {
        int from = Math.max(0, file.length - TAIL_BYTES);
        if (!new String(file, from, file.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
            throw new DocumentRefused(Refusal.DAMAGED, "a PDF without its end");
        }
    }
}
