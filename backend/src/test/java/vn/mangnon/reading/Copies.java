package vn.mangnon.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same document as Word and as a printer would have it: list marks become automatic numbering, head and signature stand in two
 * columns, words are tracked, split and decomposed; the PDF is justified, numbered and carries a running head.
 */
final class Copies {
    private static final Pattern LIST = Pattern.compile(
            "(?:(?<roman>[IVX]+)\\.|(?<decimal>\\d{1,2})\\.|(?<letter>[a-z])\\)|(?<bullet>-)) (?<words>.*)");
    private static final float PAGE_WIDTH = 480;
    private static final List<String> HEAD_RIGHT =
            List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");

    private final List<String> head = new ArrayList<>();
    private final List<String> place = new ArrayList<>();
    private final List<String> body = new ArrayList<>();
    private final List<String> recipients = new ArrayList<>();
    private final List<String> signature = new ArrayList<>();
    /** What stands after the signature. */
    private final List<String> attached = new ArrayList<>();

    private Copies(String text) {
        List<String> into = head;
        for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
            if (into == head && line.matches("\\p{L}[^:]*, ngày.*")) {
                place.add(line);
                into = body;
            } else if (into == head && line.strip().matches("KẾ HOẠCH.*|V/v.*|.{60,}")) {
                into = body;
                into.add(line.strip());
            } else if (into == signature && line.matches("(?:PHỤ LỤC|KẾ HOẠCH|BIỂU).*")) {
                into = attached;
                into.add(line);
            } else if (line.startsWith("Nơi nhận")) {
                into = recipients;
                into.add(line);
            } else if (line.matches("(?:TM|KT)\\..*") && into != signature) {
                into = signature;
                into.add(line);
            } else {
                into.add(line);
            }
        }
    }

    static byte[] docx(String text) {
        return new Copies(text).docx();
    }

    static byte[] pdf(String text) {
        return new Copies(text).pdf();
    }

    private byte[] docx() {
        var blocks = new StringBuilder();
        if (!head.isEmpty()) {
            var right = new ArrayList<>(HEAD_RIGHT);
            right.addAll(place);
            blocks.append(DocxFile.table(DocxFile.row(cell(head), cell(right))));
        }
        var numbers = new Numbers();
        write(body, numbers, blocks);
        if (!signature.isEmpty() || !recipients.isEmpty()) {
            blocks.append(DocxFile.table(DocxFile.row(cell(recipients), cell(signature))));
        }
        write(attached, numbers, blocks);
        return DocxFile.body(blocks.toString())
                .numbering(numbers.definitions())
                .header(DocxFile.p("Trang bí mật 99%"))
                .bytes();
    }

    private static void write(List<String> lines, Numbers numbers, StringBuilder out) {
        for (List<String> block : blocks(lines)) {
            out.append(isTable(block) ? DocxFile.table(rows(block)) : numbers.paragraph(block.getFirst()));
        }
    }

    /** The lines of a table are one block, any other line is one. */
    private static List<List<String>> blocks(List<String> lines) {
        List<List<String>> blocks = new ArrayList<>();
        for (String line : lines) {
            if (line.contains("\t") && !blocks.isEmpty() && isTable(blocks.getLast())) {
                blocks.getLast().add(line);
            } else {
                blocks.add(new ArrayList<>(List.of(line)));
            }
        }
        return blocks;
    }

    private static boolean isTable(List<String> block) {
        return block.getFirst().contains("\t");
    }

    private static int width(List<String> block) {
        return block.stream().mapToInt(row -> row.split("\t", -1).length).max().orElse(0);
    }

    private static String[] cells(String row, int width) {
        String[] cells = Arrays.copyOf(row.split("\t", -1), width);
        return Arrays.stream(cells).map(cell -> cell == null ? "" : cell).toArray(String[]::new);
    }

    private static String rows(List<String> block) {
        var rows = new StringBuilder();
        for (String row : block) {
            rows.append(DocxFile.row(Arrays.stream(cells(row, width(block)))
                    .map(cell -> DocxFile.cell("", escaped(cell)))
                    .toArray(String[]::new)));
        }
        return rows.toString();
    }

    /** Wide enough for its longest word, the rest of the page shared by how much stands in the columns. */
    private static float[] widths(List<String> block) {
        int width = width(block);
        float[] widths = new float[width];
        float[] wanted = new float[width];
        for (String row : block) {
            String[] cells = cells(row, width);
            for (int c = 0; c < width; c++) {
                int word = Arrays.stream(cells[c].split(" "))
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
                widths[c] = Math.max(widths[c], 16 + word * 7f);
                wanted[c] = Math.max(wanted[c], Math.min(cells[c].length(), 60));
            }
        }
        float left = PAGE_WIDTH;
        float all = 0;
        for (int c = 0; c < width; c++) {
            left -= widths[c];
            all += wanted[c];
        }
        for (int c = 0; c < width; c++) {
            widths[c] += Math.max(0, left) * wanted[c] / all;
        }
        return widths;
    }

    private static String cell(List<String> lines) {
        return DocxFile.cell("", lines.stream().map(Copies::escaped).toArray(String[]::new));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** One list of each format; a number that does not follow the last one starts a list of its own, as Word does it. */
    private static final class Numbers {
        private final Map<String, Integer> last = new HashMap<>();
        private final Map<String, Integer> current = new HashMap<>();
        private final StringBuilder instances = new StringBuilder();
        private int made = 10;

        private String paragraph(String line) {
            Matcher mark = LIST.matcher(line);
            if (!mark.matches()) {
                return "<w:p>" + runs(line) + "</w:p>";
            }
            String format = mark.group("roman") != null
                    ? "roman"
                    : mark.group("decimal") != null ? "decimal" : mark.group("letter") != null ? "letter" : "bullet";
            int number = number(mark);
            if (!current.containsKey(format) || !format.equals("bullet") && number != last.get(format) + 1) {
                current.put(format, made);
                instances.append(DocxFile.num(
                        made++,
                        list(format),
                        "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"" + number + "\"/></w:lvlOverride>"));
            }
            last.put(format, number);
            return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"" + current.get(format)
                    + "\"/></w:numPr></w:pPr>" + runs(mark.group("words")) + "</w:p>";
        }

        private static int number(Matcher mark) {
            if (mark.group("decimal") != null) {
                return Integer.parseInt(mark.group("decimal"));
            }
            if (mark.group("letter") != null) {
                return mark.group("letter").charAt(0) - 'a' + 1;
            }
            for (int i = 1; mark.group("roman") != null && i < 40; i++) {
                if (ListNumber.written(i, "upperRoman").equals(mark.group("roman"))) {
                    return i;
                }
            }
            return 1;
        }

        private static int list(String format) {
            return List.of("roman", "decimal", "letter", "bullet").indexOf(format);
        }

        private String definitions() {
            return DocxFile.list(0, DocxFile.level(0, "upperRoman", "%1."))
                    + DocxFile.list(1, DocxFile.level(0, "decimal", "%1."))
                    + DocxFile.list(2, DocxFile.level(0, "lowerLetter", "%1)"))
                    + DocxFile.list(3, DocxFile.level(0, "bullet", "\uF02D"))
                    + instances;
        }
    }

    /** Every seventh word was typed over with track changes on, every fifth is decomposed, every eleventh follows a no-break space. */
    private static String runs(String line) {
        var runs = new StringBuilder();
        String[] words = line.split(" ");
        for (int i = 0; i < words.length; i++) {
            String space = i == 0 ? "" : i % 11 == 0 ? "\u00A0" : " ";
            String word =
                    escaped(space + (i % 5 == 0 ? Normalizer.normalize(words[i], Normalizer.Form.NFD) : words[i]));
            runs.append(
                    i % 7 == 6
                            ? "<w:del><w:r><w:delText>" + " 77% vào năm 2077" + "</w:delText></w:r></w:del><w:ins>"
                                    + DocxFile.run(word) + "</w:ins>"
                            : DocxFile.run(word));
        }
        return runs.toString();
    }

    private byte[] pdf() {
        var file =
                new PdfFile().numbered().runningHead("HỆ THỐNG QUẢN LÝ VĂN BẢN").runningFoot("Bản in số 3, trang");
        if (!head.isEmpty()) {
            var right = new ArrayList<>(HEAD_RIGHT);
            right.addAll(place);
            file.columns(head, right);
        }
        write(body, file);
        if (!signature.isEmpty() || !recipients.isEmpty()) {
            file.columns(recipients, signature);
        }
        write(attached, file);
        return file.bytes();
    }

    private static void write(List<String> lines, PdfFile file) {
        boolean title = true;
        for (List<String> block : blocks(lines)) {
            String line = block.getFirst();
            title &= line.length() < 70 && !LIST.matcher(line).matches() && !isTable(block);
            if (isTable(block)) {
                int width = width(block);
                file.plainTable(
                        widths(block),
                        block.stream().map(row -> cells(row, width)).toArray(String[][]::new));
            } else if (title) {
                file.centred(line);
            } else {
                file.paragraph(line);
            }
        }
    }
}
