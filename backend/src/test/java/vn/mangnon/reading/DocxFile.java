package vn.mangnon.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes DOCX files part by part, so that a test can say exactly what Word would have stored. */
final class DocxFile {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String NS = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();

    private DocxFile() {}

    static DocxFile body(String blocks) {
        return new DocxFile()
                .part("word/document.xml", WORD + "document.main+xml", "document", "<w:body>" + blocks + "</w:body>");
    }

    /** A document whose main part is exactly this. */
    static DocxFile raw(String mainPart) {
        var file = new DocxFile();
        file.types.append(type("word/document.xml", WORD + "document.main+xml"));
        return file.entry("word/document.xml", mainPart.getBytes(StandardCharsets.UTF_8));
    }

    DocxFile numbering(String inner) {
        return part("word/numbering.xml", WORD + "numbering+xml", "numbering", inner);
    }

    DocxFile styles(String inner) {
        return part("word/styles.xml", WORD + "styles+xml", "styles", inner);
    }

    DocxFile footnotes(String inner) {
        return part("word/footnotes.xml", WORD + "footnotes+xml", "footnotes", inner);
    }

    DocxFile header(String inner) {
        return part("word/header1.xml", WORD + "header+xml", "hdr", inner);
    }

    DocxFile type(String contentType) {
        types.append("<Default Extension=\"bin\" ContentType=\"")
                .append(contentType)
                .append("\"/>");
        return this;
    }

    DocxFile entry(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    private DocxFile part(String name, String type, String root, String inner) {
        types.append(type(name, type));
        return entry(
                name, (XML + "<w:" + root + NS + ">" + inner + "</w:" + root + ">").getBytes(StandardCharsets.UTF_8));
    }

    private static String type(String name, String type) {
        return "<Override PartName=\"/" + name + "\" ContentType=\"" + type + "\"/>";
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    (XML + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + types
                                    + "</Types>")
                            .getBytes(StandardCharsets.UTF_8));
            for (var part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    static String p(String words) {
        return "<w:p>" + run(words) + "</w:p>";
    }

    static String p(String properties, String words) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + run(words) + "</w:p>";
    }

    static String numbered(int numId, int level, String words) {
        return p("<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + numId + "\"/></w:numPr>", words);
    }

    static String run(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    static String list(int id, String levels) {
        return "<w:abstractNum w:abstractNumId=\"" + id + "\">" + levels + "</w:abstractNum>";
    }

    static String num(int id, int list, String inner) {
        return "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + list + "\"/>" + inner + "</w:num>";
    }

    static String table(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }

    static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    static String cell(String properties, String... paragraphs) {
        var cell = new StringBuilder("<w:tc><w:tcPr>" + properties + "</w:tcPr>");
        for (String paragraph : paragraphs) {
            cell.append(p(paragraph));
        }
        return cell + "</w:tc>";
    }

    static String span(int columns) {
        return "<w:gridSpan w:val=\"" + columns + "\"/>";
    }
}
