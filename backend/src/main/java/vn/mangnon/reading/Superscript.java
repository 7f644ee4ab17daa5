package vn.mangnon.reading;

/** Raised digits stay apart from the number they follow: "24%" with a raised 1 is "24%¹", never "24%1". */
final class Superscript {

    private static final String PLAIN = "0123456789+-=()";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";

    private Superscript() {}

    static String of(String text) {
        var raised = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = PLAIN.indexOf(text.charAt(i));
            raised.append(at < 0 ? text.charAt(i) : RAISED.charAt(at));
        }
        return raised.toString();
    }
}
