package vn.mangnon.reading;

import java.util.Arrays;
import java.util.Set;

/** Which words name a quantity, which only lead to it, and which name a part of the population. */
final class MeasureWords {

    private static final Set<String> NOUNS =
            Set.of("tỷ", "số", "mức", "tổng", "chỉ", "tuổi", "tần", "thời", "độ", "diện", "thu", "chiều");
    private static final Set<String> VERBS =
            Set.of("giảm", "tăng", "nâng", "hạ", "kéo", "khống", "duy", "phấn", "phần", "đảm", "bảo");
    private static final Set<String> PREDICATES = Set.of(
            "được", "có", "biết", "bị", "tham", "đạt", "không", "hoàn", "sử", "thực", "triển", "tổ", "áp", "mắc", "là",
            "đi", "tiếp", "hưởng", "thuộc", "đăng", "bảo", "đảm", "xây", "bố", "ký", "cam", "thành", "học", "nắm",
            "đáp");
    private static final Set<String> PREPOSITIONS =
            Set.of("đối", "ở", "tại", "khu", "vùng", "với", "cho", "thuộc", "trong", "riêng");
    private static final Set<String> AREAS =
            Set.of("nông", "thành", "đô", "miền", "đồng", "hải", "núi", "nội", "ngoại", "vùng", "biên");
    private static final Set<String> GROUPS =
            Set.of("nam", "nữ", "trai", "gái", "mầm", "tiểu", "trung", "thcs", "thpt", "bậc", "cấp", "nhà", "mẫu");

    private static final String[][] OPENERS = folded(new String[][] {
        {"từng", "bước"},
        {"không", "để"},
        {"tiếp", "tục"},
        {"hằng", "năm"},
        {"mỗi", "năm"},
        {"trong", "đó"},
        {"cụ", "thể"},
        {"đồng", "thời"},
        {"kéo", "giảm"},
        {"giảm", "thiểu"},
        {"khống", "chế"},
        {"duy", "trì"},
        {"giữ", "vững"},
        {"hạ", "thấp"},
        {"nâng", "cao"},
        {"phấn", "đấu"},
        {"phần", "đầu"},
        {"phần", "đấu"},
        {"phấn", "đầu"},
        {"bình", "quân"},
        {"trung", "bình"},
        {"trên", "địa", "bàn", "tỉnh"},
        {"toàn", "tỉnh"},
        {"để"},
        {"gia", "tăng"},
        {"hoàn", "thành", "chỉ", "tiêu"},
        {"và"},
        {","},
        {":"},
        {"-"},
        {"."},
        {"("},
        {")"},
        {"còn"},
        {"là"},
        {"nhằm"},
        {"sẽ"},
        {"thì"},
        {"đến"},
        {"có"},
        {"đạt"},
        {"cho"},
        {"bằng"},
        {"+"},
        {"*"},
        {"riêng"}
    });

    private MeasureWords() {}

    private static String[][] folded(String[][] words) {
        return Arrays.stream(words)
                .map(opener -> Fold.fold(String.join(" ", opener)).split(" "))
                .toArray(String[][]::new);
    }

    /** "tỷ lệ …", "số …", "giảm tỷ suất …": a measure of its own begins here. */
    static boolean startsMeasure(Tokens t, int i) {
        if (t.at(i, "tỷ", "lệ")
                || t.at(i, "tỷ", "suất")
                || t.at(i, "tỷ", "số")
                || t.at(i, "mức", "giảm")
                || t.at(i, "mức", "tăng")) {
            return true;
        }
        if (t.at(i, "số") || t.at(i, "tổng", "số") || t.at(i, "chỉ", "số") || t.at(i, "tuổi", "thọ")) {
            return t.isWord(i + 1);
        }
        return isVerb(t, i);
    }

    static boolean isMeasureNoun(Tokens t, int i) {
        return t.isOneOf(i, NOUNS) && startsMeasure(t, i) && !isVerb(t, i);
    }

    /** giảm, tăng, nâng, duy trì, phấn đấu as verbs; not in "tăng cường", "giảm nghèo", "nâng cao năng lực", "bảo đảm quyền". */
    static boolean isVerb(Tokens t, int i) {
        if (!t.isOneOf(i, VERBS)) {
            return false;
        }
        return switch (t.get(i).word()) {
            case "giảm" -> !t.at(i + 1, "nghèo");
            case "tăng" -> !t.at(i + 1, "cường") && !t.at(i + 1, "trưởng");
            case "nâng" -> !t.at(i + 1, "cao") || startsMeasureAfter(t, i + 2);
            case "hạ", "kéo" -> t.at(i + 1, "giảm") || t.at(i + 1, "thấp") || t.at(i + 1, "tỷ");
            case "khống" -> t.at(i + 1, "chế");
            case "duy" -> t.at(i + 1, "trì");
            case "phấn", "phần" -> t.at(i + 1, "đấu") || t.at(i + 1, "đầu");
            case "đảm" ->
                t.at(i + 1, "bảo")
                        && (t.isNumber(i + 2)
                                || startsMeasureAfter(t, i + 2)
                                || t.at(i + 2, "có")
                                || t.at(i + 2, "ít"));
            case "bảo" ->
                t.at(i + 1, "đảm")
                        && (t.isNumber(i + 2)
                                || startsMeasureAfter(t, i + 2)
                                || t.at(i + 2, "có")
                                || t.at(i + 2, "ít"));
            default -> false;
        };
    }

