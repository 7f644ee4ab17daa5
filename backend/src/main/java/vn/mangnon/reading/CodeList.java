package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** "chỉ tiêu 1, 2 và 5", "các chỉ tiêu số 3 đến 6", "chỉ tiêu 1.1; 1.2". */
final class CodeList {

    private static final int LONGEST_RANGE = 100;

    private CodeList() {}

    /** The codes named after the word that ends before this token. */
    static List<String> at(Tokens t, int from) {
        List<String> codes = new ArrayList<>();
        int i = t.at(from, "số") || t.at(from, "thứ") || t.at(from, ":") ? from + 1 : from;
        i = t.at(from, "từ") ? from + 1 : i;
        i = t.at(i, "số") ? i + 1 : i;
        i = bracket(t, i);
        while (isCode(t, i)) {
            String code = code(t, i);
            i = number(t, i);
            i += code.length() > 1 && Character.isLetter(code.charAt(code.length() - 1)) && t.isWord(i + 1) ? 2 : 1;
            codes.add(code);
            i += t.at(i, ")") ? 1 : 0;
            boolean range = (t.at(i, "đến") || t.at(i, "-") || t.at(i, "tới")) && isCode(t, skipWord(t, i + 1));
            if (range) {
                int end = skipWord(t, i + 1);
                addRange(codes, code, code(t, end));
                i = number(t, end) + 1;
            }
            boolean joint = t.at(i, ",") || t.at(i, "và") || t.at(i, ";") || t.at(i, "&");
            int next = skipWord(t, t.at(i, ",") && t.at(i + 1, "và") ? i + 2 : i + 1);
            if (!joint || !isCode(t, next)) {
                break;
            }
            i = next;
        }
        return codes;
    }

    /** "mục tiêu a, c và đ": letters as codes, each closed by a mark, "và" or the end. */
    static List<String> letters(Tokens t, int from) {
        List<String> codes = new ArrayList<>();
        int i = from;
        while (t.isWord(i) && t.get(i).word().length() == 1) {
            boolean closed = i + 1 >= t.size() || !t.isWord(i + 1) && !t.isNumber(i + 1) || t.at(i + 1, "và");
            if (!closed) {
                break;
            }
            codes.add(t.get(i).word());
            i += t.at(i + 1, ")") ? 2 : 1;
            if (!t.at(i, ",") && !t.at(i, "và")) {
                break;
            }
            i++;
        }
        return codes;
    }

    private static int skipWord(Tokens t, int i) {
        int at = t.at(i, "các") ? i + 1 : i;
        at = t.at(at, "chỉ", "tiêu") || t.at(at, "nhiệm", "vụ") ? at + 2 : at;
        at = t.at(at, "số") || t.at(at, "thứ") ? at + 1 : at;
        return bracket(t, at);
    }

    private static int bracket(Tokens t, int i) {
        return t.at(i, "(") && t.isNumber(i + 1) && t.at(i + 2, ")") ? i + 1 : i;
    }

    /** Where the number of "II.1" stands, or this very place. */
    private static int number(Tokens t, int i) {
        boolean section = t.isWord(i)
                && Roman.value(t.get(i).word()) > 0
                && t.at(i + 1, ".")
                && t.isNumber(i + 2)
                && t.get(i).end() == t.get(i + 1).start()
                && t.get(i + 1).end() == t.get(i + 2).start();
        return section ? i + 2 : i;
    }

    private static boolean isCode(Tokens t, int place) {
        int i = number(t, place);
        boolean number = t.isNumber(i)
                && t.get(i).word().length() <= 6
                && t.get(i).word().indexOf(',') < 0
                && !t.isYear(i);
        return number && !t.at(i + 1, "%") && !t.at(i + 1, "‰") && !t.at(i + 1, "/");
    }

    private static String code(Tokens t, int place) {
        int i = number(t, place);
        String section = i == place ? "" : t.get(place).word().toUpperCase(Locale.ROOT) + ".";
        String code = section + Marker.withoutZeros(t.get(i).word());
        boolean suffix = t.isWord(i + 1)
                && t.get(i + 1).word().length() == 1
                && t.get(i + 1).start() == t.get(i).end();
        return suffix ? code + t.get(i + 1).word() : code;
    }

    private static void addRange(List<String> codes, String from, String to) {
        int dot = from.lastIndexOf('.');
        String prefix = from.substring(0, dot + 1);
        String last = to.startsWith(prefix) ? to.substring(prefix.length()) : to;
        if (!from.substring(dot + 1).matches("\\d{1,3}") || !last.matches("\\d{1,3}")) {
            codes.add(to);
            return;
        }
        int end = Integer.parseInt(last);
        for (int n = Integer.parseInt(from.substring(dot + 1)) + 1; n <= end && codes.size() < LONGEST_RANGE; n++) {
            codes.add(prefix + n);
        }
    }

    /** "chỉ tiêu 1, 2 của Mục tiêu 3", "chỉ tiêu 1 (Mục tiêu 2)" */
    static String objectiveAfter(Tokens t, int from) {
        for (int i = from; i < t.size() && i - from < 40; i++) {
            if (t.at(i, "chỉ", "tiêu") || t.at(i, ";")) {
                return null;
            }
            if (t.at(i, "mục", "tiêu")) {
                int at = t.at(i + 2, "số") ? i + 3 : i + 2;
                return t.isNumber(at) ? Marker.withoutZeros(t.get(at).word()) : null;
            }
        }
        return null;
    }

    /** "nhiệm vụ 1, 2 tại mục II" */
    static String sectionAfter(Tokens t, int from) {
        for (int i = from; i < t.size() && i - from < 20; i++) {
            boolean named = t.at(i, "mục") || t.at(i, "phần");
            if (named && i + 1 < t.size() && Roman.value(t.get(i + 1).word()) > 0) {
                return t.get(i + 1).word().toUpperCase(Locale.ROOT);
            }
        }
        return null;
    }
}
