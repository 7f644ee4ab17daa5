package vn.mangnon.reading;

import java.util.Arrays;

/** Words of the document as one line of prose; every character knows its place in the text. */
final class Passage {

    static final Passage EMPTY = new Passage("", new int[0]);

    private final String text;
    private final int[] origin;

    private Passage(String text, int[] origin) {
        this.text = text;
        this.origin = origin;
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The part from one place to another, without white space at its ends. */
    Passage part(int from, int to) {
        int a = Math.max(0, from);
        int b = Math.min(to, text.length());
        while (a < b && text.charAt(a) == ' ') {
            a++;
        }
        while (b > a && text.charAt(b - 1) == ' ') {
            b--;
        }
        if (a == 0 && b == text.length()) {
            return this;
        }
        return a >= b ? EMPTY : new Passage(text.substring(a, b), Arrays.copyOfRange(origin, a, b));
    }

    Passage from(int start) {
        return part(start, text.length());
    }

    /** Two stretches as one run of words that begins with a capital: "các sở: …, Tư pháp" names the Sở Tư pháp. */
    static Passage joined(Passage head, Passage rest) {
        int[] origin = Arrays.copyOf(head.origin, head.length() + 1 + rest.length());
        origin[head.length()] = rest.origin[0];
        System.arraycopy(rest.origin, 0, origin, head.length() + 1, rest.length());
        String words = Character.toUpperCase(head.text.charAt(0)) + head.text.substring(1);
        return new Passage(words + " " + rest.text, origin);
    }

    PlanDraft.Source source() {
        return source(0, text.length());
    }

    PlanDraft.Source source(int from, int to) {
        if (from >= to) {
            int at = text.isEmpty() ? 0 : origin[Math.min(from, text.length() - 1)];
            return new PlanDraft.Source(at, at);
        }
        return new PlanDraft.Source(origin[from], origin[to - 1] + 1);
    }

    @Override
    public String toString() {
        return text;
    }

    /** Collects stretches of the text; runs of white space become one space, Markdown marks vanish. */
    static final class Builder {
        private final StringBuilder out = new StringBuilder();
        private int[] origin = new int[64];

        Builder add(String text, int from, int to) {
            space(from);
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                if (c == '\u00ad' || c == '\u200b' || c == '\ufeff') {
                    continue;
                }
                if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                    space(i);
                } else if (isMark(text, i, from, to)) {
                    continue;
                } else {
                    put(c, i);
                }
            }
            return this;
        }

        Passage build() {
            int length = out.length();
            while (length > 0 && out.charAt(length - 1) == ' ') {
                length--;
            }
            return new Passage(out.substring(0, length), Arrays.copyOf(origin, length));
        }

        private static boolean isMark(String text, int i, int from, int to) {
            char c = text.charAt(i);
            if (c == '`') {
                return true;
            }
            if (c == '\\') {
                return i + 1 < to && "-.*_#+()[]!|>".indexOf(text.charAt(i + 1)) >= 0;
            }
            if (c != '*' && c != '_') {
                return false;
            }
            boolean doubled = i + 1 < to && text.charAt(i + 1) == c || i > from && text.charAt(i - 1) == c;
            boolean besideWord = i + 1 < to && Character.isLetterOrDigit(text.charAt(i + 1))
                    || i > from && Character.isLetterOrDigit(text.charAt(i - 1));
            return doubled || besideWord;
        }

        private void space(int at) {
            if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                put(' ', at);
            }
        }

        private void put(char c, int at) {
            if (out.length() == origin.length) {
                origin = Arrays.copyOf(origin, origin.length * 2);
            }
            origin[out.length()] = at;
            out.append(c);
        }
    }
}
