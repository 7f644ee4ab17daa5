package vn.mangnon.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;

/** Writes the draft of each text file given as JSON beside the others in the folder given first; for measuring by hand. */
final class ReadToJson {

    private ReadToJson() {}

    public static void main(String[] args) throws Exception {
        ObjectMapper json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.INDENT_OUTPUT);
        for (int i = 1; i < args.length; i++) {
            Path file = Path.of(args[i]);
            String text = Normalizer.normalize(Files.readString(file), Normalizer.Form.NFC)
                    .replace("\r\n", "\n");
            long start = System.nanoTime();
            PlanDraft draft = PlanReader.read(text);
            System.out.println(file.getFileName() + " " + (System.nanoTime() - start) / 1_000_000 + " ms");
            json.writeValue(
                    Path.of(args[0])
                            .resolve(file.getFileName().toString().replace(".txt", ".json"))
                            .toFile(),
                    draft);
        }
    }
}
