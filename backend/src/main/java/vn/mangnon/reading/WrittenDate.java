package vn.mangnon.reading;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A day as documents write it: "31/3/2021", "31-3-2021", "ngày 16 tháng 3 năm 2022", "15/6".
 *
 * @param to   after its last token
 * @param day  0 when blank
 * @param year 0 when not written
 */
record WrittenDate(int to, int day, int month, int year) {

    /** The date whose first number is this token, or null. */
    static WrittenDate at(Tokens t, int i) {
        if (!t.isNumber(i) || t.get(i).word().length() > 2 && !dotted(t.get(i).word())) {
            return null;
        }
        if (dotted(t.get(i).word())) {
            String[] parts = t.get(i).word().split("\\.");
            return parts.length == 3 ? valid(i + 1, number(parts[0]), number(parts[1]), number(parts[2])) : null;
        }
        int day = t.get(i).intValue();
        if (t.at(i + 1, "tháng") && t.isNumber(i + 2)) {
            boolean year = t.at(i + 3, "năm") && t.isYear(i + 4);
            boolean slash = t.at(i + 3, "/") && t.isYear(i + 4);
            return valid(
                    year || slash ? i + 5 : i + 3,
                    day,
                    t.get(i + 2).intValue(),
                    year || slash ? t.get(i + 4).intValue() : 0);
        }
        boolean slash = t.at(i + 1, "/") || t.at(i + 1, "-");
        if (!slash || !t.isNumber(i + 2) || t.get(i + 2).word().length() > 2) {
            return null;
        }
        boolean year = (t.at(i + 3, "/") || t.at(i + 3, "-")) && t.isYear(i + 4);
        if (t.at(i + 1, "-") && !year) {
            return null;
        }
        boolean words = t.at(i + 3, "năm") && t.isYear(i + 4);
        return valid(
                year || words ? i + 5 : i + 3,
                day,
                t.get(i + 2).intValue(),
                year || words ? t.get(i + 4).intValue() : 0);
    }

    LocalDate date() {
        try {
            return year > 0 && day > 0 ? LocalDate.of(year, month, day) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    LocalDate inYear(int other) {
        return new WrittenDate(to, day, month, year > 0 ? year : other).date();
    }

    private static boolean dotted(String word) {
        return word.length() >= 8
                && word.length() <= 10
                && word.chars().filter(c -> c == '.').count() == 2;
    }

    private static int number(String digits) {
        return digits.length() > 4 ? 0 : Integer.parseInt(digits);
    }

    private static WrittenDate valid(int to, int day, int month, int year) {
        return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? new WrittenDate(to, day, month, year) : null;
    }
}
