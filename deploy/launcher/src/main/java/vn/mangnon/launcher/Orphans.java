package vn.mangnon.launcher;

import java.time.Duration;
import java.util.List;

/** What a launcher that was killed left running. */
final class Orphans {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** In the order in which they must go: nobody loses the server under its feet. */
    private static final List<String> PARTS = List.of("web", "backend-2", "backend", "keycloak", "postgres");

    private final Home home;
    private final Console console;

    Orphans(Home home, Console console) {
        this.home = home;
        this.console = console;
    }

    void sweep() {
        for (var part : PARTS) {
            var pidFile = new PidFile(home.folder(), part);
            pidFile.living().ifPresent(process -> {
                console.step(
                        "stopping " + part + " (process " + process.pid() + "), left behind by a run that was killed");
                Signals.stop(process, part.equals("postgres") ? "INT" : "TERM", PATIENCE);
            });
            pidFile.remove();
        }
    }
}
