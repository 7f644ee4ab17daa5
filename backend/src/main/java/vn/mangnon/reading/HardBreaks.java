package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Decides which hard line breaks of a paragraph part two lines, and which stand inside a sentence and are only a space. */
final class HardBreaks {

    static final char BREAK = '\n';

    private static final Pattern ENDS_OPEN = Pattern.compile(
            ".*(?:[,(–]|\\s(?:và|hoặc|của|các|những|theo|tại|về|với|ở|là|đến|từ|cho|số|ngày|tháng|năm|trong|trên|dưới|đạt|còn|xuống|lên|vào|do|bởi|tỷ lệ|tỉ lệ))\\s*");

    private HardBreaks() {}

    static List<String> lines(String words) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String part : words.split("\n", -1)) {
            if (!line.isEmpty() && !runsOn(line, part)) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(part);
        }
        lines.add(line.toString());
        return lines;
    }

    static boolean runsOn(CharSequence before, String after) {
        String next = after.strip();
        if (next.isEmpty() || ListMark.begins(next)) {
            return false;
        }
        int first = next.codePointAt(0);
        return Character.isLowerCase(first)
                || Character.isDigit(first)
                || ENDS_OPEN.matcher(before).matches();
    }
}
