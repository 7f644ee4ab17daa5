package vn.mangnon.area;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.mangnon.area.AreaImportViews.ImportView;
import vn.mangnon.platform.SystemWork;

/** In the demonstration, the areas of the packaged reference file, through the same door as an administrator's import. */
@ApplicationScoped
class ReferenceAreas {
    private static final Logger LOG = Logger.getLogger(ReferenceAreas.class);
    private static final String FILE = "/reference/areas.csv";

    private final AreaImports imports;
    private final SystemWork systemWork;
    private final boolean demo;

    ReferenceAreas(AreaImports imports, SystemWork systemWork, @ConfigProperty(name = "mangnon.demo") boolean demo) {
        this.imports = imports;
        this.systemWork = systemWork;
        this.demo = demo;
    }

    void load(@Observes @Priority(1000) StartupEvent started) {
        if (!demo) {
            return;
        }
        long begun = System.nanoTime();
        systemWork
                .callApart(() -> imports.takeOnce("areas.csv", file()))
                .ifPresent(report -> log(report, (System.nanoTime() - begun) / 1_000_000));
    }

    private static void log(ImportView report, long millis) {
        var counts = report.counts();
        LOG.infof(
                "areas loaded in %d ms: %d created, %d changed, %d links of succession; %d doubtful, see GET /api/v1/area-imports/%s",
                millis, counts.created(), counts.changed(), counts.links(), counts.doubts(), report.id());
        report.doubts().stream()
                .limit(8)
                .forEach(doubt -> LOG.infof("doubtful, line %d, %s: %s", doubt.line(), doubt.name(), doubt.doubt()));
    }

    private static byte[] file() {
        try (var in = ReferenceAreas.class.getResourceAsStream(FILE)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
