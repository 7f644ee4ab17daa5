package vn.mangnon.reading;

import java.util.List;
import java.util.Map;

/**
 * The words right before a number that say how it binds: "xuống còn dưới", "đạt ít nhất", "giảm bình quân", "duy trì trên".
 *
 * @param from       first token of these words
 * @param comparator null when none is said
 * @param level      a verb that names a level stands here ("đạt", "xuống còn")
 * @param reaches    "có", "đạt" or another verb that a count needs before it
 * @param moves      giảm or tăng right before the number: it is a change, not a level
 * @param yearly     "hằng năm", "bình quân mỗi năm"
 * @param keeps      "duy trì"
 * @param since      "từ": a range, "trở lên", or where a movement begins
 */
record Lead(
        int from,
        PlanDraft.Comparator comparator,
        boolean level,
        boolean reaches,
        PlanDraft.Direction moves,
        boolean yearly,
        boolean keeps,
        boolean since) {

    private enum Sense {
        LT,
        GT,
        LE,
        GE,
        EQ,
        LEVEL,
        REACH,
        DOWN,
        UP,
        YEARLY,
        KEEP,
        SINCE,
        FILL
    }

    private static final Map<Integer, List<Map.Entry<String[], Sense>>> PHRASES = Map.of(
            5,
                    List.of(
                            entry("không", "để", "xảy", "ra", "quá", Sense.LE),
                            entry("không", "để", "xảy", "ra", "trên", Sense.LE)),
            4, List.of(entry("không", "để", "vượt", "quá", Sense.LE), entry("không", "xảy", "ra", "quá", Sense.LE)),
            3,
                    List.of(
                            entry("thành", "lập", "mới", Sense.REACH),
                            entry("xây", "dựng", "mới", Sense.REACH),
                            entry("không", "vượt", "quá", Sense.LE),
                            entry("không", "để", "quá", Sense.LE),
                            entry("không", "thấp", "hơn", Sense.GE),
                            entry("không", "cao", "hơn", Sense.LE),
                            entry("không", "ít", "hơn", Sense.GE),
                            entry("không", "nhỏ", "hơn", Sense.GE),
                            entry("không", "lớn", "hơn", Sense.LE),
                            entry("đạt", "và", "vượt", Sense.GE),
                            entry("bình", "quân", "năm", Sense.YEARLY),
                            entry("duy", "trì", "ở", Sense.KEEP)),
            2,
                    List.of(
                            entry("không", "quá", Sense.LE),
                            entry("vượt", "quá", Sense.LE),
                            entry("bố", "trí", Sense.REACH),
                            entry("hình", "thành", Sense.REACH),
                            entry("lắp", "đặt", Sense.REACH),
                            entry("vận", "động", Sense.REACH),
                            entry("huy", "động", Sense.REACH),
                            entry("mở", "mới", Sense.REACH),
                            entry("không", "dưới", Sense.GE),
                            entry("ít", "nhất", Sense.GE),
                            entry("tối", "thiểu", Sense.GE),
                            entry("tối", "đa", Sense.LE),
                            entry("nhiều", "nhất", Sense.LE),
                            entry("thấp", "hơn", Sense.LT),
                            entry("nhỏ", "hơn", Sense.LT),
                            entry("cao", "hơn", Sense.GT),
                            entry("lớn", "hơn", Sense.GT),
                            entry("nhiều", "hơn", Sense.GT),
                            entry("hằng", "năm", Sense.YEARLY),
                            entry("mỗi", "năm", Sense.YEARLY),
                            entry("bình", "quân", Sense.FILL),
                            entry("trung", "bình", Sense.FILL),
                            entry("duy", "trì", Sense.KEEP),
                            entry("giữ", "vững", Sense.KEEP),
                            entry("giữ", "ổn", Sense.KEEP),
                            entry("phấn", "đấu", Sense.LEVEL),
                            entry("phần", "đầu", Sense.LEVEL),
                            entry("tiến", "tới", Sense.LEVEL),
                            entry("tiến", "đến", Sense.LEVEL),
                            entry("phần", "đấu", Sense.LEVEL),
                            entry("phấn", "đầu", Sense.LEVEL),
                            entry("lần", "lượt", Sense.FILL),
                            entry("tương", "ứng", Sense.FILL),
                            entry("ở", "mức", Sense.LEVEL),
                            entry("ổn", "định", Sense.FILL),
                            entry("đảm", "bảo", Sense.LEVEL),
                            entry("bảo", "đảm", Sense.LEVEL),
                            entry("đạt", "được", Sense.LEVEL),
                            entry("thành", "lập", Sense.REACH),
                            entry("xây", "dựng", Sense.REACH),
                            entry("tổ", "chức", Sense.REACH),
                            entry("tỷ", "lệ", Sense.FILL),
                            entry("tỷ", "suất", Sense.FILL),
                            entry("xấp", "xỉ", Sense.EQ),
                            entry("=", ">", Sense.GE),
                            entry(">", "=", Sense.GE),
                            entry("<", "=", Sense.LE),
                            entry("=", "<", Sense.LE)),
            1,
                    List.of(
                            entry("dưới", Sense.LT),
                            entry("trên", Sense.GT),
                            entry("vượt", Sense.GT),
                            entry("hơn", Sense.GT),
                            entry("<", Sense.LT),
                            entry(">", Sense.GT),
                            entry("≤", Sense.LE),
                            entry("≥", Sense.GE),
                            entry("đạt", Sense.LEVEL),
                            entry("là", Sense.LEVEL),
                            entry("còn", Sense.LEVEL),
                            entry("xuống", Sense.LEVEL),
                            entry("lên", Sense.LEVEL),
                            entry("bằng", Sense.LEVEL),
                            entry("chiếm", Sense.LEVEL),
                            entry("có", Sense.REACH),
                            entry("mở", Sense.REACH),
                            entry("giảm", Sense.DOWN),
                            entry("tăng", Sense.UP),
                            entry("từ", Sense.SINCE),
                            entry("thêm", Sense.FILL),
                            entry("khoảng", Sense.EQ),
                            entry("gần", Sense.EQ),
                            entry("mức", Sense.FILL),
                            entry("đến", Sense.FILL),
                            entry("tới", Sense.FILL),
                            entry("nâng", Sense.FILL),
                            entry("cho", Sense.FILL),
                            entry("cả", Sense.FILL),
                            entry("ít", Sense.FILL)));

    private static Map.Entry<String[], Sense> entry(Object... wordsAndSense) {
        String[] words = new String[wordsAndSense.length - 1];
        for (int i = 0; i < words.length; i++) {
            words[i] = Fold.fold((String) wordsAndSense[i]);
        }
        return Map.entry(words, (Sense) wordsAndSense[words.length]);
    }

    /** @param least the first token that may belong to it */
    static Lead before(Tokens tokens, int number, int least) {
        PlanDraft.Comparator comparator = null;
        PlanDraft.Direction moves = null;
        boolean level = false;
        boolean reaches = false;
        boolean yearly = false;
        boolean keeps = false;
        boolean since = false;
        int from = number;
        Map.Entry<String[], Sense> phrase = ending(tokens, from, least);
        while (phrase != null) {
            Sense sense = phrase.getValue();
            boolean known = comparator != null;
            switch (sense) {
                case LT -> comparator = known || level ? comparator : PlanDraft.Comparator.LT;
                case GT -> comparator = known || level ? comparator : PlanDraft.Comparator.GT;
                case LE -> comparator = known ? comparator : PlanDraft.Comparator.LE;
                case GE -> comparator = known ? comparator : PlanDraft.Comparator.GE;
                case EQ -> comparator = known ? comparator : PlanDraft.Comparator.EQ;
                case LEVEL -> level = true;
                case REACH -> reaches = true;
                case DOWN -> moves = level ? moves : PlanDraft.Direction.DOWN;
                case UP -> moves = level ? moves : PlanDraft.Direction.UP;
                case YEARLY -> yearly = true;
                case KEEP -> keeps = true;
                case SINCE -> since = true;
                default -> {}
            }
            boolean verb = sense == Sense.DOWN || sense == Sense.UP;
            from -= phrase.getKey().length;
            phrase = verb && level ? null : ending(tokens, from, least);
        }
        return new Lead(from, comparator, level, reaches, moves, yearly, keeps, since);
    }

    boolean isEmpty() {
        return comparator == null && !level && moves == null && !keeps;
    }

    private static Map.Entry<String[], Sense> ending(Tokens tokens, int end, int least) {
        for (int length = 5; length >= 1; length--) {
            if (end - length < least) {
                continue;
            }
            for (Map.Entry<String[], Sense> phrase : PHRASES.get(length)) {
                if (tokens.at(end - length, phrase.getKey())) {
                    return phrase;
                }
            }
        }
        return null;
    }
}
