package vn.mangnon.platform;

/**
 * Text in a CSV cell that a spreadsheet would take for a formula: it is written behind an apostrophe, and read without it again.
 * In XLSX a text is a text by its type.
 */
public final class SheetText {
    private static final String DANGEROUS = "=+-@\t\r";

    private SheetText() {}

    public static String guarded(String text) {
        return isDangerous(text) ? "'" + text : text;
    }

    /** What {@link #guarded} was given. */
    static String bared(String text) {
        return text != null && text.startsWith("'") && isDangerous(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean isDangerous(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
    }
}
