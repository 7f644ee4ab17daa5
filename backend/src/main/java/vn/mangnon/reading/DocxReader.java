package vn.mangnon.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the words of a Word document straight from its XML parts, as a stream: what is shown on paper when all tracked changes are
 * accepted, without headers, footers and comments. Notes stand at the end.
 */
final class DocxReader {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String MAIN = WORD + "document.main+xml";
    private static final String TEMPLATE = WORD + "template.main+xml";

    private final ZipParts parts;
    private final ReadingBudget budget;
    private final DocxStyles styles = new DocxStyles();
    private final DocxNumbering numbering = new DocxNumbering(styles);
    private final DocxNotes notes = new DocxNotes();
    private final Lines lines = new Lines();

    private DocxReader(byte[] file, ReadingBudget budget) {
        this.parts = new ZipParts(file, budget);
        this.budget = budget;
    }

    static String read(byte[] file, ReadingBudget budget) {
        return new DocxReader(file, budget).read();
    }

    private String read() {
        Map<String, String> types = contentTypes();
        String main = mainPart(types);
        parts.forEach((name, content) -> {
            switch (types.getOrDefault(name, "")) {
                case WORD + "styles+xml" -> styles.read(new XmlCursor(content, budget));
                case WORD + "numbering+xml" -> numbering.read(new XmlCursor(content, budget));
                default -> {}
            }
        });
        parts.forEach((name, content) -> {
            String type = types.getOrDefault(name, "");
            if (type.equals(WORD + "footnotes+xml") || type.equals(WORD + "endnotes+xml")) {
                notes.read(new XmlCursor(content, budget), styles, numbering, budget);
            }
        });
        parts.forEach((name, content) -> {
            if (name.equals(main)) {
                new DocxBody(new XmlCursor(content, budget), styles, numbering, notes, budget).document(lines);
            }
        });
        notes.write(lines);
        return lines.toString();
    }

    /** The content type of each part by its name in the archive. */
    private Map<String, String> contentTypes() {
        var types = new HashMap<String, String>();
        var macros = new boolean[1];
        parts.forEach((name, content) -> {
            if (name.equals(CONTENT_TYPES)) {
                contentTypes(content, types);
            }
            macros[0] |= name.endsWith("vbaProject.bin") || name.endsWith("vbaData.xml");
        });
        if (macros[0]
                || types.values().stream()
                        .anyMatch(type -> type.contains("macroEnabled") || type.contains("vbaProject"))) {
            throw new DocumentRefused(Refusal.HAS_MACROS, "macros inside");
        }
        return types;
    }

    private void contentTypes(InputStream content, Map<String, String> types) throws IOException {
        var xml = new XmlCursor(content, budget);
        for (String name = xml.nextStart(0); name != null; name = xml.nextStart(0)) {
            String part = xml.attribute("PartName");
            String type = xml.attribute("ContentType");
            if (type != null && (name.equals("Override") || name.equals("Default"))) {
                types.put(part == null ? "*." + xml.attribute("Extension") : part.replaceFirst("^/", ""), type);
            }
        }
    }

    private static String mainPart(Map<String, String> types) {
        return types.entrySet().stream()
                .filter(e -> e.getValue().equals(MAIN) || e.getValue().equals(TEMPLATE))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(
                        () -> new DocumentRefused(Refusal.TYPE_UNSUPPORTED, "an archive, but not a Word document"));
    }
}
