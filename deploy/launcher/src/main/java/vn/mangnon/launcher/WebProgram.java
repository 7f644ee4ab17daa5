package vn.mangnon.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The process that serves the built dashboard: {@link WebServer} in a small Java machine of its own. */
final class WebProgram implements Program {
    private final Settings settings;
    private final Path built;

    WebProgram(Settings settings, Path built) {
        this.settings = settings;
        this.built = built;
    }

    @Override
    public String name() {
        return "web";
    }

    @Override
    public String title() {
        return "the dashboard";
    }

    @Override
    public List<String> command() {
        return List.of(
                Executables.java(),
                "-Xms16m",
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WebServer.class.getName(),
                built.toString(),
                Integer.toString(settings.webPort()),
                settings.apiUrl(),
                settings.oidcAddress());
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public boolean isReady() {
        return Http.answers200(settings.webUrl() + "/config.json");
    }

    @Override
    public Duration mayTake() {
        return Duration.ofSeconds(60);
    }
}
