package vn.mangnon.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.DecodeResult;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Puts a bound on what a stream in a PDF may expand to. pdfbox decodes every stream into memory as a whole and has no limit of its
 * own, neither for object streams while it opens a file nor for filters applied one upon the other, so the bound sits in its table of
 * filters. That table is private; its shape is checked once, and a pdfbox that differs fails at the first reading, not silently.
 */
final class BoundedFilters {

    private static final int MAX_STREAM_BYTES = 24 * 1024 * 1024;

    /** A list of objects keeps much memory for each of its few bytes. */
    private static final int MAX_XREF_BYTES = 1024 * 1024;

    private static final ThreadLocal<ReadingBudget> BUDGET = new ThreadLocal<>();

    static {
        install();
    }

    private BoundedFilters() {}

    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }

    /** Does a reading of this thread within its budget. */
    static <T> T within(ReadingBudget budget, Reading<T> reading) throws IOException {
        BUDGET.set(budget);
        try {
            return reading.read();
        } finally {
            BUDGET.remove();
        }
    }

    private static void install() {
        try {
            Field table = FilterFactory.class.getDeclaredField("filters");
            table.setAccessible(true);
            @SuppressWarnings("unchecked")
            var filters = (Map<COSName, Filter>) table.get(FilterFactory.INSTANCE);
            filters.replaceAll((name, filter) -> filter instanceof Bounded ? filter : new Bounded(filter));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("pdfbox has changed: its filters cannot be bounded", e);
        }
    }

    private static final class Bounded extends Filter {

        private final Filter filter;

        Bounded(Filter filter) {
            this.filter = filter;
        }

        @Override
        public DecodeResult decode(InputStream encoded, OutputStream decoded, COSDictionary parameters, int index)
                throws IOException {
            return filter.decode(encoded, bounded(decoded, parameters), parameters, index);
        }

        @Override
        public DecodeResult decode(
                InputStream encoded, OutputStream decoded, COSDictionary parameters, int index, DecodeOptions options)
                throws IOException {
            return filter.decode(encoded, bounded(decoded, parameters), parameters, index, options);
        }

        @Override
        protected void encode(InputStream input, OutputStream encoded, COSDictionary parameters) throws IOException {
            filter.encode(input, encoded, parameters, 0);
        }

        private static OutputStream bounded(OutputStream decoded, COSDictionary parameters) {
            ReadingBudget budget = BUDGET.get();
            int most = COSName.XREF.equals(parameters.getCOSName(COSName.TYPE)) ? MAX_XREF_BYTES : MAX_STREAM_BYTES;
            return budget == null ? decoded : new BoundedOutput(decoded, budget, most);
        }
    }

    private static final class BoundedOutput extends OutputStream {

        private final OutputStream out;
        private final ReadingBudget budget;
        private final int most;
        private long written;

        BoundedOutput(OutputStream out, ReadingBudget budget, int most) {
            this.most = most;
            this.out = out;
            this.budget = budget;
        }

        @Override
        public void write(int b) throws IOException {
            count(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            count(length);
            out.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        private void count(int bytes) {
            written += bytes;
            budget.inflated(bytes);
            if (written > most) {
                throw new DocumentRefused(Refusal.EXPANDS_TOO_FAR, "a PDF stream beyond " + most + " bytes");
            }
        }
    }
}
