package vn.mangnon.reading;

import java.math.BigDecimal;

/**
 * A word, a number or a sign of a passage.
 *
 * @param word  folded spelling
 * @param start place in the passage
 * @param value of a number as Vietnamese documents write it, else null
 */
record Token(String word, int start, int end, BigDecimal value) {

    boolean is(String other) {
        return word.equals(other);
    }

    boolean isNumber() {
        return value != null;
    }

    boolean isWord() {
        return value == null && Character.isLetter(word.charAt(0));
    }

    boolean isYear() {
        return value != null
                && word.length() == 4
                && (word.startsWith("19") || word.startsWith("20"))
                && word.chars().allMatch(Character::isDigit);
    }

    int intValue() {
        return value.intValue();
    }
}
