package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * "vào năm 2025", "(2025)", "giai đoạn 2021-2025", "từ năm 2025 đến năm 2030", "các năm 2025, 2030".
 *
 * @param from     first token
 * @param to       after the last token
 * @param years    the years named one by one; of a span its last one
 * @param yearFrom first year of a span, else null
 * @param baseline "so với năm 2020": measured from it, not due in it
 */
record TimePhrase(int from, int to, List<Integer> years, Integer yearFrom, boolean baseline) {

    private static final Set<String> LEADS = Set.of(
            "vào", "đến", "tới", "trong", "cuối", "hết", "từ", "trước", "giai", "đoạn", "năm", "các", "mốc", "thời",
            "kỳ", "nhiệm", "học", "kể", "sau", "ngay", "tính", "đầu", "cả", "thúc");
    private static final Set<String> STARTS = Set.of(
            "vào", "đến", "tới", "trong", "cuối", "hết", "từ", "trước", "giai", "năm", "các", "mốc", "thời", "nhiệm",
            "kể", "ngay", "tính", "kết");
    private static final Set<String> TITLES =
            Set.of("trình", "án", "hoạch", "lược", "quyết", "định", "nghèo", "chí", "luật", "thị");

    int year() {
        return years.get(years.size() - 1);
    }

    /** The phrase that begins at this token, or null. */
    static TimePhrase at(Tokens tokens, int i) {
        if (tokens.at(i, "(") && tokens.isYear(i + 1)) {
            TimePhrase inner = years(tokens, i, i + 1, false);
            return inner != null && tokens.at(inner.to, ")")
                    ? new TimePhrase(i, inner.to + 1, inner.years, inner.yearFrom, false)
                    : null;
        }
        if (tokens.at(i, "so", "với")) {
            TimePhrase inner = baseline(tokens, i + 2);
            return inner == null ? null : new TimePhrase(i, inner.to, inner.years, inner.yearFrom, true);
        }
        boolean every = tokens.at(i, "năm")
                && (tokens.at(i - 1, "hằng")
                        || tokens.at(i - 1, "mỗi")
                        || tokens.at(i - 1, "quân")
                        || tokens.at(i - 1, "/"));
        if (!tokens.isOneOf(i, STARTS) || every || isPartOfTitle(tokens, i)) {
            return null;
        }
        int j = i;
        boolean firm = false;
        boolean span = tokens.at(i, "từ");
        while (j < tokens.size() && j - i < 8 && tokens.isOneOf(j, LEADS)) {
            span |= tokens.at(j, "giai") || tokens.at(j, "từ");
            firm |= tokens.at(j, "năm") || tokens.at(j, "giai") || tokens.at(j, "kỳ");
            j++;
        }
        boolean preposition = j > i
                && (tokens.at(j - 1, "đến")
                        || tokens.at(j - 1, "vào")
                        || tokens.at(j - 1, "cuối")
                        || tokens.at(j - 1, "trước")
                        || tokens.at(j - 1, "tới")
                        || tokens.at(j - 1, "từ")
                        || tokens.at(j - 1, "hết"));
        if (tokens.isYear(j) && (firm || preposition) && !tokens.at(j + 1, "/")) {
            return years(tokens, i, j, span);
        }
        return dayOrMonth(tokens, i, j);
    }

    private static TimePhrase baseline(Tokens tokens, int i) {
        int j = i;
        while (j < tokens.size()
                && j - i < 8
                && (tokens.isOneOf(j, LEADS) || tokens.at(j, "cùng") || tokens.at(j, "mức") || tokens.at(j, "đoạn"))) {
            j++;
        }
        return tokens.isYear(j) ? years(tokens, i, j, false) : null;
    }

    private static TimePhrase years(Tokens tokens, int from, int at, boolean span) {
        int first = tokens.get(at).intValue();
        int to = at + 1;
        if (tokens.at(to, "-") && tokens.isYear(to + 1)) {
            return new TimePhrase(from, to + 2, List.of(tokens.get(to + 1).intValue()), first, false);
        }
        int second = tokens.at(to, "đến") || tokens.at(to, "-") ? to + 1 : -1;
        while (second > 0 && (tokens.at(second, "hết") || tokens.at(second, "cuối") || tokens.at(second, "năm"))) {
            second++;
        }
        boolean spans = span || second == to + 1 && tokens.at(to, "đến");
        if (second > 0 && tokens.isYear(second) && spans && tokens.get(second).intValue() > first) {
            return new TimePhrase(from, second + 1, List.of(tokens.get(second).intValue()), first, false);
        }
        List<Integer> years = new ArrayList<>(List.of(first));
        while ((tokens.at(to, ",") || tokens.at(to, "và") || tokens.at(to, ";"))
                && tokens.isYear(to + 1)
                && !tokens.at(to + 2, "%")) {
            years.add(tokens.get(to + 1).intValue());
            to += 2;
        }
        return new TimePhrase(from, to, List.copyOf(years), null, false);
    }

    /** "đến ngày 31/12/2025", "tháng 12 năm 2025", "quý IV/2025": what counts is the year. */
    private static TimePhrase dayOrMonth(Tokens tokens, int from, int at) {
        int j = at;
        while (j < tokens.size()
                && j - at < 9
                && !tokens.isYear(j)
                && (tokens.isNumber(j)
                        || tokens.at(j, "/")
                        || tokens.at(j, "ngày")
                        || tokens.at(j, "tháng")
                        || tokens.at(j, "quý")
                        || tokens.at(j, "năm")
                        || tokens.at(j - 1, "quý"))) {
            j++;
        }
        boolean calendar = j > at
                && (tokens.at(at, "ngày")
                        || tokens.at(at, "tháng")
                        || tokens.at(at, "quý")
                        || tokens.isNumber(at) && tokens.at(at + 1, "/"));
        return calendar && tokens.isYear(j)
                ? new TimePhrase(from, j + 1, List.of(tokens.get(j).intValue()), null, false)
                : null;
    }

    /** "Chương trình … giai đoạn 2021-2025" is a name, no time of the target. */
    private static boolean isPartOfTitle(Tokens tokens, int i) {
        if (!tokens.at(i, "giai") && !tokens.at(i, "thời")) {
            return false;
        }
        for (int k = i - 1; k >= 0 && i - k < 26; k--) {
            if (tokens.isNumber(k) || tokens.at(k, ";") || tokens.at(k, ":") || tokens.at(k, "(")) {
                return false;
            }
            if (tokens.isOneOf(k, TITLES)
                    && (tokens.at(k - 1, "chương")
                            || tokens.at(k - 1, "đề")
                            || tokens.at(k - 1, "kế")
                            || tokens.at(k - 1, "chiến")
                            || tokens.at(k - 1, "nghị")
                            || tokens.at(k - 1, "quyết")
                            || tokens.at(k - 1, "dự")
                            || tokens.at(k - 1, "chuẩn")
                            || tokens.at(k - 1, "tiêu")
                            || tokens.at(k - 1, "chỉ"))) {
                return true;
            }
        }
        return false;
    }
}
