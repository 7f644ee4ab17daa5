package vn.mangnon.reading;

/** Writes a list number in one of Word's formats. */
final class ListNumber {

    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_SIGNS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int MAX_ROMAN = 3_999;
    private static final int MAX_LETTER = 26 * 30;

    private ListNumber() {}

    static String written(int number, String format) {
        return switch (format) {
            case "upperRoman" -> roman(number).toUpperCase(java.util.Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "upperLetter" -> letter(number).toUpperCase(java.util.Locale.ROOT);
            case "lowerLetter" -> letter(number);
            case "decimalZero" -> number < 10 && number >= 0 ? "0" + number : Integer.toString(number);
            case "none" -> "";
            default -> Integer.toString(number);
        };
    }

    private static String roman(int number) {
        if (number < 1 || number > MAX_ROMAN) {
            return Integer.toString(number);
        }
        var signs = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN_VALUES.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                signs.append(ROMAN_SIGNS[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return signs.toString();
    }

    /** After z Word doubles the letter: aa, bb, cc. */
    private static String letter(int number) {
        if (number < 1 || number > MAX_LETTER) {
            return Integer.toString(number);
        }
        return String.valueOf((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }
}
