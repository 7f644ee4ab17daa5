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

/** Documents written for the purpose, each with the traps that real ones set, read without a fact missing or invented. */
class OwnDocumentsTest {

    static Stream<Path> documents() throws IOException, URISyntaxException {
        Path folder = Path.of(OwnDocumentsTest.class.getResource("/reading").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".expected")).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void aDocumentIsReadAsItsAnswerKeySays(Path key) throws IOException {
        String text = read(key);
        List<String> lines = Files.readAllLines(key).stream()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .toList();

        PlanDraft draft = PlanReader.read(text);

        assertThat(AnswerKey.compare(lines, draft)).isEmpty();
        assertThat(draft).isEqualTo(PlanReader.read(text));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void everySourceCutsOutWhatItSays(Path key) throws IOException {
        String text = read(key);

        PlanDraft draft = PlanReader.read(text);

        draft.indicators().forEach(i -> i.targets().forEach(t -> {
            boolean kept = t.comparator() == PlanDraft.Comparator.KEEP;
            assertThat(kept
                            || digits(cut(text, t.source()))
                                    .contains(digits(t.value().toPlainString()))
                            || t.unit() == PlanDraft.Unit.MONEY_VND
                            || isFraction(t))
                    .as(t.toString())
                    .isTrue();
        }));
        draft.assignments()
                .forEach(a -> assertThat(words(cut(text, a.source()))).containsAll(words(a.agency())));
        draft.references().stream()
                .filter(r -> r.number() != null)
                .forEach(r -> assertThat(digits(cut(text, r.source()))).contains(digits(r.number())));
    }

    private static String read(Path key) throws IOException {
        return DocumentReader.read(
                        Files.readAllBytes(Path.of(key.toString().replace(".expected", ".txt"))), "a.txt", null)
                .text();
    }

    private static String cut(String text, PlanDraft.Source source) {
        return text.substring(source.start(), source.end());
    }

    private static String digits(String words) {
        return words.replaceAll("[^0-9]", "").replaceAll("^0+", "");
    }

    /** "1/3", "một nửa": the value is worked out. */
    private static boolean isFraction(PlanDraft.Target target) {
        return target.unit() == PlanDraft.Unit.PERCENT
                && target.unitText() != null
                && !target.unitText().startsWith("%");
    }

    private static List<String> words(String text) {
        return List.of(Fold.fold(text).split("[\\s,:;]+"));
    }
}
