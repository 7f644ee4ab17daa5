package vn.mangnon.platform;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a search for a name: all of them have to be there, in any order, each at the beginning of a word. The regular
 * expressions are of a kind that a trigram index answers.
 */
public record Words(List<String> patterns) {
    private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{N}]");

    public static Words of(String text) {
        return new Words(Pattern.compile("\\s+")
                .splitAsStream(Fold.fold(text))
                .filter(word -> !word.isEmpty())
                .distinct()
                .map(Words::pattern)
                .toList());
    }

    private static String pattern(String word) {
        String literal = SIGN.matcher(word).replaceAll("\\\\$0");
        return Character.isLetterOrDigit(word.codePointAt(0)) ? "\\m" + literal : literal;
    }

    /** The condition on a folded column; its parameters are the patterns, in their order. */
    public String in(String column) {
        return patterns.isEmpty()
                ? "true"
                : String.join(" and ", Collections.nCopies(patterns.size(), column + " ~ ?"));
    }
}
