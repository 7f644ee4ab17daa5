package vn.mangnon.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
            return new Reading(document, drafted(document));
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

    /** A draft that no person could review is no draft. */
    private static PlanDraft drafted(DocumentText document) {
        PlanDraft draft;
        try {
            draft = PlanReader.read(document.text());
        } catch (StackOverflowError e) {
            throw new DocumentRefused(Refusal.TOO_COMPLEX, "nested too deep to be understood", e);
        }
        int most = Stream.of(
                        draft.objectives(),
                        draft.indicators(),
                        draft.tasks(),
                        draft.assignments(),
                        draft.references(),
                        draft.deadlines(),
                        draft.warnings())
                .mapToInt(List::size)
                .max()
                .orElse(0);
        boolean tooMany = most > PlanDraft.MOST_ITEMS
                || draft.objectives().size() > PlanDraft.MOST_OBJECTIVES
                || draft.indicators().size() > PlanDraft.MOST_INDICATORS
                || draft.references().size() > PlanDraft.MOST_INDICATORS
                || draft.deadlines().size() > PlanDraft.MOST_INDICATORS;
        if (tooMany) {
            throw new DocumentRefused(Refusal.TOO_COMPLEX, "a draft with a list of " + most + " items");
        }
        return draft;
    }
}
