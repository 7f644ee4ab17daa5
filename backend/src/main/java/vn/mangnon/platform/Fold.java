package vn.mangnon.platform;

import java.text.Normalizer;
import java.util.Locale;

/** Folding of text for comparison and search, the same as the SQL function {@code fold}: no marks, đ = d, lower case. */
public final class Fold {
    private Fold() {}

    public static String fold(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return bare.replace('đ', 'd').replace('Đ', 'D').replace('\u2018', '\'').replace('\u2019', '\'').toLowerCase(Locale.ROOT);
    }

    /** The folded text as a LIKE pattern that finds it anywhere, its own wildcards taken literally. */
    public static String containing(String text) {
        return "%" + fold(text).strip().replaceAll("\\s+", " ").replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
