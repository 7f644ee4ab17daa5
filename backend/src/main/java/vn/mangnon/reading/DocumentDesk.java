package vn.mangnon.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Reads one uploaded file after the other, a few at a time, so that many uploads at once cost no more memory than a few. */
@ApplicationScoped
class DocumentDesk {
    private static final Logger LOG = Logger.getLogger(DocumentDesk.class);
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 10;

    private final Semaphore seats = new Semaphore(AT_ONCE, true);

    record Reading(DocumentText document, PlanDraft draft) {}

    /** @throws vn.mangnon.platform.Problem with the reason when the file cannot be read, or 503 when too many wait */
    Reading read(byte[] file, String fileName, String declaredType) {
        boolean seated = false;
        try {
            seated = seats.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!seated) {
                throw PlanImportProblem.busy();
            }
            DocumentText document = DocumentReader.read(file, fileName, declaredType);
            return new Reading(document, PlanReader.read(document.text()));
        } catch (DocumentRefused refusal) {
            LOG.infof("a document is refused: %s (%s)", refusal.reason(), refusal.getMessage());
            throw PlanImportProblem.refused(refusal);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PlanImportProblem.busy();
        } finally {
            if (seated) {
                seats.release();
            }
        }
    }
}
