package vn.mangnon.reading;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/** Reads a number and what it counts: "65%", "9 trẻ/1.000 trẻ đẻ sống", "từ 3% đến 5%", "107/100", "15 tỷ đồng", "12 xã". */
final class QuantityGrammar {

    private static final Map<String, PlanDraft.Unit> BASES = Map.of(
            "100",
            PlanDraft.Unit.PER_100,
            "1000",
            PlanDraft.Unit.PER_1000,
            "10000",
            PlanDraft.Unit.PER_10000,
            "100000",
            PlanDraft.Unit.PER_100000);
    private static final Map<String, BigDecimal> MULTIPLES = Map.of(
            "nghìn",
            new BigDecimal("1000"),
            "ngàn",
            new BigDecimal("1000"),
            "triệu",
            new BigDecimal("1000000"),
            "tỷ",
            new BigDecimal("1000000000"));
    /** Nouns after a number that measure time, age, order or a part of a text, never a result. */
    private static final Set<String> NO_COUNT = Set.of(
            "tuổi", "tháng", "ngày", "giờ", "năm", "loại", "thứ", "tuần", "phút", "gram", "g", "kg", "cm", "mét", "m",
            "km", "khoản", "điều", "mục", "phần", "giai", "mũi", "liều", "nhóm", "quyền", "nội", "nhiệm", "bước",
            "khóa", "đến", "và", "tiết", "lít", "chỉ", "tiêu", "cấp", "bên", "trong", "sao", "kỳ", "ban", "là", "có",
            "trở", "thành", "tổng");

    private QuantityGrammar() {}

    /** The quantity whose number is this token, null when it is a date, an age, a document's number or the like. */
    static Quantity at(Tokens tokens, int i) {
        Quantity fraction = tokens.isNumber(i) ? Fraction.at(tokens, i) : null;
        if (fraction != null) {
            return fraction;
        }
        if (!tokens.isNumber(i) || tokens.isYear(i) && !tokens.at(i + 1, "%") || isDateOrNumber(tokens, i)) {
            return null;
        }
        BigDecimal value = tokens.get(i).value();
        Unit unit = unit(tokens, i + 1);
        int after = unit.to;
        int second = upper(tokens, i, after);
        if (second > 0) {
            Unit upperUnit = unit(tokens, second + 1);
            boolean same = unit.unit == null || upperUnit.unit == null || unit.unit == upperUnit.unit;
            boolean counted = upperUnit.unit == null
                    && tokens.at(i - 1, "từ")
                    && tokens.isWord(second + 1)
                    && !tokens.isOneOf(second + 1, NO_COUNT)
                    && TimePhrase.at(tokens, second + 1) == null;
            if (same
                    && (upperUnit.unit != null || counted)
                    && tokens.get(second).value().compareTo(value) > 0
                    && upperUnit.unit != PlanDraft.Unit.AGE_YEARS) {
                return finish(tokens, i, value, tokens.get(second).value(), upperUnit);
            }
            if (upperUnit.unit == PlanDraft.Unit.AGE_YEARS || tokens.at(second + 1, "tháng")) {
                return null;
            }
        }
        if (unit.unit == null && tokens.isWord(i + 1) && tokens.isOneOf(i + 1, NO_COUNT)) {
            return null;
        }
        return finish(tokens, i, value, null, unit);
    }

