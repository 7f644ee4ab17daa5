package vn.mangnon.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a text file. Its lines stay lines; lines with tabs that stand together are the rows of a table. */
final class PlainText {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");

    private static final Pattern EMPHASIS = Pattern.compile("\\*\\*|__(?=\\p{L})|(?<=[\\p{L}\\p{Nd}.:;,)])__(?!_)");
    private static final Pattern HEADING = Pattern.compile("^\\s{0,3}#{1,6}\\s+");
    private static final Pattern MARK_THEN_TAB =
            Pattern.compile("^\\s*(?:[-+*•–]|(?:\\d{1,3}|[IVXLC]{1,6}|\\p{L})(?:[.)]\\d{0,2}){1,4})\\t\\s*");

    private PlainText() {}

    static String read(byte[] bytes, ReadingBudget budget) {
        return lines(decode(bytes), budget);
    }

    /** @throws DocumentRefused when the bytes are neither Unicode nor Windows-1258 */
    static String decode(byte[] bytes) {
        String text = unicode(bytes);
        if (text == null) {
            LegacyVietnamese.refuseIn(new String(bytes, WINDOWS_1252));
            text = windows1258(bytes);
        }
        LegacyVietnamese.refuseIn(text);
        refuseBinary(text);
        return text;
    }

    private static String unicode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return strict(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return strict(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return strict(bytes, 0, StandardCharsets.UTF_8);
    }

    private static String windows1258(byte[] bytes) {
        String text = strict(bytes, 0, WINDOWS_1258);
        if (text != null) {
            String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
            long vietnamese = composed.chars()
                    .filter(c -> c >= 0x1EA0 && c <= 0x1EF9 || c == 0x0111 || c == 0x01B0)
                    .count();
            long other = composed.chars()
                    .filter(c -> c >= 0x80 && c < 0xC0 || c >= 0x0300 && c < 0x0370)
                    .count();
            if (vietnamese > 0 && vietnamese > other) {
                return composed;
            }
        }
        throw new DocumentRefused(Refusal.ENCODING_UNKNOWN, "neither Unicode nor Windows-1258");
    }

    private static void refuseBinary(String text) {
        long control = text.chars()
                .filter(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0B)
                .count();
        if (control > 0 && control * 1_000 > text.length() || text.indexOf('\0') >= 0) {
            throw new DocumentRefused(Refusal.TYPE_UNSUPPORTED, "binary content in a text file");
        }
    }

    private static String strict(byte[] bytes, int offset, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, offset, bytes.length - offset))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String lines(String text, ReadingBudget budget) {
        budget.characters(text.length());
        var lines = new Lines();
        var nesting = new ListNesting();
        var rows = new ArrayList<String>();
        for (String raw : WebCopy.mended(text.split("\r\n|[\n\r\u000B\f\u0085\u2028\u2029]", -1))) {
            budget.tick();
            nesting.line(raw);
            String line = isCells(raw)
                            || !rows.isEmpty()
                                    && isCells(rows.getLast())
                                    && raw.strip().indexOf('\t') > 0
                    ? raw
                    : withoutMarks(raw);
            if (line.strip().indexOf('\t') > 0) {
                rows.add(line);
            } else {
                addRows(rows, lines, budget);
                lines.add(line);
            }
        }
        addRows(rows, lines, budget);
        return lines.toString();
    }

    /** A number, a name and more: the row of a table, not an item behind whose mark somebody has put a tab. */
    private static boolean isCells(String line) {
        int first = line.strip().indexOf('\t');
        return first > 0 && line.strip().indexOf('\t', first + 1) > 0;
    }

    /** A single line with tabs is a sentence that somebody has indented or aligned, two in a row are a table. */
    private static void addRows(List<String> rows, Lines lines, ReadingBudget budget) {
        for (String row : rows) {
            if (rows.size() == 1 && !isSignature(row)) {
                lines.add(row);
            } else {
                var cells = List.of(row.split("\t", -1));
                budget.cells(cells.size());
                lines.addRow(cells);
            }
        }
        rows.clear();
    }

    /** "Nơi nhận:" and beside it the title or the name of who signs. */
    private static boolean isSignature(String row) {
        String beside = row.substring(row.lastIndexOf('\t') + 1).strip();
        return row.strip().indexOf('\t') == row.strip().lastIndexOf('\t')
                && row.strip().length() < 160
                && (SignatureReader.isTitle(beside) || SignatureReader.isName(beside));
    }

    /** A line drawn with dashes, stars or dots. */
    private static boolean isRule(String line) {
        long drawn = line.chars().filter(c -> "-_*=~+.".indexOf(c) >= 0).count();
        return drawn >= 3 && line.chars().allMatch(c -> "-_*=~+.".indexOf(c) >= 0 || Character.isWhitespace(c));
    }

    static String withoutMarks(String line) {
        if (isRule(line)) {
            return "";
        }
        String text = MARK_THEN_TAB
                .matcher(line)
                .replaceFirst(m -> Matcher.quoteReplacement(m.group().strip() + " "));
        text = HEADING.matcher(text).replaceFirst("");
        return EMPHASIS.matcher(text).replaceAll("");
    }
}
