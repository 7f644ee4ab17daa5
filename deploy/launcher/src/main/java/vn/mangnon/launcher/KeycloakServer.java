package vn.mangnon.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Real Keycloak, with its own database (or, on a foreign server, its own schema) in the same PostgreSQL. */
final class KeycloakServer implements Program {
    /** The service account with which the launcher keeps the realm as its file says. */
    static final String LAUNCHER_CLIENT = "mangnon-launcher";

    /** Build options: without the local cache Keycloak forms a cluster, which takes 35 s and further ports. */
    private static final List<String> BUILD = List.of("build", "--db=postgres", "--cache=local");

    private final Path folder;
    private final Path themes;
    private final Settings settings;
    private final Map<String, String> database;
    private final String launcherSecret;

    /**
     * @param database the variables KC_DB_URL, KC_DB_USERNAME, KC_DB_PASSWORD and, where it shares a database, KC_DB_SCHEMA
     */
    KeycloakServer(Path folder, Settings settings, Map<String, String> database, String launcherSecret) {
        this.folder = folder;
        this.themes = settings.repository().resolve("deploy/keycloak/themes");
        this.settings = settings;
        this.database = database;
        this.launcherSecret = launcherSecret;
    }

    boolean isBuilt() {
        try {
            return Files.exists(stamp()) && Files.readString(stamp()).equals(stampText());
        } catch (IOException e) {
            return false;
        }
    }

    /** Puts the server together for PostgreSQL once, so that each later start is quick. */
    void build(Path log) {
        try {
            var build = new ProcessBuilder(java(BUILD, "-Xmx640m"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (build.waitFor() != 0) {
                throw new CannotStart("Keycloak could not be built; its log is " + log + ".");
            }
            Files.writeString(stamp(), stampText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public String title() {
        return "Keycloak";
    }

    @Override
    public List<String> command() {
        return java(
                List.of(
                        "start",
                        "--optimized",
                        "--http-enabled=true",
                        "--http-host=" + Settings.HOST,
                        "--http-port=" + settings.oidcPort(),
                        "--hostname=" + settings.oidcAddress(),
                        "--db-pool-initial-size=2",
                        "--db-pool-min-size=2",
                        "--db-pool-max-size=20",
                        "--spi-theme--folder--dir=" + themes),
                "-Xms64m",
                "-Xmx320m");
    }

    @Override
    public Map<String, String> environment() {
        var variables = new HashMap<>(database);
        variables.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", LAUNCHER_CLIENT);
        variables.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", launcherSecret);
        return variables;
    }

    @Override
    public boolean isReady() {
        return Http.answers200(settings.oidcAddress() + "/realms/master");
    }

    @Override
    public Duration mayTake() {
        return Duration.ofSeconds(240);
    }

    private Path stamp() {
        return folder.resolve("lib/quarkus/mangnon-built");
    }

    private static String stampText() {
        return String.join(" ", BUILD) + System.lineSeparator();
    }

    /** What bin/kc.sh runs; without the script the process id is the server's own. */
    private List<String> java(List<String> arguments, String... heap) {
        var command = new ArrayList<String>();
        command.add(Executables.java());
        command.addAll(List.of(heap));
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Dkc.home.dir=" + folder,
                "-Djboss.server.config.dir=" + folder.resolve("conf"),
                "-cp",
                folder.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }
}
