package vn.mangnon.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
        var command = new ArrayList<>(List.of(
                Executables.java(),
                "-Xms64m",
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dquarkus.http.host=" + Settings.HOST,
                "-Dquarkus.http.port=" + port));
        // A cache that another JDK wrote is passed over by the JVM, which then starts plainly; one before 25 does not
        // know the option.
        var cache = jar.resolveSibling("app.aot");
        if (Runtime.version().feature() >= 25 && Files.exists(cache)) {
            command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off"));
        }
        command.addAll(List.of("-jar", jar.toString()));
        return command;
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
