package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a text copied from a web page of a legal library has besides the document: the bars of the table that held the two columns
 * of the head and of the signature, and the page's own line breaks inside the names and the date of the head.
 */
final class WebCopy {

    private static final int HEAD = 60;
    private static final int LONGEST = 4_000;
    private static final Pattern DAY =
            Pattern.compile("\\p{Lu}[\\p{L} .'-]{1,40},? *ngày *[\\d. …]* *tháng *[\\d. …]* *năm *\\d{4}\\.?");
    private static final Pattern ENDS_IN_DAY =
            Pattern.compile("(.*(,|ngày|tháng|năm|ngày *\\d{1,2}|tháng *\\d{1,2})|\\p{Lu}\\p{Ll}{1,8})");
    private static final List<String> NAMES = List.of(
            "ỦY BAN NHÂN DÂN",
            "UỶ BAN NHÂN DÂN",
            "HỘI ĐỒNG NHÂN DÂN",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "ĐẢNG CỘNG SẢN VIỆT NAM");

    private WebCopy() {}

    static List<String> mended(String[] lines) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            String line = withoutBar(lines[i]);
            int used = i < HEAD ? wrapped(lines, i) : 1;
            for (int k = 1; k < used; k++) {
                line = line.strip() + " " + withoutBar(lines[i + k]).strip();
            }
            i += used - 1;
            out.addAll(List.of(cells(lines[i], line)));
        }
        return out;
    }

    /** "Nơi nhận: … | TM. ỦY BAN NHÂN DÂN … |" are two columns, more bars part the cells of a table's row. */
    private static String[] cells(String raw, String line) {
        boolean row = line.length() <= LONGEST
                && raw.strip().endsWith("|")
                && !raw.strip().startsWith("|")
                && line.contains(" | ");
        String[] cells = row ? line.split(" +\\| +") : new String[] {line};
        return cells.length > 2 ? new String[] {String.join("\t", cells)} : cells;
    }

    private static String withoutBar(String line) {
        String words = line.strip();
        boolean bar = words.equals("|") || words.endsWith("|") && !words.startsWith("|");
        return bar ? words.substring(0, words.length() - 1).stripTrailing() : line;
    }

    /** How many lines, this one included, are one. */
    private static int wrapped(String[] lines, int at) {
        String joined = withoutBar(lines[at]).strip();
        if (joined.isEmpty() || joined.length() > 60) {
            return 1;
        }
        boolean inName = NAMES.stream().anyMatch(isOpenFor(joined));
        boolean inDay = ENDS_IN_DAY.matcher(joined).matches()
                && !inName
                && !DAY.matcher(joined).matches();
        boolean inNumber = joined.matches("Số *:");
        for (int used = 2; used <= 4 && at + used <= lines.length && (inName || inDay || inNumber); used++) {
            String next = withoutBar(lines[at + used - 1]).strip();
            String longer = joined + " " + next;
            if (next.isEmpty() || next.length() > 120) {
                return 1;
            }
            joined = longer;
            boolean whole = inName
                    ? NAMES.stream().anyMatch(longer::startsWith)
                    : inDay ? DAY.matcher(longer).matches() : next.matches("\\d*/[\\p{Lu}-]+.*");
            if (whole) {
                return used;
            }
        }
        return 1;
    }

    private static Predicate<String> isOpenFor(String start) {
        return name -> name.length() > start.length() && name.startsWith(start + " ");
    }
}
