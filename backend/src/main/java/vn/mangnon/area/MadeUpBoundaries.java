package vn.mangnon.area;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.mangnon.platform.SystemWork;

/** In the demonstration, outlines that are made up (deploy/data/made-up-shapes.mjs) and marked so, through the door of every import. */
@ApplicationScoped
class MadeUpBoundaries {
    private static final Logger LOG = Logger.getLogger(MadeUpBoundaries.class);
    private static final LocalDate VALID_FROM = LocalDate.of(2025, 7, 1);

    private record Sample(String file, String areaKey, AreaLevel level) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample("made-up-provinces.json", "VN", AreaLevel.PROVINCE),
            new Sample("made-up-quang-ninh.json", "2004-22", AreaLevel.COMMUNE));

    private final Boundaries boundaries;
    private final SystemWork systemWork;
    private final boolean demo;

    MadeUpBoundaries(
            Boundaries boundaries, SystemWork systemWork, @ConfigProperty(name = "mangnon.demo") boolean demo) {
        this.boundaries = boundaries;
        this.systemWork = systemWork;
        this.demo = demo;
    }

    void load(@Observes @Priority(1050) StartupEvent started) {
        if (!demo) {
            return;
        }
        for (Sample sample : SAMPLES) {
            systemWork
                    .callApart(() -> boundaries.takeOnce(
                            sample.areaKey(), sample.level(), VALID_FROM, sample.file(), file(sample.file())))
                    .ifPresent(report -> LOG.infof(
                            "made-up outlines loaded: %s, %d of %d areas",
                            sample.file(), report.outlined(), report.areas()));
        }
    }

    private static byte[] file(String name) {
        try (var in = MadeUpBoundaries.class.getResourceAsStream("/reference/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
