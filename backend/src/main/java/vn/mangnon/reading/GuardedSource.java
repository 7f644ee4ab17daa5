package vn.mangnon.reading;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The bytes of a PDF for the parser. Every read looks at the clock, and, until the document is open, at what this thread has
 * allocated: whatever trick a file plays on the parser, it ends at the next read.
 */
final class GuardedSource extends RandomAccessReadBuffer {

    private static final long MAX_ALLOCATED = 192L * 1024 * 1024;
    private static final int LOOK_EVERY = 256;

    private static final ThreadMXBean THREADS =
            ManagementFactory.getThreadMXBean() instanceof ThreadMXBean bean && bean.isThreadAllocatedMemorySupported()
                    ? bean
                    : null;

    private final ReadingBudget budget;
    private final long before = allocated();
    private boolean open;
    private int reads;

    GuardedSource(byte[] file, ReadingBudget budget) {
        super(file);
        this.budget = budget;
    }

    void opened() {
        open = true;
    }

    @Override
    public int read() throws IOException {
        look();
        return super.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        look();
        return super.read(buffer, offset, length);
    }

    private void look() {
        budget.tick();
        if (!open && ++reads % LOOK_EVERY == 0 && allocated() - before > MAX_ALLOCATED) {
            throw new DocumentRefused(Refusal.TOO_COMPLEX, "opening takes more than " + MAX_ALLOCATED + " bytes");
        }
    }

    private static long allocated() {
        return THREADS == null ? 0 : THREADS.getCurrentThreadAllocatedBytes();
    }
}
