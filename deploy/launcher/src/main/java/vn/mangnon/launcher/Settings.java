package vn.mangnon.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the caller of {@code ./run} chose. Everything comes from the environment; {@code ./run} turns its options into variables,
 * so that an option is parsed in one place.
 *
 * @param repository root of the working tree
 * @param home       folder of everything that outlives a run: data, keys, logs, process ids
 * @param tools      folder of what is unpacked once: PostgreSQL and Keycloak
 * @param dbUrl      JDBC address of an existing PostgreSQL; empty: start our own
 * @param oidcUrl    address of an existing Keycloak; empty: start our own
 * @param nodes      how many backends share the database
 */
record Settings(
        Path repository,
        Path home,
        Path tools,
        int apiPort,
        int webPort,
        int oidcPort,
        int dbPort,
        Optional<String> dbUrl,
        Optional<String> oidcUrl,
        int nodes,
        boolean fresh,
        Optional<Path> readyFile,
        Map<String, String> environment) {

    static final String HOST = "127.0.0.1";

    /** As in frontend/vite.config.ts and deploy/keycloak/demo/mangnon-demo.json. */
    private static final String DEVELOPMENT_DASHBOARD = "http://127.0.0.1:5174";

    static Settings from(Map<String, String> environment, Path repository) {
        return new Settings(
                repository,
                path(environment, "MANGNON_HOME").orElse(repository.resolve(".run")),
                path(environment, "MANGNON_TOOLS").orElse(repository.resolve(".tools")),
                port(environment, "MANGNON_API_PORT", 8080),
                port(environment, "MANGNON_WEB_PORT", 5173),
                port(environment, "MANGNON_OIDC_PORT", 8180),
                port(environment, "MANGNON_DB_PORT", 54329),
                text(environment, "MANGNON_DB_URL"),
                text(environment, "MANGNON_OIDC_URL").map(url -> url.replaceAll("/+$", "")),
                number(environment, "MANGNON_NODES", 1, 1, 2),
                text(environment, "MANGNON_FRESH").filter("true"::equals).isPresent(),
                path(environment, "MANGNON_READY_FILE"),
                Map.copyOf(environment));
    }

    String apiUrl() {
        return "http://" + HOST + ":" + apiPort;
    }

    String webUrl() {
        return "http://" + HOST + ":" + webPort;
    }

    String oidcAddress() {
        return oidcUrl.orElse("http://" + HOST + ":" + oidcPort);
    }

    /** The dashboard may be opened by either name of this machine; {@code npm run dev} serves its sources beside it. */
    String webOrigins() {
        return webUrl() + ",http://localhost:" + webPort + "," + DEVELOPMENT_DASHBOARD;
    }

    /** What is laid over the neutral realm: by default the people of the demonstration. */
    Path realmOverlay() {
        return path(environment, "MANGNON_REALM_OVERLAY")
                .orElse(repository.resolve("deploy/keycloak/demo/mangnon-demo.json"));
    }

    boolean ownPostgres() {
        return dbUrl.isEmpty();
    }

    boolean ownKeycloak() {
        return oidcUrl.isEmpty();
    }

    Optional<String> variable(String name) {
        return text(environment, name);
    }

    private static Optional<String> text(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Optional<Path> path(Map<String, String> environment, String name) {
        return text(environment, name)
                .map(value -> Path.of(value).toAbsolutePath().normalize());
    }

    private static int port(Map<String, String> environment, String name, int otherwise) {
        return number(environment, name, otherwise, 1, 65_534);
    }

    private static int number(Map<String, String> environment, String name, int otherwise, int least, int most) {
        var given = text(environment, name);
        if (given.isEmpty()) {
            return otherwise;
        }
        try {
            int value = Integer.parseInt(given.get());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // said below, together with a number out of range
        }
        throw new CannotStart(name + "=" + given.get() + " is not a whole number from " + least + " to " + most + ".");
    }
}