    /** The base of "trên 1.000 trẻ đẻ sống" in a measure's words: the unit of its bare numbers. */
    static PlanDraft.Unit unitNamedIn(Passage measure) {
        Tokens tokens = Tokens.of(measure);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.at(i, "trên") || tokens.at(i, "/") || tokens.at(i, "(")) {
                if (tokens.at(i + 1, "%")) {
                    return PlanDraft.Unit.PERCENT;
                }
                if (tokens.at(i + 1, "‰")) {
                    return PlanDraft.Unit.PER_1000;
                }
                PlanDraft.Unit base = base(tokens, i + 1);
                if (base != null) {
                    return base;
                }
            }
        }
        if (tokens.at(0, "tuổi", "thọ")) {
            return PlanDraft.Unit.AGE_YEARS;
        }
        return tokens.at(0, "số") && !tokens.at(1, "điểm") || tokens.at(0, "tổng", "số") ? PlanDraft.Unit.COUNT : null;
    }

    private static final Set<String> SIZES =
            Set.of("cm", "m", "mét", "kg", "g", "gam", "gram", "lít", "ml", "kcal", "calo");

    private record Unit(PlanDraft.Unit unit, int from, int to, BigDecimal times) {}

    private static Unit unit(Tokens tokens, int i) {
        if (tokens.at(i, "%") || tokens.at(i, "‰")) {
            int to = i + 1;
            boolean footnote = tokens.isNumber(to)
                    && tokens.get(to).start() == tokens.get(i).end()
                    && tokens.get(to).word().length() <= 2;
            to += footnote ? 1 : 0;
            return new Unit(tokens.at(i, "%") ? PlanDraft.Unit.PERCENT : PlanDraft.Unit.PER_1000, i, to, null);
        }
        if (tokens.at(i, "phần", "trăm")) {
            return new Unit(PlanDraft.Unit.PERCENT, i, i + 2, null);
        }
        if (tokens.at(i, "phần", "nghìn") || tokens.at(i, "phần", "ngàn")) {
            return new Unit(PlanDraft.Unit.PER_1000, i, i + 2, null);
        }
        if (tokens.at(i, "điểm", "phần", "trăm") || tokens.at(i, "điểm", "%")) {
            return new Unit(PlanDraft.Unit.PERCENTAGE_POINT, i, tokens.at(i + 1, "%") ? i + 2 : i + 3, null);
        }
        Unit per = per(tokens, i);
        if (per != null) {
            return per;
        }
        if (tokens.isOneOf(i, MULTIPLES.keySet())
                && (tokens.at(i + 1, "đồng") || tokens.at(i + 1, "vnđ") || tokens.at(i + 1, "vnd"))) {
            return new Unit(
                    PlanDraft.Unit.MONEY_VND,
                    i,
                    i + 2,
                    MULTIPLES.get(tokens.get(i).word()));
        }
        if (tokens.at(i, "đồng") || tokens.at(i, "vnđ")) {
            return new Unit(PlanDraft.Unit.MONEY_VND, i, i + 1, null);
        }
        if (tokens.at(i, "tuổi")) {
            return new Unit(PlanDraft.Unit.AGE_YEARS, i, i + 1, null);
        }
        if (tokens.isOneOf(i, SIZES)) {
            int to = tokens.at(i + 1, "/") && tokens.isWord(i + 2) ? i + 3 : i + 1;
            return new Unit(PlanDraft.Unit.OTHER, i, to, null);
        }
        if (tokens.at(i, "điểm") && !tokens.isWord(i + 1)) {
            return new Unit(PlanDraft.Unit.POINTS, i, i + 1, null);
        }
        return new Unit(null, i, i, null);
    }

    /** "/1.000 trẻ", "trẻ /1.000 trẻ đẻ sống", "bé trai/100 bé gái", "trên 100.000 trẻ em". */
    private static Unit per(Tokens tokens, int i) {
        int slash = i;
        while (slash < tokens.size()
                && slash - i < 6
                && tokens.isWord(slash)
                && !tokens.at(slash, "trên")
                && !tokens.at(slash, "và")
                && !tokens.at(slash, "đến")) {
            slash++;
        }
        boolean stroke = tokens.at(slash, "/");
        if (!stroke && !(tokens.at(slash, "trên") && slash - i <= 3)) {
            return null;
        }
        PlanDraft.Unit base = base(tokens, slash + 1);
        return base == null ? null : new Unit(base, i, slash + 2, null);
    }

    private static PlanDraft.Unit base(Tokens tokens, int i) {
        return tokens.isNumber(i)
                ? BASES.get(tokens.get(i).word().replace(".", "").replace(",", ""))
                : null;
    }

    private static int upper(Tokens tokens, int i, int after) {
        if ((tokens.at(after, "-") || tokens.at(after, "đến") || tokens.at(after, "tới"))
                && tokens.isNumber(after + 1)
                && !tokens.isYear(after + 1)) {
            boolean dash = tokens.at(after, "-");
            boolean said = tokens.at(i - 1, "từ") || after == i + 1 || dash;
            return said && !isDateOrNumber(tokens, after + 1) ? after + 1 : -1;
        }
        return -1;
    }

    private static Quantity finish(Tokens tokens, int from, BigDecimal value, BigDecimal upper, Unit unit) {
        int to = unit.to;
        boolean yearly = tokens.at(to, "/", "năm") || tokens.at(to, "mỗi", "năm") || tokens.at(to, "một", "năm");
        to += tokens.at(to, "/", "năm") ? 2 : 0;
        boolean more = tokens.at(to, "trở", "lên");
        boolean less = tokens.at(to, "trở", "xuống");
        to += more || less ? 2 : 0;
        BigDecimal times = unit.times == null ? BigDecimal.ONE : unit.times;
        return new Quantity(
                from,
                to,
                scaled(value, times),
                upper == null ? null : scaled(upper, times),
                unit.unit,
                unit.from,
                yearly,
                more,
                less);
    }

    private static BigDecimal scaled(BigDecimal value, BigDecimal times) {
        BigDecimal product = value.multiply(times).stripTrailingZeros();
        return product.scale() < 0 ? product.setScale(0) : product;
    }

    /** "05/11/2012", "23/QĐ-TTg", "(số 111)", "Điều 5", "lớp 5". */
    private static boolean isDateOrNumber(Tokens tokens, int i) {
        if (tokens.at(i - 1, "ngày")
                || tokens.at(i - 1, "tháng")
                || tokens.at(i - 1, "quý")
                || tokens.at(i - 1, "điều")
                || tokens.at(i - 1, "khoản")
                || tokens.at(i - 1, "lớp")
                || tokens.at(i - 1, "đài")
                || tokens.at(i - 1, "thứ")
                || tokens.at(i - 1, "mẫu")) {
            return true;
        }
        if (tokens.at(i - 1, "số") && !tokens.at(i - 2, "tổng") && !tokens.at(i - 2, "tỷ")
                || tokens.at(i - 1, "cấp")
                || tokens.at(i - 1, "mức", "độ")
                || tokens.at(i - 2, "mức", "độ")) {
            return true;
        }
        if (tokens.at(i - 1, "/") && tokens.isNumber(i - 2)) {
            return true;
        }
        if (!tokens.at(i + 1, "/")) {
            return false;
        }
        if (tokens.isNumber(i + 2)) {
            return base(tokens, i + 2) == null;
        }
        boolean symbol = tokens.isWord(i + 2)
                && Character.isUpperCase(
                        tokens.passage.text().charAt(tokens.get(i + 2).start()));
        return symbol && !tokens.at(i + 2, "năm");
    }
}
