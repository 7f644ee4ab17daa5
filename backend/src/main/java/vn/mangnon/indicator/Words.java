package vn.mangnon.indicator;

/** Text as people send it. */
final class Words {
    private Words() {}

    /** @return without white space around; null when nothing is left */
    static String bare(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The beginning of a statement, for a label. */
    static String shortened(String text) {
        return text.length() <= 120
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(118)) ? 118 : 119) + "…";
    }
}
