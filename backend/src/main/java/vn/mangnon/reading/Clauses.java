package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts prose into sentences and clauses, not inside brackets, quotations, numbers and abbreviations. */
final class Clauses {

    /** @param newSentence whether a sentence begins with it, so that nothing is taken over from the clause before */
    record Clause(Passage words, boolean newSentence) {}

    /** "…; duy trì đến năm 2030": what is kept was said before the semicolon. */
    private static final Pattern KEPT = Pattern.compile(
            " ?(?:và )?(?:tiếp tục )?duy trì [^;.\\d]{0,40}năm (?:(?:19|20)\\d\\d|tiếp theo|sau)[.;]?(?: |$)(?!\\S*[\\d%])");

    private Clauses() {}

    static List<Clause> of(Passage passage) {
        String s = passage.text();
        List<Clause> clauses = new ArrayList<>();
        int start = 0;
        int depth = 0;
        int opened = 0;
        boolean newSentence = true;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '(') {
                depth++;
                opened = i;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
            }
            if (depth > 0 && i - opened > 400) {
                depth = 0;
            }
            boolean clause = depth == 0
                    && (c == ';'
                                    && !joinsCodes(s, start, i)
                                    && !KEPT.matcher(Fold.fold(s.substring(i + 1, Math.min(s.length(), i + 90))))
                                            .lookingAt()
                            || c == ':' && startsAnew(s, start, i));
            boolean sentence = depth == 0 && (c == '.' || c == '!' || c == '?') && endsSentence(s, i);
            if (clause || sentence) {
                add(passage, start, i, newSentence, clauses);
                newSentence = sentence;
                start = i + 1;
            }
        }
        add(passage, start, s.length(), newSentence, clauses);
        return clauses;
    }

    /** "chỉ tiêu: 4; 5; 6" is one list. */
    private static boolean joinsCodes(String s, int start, int at) {
        String before = Fold.fold(s.substring(Math.max(start, at - 60), at));
        String after = s.substring(at + 1, Math.min(s.length(), at + 8)).strip();
        int named = before.lastIndexOf("chỉ tiêu");
        return named >= 0
                && before.substring(named + 8).matches("[ :\\d.;,sốvà]*\\d")
                && after.matches("(?s)\\d{1,2}([.,;].*|\\s.*)?")
                && !after.contains("%");
    }

    /** "… vào năm 2030: giảm tỷ suất …": a colon that stands where a semicolon is meant. */
    private static boolean startsAnew(String s, int start, int colon) {
        if (colon - start > 600) {
            return false;
        }
        String rest = Fold.fold(s.substring(colon + 1, Math.min(s.length(), colon + 16)))
                .strip();
        boolean measure = rest.startsWith("giảm ")
                || rest.startsWith("tăng ")
                || rest.startsWith("tỷ lệ")
                || rest.startsWith("tỉ lệ")
                || rest.startsWith("tỷ suất")
                || rest.startsWith("nâng ");
        String before = s.substring(start, colon);
        return measure && (before.indexOf('%') > 0 || before.contains("/1"));
    }

    private static void add(Passage passage, int from, int to, boolean newSentence, List<Clause> clauses) {
        Passage words = passage.part(from, to);
        boolean letters = words.text().chars().anyMatch(Character::isLetter);
        if (letters) {
            clauses.add(new Clause(words, newSentence));
        }
    }

    private static boolean endsSentence(String s, int i) {
        if (i + 1 >= s.length()) {
            return true;
        }
        char next = s.charAt(i + 1);
        if (next == '.' || i > 0 && s.charAt(i - 1) == '.') {
            return false;
        }
        int word = i - 1;
        while (word >= 0 && Character.isLetter(s.charAt(word))) {
            word--;
        }
        String before = s.substring(word + 1, i);
        boolean abbreviation = before.equals("TP")
                || before.equals("TX")
                || before.equals("Q")
                || before.equals("P")
                || before.equals("H")
                || before.equals("KT")
                || before.equals("TM")
                || before.equals("GS")
                || before.equals("TS")
                || before.equals("Tp")
                || before.equals("St");
        if (abbreviation) {
            return false;
        }
        if (next != ' ') {
            return Character.isUpperCase(next) && i > 0 && Character.isLowerCase(s.charAt(i - 1))
                    || next == '"'
                    || next == '”';
        }
        char first = i + 2 < s.length() ? s.charAt(i + 2) : 'A';
        return !Character.isLowerCase(first);
    }
}
