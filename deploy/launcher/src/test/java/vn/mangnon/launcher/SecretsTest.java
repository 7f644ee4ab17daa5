package vn.mangnon.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void aSecretIsDrawnOnceAndKept() {
        var first = new Secrets(folder).password("mangnon-app");

        assertThat(new Secrets(folder).password("mangnon-app")).isEqualTo(first);
        assertThat(new Secrets(folder).password("mangnon-owner")).isNotEqualTo(first);
    }

    @Test
    void onlyItsOwnerCanReadIt() throws IOException {
        new Secrets(folder).password("mangnon-app");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("mangnon-app"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeyIsThirtyTwoBytesInBase64() {
        assertThat(Base64.getDecoder().decode(new Secrets(folder).key("audit-key")))
                .hasSize(32);
    }
}
