package vn.mangnon.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Collects the lines of a document in their clean form: NFC, one space between words, at most one blank line in a row. */
final class Lines {

    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private final List<String> lines = new ArrayList<>();

    void add(String line) {
        String clean = clean(line);
        if (!clean.isEmpty() || !lines.isEmpty() && !lines.getLast().isEmpty()) {
            lines.add(clean);
        }
    }

    /** A row of a table: empty cells keep their place. */
    void addRow(List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        int last = cells.size();
        while (cells.get(last - 1).isBlank()) {
            last--;
        }
        lines.add(String.join(
                "\t", cells.subList(0, last).stream().map(Lines::clean).toList()));
    }

    boolean isEmpty() {
        return lines.stream().allMatch(String::isEmpty);
    }

    List<String> asList() {
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isEmpty()) {
            end--;
        }
        return end == 0 ? "" : String.join("\n", lines.subList(0, end)) + "\n";
    }

    /** One line without tabs, doubled, odd or invisible spaces, soft hyphens and control characters, in NFC. */
    static String clean(String line) {
        var out = new StringBuilder(line.length());
        boolean space = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (isSpace(c)) {
                space = true;
            } else if (!isInvisible(c)) {
                if (space && !out.isEmpty()) {
                    out.append(' ');
                }
                space = false;
                out.append(c == '\u2010' || c == '\u2011' ? '-' : c);
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    private static boolean isInvisible(char c) {
        return c == '\u00AD'
                || c >= '\u200B' && c <= ZERO_WIDTH_JOINER + 2
                || c == '\u2060'
                || c == '\uFEFF'
                || c == '\uFFFE'
                || c >= '\u202A' && c <= '\u202E'
                || Character.isISOControl(c);
    }
}
