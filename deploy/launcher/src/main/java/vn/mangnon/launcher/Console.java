package vn.mangnon.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What the person at the keyboard reads: one line per step, with the seconds since the start. */
final class Console {
    private final Instant start = Instant.now();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    synchronized void step(String line) {
        out.println(String.format(Locale.ROOT, "[%5.1f s] %s", seconds(), line));
    }

    synchronized void plain(String lines) {
        out.println(lines);
    }

    synchronized void error(String line) {
        new PrintStream(System.err, true, StandardCharsets.UTF_8).println(line);
    }

    private double seconds() {
        return Duration.between(start, Instant.now()).toMillis() / 1000.0;
    }
}
