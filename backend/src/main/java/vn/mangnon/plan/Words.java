package vn.mangnon.plan;

/** Text as people send it. */
final class Words {
    private Words() {}

    static String strip(String text) {
        return text == null ? null : text.strip();
    }

    /** The beginning of a statement, for a label. */
    static String shortened(String text) {
        return text.length() <= 120
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(118)) ? 118 : 119) + "…";
    }
}
