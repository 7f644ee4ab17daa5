package vn.mangnon.reading;

import java.util.Map;

/** Markers that are words: "Mục tiêu 1:", "Chỉ tiêu 2.3.", "Phần II", "Điều 4.", "Phụ lục". */
final class MarkerWords {

    private static final Map<String, String> ORDINAL_WORDS =
            Map.of("nhất", "1", "hai", "2", "ba", "3", "tư", "4", "năm", "5", "sáu", "6");

    private MarkerWords() {}

    /** "Mục tiêu 01:", "Chỉ tiêu số 1.2." */
    static Marker named(String line, int from) {
        String head = Fold.fold(line.substring(from, Math.min(line.length(), from + 40)));
        int at = after(head, "mục tiêu cụ thể", "mục tiêu");
        Marker.Kind kind = Marker.Kind.OBJECTIVE;
        if (at < 0) {
            at = after(head, "chỉ tiêu");
            kind = Marker.Kind.INDICATOR;
        }
        if (at < 0) {
            return null;
        }
        at = Marker.skipSpace(head, at);
        if (head.startsWith("số ", at)) {
            at = Marker.skipSpace(head, at + 3);
        }
        int end = at;
        while (end < head.length()
                && (Marker.isDigit(head, end) || head.charAt(end) == '.' && Marker.isDigit(head, end + 1))) {
            end++;
        }
        if (end == at || end - at > 7) {
            return null;
        }
        String code = Marker.withoutZeros(head.substring(at, end));
        if (end < head.length() && head.charAt(end) >= 'a' && head.charAt(end) <= 'h' && !isLetter(head, end + 1)) {
            code += head.charAt(end);
            end++;
        }
        int close = Marker.skipSpace(head, end);
        boolean closed = close < head.length() && ".:)-/".indexOf(head.charAt(close)) >= 0;
        boolean capital = close < head.length() && close > end && Character.isUpperCase(line.charAt(from + close));
        if (!closed && !capital && close < head.length()
                || closed && head.startsWith("- ", close) && Marker.isDigit(head, close + 2)) {
            return null;
        }
        int text = closed ? Marker.skipSpace(line, from + close + 1) : from + close;
        return new Marker(kind, code, Marker.leading(code), text);
    }

    /** "Phần thứ hai", "Chương II.", "Điều 3.", "PHỤ LỤC I". */
    static Marker heading(String line) {
        String head = Fold.fold(line.substring(0, Math.min(line.length(), 40)));
        int at = after(head, "phần thứ ", "phần ", "chương ", "phụ lục số ", "phụ lục ", "phụ lục", "điều ");
        if (at < 0) {
            return null;
        }
        Marker.Kind kind = head.startsWith("phụ")
                ? Marker.Kind.APPENDIX
                : head.startsWith("điều") ? Marker.Kind.ARTICLE : Marker.Kind.PART;
        int end = at;
        while (end < head.length() && Character.isLetterOrDigit(head.charAt(end))) {
            end++;
        }
        String number = head.substring(at, end);
        String code = ORDINAL_WORDS.getOrDefault(number, number);
        boolean numbered = !code.isEmpty() && (Marker.isDigit(code, 0) || Roman.value(code) > 0);
        boolean closes = end >= head.length() || ".:-".indexOf(head.charAt(Marker.skipSpaceOr(head, end))) >= 0;
        boolean capital = Marker.skipSpace(head, end) < line.length()
                && Character.isUpperCase(line.charAt(Marker.skipSpace(head, end)));
        if (kind == Marker.Kind.APPENDIX) {
            boolean bare = line.length() <= 12 || Fold.isUpperCase(line) || numbered && (closes || capital);
            return bare
                    ? new Marker(
                            kind, numbered ? code : null, 0, numbered ? past(line, end) : Math.min(7, line.length()))
                    : null;
        }
        if (!numbered || !closes && !capital || kind == Marker.Kind.ARTICLE && !Marker.isDigit(code, 0)) {
            return null;
        }
        return new Marker(
                kind,
                code.toUpperCase(java.util.Locale.ROOT),
                Marker.isDigit(code, 0) ? Marker.leading(code) : Roman.value(code),
                past(line, end));
    }

    private static int after(String head, String... words) {
        for (String word : words) {
            if (head.startsWith(Fold.fold(word))) {
                return word.length();
            }
        }
        return -1;
    }

    private static int past(String line, int at) {
        int i = at;
        while (i < line.length() && (" .:-–)".indexOf(line.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    private static boolean isLetter(String s, int i) {
        return i < s.length() && Character.isLetter(s.charAt(i));
    }
}
