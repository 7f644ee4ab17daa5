package vn.mangnon.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A running program: its process, its process-id file and its log. */
final class Part {
    private static final Duration SAY_STILL_WAITING = Duration.ofSeconds(15);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(25);

    private final Program program;
    private final Path log;
    private final PidFile pidFile;
    private final Console console;
    private volatile Process process;

    Part(Program program, Home home, Console console) {
        this.program = program;
        this.log = home.freshLog(program.name());
        this.pidFile = new PidFile(home.folder(), program.name());
        this.console = console;
    }

    void start() {
        program.prepare();
        var builder = new ProcessBuilder(inOwnSession(program.command()));
        builder.environment().putAll(program.environment());
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new CannotStart(program.title() + " cannot be started: " + e.getMessage(), e);
        }
        pidFile.write(process.toHandle());
    }

    /** Returns when the part works; throws with the end of its log when it ended or took too long. */
    void awaitReady() {
        var start = Instant.now();
        var nextWord = start.plus(SAY_STILL_WAITING);
        while (!program.isReady()) {
            var now = Instant.now();
            if (!process.isAlive()) {
                throw new CannotStart(program.title() + " ended while it was starting (exit code " + process.exitValue()
                        + ")." + logEnd());
            }
            if (now.isAfter(start.plus(program.mayTake()))) {
                throw new CannotStart(program.title() + " was not ready after "
                        + program.mayTake().toSeconds() + " s." + logEnd());
            }
            if (now.isAfter(nextWord)) {
                console.step("still waiting for " + program.title() + " …");
                nextWord = now.plus(SAY_STILL_WAITING);
            }
            Pause.millis(100);
        }
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    void stop() {
        if (process != null) {
            Signals.stop(process.toHandle(), program.stopSignal(), STOP_PATIENCE);
        }
        pidFile.remove();
    }

    String title() {
        return program.title();
    }

    Path log() {
        return log;
    }

    /**
     * A session of its own keeps the keyboard's Ctrl-C, which reaches the whole foreground group, from the parts: the launcher alone
     * hears it and stops them in reverse order. Where {@code setsid} is missing the parts stop all at once.
     */
    private static List<String> inOwnSession(List<String> command) {
        var setsid = Executables.onPath("setsid");
        if (setsid.isEmpty()) {
            return command;
        }
        var whole = new ArrayList<String>();
        whole.add(setsid.get().toString());
        whole.addAll(command);
        return whole;
    }

    private String logEnd() {
        var lines = LogEnd.of(log);
        return (lines.isEmpty() ? "" : "\n  " + String.join("\n  ", lines)) + "\n  (its whole log is " + log + ")";
    }
}
