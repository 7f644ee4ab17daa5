package vn.mangnon.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each document of our own holds to its answer key as a Word file and as a PDF, its tables drawn by Word and without lines in the PDF. */
class OwnCopiesTest {

    /** Those whose head and signature stand in one column, so that a copy can put them into two. */
    static Stream<Path> documents() throws IOException, URISyntaxException {
        return OwnDocumentsTest.documents().filter(OwnCopiesTest::isPlain);
    }

    private static boolean isPlain(Path key) {
        try {
            List<String> lines = Files.readAllLines(text(key));
            boolean motto = lines.stream()
                    .limit(8)
                    .noneMatch(line -> line.contains("ĐẢNG CỘNG SẢN VIỆT NAM") || line.startsWith("*"));
            return motto
                    && lines.stream()
                            .limit(8)
                            .noneMatch(line ->
                                    line.strip().contains("\t") || line.strip().contains("   "))
                    && lines.stream().noneMatch(line -> line.startsWith("Nơi nhận:\t"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Path text(Path key) {
        return Path.of(key.toString().replace(".expected", ".txt"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void inWordAndInPdf(Path key) throws IOException {
        List<String> facts = Files.readAllLines(key).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        String text = DocumentReader.read(Files.readAllBytes(text(key)), "a.txt", null)
                .text();

        assertThat(wrong(facts, Copies.docx(text), "a.docx")).isEmpty();
        assertThat(wrong(facts, Copies.pdf(text), "a.pdf")).isEmpty();
    }

    private static List<String> wrong(List<String> facts, byte[] file, String name) {
        return AnswerKey.compare(
                facts, PlanReader.read(DocumentReader.read(file, name, null).text()));
    }
}
