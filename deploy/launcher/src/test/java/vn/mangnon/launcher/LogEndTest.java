package vn.mangnon.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogEndTest {
    @TempDir
    Path folder;

    @Test
    void ofJsonTheLastErrorIsSaidWithItsFirstAndItsDeepestCause() throws IOException {
        assertThat(LogEnd.of(log("""
                {"level":"ERROR","message":"an older one","exception":{"message":"of no interest"}}
                {"level":"ERROR","message":"Failed to start application","exception":{"exceptionType":"java.lang.RuntimeException","message":"Failed to start quarkus","frames":[{"class":"a.B"}],"causedBy":{"exception":{"message":"in between","causedBy":{"exception":{"message":"password authentication\\n  failed for user \\"x\\""}}}}}}
                {"level":"INFO","message":"stopped"}
                {"level":"INFO","mess
                """)))
                .containsExactly(
                        "Failed to start application",
                        "cause: in between",
                        "cause: password authentication failed for user \"x\"");
    }

    @Test
    void ofJsonWithoutAnErrorTheLastMessageIsSaid() throws IOException {
        assertThat(
                        LogEnd.of(
                                log(
                                        "{\"level\":\"INFO\",\"message\":\"first\"}\n{\"level\":\"WARN\",\"message\":\"OIDC server is not available\"}\n")))
                .containsExactly("OIDC server is not available");
    }

    @Test
    void ofPlainTextTheLastLinesAreSaid() throws IOException {
        assertThat(LogEnd.of(log(String.join("\n", Collections.nCopies(50, "older")) + "\nFATAL: lock file exists\n")))
                .hasSize(12)
                .endsWith("FATAL: lock file exists");
    }

    @Test
    void aMissingLogSaysNothing() {
        assertThat(LogEnd.of(folder.resolve("none.log"))).isEmpty();
    }

    private Path log(String text) throws IOException {
        return Files.writeString(folder.resolve("part.log"), text);
    }
}
