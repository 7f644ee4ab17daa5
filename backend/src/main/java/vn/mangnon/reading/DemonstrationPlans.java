package vn.mangnon.reading;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.mangnon.platform.SystemWork;

/**
 * The demonstration's five plans. Their documents go the way of every issued document: read, decided, written, issued; once
 * in the life of a database, each as a whole. Everything made from them is marked as sample data.
 */
@ApplicationScoped
class DemonstrationPlans {
    private static final Logger LOG = Logger.getLogger(DemonstrationPlans.class);

    /**
     * @param effectiveOn the day of the youngest document that it cites, when it bears no day of its own
     * @param over        the first day after its period, when that has passed
     * @param falling     indicators whose figures are to fall although the document does not say so, all others that it is silent
     *                    about are to rise: what a planner decides while checking the draft; null where nobody has decided
     */
    record Sample(
            String file,
            String agencyCode,
            String areaKey,
            LocalDate effectiveOn,
            LocalDate over,
            Set<String> falling) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample("quang-ninh-2021.txt", "22.SYT", "2004-22", LocalDate.of(2021, 3, 8), null, Set.of("6")),
            new Sample(
                    "hai-duong-2024.txt",
                    "30.SLDTBXH",
                    "2004-30",
                    LocalDate.of(2024, 2, 23),
                    LocalDate.of(2025, 1, 1),
                    null),
            new Sample(
                    "tuyen-quang-2012.txt",
                    "08.SLDTBXH",
                    "2004-08",
                    LocalDate.of(2013, 2, 5),
                    LocalDate.of(2021, 1, 1),
                    null),
            new Sample(
                    "binh-dinh-2024.txt",
                    "52.SLDTBXH",
                    "2004-52",
                    LocalDate.of(2024, 3, 5),
                    LocalDate.of(2025, 1, 1),
                    null),
            new Sample(
                    "tra-cu-2022.txt",
                    "849.UBND",
                    "2004-84-huyen-tra-cu",
                    LocalDate.of(2022, 3, 16),
                    LocalDate.of(2023, 1, 1),
                    null));

    private final SamplePlans samples;
    private final SystemWork systemWork;
    private final boolean demo;

    DemonstrationPlans(
            SamplePlans samples, SystemWork systemWork, @ConfigProperty(name = "mangnon.demo-plans") boolean demo) {
        this.samples = samples;
        this.systemWork = systemWork;
        this.demo = demo;
    }

    void load(@Observes @Priority(1200) StartupEvent started) {
        if (!demo) {
            return;
        }
        for (Sample sample : SAMPLES) {
            if (systemWork.callApart(() -> samples.writeOnce(sample))) {
                LOG.infof("demonstration plan loaded: %s", sample.file());
            }
        }
    }
}
