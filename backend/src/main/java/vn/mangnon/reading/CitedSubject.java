package vn.mangnon.reading;

/** What a cited act is about, in the words of the citation: "về việc …", "phê duyệt …", or the words in quotation marks. */
final class CitedSubject {

    private static final int LONGEST = 400;
    private static final String[] OPENERS = {
        " về ", " phê duyệt ", " quy định ", " ban hành ", " hướng dẫn ", " sửa đổi"
    };
    private static final String[] BODIES = {
        "uỷ ban nhân dân",
        "ubnd",
        "sở ",
        "hội đồng nhân dân",
        "hđnd",
        "chủ tịch",
        "ban ",
        "tỉnh uỷ",
        "thành uỷ",
        "huyện uỷ",
        "bộ "
    };

    private CitedSubject() {}

    /** @param from where the number and its date end */
    static String after(String s, int from) {
        String words = citation(s, from);
        String folded = Fold.fold(words);
        if (folded.startsWith(",") && isBody(folded, 1)) {
            return null;
        }
        int start = -1;
        int firstComma = folded.indexOf(", ", 2);
        for (String opener : OPENERS) {
            int at = folded.indexOf(opener);
            boolean before = at >= 0 && (firstComma < 0 || at < firstComma) && (start < 0 || at < start);
            start = before ? at : start;
        }
        int quote = firstQuote(words);
        if (quote >= 0 && (start < 0 || quote < start)) {
            int close = closing(words, quote);
            return close > quote + 8 ? words.substring(quote + 1, close).strip() : null;
        }
        if (start < 0) {
            return null;
        }
        String subject = words.substring(start, issuer(folded, start)).replaceAll("^[ ,]+|[ ,:/]+$", "");
        return subject.length() < 8 ? null : subject;
    }

    /** The citation's own words: to the end of the clause or to the next act cited. */
    private static String citation(String s, int from) {
        int to = from;
        int limit = Math.min(s.length(), from + LONGEST);
        while (to < limit
                && s.charAt(to) != ';'
                && !(s.charAt(to) == '.' && (to + 1 >= s.length() || s.charAt(to + 1) == ' '))
                && s.charAt(to) != ')') {
            to++;
        }
        String words = s.substring(Math.min(from, to), to);
        int next = Fold.fold(words).indexOf(" số ");
        if (next > 0) {
            int cut = Math.max(words.lastIndexOf(',', next), words.lastIndexOf(" và ", next));
            words = cut >= 0 ? words.substring(0, cut) : "";
        }
        return words;
    }

    /** Where ", Ủy ban nhân dân tỉnh ban hành …" goes on with what the citing body does. */
    private static int issuer(String folded, int from) {
        for (int comma = folded.indexOf(", ", from); comma >= 0; comma = folded.indexOf(", ", comma + 2)) {
            if (isBody(folded, comma + 1)) {
                return comma;
            }
        }
        return folded.length();
    }

    private static boolean isBody(String folded, int from) {
        int at = from;
        while (at < folded.length() && folded.charAt(at) == ' ') {
            at++;
        }
        for (String body : BODIES) {
            if (folded.startsWith(body, at)) {
                return true;
            }
        }
        return false;
    }

    private static int firstQuote(String words) {
        int straight = words.indexOf('"');
        int curly = words.indexOf('“');
        return straight < 0 ? curly : curly < 0 ? straight : Math.min(straight, curly);
    }

    private static int closing(String words, int quote) {
        int curly = words.indexOf('”', quote + 1);
        int straight = words.indexOf('"', quote + 1);
        return curly < 0 ? straight : straight < 0 ? curly : Math.min(curly, straight);
    }
}
