package vn.mangnon.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One process of the service. Several share the database. */
final class BackendNode implements Program {
    private final int number;
    private final int port;
    private final Path jar;
    private final Map<String, String> environment;

    /** @param number 1 is {@code backend}, 2 is {@code backend-2} */
    BackendNode(int number, int port, Path jar, Map<String, String> environment) {
        this.number = number;
        this.port = port;
        this.jar = jar;
        this.environment = environment;
    }

    @Override
    public String name() {
        return number == 1 ? "backend" : "backend-" + number;
    }

    @Override
    public String title() {
        return number == 1 ? "the backend" : "backend " + number;
    }

    @Override
    public List<String> command() {
        return List.of(
                Executables.java(),
                "-Xms64m",
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dquarkus.http.host=" + Settings.HOST,
                "-Dquarkus.http.port=" + port,
                "-jar",
                jar.toString());
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public boolean isReady() {
        return Http.answers200("http://" + Settings.HOST + ":" + port + "/q/health/ready");
    }

    @Override
    public Duration mayTake() {
        return Duration.ofSeconds(240);
    }
}
