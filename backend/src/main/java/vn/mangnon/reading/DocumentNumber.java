package vn.mangnon.reading;

/**
 * "52/KH-UBND", "121/2020/QH14", "28-CT/TW", also with the blanks and capitals that scanners add ("23 /QĐ - TTG").
 *
 * @param from   first character
 * @param to     after the last one
 * @param number without blanks, symbols in their usual letter case
 */
record DocumentNumber(int from, int to, String number) {

    /** The number that begins at this digit, or null. */
    static DocumentNumber at(String s, int from) {
        int i = digits(s, from);
        if (i == from || i - from > 6) {
            return null;
        }
        if (i < s.length() && Character.isUpperCase(s.charAt(i)) && s.indexOf('/', i) - i <= 6) {
            i = word(s, i);
        }
        int separator = spaces(s, i);
        if (separator >= s.length()) {
            return null;
        }
        char c = s.charAt(separator);
        if (c == '/') {
            return slash(s, from, spaces(s, separator + 1));
        }
        boolean party = isDash(c) || separator > i;
        return party ? party(s, from, spaces(s, isDash(c) ? separator + 1 : separator)) : null;
    }

    /** "/KH-UBND" when the running number is blank. */
    static DocumentNumber blankAt(String s, int slash) {
        int end = symbol(s, spaces(s, slash + 1));
        return end < 0 ? null : new DocumentNumber(slash, end, clean(s.substring(slash, end)));
    }

    private static DocumentNumber slash(String s, int from, int at) {
        int year = digits(s, at);
        int start = at;
        if (year - at == 4 || year - at == 2) {
            int second = spaces(s, year);
            if (second < s.length() && (s.charAt(second) == '/' || isDash(s.charAt(second)))) {
                start = spaces(s, second + 1);
            }
        }
        int end = symbol(s, start);
        return end < 0 ? null : new DocumentNumber(from, end, clean(s.substring(from, end)));
    }

    /** "28-CT/TW", "28 CT/TW" → "28-CT/TW". */
    private static DocumentNumber party(String s, int from, int at) {
        int kind = word(s, at);
        int slash = spaces(s, kind);
        if (kind == at || kind - at > 5 || slash >= s.length() || s.charAt(slash) != '/') {
            return null;
        }
        int body = spaces(s, slash + 1);
        int end = symbol(s, body);
        if (end < 0) {
            return null;
        }
        return new DocumentNumber(from, end, s.substring(from, digits(s, from)) + "-" + clean(s.substring(at, end)));
    }

    /** After a run of words in capitals joined by - / . &; -1 when there is none of two letters. */
    private static int symbol(String s, int from) {
        int end = word(s, from);
        if (end == from) {
            return -1;
        }
        int at = end;
        while (at < s.length()) {
            int joint = spaces(s, at);
            if (joint >= s.length()
                    || !isDash(s.charAt(joint))
                            && s.charAt(joint) != '/'
                            && (s.charAt(joint) != '.' && s.charAt(joint) != '&' || joint > at)) {
                break;
            }
            int next = spaces(s, joint + 1);
            int after = word(s, next);
            boolean apart = joint > at || next > joint + 1;
            if (after == next
                    || apart && (after - next < 2 || s.charAt(joint) == '/' && joint > at && next > joint + 1)) {
                break;
            }
            at = after;
            end = after;
        }
        long capitals =
                s.substring(from, end).chars().filter(Character::isUpperCase).count();
        return capitals >= 2 ? end : -1;
    }

    /** A word in capitals and digits; small letters only as in TTg, TTr, CTr, ThTr. */
    private static int word(String s, int from) {
        int i = from;
        while (i < s.length()) {
            char c = s.charAt(i);
            boolean small = c == 'g' && i >= 2 && s.startsWith("TT", i - 2)
                    || c == 'r' && i >= 1 && s.charAt(i - 1) == 'T'
                    || c == 'h'
                            && i >= 1
                            && s.charAt(i - 1) == 'T'
                            && i + 1 < s.length()
                            && Character.isUpperCase(s.charAt(i + 1));
            boolean first = i == from;
            if (Character.isUpperCase(c) || !first && (small || Character.isDigit(c))) {
                i++;
            } else {
                break;
            }
        }
        boolean startsWord = i < s.length() && Character.isLowerCase(s.charAt(i)) && i - from == 1;
        return startsWord ? from : i;
    }

    private static String clean(String written) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                out.append(isDash(c) ? '-' : c);
            }
        }
        return out.toString()
                .replaceAll("\\bTTG\\b", "TTg")
                .replaceAll("\\bTTR\\b", "TTr")
                .replaceAll("\\bCTR\\b", "CTr");
    }

    static boolean isDash(char c) {
        return c == '-' || c == '–' || c == '—' || c == '‑' || c == '−';
    }

    private static int digits(String s, int from) {
        int i = from;
        while (i < s.length() && s.charAt(i) >= '0' && s.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private static int spaces(String s, int from) {
        int i = from;
        while (i < s.length() && i - from < 12 && s.charAt(i) == ' ') {
            i++;
        }
        return i;
    }
}
