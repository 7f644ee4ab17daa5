package vn.mangnon.indicator;

import java.util.regex.Pattern;
import vn.mangnon.platform.Fold;

/** The population group of a target in words: two ways of writing one group are the same. */
final class Scope {
    private static final Pattern WORDS_AROUND =
            Pattern.compile("^(?:(?:doi voi|tai|o|cho|thuoc|khu vuc|vung|dia ban)\\s+)+");

    private Scope() {}

    /** @return null for all, else what is compared */
    static String key(String scope) {
        if (scope == null || scope.isBlank()) {
            return null;
        }
        String bare = WORDS_AROUND
                .matcher(Fold.fold(scope).strip().replaceAll("\\s+", " "))
                .replaceFirst("");
        return bare.equals("do thi") ? "thanh thi" : bare;
    }
}
