package vn.mangnon.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the parts running: what dies is brought back and said so; at the end all are stopped, the last started first. */
final class Supervisor {
    private static final long LOOK_EVERY_MILLIS = 250;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration RECENT = Duration.ofMinutes(5);

    private final Console console;
    private final List<Part> parts = new CopyOnWriteArrayList<>();
    private volatile boolean stopping;

    Supervisor(Console console) {
        this.console = console;
    }

    /** Starts the part and answers for it from now on. */
    void start(Part part) {
        synchronized (parts) {
            if (stopping) {
                throw new IllegalStateException("stopping");
            }
            parts.add(part);
            part.start();
        }
    }

    /** Watches until {@link #stopAll()}. Each part is looked after alone, so that a slow return of one does not delay another's. */
    void watch() {
        var watchers = parts.stream()
                .map(part -> Thread.ofVirtual().name("watch " + part.title()).start(() -> watch(part)))
                .toList();
        for (var watcher : watchers) {
            try {
                watcher.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    void stopAll() {
        synchronized (parts) {
            stopping = true;
            parts.reversed().forEach(Part::stop);
        }
    }

    boolean isStopping() {
        return stopping;
    }

    boolean hasParts() {
        return !parts.isEmpty();
    }

    private void watch(Part part) {
        var deaths = new ArrayDeque<Instant>();
        while (!stopping) {
            if (part.isAlive()) {
                Pause.millis(LOOK_EVERY_MILLIS);
            } else {
                bringBack(part, deaths);
            }
        }
    }

    private void bringBack(Part part, Deque<Instant> deaths) {
        deaths.addLast(Instant.now());
        deaths.removeIf(death -> death.isBefore(Instant.now().minus(RECENT)));
        if (stopping) {
            return;
        }
        var pause = pauseAfter(deaths.size());
        console.step(part.title() + " ended unexpectedly (exit code " + part.exitCode() + "): bringing it back"
                + (pause.isZero() ? "" : " in " + pause.toSeconds() + " s") + ", log " + part.log());
        Pause.of(pause);
        try {
            synchronized (parts) {
                if (stopping) {
                    return;
                }
                part.start();
            }
            part.awaitReady();
            console.step(part.title() + " is back");
        } catch (CannotStart failed) {
            if (!stopping) {
                console.step(failed.getMessage());
            }
        }
    }

    /** At once the first time, then 1, 2, 4 … up to 30 seconds while it keeps dying. */
    static Duration pauseAfter(int recentDeaths) {
        if (recentDeaths <= 1) {
            return Duration.ZERO;
        }
        var pause = Duration.ofSeconds(1L << Math.min(recentDeaths - 2, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
