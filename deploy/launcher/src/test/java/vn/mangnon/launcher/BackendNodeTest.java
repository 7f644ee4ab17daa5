package vn.mangnon.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackendNodeTest {
    @TempDir
    Path folder;

    @Test
    void startsFromTheAotCacheOfTheBuildOnAJdkThatKnowsSuch() throws IOException {
        Files.createFile(folder.resolve("app.aot"));
        var option = "-XX:AOTCache=" + folder.resolve("app.aot");
        assertThat(node().command().contains(option))
                .isEqualTo(Runtime.version().feature() >= 25);
        assertThat(node().command())
                .endsWith("-jar", folder.resolve("quarkus-run.jar").toString());
    }

    @Test
    void startsPlainlyWhereThereIsNone() {
        assertThat(node().command())
                .noneMatch(argument -> argument.startsWith("-XX:AOTCache"))
                .endsWith("-jar", folder.resolve("quarkus-run.jar").toString());
    }

    private BackendNode node() {
        return new BackendNode(1, 8080, folder.resolve("quarkus-run.jar"), Map.of());
    }
}
