package vn.mangnon.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/** Starts the whole system on this machine, watches it, and stops it. {@code ./run} builds what is needed and then runs this. */
public final class Launcher {
    private final Settings settings;
    private final Path backend;
    private final Path dashboard;
    private final Console console;
    private final Home home;
    private final Supervisor supervisor;
    private final Properties versions = versions();
    private Optional<Mailbox> mailbox = Optional.empty();

    private Launcher(Settings settings, Path backend, Path dashboard, Console console) {
        this.settings = settings;
        this.backend = backend;
        this.dashboard = dashboard;
        this.console = console;
        this.home = Home.at(settings.home());
        this.supervisor = new Supervisor(console);
    }

    /**
     * @param arguments the repository's root, the folder of the built backend, the folder of the built dashboard; everything else
     *     comes from the environment
     */
    public static void main(String[] arguments) {
        var console = new Console();
        try {
            var settings = Settings.from(System.getenv(), Path.of(arguments[0]));
            var launcher = new Launcher(settings, Path.of(arguments[1]), Path.of(arguments[2]), console);
            launcher.run();
        } catch (CannotStart reason) {
            console.error("Măng Non cannot start: " + reason.getMessage());
            System.exit(1);
        }
    }

    private void run() {
        home.lock();
        var ownPid = new PidFile(home.folder(), "run");
        ownPid.write(ProcessHandle.current());
        removeReadyFile();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(ownPid)));
        new Orphans(home, console).sweep();
        Port.requireAllFree(ports());
        if (settings.fresh()) {
            startOver();
        }
        try {
            startAll();
        } catch (CannotStart failed) {
            if (supervisor.isStopping()) {
                return;
            }
            throw failed;
        }
        console.plain(new Welcome(settings, mailbox).text());
        writeReadyFile();
        supervisor.watch();
    }

    private void startOver() {
        if (!settings.ownPostgres()) {
            throw new CannotStart("--fresh does not empty the database of others that MANGNON_DB_URL names.");
        }
        home.empty();
        console.step("starting over: the data of earlier runs is gone");
    }

    private void startAll() {
        var installation = Installation.of(settings, home);
        if (settings.ownPostgres()) {
            startPostgres(installation);
        } else {
            installation.requireForeignDatabase();
        }
        if (!settings.ownKeycloak()) {
            ExistingServers.requireRealm(settings.oidcAddress());
        }
        if (settings.variable("MANGNON_SMTP_HOST").isEmpty()) {
            mailbox = Optional.of(Mailbox.keepingIn(home.mail()));
        }
        var steps = new ArrayList<Callable<Void>>();
        if (settings.ownKeycloak()) {
            steps.add(step(() -> startKeycloak(installation)));
        }
        steps.add(step(() -> startBackend(installation)));
        steps.add(step(this::startDashboard));
        allAtOnce(steps);
        for (int node = 2; node <= settings.nodes(); node++) {
            startBackendNode(installation, node);
        }
    }

    private void startPostgres(Installation installation) {
        var binaries = PostgresBinaries.unpackedIn(settings.tools(), versions.getProperty("postgresql"));
        var server = new PostgresServer(
                binaries,
                Unprivileged.forThisUser(),
                home.postgresData(),
                settings.dbPort(),
                installation.superuserPassword());
        if (!server.isInitialised()) {
            console.step("making the database in " + home.postgresData());
            server.initialise();
        }
        started(server);
        new Database(server)
                .prepare(
                        installation.ownerPassword(),
                        installation.applicationPassword(),
                        installation.keycloakPassword());
        console.step("PostgreSQL " + versions.getProperty("postgresql") + " is ready on port " + settings.dbPort());
    }

    private void startKeycloak(Installation installation) {
        var version = versions.getProperty("keycloak");
        var server = new KeycloakServer(
                settings.tools().resolve("keycloak-" + version),
                settings,
                installation.keycloakDatabase(),
                installation.launcherSecret());
        if (!server.isBuilt()) {
            console.step("putting Keycloak together, once: about 30 s");
            server.build(home.log("keycloak-build"));
        }
        started(server);
        var admin = new KeycloakAdmin(settings.oidcAddress(), installation.launcherSecret());
        var wanted = RealmFile.read(
                settings.repository().resolve("deploy/keycloak/mangnon-realm.json"),
                settings.realmOverlay(),
                installation.realmVariables());
        var outcome = new KeycloakRealm(admin, home.appliedRealm()).apply(wanted);
        new ConsoleAdministrator(admin).make();
        console.step("Keycloak " + version + " is ready on port " + settings.oidcPort()
                + switch (outcome) {
                    case MADE -> ", realm made";
                    case CHANGED -> ", the realm's changed file was applied";
                    case UNCHANGED -> "";
                });
    }

    private void startBackend(Installation installation) {
        startBackendNode(installation, 1);
    }

    private void startBackendNode(Installation installation, int number) {
        int port = settings.apiPort() + number - 1;
        var jar = backend.resolve("quarkus-run.jar");
        var node = new BackendNode(number, port, jar, installation.backendEnvironment(port, mailbox));
        started(node);
        console.step(node.title() + " is ready on port " + port);
    }

    private void startDashboard() {
        var web = new WebProgram(settings, dashboard);
        started(web);
        console.step("the dashboard is served on port " + settings.webPort());
    }

    private void started(Program program) {
        var part = new Part(program, home, console);
        supervisor.start(part);
        part.awaitReady();
    }

    /** Runs the steps side by side; the first that fails ends the waiting. */
    private static void allAtOnce(List<Callable<Void>> steps) {
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        var completed = new ExecutorCompletionService<Void>(executor);
        steps.forEach(completed::submit);
        for (int done = 0; done < steps.size(); done++) {
            try {
                completed.take().get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof CannotStart reason) {
                    throw reason;
                }
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static Callable<Void> step(Runnable work) {
        return () -> {
            work.run();
            return null;
        };
    }

    private List<Port> ports() {
        var ports = new ArrayList<Port>();
        if (settings.ownPostgres()) {
            ports.add(new Port("PostgreSQL", settings.dbPort(), "MANGNON_DB_PORT"));
        }
        if (settings.ownKeycloak()) {
            ports.add(new Port("Keycloak", settings.oidcPort(), "MANGNON_OIDC_PORT"));
        }
        for (int node = 1; node <= settings.nodes(); node++) {
            ports.add(new Port(
                    node == 1 ? "the backend" : "backend " + node, settings.apiPort() + node - 1, "MANGNON_API_PORT"));
        }
        ports.add(new Port("the dashboard", settings.webPort(), "MANGNON_WEB_PORT"));
        return ports;
    }

    private void stop(PidFile ownPid) {
        if (supervisor.hasParts()) {
            console.step("stopping");
        }
        supervisor.stopAll();
        mailbox.ifPresent(Mailbox::stop);
        removeReadyFile();
        ownPid.remove();
        console.step("stopped; the data stays in " + home.folder());
    }

    private void writeReadyFile() {
        settings.readyFile().ifPresent(file -> {
            try {
                var half = Files.writeString(
                        file.resolveSibling(file.getFileName() + ".new"), Welcome.addresses(settings));
                Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new CannotStart("The ready file " + file + " cannot be written: " + e.getMessage(), e);
            }
        });
    }

    private void removeReadyFile() {
        settings.readyFile().ifPresent(file -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new CannotStart("The ready file " + file + " cannot be removed: " + e.getMessage(), e);
            }
        });
    }

    private static Properties versions() {
        try (var stream = Launcher.class.getResourceAsStream("/versions.properties")) {
            var properties = new Properties();
            properties.load(stream);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
