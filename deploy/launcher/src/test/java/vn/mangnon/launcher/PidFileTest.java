package vn.mangnon.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    @TempDir
    Path home;

    @Test
    void theFileHoldsNothingButTheProcessId() throws IOException {
        new PidFile(home, "backend").write(ProcessHandle.current());

        assertThat(Files.readString(home.resolve("backend.pid")).strip())
                .isEqualTo(Long.toString(ProcessHandle.current().pid()));
    }

    @Test
    void theProcessThatWasWrittenIsFoundAgain() {
        var file = new PidFile(home, "backend");
        file.write(ProcessHandle.current());

        assertThat(file.living()).contains(ProcessHandle.current());
    }

    @Test
    void aStrangerWithTheSameProcessIdIsNotTakenForOurs() throws IOException {
        var file = new PidFile(home, "backend");
        file.write(ProcessHandle.current());
        Files.writeString(
                home.resolve("backend.started"),
                Instant.now().minusSeconds(86_400).toString());

        assertThat(file.living()).isEmpty();
    }

    @Test
    void aProcessThatEndedIsNotLiving() throws IOException, InterruptedException {
        var process = new ProcessBuilder("true").start();
        var file = new PidFile(home, "backend");
        file.write(process.toHandle());
        process.waitFor();

        assertThat(file.living()).isEmpty();
    }
}
