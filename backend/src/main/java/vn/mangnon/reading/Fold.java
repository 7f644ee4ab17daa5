package vn.mangnon.reading;

/**
 * Makes spellings of the same word equal without changing any length, so that places in the folded text are places in the text:
 * lower case, one kind of dash, space and quotation mark, and the tone mark of oa, oe, uy on the second vowel ("hòa" → "hoà",
 * "ủy" → "uỷ"), because both habits occur, often in one document.
 */
final class Fold {

    private static final String TONED_O = "òóỏõọ";
    private static final String TONED_U = "ùúủũụ";
    private static final String TONED_A = "àáảãạ";
    private static final String TONED_E = "èéẻẽẹ";
    private static final String TONED_Y = "ỳýỷỹỵ";

    private Fold() {}

    static String fold(CharSequence text) {
        char[] out = new char[text.length()];
        for (int i = 0; i < out.length; i++) {
            out[i] = foldChar(text.charAt(i));
        }
        for (int i = 0; i + 1 < out.length; i++) {
            moveTone(out, i);
        }
        return new String(out);
    }

    /** Capitals of a place name to its usual letter case: "BÀ RỊA - VŨNG TÀU" → "Bà Rịa - Vũng Tàu". */
    static String capitalise(String name) {
        StringBuilder out = new StringBuilder(name.length());
        boolean start = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            out.append(start ? Character.toUpperCase(c) : Character.toLowerCase(c));
            start = !Character.isLetterOrDigit(c) && c != '\'' && c != '’';
        }
        return out.toString();
    }

    static boolean isUpperCase(CharSequence text) {
        boolean letters = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters |= Character.isUpperCase(c);
        }
        return letters;
    }

    private static char foldChar(char c) {
        return switch (c) {
            case '–', '—', '‑', '−', '‒' -> '-';
            case '“', '”', '„', '‟', '«', '»' -> '"';
            case '’', '‘' -> '\'';
            case '\u00a0', '\u2009', '\u202f', '\t' -> ' ';
            case '∕', '⁄' -> '/';
            default -> c < 128 ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : Character.toLowerCase(c);
        };
    }

    private static void moveTone(char[] out, int i) {
        char next = out[i + 1];
        if (next != 'a' && next != 'e' && next != 'y' || out[i] < 128) {
            return;
        }
        int onO = TONED_O.indexOf(out[i]);
        if (onO >= 0 && next != 'y' && !followedByLetter(out, i + 2)) {
            out[i] = 'o';
            out[i + 1] = (next == 'a' ? TONED_A : TONED_E).charAt(onO);
        }
        int onU = TONED_U.indexOf(out[i]);
        if (onU >= 0 && next == 'y' && !followedByLetter(out, i + 2)) {
            out[i] = 'u';
            out[i + 1] = TONED_Y.charAt(onU);
        }
    }

    private static boolean followedByLetter(char[] out, int i) {
        return i < out.length && Character.isLetter(out[i]);
    }
}
