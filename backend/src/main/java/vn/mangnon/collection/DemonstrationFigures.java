package vn.mangnon.collection;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.mangnon.platform.SystemWork;

/**
 * The demonstration's figures of Quảng Ninh, after its plan: of 2021 to 2024 on the communes of that time, since then on those of
 * today. Made up from a fixed seed; their rounds are marked as sample data, as their plan is.
 */
@ApplicationScoped
class DemonstrationFigures {
    private static final Logger LOG = Logger.getLogger(DemonstrationFigures.class);

    private final SampleRounds rounds;
    private final SystemWork systemWork;
    private final boolean demo;

    DemonstrationFigures(
            SampleRounds rounds, SystemWork systemWork, @ConfigProperty(name = "mangnon.demo-figures") boolean demo) {
        this.rounds = rounds;
        this.systemWork = systemWork;
        this.demo = demo;
    }

    void load(@Observes @Priority(1300) StartupEvent started) {
        if (!demo) {
            return;
        }
        long begun = System.nanoTime();
        int written = systemWork.callApart(rounds::writeOnce);
        if (written > 0) {
            LOG.infof("demonstration figures loaded in %d ms: %d", (System.nanoTime() - begun) / 1_000_000, written);
        }
    }
}
