package vn.mangnon.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
    @TempDir
    Path folder;

    @Test
    void thePauseGrowsWhileAPartKeepsDyingAndStaysWithinHalfAMinute() {
        assertThat(List.of(1, 2, 3, 4, 5, 6, 7, 60).stream().map(Supervisor::pauseAfter))
                .containsExactly(
                        Duration.ZERO,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(16),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(30));
    }

    @Test
    @Timeout(20)
    void aPartThatDiesIsBroughtBackUntilAllIsStopped() throws InterruptedException {
        var home = Home.at(folder);
        var supervisor = new Supervisor(new Console());
        supervisor.start(new Part(new Sleep(), home, new Console()));
        var pidFile = new PidFile(home.folder(), "sleep");
        var first = pidFile.living().orElseThrow();
        var watching = Thread.ofVirtual().start(supervisor::watch);

        first.destroyForcibly();
        while (pidFile.living().filter(process -> process.pid() != first.pid()).isEmpty()) {
            Thread.sleep(20);
        }
        var second = pidFile.living().orElseThrow();
        supervisor.stopAll();
        watching.join();

        assertThat(first.isAlive()).isFalse();
        assertThat(second.isAlive()).isFalse();
        assertThat(folder.resolve("sleep.pid")).doesNotExist();
    }

    private static final class Sleep implements Program {
        @Override
        public String name() {
            return "sleep";
        }

        @Override
        public String title() {
            return "the sleeper";
        }

        @Override
        public List<String> command() {
            return List.of("sleep", "60");
        }

        @Override
        public Map<String, String> environment() {
            return Map.of();
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public Duration mayTake() {
            return Duration.ofSeconds(5);
        }
    }
}
