package vn.mangnon.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.mangnon.platform.SystemWork;

/** Seals what is new within a second, outside any request; of several nodes one works at a time. */
@ApplicationScoped
class SealingWorker {
    private static final Logger LOG = Logger.getLogger(SealingWorker.class);

    private final Sealing sealing;
    private final SystemWork systemWork;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("audit-sealing").daemon().factory());

    SealingWorker(Sealing sealing, SystemWork systemWork) {
        this.sealing = sealing;
        this.systemWork = systemWork;
    }

    void start(@Observes StartupEvent started) {
        var unused = thread.scheduleWithFixedDelay(this::sealAll, 200, 300, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.shutdown();
    }

    private void sealAll() {
        try {
            int sealed;
            do {
                sealed = systemWork.call(sealing::sealBatch);
            } while (sealed == Sealing.BATCH);
        } catch (RuntimeException e) {
            LOG.warn("sealing failed; it is tried again", e);
        }
    }
}
