package vn.mangnon.reading;

/**
 * What stands before an item of an outline: "II.", "1.1", "a)", "-", "Chỉ tiêu 3:".
 *
 * @param code    as it counts in a path ("II", "1.1", "a"); null for a dash
 * @param ordinal place among its brothers, 0 for a dash
 * @param end     where the item's own words begin in the line
 */
record Marker(Kind kind, String code, int ordinal, int end) {

    enum Kind {
        PART,
        APPENDIX,
        ARTICLE,
        UPPER,
        ROMAN,
        ARABIC,
        MULTI,
        LOWER,
        PAREN,
        OBJECTIVE,
        INDICATOR,
        DASH,
        PLUS
    }

    private static final String LOWER_LETTERS = "abcdđeghiklmnopqrstuvxy";

    boolean isDash() {
        return kind == Kind.DASH || kind == Kind.PLUS;
    }

    int parts() {
        return kind == Kind.MULTI ? code.split("\\.").length : 1;
    }

    /** The marker at the start of a line, or null. */
    static Marker of(String line) {
        if (line.isEmpty()) {
            return null;
        }
        Marker dash = dash(line);
        int from = dash == null ? 0 : dash.end();
        Marker named = MarkerWords.named(line, from);
        if (named != null) {
            return named;
        }
        if (dash != null) {
            return dash;
        }
        Marker word = MarkerWords.heading(line);
        if (word != null) {
            return word;
        }
        Marker item = enumerated(line);
        if (item == null) {
            return null;
        }
        Marker inner = MarkerWords.named(line, item.end());
        return inner == null ? item : inner;
    }

    private static Marker dash(String line) {
        char c = line.charAt(0);
        boolean plus = c == '+';
        if (!plus && "-–—•·●○▪■□♦➢➤✓*\uf0b7\uf0a7\uf02d".indexOf(c) < 0 || line.length() < 2) {
            return null;
        }
        if (Character.isDigit(line.charAt(1)) || c == line.charAt(1)) {
            return null;
        }
        return new Marker(plus ? Kind.PLUS : Kind.DASH, null, 0, skipSpace(line, 1));
    }

    private static Marker enumerated(String line) {
        char c = line.charAt(0);
        if (c == '(') {
            return parenthesised(line);
        }
        if (c >= '0' && c <= '9') {
            return numbered(line);
        }
        if (c >= 'A' && c <= 'Z') {
            return capital(line);
        }
        if (LOWER_LETTERS.indexOf(c) >= 0 && line.length() > 2) {
            int end = 1;
            while (end < 3 && isDigit(line, end)) {
                end++;
            }
            boolean bracket = line.charAt(end) == ')' || line.charAt(end) == '/';
            boolean point = line.charAt(end) == '.'
                    && line.length() > end + 1
                    && (line.charAt(end + 1) == ' ' || Character.isUpperCase(line.charAt(end + 1)));
            if (bracket || point) {
                return new Marker(
                        Kind.LOWER, line.substring(0, end), LOWER_LETTERS.indexOf(c) + 1, skipSpace(line, end + 1));
            }
        }
        return null;
    }

    private static Marker parenthesised(String line) {
        int close = line.indexOf(')');
        if (close < 2 || close > 5) {
            return null;
        }
        String inner = line.substring(1, close);
        boolean digits = inner.chars().allMatch(ch -> ch >= '0' && ch <= '9');
        boolean letter = inner.length() == 1 && LOWER_LETTERS.indexOf(inner.charAt(0)) >= 0 || Roman.value(inner) > 0;
        if (!digits && !letter || digits && inner.length() > 2) {
            return null;
        }
        return new Marker(
                Kind.PAREN,
                withoutZeros(inner),
                digits ? Integer.parseInt(inner) : Math.max(1, Roman.value(inner)),
                skipSpace(line, close + 1));
    }

