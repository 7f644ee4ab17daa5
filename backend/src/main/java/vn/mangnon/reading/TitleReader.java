package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.List;

/** Reads the trích yếu: the lines between the kind of document and its first sentence, or the "V/v" of an official letter. */
final class TitleReader {

    /** @param bodyStart the line where the document's sentences begin */
    record Title(String text, int bodyStart) {}

    private static final String[] OPENINGS = {
        "căn cứ",
        "thực hiện",
        "để ",
        "nhằm",
        "theo ",
        "trên cơ sở",
        "ngày ",
        "uỷ ban nhân dân",
        "ubnd",
        "trong ",
        "năm ",
        "hội đồng",
        "thủ tướng",
        "giám đốc",
        "chủ tịch",
        "xét ",
        "triển khai",
        "ban thường",
        "sau ",
        "tiếp tục",
        "kính gửi",
        "sở ",
        "qua ",
        "quyết định:",
        "phần ",
        "điều "
    };

    private TitleReader() {}

    static Title below(String text, List<Line> lines, int kindLine, int kindLength) {
        List<String> parts = new ArrayList<>();
        String first = clean(lines.get(kindLine)
                .text()
                .substring(Math.min(kindLength, lines.get(kindLine).text().length())));
        if (!first.isEmpty()) {
            parts.add(first);
        }
        int i = kindLine + 1;
        while (i < lines.size() && parts.size() < 14) {
            Line line = lines.get(i);
            String words = line.text();
            if (isNumberLine(words) && parts.isEmpty()) {
                i++;
                continue;
            }
            if (!parts.isEmpty() && (ends(text, lines, i, parts) || words.startsWith("("))
                    || parts.isEmpty() && isBody(line)) {
                break;
            }
            parts.add(clean(words));
            i++;
        }
        while (i < lines.size()
                && lines.get(i).text().startsWith("(")
                && lines.get(i).text().endsWith(")")) {
            i++;
        }
        return new Title(title(parts), i);
    }

    private static boolean isNumberLine(String words) {
        String folded = Fold.fold(words);
        return folded.startsWith("số:") || folded.startsWith("số :") || folded.matches("(?s)^[^.]{2,40}, ngày .*năm.*");
    }

    private static boolean isBody(Line line) {
        Marker marker = Marker.of(line.text());
        return marker != null && !marker.isDash();
    }

    /** Whether the title is over before this line. */
    private static boolean ends(String text, List<Line> lines, int i, List<String> parts) {
        Line line = lines.get(i);
        String words = line.text();
        String last = parts.get(parts.size() - 1);
        if (words.isEmpty() || isBody(line) || line.isRow() || ruleBetween(text, lines.get(i - 1), line)) {
            return true;
        }
        boolean capitals = Fold.isUpperCase(last);
        boolean apart =
                line.gapBefore() || last.length() > 20 && !last.matches("(?s).*\\b(?:CỦA|DO|VÀ|TẠI|VỚI|THUỘC|BỞI)");
        if (capitals && apart && namesIssuer(Fold.fold(words))) {
            return true;
        }
        if (capitals != Fold.isUpperCase(words) && last.length() > 12 && !(capitals && words.length() < 12)) {
            return true;
        }
        if (capitals) {
            return false;
        }
        boolean leadsOn = Sentence.leadsOn(last);
        if (Character.isLowerCase(words.charAt(0))
                || Character.isDigit(words.charAt(0))
                || "-–".indexOf(words.charAt(0)) >= 0) {
            return words.endsWith(":") && line.gapBefore() && words.length() > 150;
        }
        String folded = Fold.fold(words);
        boolean opens = false;
        for (String opening : OPENINGS) {
            opens |= folded.startsWith(Fold.fold(opening));
        }
        boolean sentence = words.length() > 160 || words.endsWith(";") || words.endsWith(":") || words.endsWith(".");
        if (line.gapBefore() && !leadsOn) {
            return true;
        }
        return opens && !leadsOn || sentence;
    }

    /** The body that decides, printed once more above its reasons. */
    private static boolean namesIssuer(String folded) {
        return folded.startsWith("hội đồng nhân dân")
                || folded.startsWith("uỷ ban nhân dân")
                || folded.startsWith("chủ tịch uỷ ban")
                || folded.startsWith("giám đốc sở")
                || folded.startsWith("thủ tướng")
                || folded.startsWith("ban thường vụ");
    }

    private static boolean ruleBetween(String text, Line before, Line after) {
        int from = before.passage().source().end();
        int to = after.passage().source().start();
        String between = from < to ? text.substring(from, to) : "";
        return between.contains("---")
                || between.contains("___")
                || between.contains("–––")
                || between.contains("***") && !between.contains("**\n**")
                || between.contains("———")
                || between.contains("...");
    }

    /** "V/v triển khai công tác trẻ em năm 2024", perhaps beside the place and day. */
    static Title letter(String text, List<Line> lines, int kinhGui) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(lines.size(), kinhGui + 1); i++) {
            List<Passage> strips = HeadLines.strips(text, lines.get(i));
            for (Passage strip : strips) {
                String words = strip.text();
                String folded = Fold.fold(words);
                boolean starts = folded.startsWith("v/v") || parts.isEmpty() && folded.startsWith("về việc");
                boolean apart = folded.startsWith("kính gửi")
                        || folded.contains(", ngày ")
                        || folded.contains("ngày tháng")
                        || folded.startsWith("- ")
                        || Fold.isUpperCase(words);
                if (starts || !parts.isEmpty() && !apart) {
                    int day = folded.indexOf(", ngày ");
                    parts.add(clean(day > 0 && starts ? withoutPlace(words, day) : words));
                }
            }
        }
        return new Title(title(parts), Math.min(lines.size(), kinhGui));
    }

    private static String withoutPlace(String words, int day) {
        int i = day;
        while (i > 0 && (Character.isLetter(words.charAt(i - 1)) || words.charAt(i - 1) == ' ')) {
            i--;
            boolean capital = Character.isUpperCase(words.charAt(i)) && (i == 0 || words.charAt(i - 1) == ' ');
            boolean lowerBefore = i > 1
                    && Character.isLowerCase(words.charAt(i - 2))
                    && !Character.isUpperCase(wordStart(words, i - 2));
            if (capital && lowerBefore) {
                break;
            }
        }
        return words.substring(0, i);
    }

    private static char wordStart(String words, int at) {
        int i = at;
        while (i > 0 && words.charAt(i - 1) != ' ') {
            i--;
        }
        return words.charAt(i);
    }

    private static String clean(String words) {
        int from = 0;
        int to = words.length();
        while (from < to && " -–—:.".indexOf(words.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && " -–—_*.".indexOf(words.charAt(to - 1)) >= 0) {
            to--;
        }
        return words.substring(from, to);
    }

    private static String title(List<String> parts) {
        StringBuilder title = new StringBuilder();
        for (String part : parts) {
            if (!part.isEmpty()) {
                title.append(title.isEmpty() ? "" : " ").append(part);
            }
        }
        return title.isEmpty() ? null : title.toString();
    }
}
