package vn.mangnon.reading;

/**
 * Recognises text typed with the fonts of the 1990s, which give Latin-1 characters other shapes: "Uû ban nh©n d©n" in TCVN3 (ABC),
 * "Uûy ban nhaân daân" in VNI. Read as what it is, it would be gibberish, so it is refused by name.
 */
final class LegacyVietnamese {

    /** Latin-1 symbols that never touch a Vietnamese word, and are letters in TCVN3; the quotation marks among them are left out. */
    private static final String TCVN3 =
            "\u00A1\u00A2\u00A3\u00A4\u00A5\u00A6\u00A7\u00A8\u00A9\u00AA\u00AC\u00AE\u00B5\u00B6"
                    + "\u00B8\u00B9\u00BC\u00BD\u00BE\u00C6\u00D0\u00D1\u00D6\u00D7\u00D8\u00DE\u00DF\u00E6\u00E7\u00F0\u00F7\u00FE";

    /** Latin-1 letters that Vietnamese does not have, and that stand for a mark after the vowel in VNI. */
    private static final String VNI =
            "\u00E4\u00E5\u00E6\u00EB\u00EF\u00F1\u00F6\u00F8\u00FB\u00FC\u00C4\u00C5\u00C6\u00CB\u00CF\u00D1\u00D6\u00D8\u00DB\u00DC";

    /** In VNI the mark follows its vowel: "nhaân", "Keá", "baûo". Unicode Vietnamese never has these after a or e. */
    private static final String VNI_AFTER_VOWEL =
            "\u00E2\u00E1\u00E0\u00E9\u00E8\u00EA\u00F9\u00FA\u00F5\u00C2\u00C1\u00C0\u00C9\u00C8\u00CA\u00D9\u00DA\u00D5";

    private static final int FEW = 4;

    private LegacyVietnamese() {}

    /** @throws DocumentRefused {@link Refusal#LEGACY_FONT} when more than a few words are of such a font */
    static void refuseIn(CharSequence text) {
        int tcvn3 = 0;
        int vni = 0;
        for (int i = 0; i < text.length(); ) {
            int end = endOfWord(text, i);
            if (end == i) {
                i++;
                continue;
            }
            if (hasUnicodeVietnamese(text, i, end)) {
                i = end;
                continue;
            }
            boolean symbol = isTcvn3Word(text, i, end);
            tcvn3 += symbol ? 1 : 0;
            vni += !symbol && isVniWord(text, i, end) ? 1 : 0;
            i = end;
        }
        if (tcvn3 > FEW || vni > FEW) {
            throw new DocumentRefused(Refusal.LEGACY_FONT, tcvn3 + " words in TCVN3, " + vni + " in VNI");
        }
    }

    private static int endOfWord(CharSequence text, int start) {
        int i = start;
        while (i < text.length() && (Character.isLetter(text.charAt(i)) || TCVN3.indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    private static boolean hasUnicodeVietnamese(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) > 0xFF) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTcvn3Word(CharSequence text, int start, int end) {
        boolean letter = false;
        boolean symbol = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            letter |= c < 0x80;
            symbol |= TCVN3.indexOf(c) >= 0;
        }
        return letter && symbol;
    }

    private static boolean isVniWord(CharSequence text, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            char before = Character.toLowerCase(text.charAt(i - 1));
            if (before < 0x80 && VNI.indexOf(text.charAt(i)) >= 0
                    || (before == 'a' || before == 'e') && VNI_AFTER_VOWEL.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
