package vn.mangnon.launcher;

import java.time.Duration;

/** Waiting, for the loops that look again and again whether something has happened. */
final class Pause {
    private Pause() {}

    static void millis(long millis) {
        of(Duration.ofMillis(millis));
    }

    static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