    private static boolean startsMeasureAfter(Tokens t, int i) {
        return t.at(i, "tỷ") || t.at(i, "số") || t.at(i, "mức");
    }

    /** Whether the words from here on have a verb, so that they say something of their subject. */
    static int predicate(Tokens t, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            boolean part = t.at(i, "có", "hoàn", "cảnh")
                    || t.at(i, "hoàn", "cảnh")
                    || t.at(i, "có", "nguy", "cơ")
                    || t.at(i, "thành", "thị")
                    || t.at(i, "không", "chuyên")
                    || t.at(i, "trung", "học")
                    || t.at(i - 1, "trung", "học")
                    || t.at(i - 1, "tiểu", "học")
                    || t.at(i, "học", "sinh")
                    || t.at(i - 1, "trường", "học")
                    || t.at(i, "đi", "kèm")
                    || t.at(i - 1, "tổ")
                    || t.at(i - 1, "thành", "thực")
                    || t.at(i, "tiếp", "theo")
                    || t.at(i, "tổ", "dân")
                    || t.at(i, "thành", "phố")
                    || t.at(i - 1, "nội", "thành")
                    || t.at(i - 1, "ngoại", "thành")
                    || t.at(i, "bảo", "trợ")
                    || t.at(i - 1, "người", "sử")
                    || t.at(i, "thành", "viên")
                    || t.at(i - 1, "hoàn")
                    || t.at(i, "đảm")
                    || t.at(i - 1, "chuyên", "học")
                    || t.at(i - 1, "hình", "thành");
            if (!part && t.isOneOf(i, PREDICATES)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether these words only name a group or an area: "ở bậc tiểu học", "đối với nông thôn", "khu vực thành thị". */
    static boolean isScope(Tokens t, int from, int to) {
        if (from >= to || to - from > 14 || startsMeasure(t, from)) {
            return false;
        }
        int predicate = predicate(t, from, to);
        boolean says = t.at(predicate, "có") || t.at(predicate, "được") || t.at(predicate, "đạt");
        if (predicate >= 0 && (says || !t.isOneOf(from, GROUPS))) {
            return false;
        }
        boolean prepositional = t.isOneOf(from, PREPOSITIONS)
                && !t.at(from, "trong", "năm")
                && (!t.at(from, "khu") || t.at(from, "khu", "vực"));
        return prepositional
                || t.isOneOf(from, AREAS) && to - from <= 6
                || t.isOneOf(from, GROUPS) && to - from <= 6
                || t.at(from, "trẻ", "em", "trai")
                || t.at(from, "trẻ", "em", "gái")
                || t.at(from, "trẻ", "em", "nam")
                || t.at(from, "trẻ", "em", "nữ");
    }

    /** Where "đối với", "ở" or "tại" begins, past it: the scope is what follows. */
    static int pastPreposition(Tokens t, int from) {
        if (t.at(from, "đối", "với")) {
            return from + 2;
        }
        if (t.at(from, "riêng")
                || t.at(from, "ở")
                || t.at(from, "tại")
                || t.at(from, "với")
                || t.at(from, "cho")
                || t.at(from, "thuộc")
                || t.at(from, "trong")) {
            return t.at(from, "riêng") || t.at(from, "cho") && t.at(from + 1, "khu")
                    ? pastPreposition(t, from + 1)
                    : from + 1;
        }
        return from;
    }

    /** Where an area at the end of a measure's name begins ("… ở khu vực nông thôn"), -1 without one. */
    static int areaAtEnd(Tokens t, int from, int to) {
        for (int i = to - 1; i > from + 2 && to - i <= 9; i--) {
            boolean opens = t.at(i, "ở")
                    || t.at(i, "tại")
                    || t.at(i, "đối", "với")
                    || t.at(i, "khu", "vực")
                    || t.at(i, "vùng") && !t.at(i + 1, "dân");
            if (opens && !t.at(i - 1, "ở") && !t.at(i - 1, "tại") && !t.at(i - 1, "với") && predicate(t, i, to) < 0) {
                int area = pastPreposition(t, i);
                boolean known = t.at(area, "nông", "thôn")
                        || t.at(area, "thành", "thị")
                        || t.at(area, "đô", "thị")
                        || t.at(area, "miền", "núi")
                        || t.at(area, "đồng", "bằng")
                        || t.at(area, "khu", "vực")
                        || t.at(area, "vùng")
                        || t.at(area, "nội", "thành")
                        || t.at(area, "hải", "đảo")
                        || t.at(area, "các", "xã")
                        || t.at(area, "các", "huyện");
                return known && !t.at(i - 1, ",") && !t.at(i - 1, "và") ? i : -1;
            }
        }
        return -1;
    }

    /** Past "phấn đấu", "có", "đảm bảo", "giảm" … to where the name of the measure begins. */
    static int pastVerbs(Tokens t, int from, int to) {
        int i = from;
        while (i < to) {
            int next = pastOne(t, i);
            if (next == i) {
                break;
            }
            i = Math.min(next, to);
        }
        return i;
    }

    private static int pastOne(Tokens t, int i) {
        for (String[] opener : OPENERS) {
            if (t.at(i, opener)) {
                return i + opener.length;
            }
        }
        if (t.at(i, "đảm", "bảo") || t.at(i, "bảo", "đảm")) {
            return i + 2;
        }
        return (t.at(i, "giảm") || t.at(i, "tăng") || t.at(i, "nâng") || t.at(i, "hạ")) && isVerb(t, i) ? i + 1 : i;
    }
}