    private static Marker numbered(String line) {
        int end = 0;
        int parts = 1;
        int run = 0;
        while (end < line.length() && (isDigit(line, end) || line.charAt(end) == '.' && isDigit(line, end + 1))) {
            run = line.charAt(end) == '.' ? 0 : run + 1;
            parts += line.charAt(end) == '.' ? 1 : 0;
            if (run > 2 || parts > 5) {
                return null;
            }
            end++;
        }
        if (end >= line.length()) {
            return null;
        }
        char close = line.charAt(end);
        boolean hyphen = (close == '-' || close == '–')
                && parts == 1
                && end + 2 < line.length()
                && line.charAt(end + 1) == ' '
                && (Character.isUpperCase(line.charAt(end + 2)) || close == '-' && isDigit(line, end + 2));
        boolean closed = close == '.' || close == ')' || close == '/' || close == ':' && parts > 1 || hyphen;
        int text = skipSpace(line, closed ? end + 1 : end);
        if (text >= line.length() || isDigit(line, text) && !(closed && text > end + 1)) {
            return null;
        }
        boolean capital =
                Character.isUpperCase(line.charAt(text)) || line.charAt(text) == '"' || line.charAt(text) == '“';
        if (!closed && (parts == 1 || !capital || text == end) || close == '/' && text == end + 1 && !capital) {
            return null;
        }
        String code = withoutZeros(line.substring(0, end));
        return new Marker(
                parts > 1 ? Kind.MULTI : Kind.ARABIC,
                code,
                parts > 1 ? leading(code.substring(code.lastIndexOf('.') + 1)) : leading(code),
                text);
    }

    private static Marker capital(String line) {
        int end = 0;
        while (end < line.length() && end < 7 && line.charAt(end) >= 'A' && line.charAt(end) <= 'Z') {
            end++;
        }
        int close = skipSpaceOr(line, end);
        if (close >= line.length()) {
            return null;
        }
        boolean dash = close > end
                && "-–".indexOf(line.charAt(close)) >= 0
                && close + 1 < line.length()
                && line.charAt(close + 1) == ' ';
        boolean closed = close == end && ".)/".indexOf(line.charAt(close)) >= 0
                || close == end
                        && "-–".indexOf(line.charAt(close)) >= 0
                        && close + 1 < line.length()
                        && line.charAt(close + 1) == ' ';
        if (!dash && !closed) {
            return null;
        }
        int text = skipSpace(line, close + 1);
        if (text < line.length() && !Character.isLetter(line.charAt(text)) && "\"“(".indexOf(line.charAt(text)) < 0) {
            return null;
        }
        String code = line.substring(0, end);
        int roman = Roman.value(code);
        if (roman > 0 && (end > 1 || "IVX".contains(code))) {
            return new Marker(Kind.ROMAN, code, roman, text);
        }
        return end == 1 && !dash ? new Marker(Kind.UPPER, code, code.charAt(0) - 'A' + 1, text) : null;
    }

    static String withoutZeros(String code) {
        StringBuilder out = new StringBuilder();
        for (String part : code.split("\\.")) {
            int at = 0;
            while (at + 1 < part.length() && part.charAt(at) == '0') {
                at++;
            }
            out.append(out.isEmpty() ? "" : ".").append(part.substring(at));
        }
        return out.toString();
    }

    static int leading(String digits) {
        int value = 0;
        for (int i = 0; i < digits.length() && i < 6 && isDigit(digits, i); i++) {
            value = value * 10 + digits.charAt(i) - '0';
        }
        return value;
    }

    static int skipSpace(String line, int at) {
        int i = at;
        while (i < line.length() && line.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    static int skipSpaceOr(String line, int at) {
        return Math.min(skipSpace(line, at), Math.max(0, line.length() - 1));
    }

    static boolean isDigit(String s, int i) {
        return i < s.length() && s.charAt(i) >= '0' && s.charAt(i) <= '9';
    }
}
