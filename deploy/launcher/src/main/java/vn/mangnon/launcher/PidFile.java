package vn.mangnon.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * {@code <part>.pid} holds nothing but the process id, so that {@code kill $(cat …)} works. The moment that process started stands
 * in {@code <part>.started}: a process id alone may belong to a stranger after a reboot.
 */
final class PidFile {
    /** The start moment is derived from the boot time, which a clock correction shifts a little. */
    private static final Duration SAME_START = Duration.ofSeconds(3);

    private final Path pid;
    private final Path started;

    PidFile(Path home, String part) {
        this.pid = home.resolve(part + ".pid");
        this.started = home.resolve(part + ".started");
    }

    void write(ProcessHandle process) {
        try {
            var start = process.info().startInstant().orElse(Instant.EPOCH);
            Files.writeString(started, start + System.lineSeparator());
            Files.writeString(pid, process.pid() + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that was written here, if that very process still lives. */
    Optional<ProcessHandle> living() {
        try {
            var number = Long.parseLong(Files.readString(pid).strip());
            var start = Instant.parse(Files.readString(started).strip());
            return ProcessHandle.of(number).filter(ProcessHandle::isAlive).filter(process -> process.info()
                    .startInstant()
                    .filter(other -> Duration.between(start, other).abs().compareTo(SAME_START) <= 0)
                    .isPresent());
        } catch (IOException | RuntimeException noneWritten) {
            return Optional.empty();
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(pid);
            Files.deleteIfExists(started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
