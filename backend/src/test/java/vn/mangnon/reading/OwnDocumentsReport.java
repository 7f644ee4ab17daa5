package vn.mangnon.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Prints, for a folder of documents with answer keys, what is read wrong; for measuring by hand. */
final class OwnDocumentsReport {

    private OwnDocumentsReport() {}

    public static void main(String[] args) throws Exception {
        int facts = 0;
        int errors = 0;
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path key : files.filter(f -> f.toString().endsWith(".expected"))
                    .sorted()
                    .toList()) {
                List<String> lines = Files.readAllLines(key).stream()
                        .filter(l -> !l.isBlank() && !l.startsWith("#"))
                        .toList();
                List<String> wrong = AnswerKey.compare(
                        lines,
                        PlanReader.read(DocumentReader.read(
                                        Files.readAllBytes(
                                                Path.of(key.toString().replace(".expected", ".txt"))),
                                        "a.txt",
                                        null)
                                .text()));
                facts += lines.size();
                errors += wrong.size();
                System.out.println("== " + key.getFileName() + " " + wrong.size() + " wrong of " + lines.size());
                wrong.forEach(w -> System.out.println("   " + w));
            }
        }
        System.out.println(errors + " wrong of " + facts + " facts");
    }
}
