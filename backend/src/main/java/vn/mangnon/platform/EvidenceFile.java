package vn.mangnon.platform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Files that prove something: what they are is told by their content, never by their name. */
public final class EvidenceFile {
    public static final int MOST_MEGABYTES = 10;
    public static final int MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;
    private static final int ZIP_LOOK = 64 * 1024;

    private EvidenceFile() {}

    /** @return the media type, when the content is of a kind that is taken */
    public static Optional<String> typeOf(byte[] content) {
        if (startsWith(content, 0, "%PDF-")) {
            return Optional.of("application/pdf");
        }
        if (startsWith(content, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of("image/png");
        }
        if (startsWith(content, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of("image/jpeg");
        }
        return startsWith(content, 0, "PK\u0003\u0004") ? office(content) : Optional.empty();
    }

    /** By which the same file is known again. */
    public static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The file as it came, to be kept and never shown in place. */
    public static RestResponse<byte[]> attachment(String fileName, byte[] content) {
        return ResponseBuilder.ok(content)
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''"
                                + URLEncoder.encode(fileName, StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                .build();
    }

    /** Word and Excel files are archives that say in the names of their first parts what they are. */
    private static Optional<String> office(byte[] content) {
        String names = new String(content, 0, Math.min(content.length, ZIP_LOOK), StandardCharsets.ISO_8859_1)
                + new String(
                        content,
                        Math.max(0, content.length - ZIP_LOOK),
                        Math.min(content.length, ZIP_LOOK),
                        StandardCharsets.ISO_8859_1);
        if (!names.contains("[Content_Types].xml") || names.contains("vbaProject.bin")) {
            return Optional.empty();
        }
        if (names.contains("word/document.xml")) {
            return Optional.of("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        }
        return names.contains("xl/workbook.xml")
                ? Optional.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                : Optional.empty();
    }

    private static boolean startsWith(byte[] content, int at, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= at + wanted.length
                && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
