package vn.mangnon.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The five real documents and their answer key, where they lie beside the repository. */
class SeedDocumentsTest {

    private static final SeedScore SCORE = new SeedScore();

    @BeforeAll
    static void readAll() throws IOException {
        Path seeds = folder();
        assumeTrue(seeds != null, "the seed documents are not beside the repository");
        ObjectMapper json = new ObjectMapper();
        try (Stream<Path> files = Files.list(seeds)) {
            for (Path key : files.filter(f -> f.toString().endsWith(".expected.json"))
                    .sorted()
                    .toList()) {
                String text = Files.readString(Path.of(key.toString().replace(".expected.json", ".txt")));
                JsonNode expected = json.readTree(key.toFile());
                SCORE.add(
                        key.getFileName().toString(),
                        expected,
                        PlanReader.read(
                                Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n")));
            }
        }
    }

    private static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path seeds = at.resolve("shared").resolve("seeds");
            if (Files.isDirectory(seeds)) {
                return seeds;
            }
        }
        return null;
    }

    @Test
    void targetsAreReadWithAnF1OfAtLeast98PerCentAndNoneInvented() {
        assertThat(SCORE.f1("targets")).as(SCORE.misses("targets")).isGreaterThanOrEqualTo(0.98);
        assertThat(SCORE.targetsInventedInDocumentsWithoutAny()).isZero();
    }

    @Test
    void everyLeadAgencyHasItsIndicatorNumbers() {
        assertThat(SCORE.f1("assignments")).as(SCORE.misses("assignments")).isEqualTo(1.0);
    }

    @Test
    void referencesAreReadWithAnF1OfAtLeast97PerCent() {
        assertThat(SCORE.f1("references")).as(SCORE.misses("references")).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void allDatedDeadlinesAreFound() {
        assertThat(SCORE.f1("deadlines")).as(SCORE.misses("deadlines")).isEqualTo(1.0);
    }

    @Test
    void everyFactOfTheHeadsIsRight() {
        assertThat(SCORE.wrongHeads()).isEqualTo(List.of());
    }

    @Test
    void groupsSpansAndDirectionsOfTheTargetsAreRightToo() {
        assertThat(SCORE.wrongSofterFacts()).isEqualTo(List.of());
    }

    @Test
    void indicatorNineHasTwoLeads() {
        assertThat(SCORE.draft("001")).satisfies(d -> assertThat(d.warnings())
                .extracting(PlanDraft.Warning::code)
                .contains(PlanDraft.WarningCode.TWO_LEADS));
    }
}
