package vn.mangnon.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    Path folder;

    @Test
    void oneFolderServesOneLauncherAtATime() {
        Home.at(folder).lock();

        assertThatThrownBy(() -> Home.at(folder).lock())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("already runs");
    }

    @Test
    void startingOverRemovesItsOwnDataAndNothingElse() throws IOException {
        var home = Home.at(folder);
        Files.createDirectories(home.postgresData().resolve("base"));
        Files.writeString(home.secrets().resolve("audit-key"), "x");
        Files.writeString(folder.resolve("letter.txt"), "mine");

        home.empty();

        assertThat(home.postgresData()).doesNotExist();
        assertThat(folder.resolve("secrets")).doesNotExist();
        assertThat(folder.resolve("letter.txt")).hasContent("mine");
    }

    @Test
    void theLogOfTheRunBeforeIsKeptBesideTheNewOne() throws IOException {
        var home = Home.at(folder);
        Files.writeString(home.freshLog("backend"), "yesterday");

        var log = home.freshLog("backend");

        assertThat(log).doesNotExist();
        assertThat(log.resolveSibling("backend.previous.log")).hasContent("yesterday");
    }
}
