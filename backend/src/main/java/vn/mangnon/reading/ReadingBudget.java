package vn.mangnon.reading;

import java.time.Duration;

/**
 * What one reading may cost at most. Every loop over a stranger's bytes asks it, so that a small file cannot buy much memory or time:
 * a refusal comes within five seconds and with less than 256 MB of growth.
 */
final class ReadingBudget {

    static final int MAX_FILE_BYTES = 20 * 1024 * 1024;

    static final Duration MAX_TIME = Duration.ofMillis(4_000);

    private static final long MAX_INFLATED_BYTES = 160L * 1024 * 1024;
    private static final long SMALL_ENOUGH_BYTES = 16L * 1024 * 1024;
    private static final int MAX_INFLATION = 150;
    private static final int MAX_ELEMENTS = 2_000_000;
    private static final int MAX_DEPTH = 192;
    private static final int MAX_CHARACTERS = 3_000_000;
    private static final int MAX_GLYPHS = 1_000_000;
    private static final int MAX_CELLS = 200_000;
    private static final int CLOCK_EVERY = 1_024;

    private final long fileBytes;
    private final long deadline;
    private long inflated;
    private int elements;
    private int characters;
    private int glyphs;
    private int cells;
    private int ticks;

    ReadingBudget(long fileBytes, Duration time) {
        this.fileBytes = fileBytes;
        this.deadline = System.nanoTime() + time.toNanos();
    }

    static ReadingBudget forFileOf(long bytes) {
        return new ReadingBudget(bytes, MAX_TIME);
    }

    /** Starts counting inflated bytes anew: an archive is gone through more than once, and nothing of a pass is kept. */
    void newPass() {
        inflated = 0;
    }

    void inflated(long bytes) {
        inflated += bytes;
        if (inflated > MAX_INFLATED_BYTES || inflated > SMALL_ENOUGH_BYTES && inflated > MAX_INFLATION * fileBytes) {
            throw new DocumentRefused(
                    Refusal.EXPANDS_TOO_FAR, "inflated beyond " + inflated + " bytes from " + fileBytes);
        }
        tick();
    }

    void element(int depth) {
        if (++elements > MAX_ELEMENTS || depth > MAX_DEPTH) {
            throw new DocumentRefused(Refusal.TOO_COMPLEX, elements + " elements, depth " + depth);
        }
        tick();
    }

    void characters(int count) {
        characters += count;
        if (characters > MAX_CHARACTERS) {
            throw new DocumentRefused(Refusal.TOO_COMPLEX, "more than " + MAX_CHARACTERS + " characters of text");
        }
    }

    /** A character with its place, which weighs more than a mere character. */
    void glyph() {
        if (++glyphs > MAX_GLYPHS) {
            throw new DocumentRefused(Refusal.TOO_COMPLEX, "more than " + MAX_GLYPHS + " placed characters");
        }
        tick();
    }

    void cells(int count) {
        cells += count;
        if (cells > MAX_CELLS) {
            throw new DocumentRefused(Refusal.TOO_COMPLEX, "more than " + MAX_CELLS + " table cells");
        }
    }

    /** Cheap enough for the innermost loop: looks at the clock every thousandth time. */
    void tick() {
        if (++ticks % CLOCK_EVERY == 0) {
            checkTime();
        }
    }

    void checkTime() {
        if (System.nanoTime() - deadline > 0) {
            throw new DocumentRefused(Refusal.TOO_COMPLEX, "not read within the time allowed");
        }
    }
}
