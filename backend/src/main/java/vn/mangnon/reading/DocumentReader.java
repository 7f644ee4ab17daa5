package vn.mangnon.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Turns a file into text. The bytes decide what kind of file it is, and the name must agree: nobody learns what a file is by trying
 * to run it. Pure Java on bytes in memory: no process, no network, no temporary file.
 */
final class DocumentReader {

    private static final int HEAD_BYTES = 1_024;
    private static final int[] OLE = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};

    private DocumentReader() {}

    /** @throws DocumentRefused when there are more than {@link ReadingBudget#MAX_FILE_BYTES} bytes */
    static byte[] bytes(InputStream in) throws IOException {
        var out = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (out.size() + n > ReadingBudget.MAX_FILE_BYTES) {
                throw new DocumentRefused(Refusal.TOO_LARGE, "more than " + ReadingBudget.MAX_FILE_BYTES + " bytes");
            }
            out.write(buffer, 0, n);
        }
        return out.toByteArray();
    }

    /**
     * @param fileName     as the sender calls it; its ending must agree with the content
     * @param declaredType used only where the name has no ending; may be null
     * @throws DocumentRefused with the reason
     */
    static DocumentText read(byte[] file, String fileName, String declaredType) {
        if (file.length > ReadingBudget.MAX_FILE_BYTES) {
            throw new DocumentRefused(Refusal.TOO_LARGE, file.length + " bytes");
        }
        if (file.length == 0) {
            throw new DocumentRefused(Refusal.EMPTY, "no bytes");
        }
        var budget = ReadingBudget.forFileOf(file.length);
        DocumentFormat format = format(file, ending(fileName, declaredType));
        try {
            String text =
                    switch (format) {
                        case DOCX -> DocxReader.read(file, budget);
                        case PDF -> PdfReader.read(file, budget);
                        case TXT -> PlainText.read(file, budget);
                        case MARKDOWN -> MarkdownText.read(file, budget);
                    };
            return checked(format, text);
        } catch (StackOverflowError e) {
            throw new DocumentRefused(Refusal.TOO_COMPLEX, "nested too deep", e);
        }
    }

    private static DocumentText checked(DocumentFormat format, String text) {
        if (text.isBlank()) {
            throw new DocumentRefused(Refusal.EMPTY, "no words");
        }
        LegacyVietnamese.refuseIn(text);
        return new DocumentText(format, text);
    }

    private static String ending(String fileName, String declaredType) {
        String name = fileName == null ? "" : fileName.strip().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        if (dot >= 0) {
            return name.substring(dot + 1);
        }
        String type = declaredType == null
                ? ""
                : declaredType.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        return switch (type) {
            case "application/pdf" -> "pdf";
            case "text/plain" -> "txt";
            case "text/markdown", "text/x-markdown" -> "md";
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> "docx";
            default -> "";
        };
    }

    private static DocumentFormat format(byte[] file, String ending) {
        DocumentFormat named =
                switch (ending) {
                    case "docx" -> DocumentFormat.DOCX;
                    case "pdf" -> DocumentFormat.PDF;
                    case "txt" -> DocumentFormat.TXT;
                    case "md", "markdown" -> DocumentFormat.MARKDOWN;
                    case "docm", "dotm" -> throw new DocumentRefused(Refusal.HAS_MACROS, ending);
                    case "doc", "dot", "rtf" -> throw new DocumentRefused(Refusal.OLD_WORD_FORMAT, ending);
                    default -> throw new DocumentRefused(Refusal.TYPE_UNSUPPORTED, "ending " + ending);
                };
        if (startsWith(file, OLE)) {
            throw new DocumentRefused(
                    holdsEncryptedPackage(file) ? Refusal.ENCRYPTED : Refusal.OLD_WORD_FORMAT, "OLE container");
        }
        boolean zip = startsWith(file, 'P', 'K', 3, 4) || startsWith(file, 'P', 'K', 5, 6);
        boolean pdf = head(file).contains("%PDF-");
        boolean rtf = startsWith(file, '{', '\\', 'r', 't', 'f');
        boolean agrees =
                switch (named) {
                    case DOCX -> zip && !pdf;
                    case PDF -> pdf && !zip && !endsAsZip(file);
                    case TXT, MARKDOWN -> !zip && !pdf && !rtf;
                };
        if (!agrees) {
            throw new DocumentRefused(
                    Refusal.TYPE_MISMATCH, "named ." + ending + ", but the content is something else");
        }
        return named;
    }

    /** An encrypted DOCX is an OLE container with a stream of this name, in UTF-16. */
    private static boolean holdsEncryptedPackage(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1)
                .contains(new String(
                        "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }

    private static String head(byte[] file) {
        return new String(file, 0, Math.min(file.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
    }

    private static boolean endsAsZip(byte[] file) {
        int from = Math.max(0, file.length - 65_557);
        return new String(file, from, file.length - from, StandardCharsets.ISO_8859_1).contains("PK\u0005\u0006");
    }

    private static boolean startsWith(byte[] file, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
