package vn.mangnon.platform;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folding of text for comparison and search, the same as the SQL function {@code fold} for what Vietnamese documents are written
 * with: no marks, đ = d, lower case, typographic signs as a keyboard has them.
 */
public final class Fold {
    private Fold() {}

    public static String fold(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        StringBuilder folded = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            append(folded, bare.charAt(i));
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    private static void append(StringBuilder folded, char sign) {
        switch (sign) {
            case 'đ', 'Đ' -> folded.append('d');
            case '‘', '’', '‛', '′' -> folded.append('\'');
            case '“', '”', '‟', '″' -> folded.append('"');
            case '‐', '‑', '‒', '–', '—', '―', '−', '\u00ad' -> folded.append('-');
            case '‚' -> folded.append(',');
            case '„' -> folded.append(",,");
            case '…' -> folded.append("...");
            case '«' -> folded.append("<<");
            case '»' -> folded.append(">>");
            case '‹' -> folded.append('<');
            case '›' -> folded.append('>');
            case '×' -> folded.append('*');
            case '÷' -> folded.append('/');
            case '±' -> folded.append("+/-");
            case '¼' -> folded.append(" 1/4");
            case '½' -> folded.append(" 1/2");
            case '¾' -> folded.append(" 3/4");
            case '№' -> folded.append("No");
            default -> folded.append(sign);
        }
    }

    /** The folded text as a LIKE pattern that finds it anywhere, its own wildcards taken literally. */
    public static String containing(String text) {
        return "%"
                + fold(text)
                        .strip()
                        .replaceAll("\\s+", " ")
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                + "%";
    }
}
