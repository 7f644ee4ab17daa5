package vn.mangnon.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parts of a whole, in digits ("giảm 1/3", "2/3 số xã") or in words ("một nửa", "ba phần tư"), read as per cent with six places. */
final class Fraction {

    private static final Map<String, Integer> CARDINALS =
            Map.of("một", 1, "hai", 2, "ba", 3, "bốn", 4, "năm", 5, "tư", 4, "mười", 10);
    private static final int GREATEST = 10;
    private static final Set<String> OF_TIME =
            Set.of("ngày", "buổi", "tháng", "năm", "giờ", "quý", "tuần", "âm", "hằng");
    private static final Set<String> DAYS = Set.of("ngày", "đến", "trước", "sau", "dịp", "lễ", "tết", "nhi", "hạn");

    private Fraction() {}

    /** The fraction in digits whose numerator is this token, null when it is a day, a number of a document or the like. */
    static Quantity at(Tokens t, int i) {
        if (t.get(i).word().indexOf(' ') > 0) {
            return new Quantity(i, i + 1, t.get(i).value(), null, PlanDraft.Unit.PERCENT, i, false, false, false);
        }
        boolean written = t.get(i).word().length() == 1
                && t.at(i + 1, "/")
                && t.isNumber(i + 2)
                && t.get(i + 2).word().length() <= 2
                && t.get(i).end() == t.get(i + 1).start()
                && t.get(i + 1).end() == t.get(i + 2).start()
                && !t.at(i + 3, "/")
                && !t.at(i - 1, "/");
        if (!written || t.isOneOf(i + 3, OF_TIME) || t.isOneOf(i - 1, DAYS)) {
            return null;
        }
        int part = t.get(i).intValue();
        int whole = t.get(i + 2).intValue();
        if (part < 1 || part >= whole || whole > GREATEST) {
            return null;
        }
        boolean ofNumber = t.at(i + 3, "số") || t.at(i + 3, "tổng", "số");
        Lead lead = Lead.before(t, i, 0);
        if (!ofNumber && lead.isEmpty() && !lead.reaches()) {
            return null;
        }
        return new Quantity(i, i + 3, perCent(part, whole), null, PlanDraft.Unit.PERCENT, i, false, false, false);
    }

    /** Makes one number of each fraction in words. */
    static List<Token> inWords(List<Token> tokens) {
        List<Token> out = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            int length = is(tokens, i, "một") && is(tokens, i + 1, "nửa") ? 2 : parts(tokens, i) == null ? 0 : 3;
            if (length == 0) {
                out.add(tokens.get(i));
                continue;
            }
            BigDecimal value = length == 2 ? perCent(1, 2) : parts(tokens, i);
            Token last = tokens.get(i + length - 1);
            String words = tokens.get(i).word() + (length == 2 ? " " : " phần ") + last.word();
            out.add(new Token(words, tokens.get(i).start(), last.end(), value));
            i += length - 1;
        }
        return out;
    }

    private static BigDecimal parts(List<Token> tokens, int i) {
        if (!is(tokens, i + 1, "phần") || i + 2 >= tokens.size()) {
            return null;
        }
        Integer part = CARDINALS.get(tokens.get(i).word());
        Integer whole = CARDINALS.get(tokens.get(i + 2).word());
        return part == null || whole == null || part >= whole ? null : perCent(part, whole);
    }

    private static boolean is(List<Token> tokens, int i, String word) {
        return i < tokens.size() && tokens.get(i).is(word);
    }

    private static BigDecimal perCent(int part, int whole) {
        BigDecimal value = new BigDecimal(100 * part)
                .divide(new BigDecimal(whole), 6, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
