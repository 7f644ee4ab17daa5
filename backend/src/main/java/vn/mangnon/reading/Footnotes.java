package vn.mangnon.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The notes at the foot of a page, told by the marks in the text above: "95%1 …" and the line "1 Số liệu năm 2020 …". */
final class Footnotes {

    private Footnotes() {}

    /** Marks the lines that are notes. */
    static void mark(List<Line> lines, boolean[] noise) {
        Set<String> marks = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String words = lines.get(i).text();
            String note = number(words);
            if (note != null && marks.contains(note)) {
                noise[i] = true;
            } else if (!lines.get(i).isRow()) {
                gather(words, marks);
            }
        }
    }

    /** The number of a line such as "1 Số liệu …" or "[1] Số liệu …", else null. */
    private static String number(String words) {
        boolean bracket = words.startsWith("[");
        int from = bracket ? 1 : 0;
        int to = digits(words, from);
        if (to == from || to - from > 2 || bracket && !words.startsWith("]", to)) {
            return null;
        }
        int text = bracket ? to + 1 : to;
        boolean spaced = words.startsWith(" ", text) && text + 1 < words.length();
        return spaced && Character.isUpperCase(words.charAt(text + 1)) ? words.substring(from, to) : null;
    }

    /** Numbers glued to a percent sign, a word or in square brackets. */
    private static void gather(String words, Set<String> marks) {
        for (int i = 1; i < words.length(); i++) {
            char before = words.charAt(i - 1);
            boolean glued = before == '%' || before == '‰' || before == '[' || Character.isLowerCase(before);
            int to = glued ? digits(words, i) : i;
            if (to > i && to - i <= 2 && (to == words.length() || " .,;:)]".indexOf(words.charAt(to)) >= 0)) {
                marks.add(words.substring(i, to));
            }
            i = Math.max(i, to - 1);
        }
    }

    private static int digits(String words, int from) {
        int to = from;
        while (to < words.length() && Character.isDigit(words.charAt(to))) {
            to++;
        }
        return to;
    }
}
