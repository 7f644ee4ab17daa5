package vn.mangnon.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A plan says the same whether it comes as text, as a Word file or as a PDF. */
class SameDraftTest {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final Path OWN = Path.of("src/main/resources/demo");
    private static final Path SEEDS = Path.of("../../shared/seeds");

    static Stream<Path> documents() {
        return Stream.of(OWN, SEEDS).filter(Files::isDirectory).flatMap(SameDraftTest::texts);
    }

    private static Stream<Path> texts(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void fromWordAsFromText(Path file) throws IOException {
        String text = text(file);
        same(text, DocumentReader.read(Copies.docx(text), "a.docx", null));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void fromPdfAsFromText(Path file) throws IOException {
        String text = text(file);
        same(text, DocumentReader.read(Copies.pdf(text), "a.pdf", null));
    }

    private static String text(Path file) throws IOException {
        return DocumentReader.read(Files.readAllBytes(file), "a.txt", null).text();
    }

    private static void same(String text, DocumentText copy) {
        List<String> differences = Stream.of(
                        "document", "objectives", "indicators", "tasks", "assignments", "references", "deadlines")
                .filter(part -> !facts(text).get(part).equals(facts(copy.text()).get(part)))
                .map(part -> part + "\n  text: " + facts(text).get(part) + "\n  copy: "
                        + facts(copy.text()).get(part))
                .toList();
        assertThat(differences).isEmpty();
        assertThat(DraftRules.faults(PlanReader.read(copy.text()), copy.text())).isEmpty();
    }

    /** The draft without the places, which differ as the texts do. */
    private static JsonNode facts(String text) {
        JsonNode draft = JSON.valueToTree(PlanReader.read(text));
        forget(draft);
        return draft;
    }

    private static void forget(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(List.of("source", "statement", "text", "generalObjective"));
        }
        node.forEach(SameDraftTest::forget);
    }
}
