package vn.mangnon.launcher;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Ends processes: politely first, then for good. */
final class Signals {
    private Signals() {}

    static void stop(ProcessHandle process, String signal, Duration patience) {
        if (!process.isAlive()) {
            return;
        }
        send(process, signal);
        if (!gone(process, patience)) {
            process.destroyForcibly();
            gone(process, Duration.ofSeconds(5));
        }
    }

    private static void send(ProcessHandle process, String signal) {
        try {
            var kill = new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + process.pid())
                    .inheritIO()
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            kill.waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean gone(ProcessHandle process, Duration patience) {
        var end = Instant.now().plus(patience);
        while (process.isAlive() && Instant.now().isBefore(end)) {
            Pause.millis(25);
        }
        return !process.isAlive();
    }
}
