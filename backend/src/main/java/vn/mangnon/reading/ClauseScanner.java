package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the figures, times and bracketed groups of a clause, and leaves alone what only looks like them. */
final class ClauseScanner {

    /** @param figure of a figure; time of a time; both null for a bracketed group of words */
    record Element(int from, int to, Figure figure, TimePhrase time) {
        boolean isGroup() {
            return figure == null && time == null;
        }
    }

    private static final Set<String> KEPT = Set.of(
            "mức", "này", "kết", "quả", "ở", "ổn", "định", "tỷ", "lệ", "những", "các", "bền", "vững", "cho", "số",
            "trên", "đó", "như");

    private static final Lead KEEPING = new Lead(0, null, false, false, null, false, true, false);

    private final Tokens tokens;
    private final Integer firstYear;
    private final boolean counts;
    final List<Element> elements = new ArrayList<>();

    private ClauseScanner(Tokens tokens, Integer firstYear, boolean counts) {
        this.tokens = tokens;
        this.firstYear = firstYear;
        this.counts = counts;
    }

    /**
     * @param firstYear years before it tell of the past
     * @param counts    whether bare counts ("12 xã") are figures here
     */
    static List<Element> scan(Tokens tokens, Integer firstYear, boolean counts) {
        ClauseScanner scanner = new ClauseScanner(tokens, firstYear, counts);
        int i = 0;
        while (i < tokens.size()) {
            i = scanner.step(i);
        }
        return scanner.elements;
    }

    private int step(int i) {
        if (tokens.at(i, "\"")) {
            return pastQuotation(i);
        }
        TimePhrase time = TimePhrase.at(tokens, i);
        if (time != null) {
            elements.add(new Element(i, time.to(), null, time));
            return time.to();
        }
        if (tokens.at(i, "(")) {
            return bracket(i);
        }
        if (tokens.at(i, "duy", "trì") || tokens.at(i, "giữ", "vững")) {
            return keep(i);
        }
        return tokens.isNumber(i) ? figure(i) : i + 1;
    }

    private int pastQuotation(int i) {
        for (int k = i + 1; k < tokens.size() && k - i < 120; k++) {
            if (tokens.at(k, "\"")) {
                return k + 1;
            }
        }
        return i + 1;
    }

    private int figure(int i) {
        Quantity quantity = QuantityGrammar.at(tokens, i);
        if (quantity == null) {
            return pastRange(i);
        }
        int last = elements.isEmpty() ? 0 : elements.get(elements.size() - 1).to();
        Lead lead = Lead.before(tokens, i, last);
        if (!isFigure(i, quantity, lead, last)) {
            return quantity.to();
        }
        elements.add(
                new Element(lead.from(), quantity.to(), new Figure(lead, quantity, lead.from(), quantity.to()), null));
        return quantity.to();
    }

    private int pastRange(int i) {
        boolean range = (tokens.at(i + 1, "-") || tokens.at(i + 1, "đến"))
                && tokens.isNumber(i + 2)
                && (tokens.at(i + 3, "tuổi") || tokens.at(i + 3, "tháng"));
        return range ? i + 4 : i + 1;
    }

    private boolean isFigure(int i, Quantity quantity, Lead lead, int last) {
        if (quantity.isRate()) {
            return !isGradeOfDisability(i) && !isOfPlan(quantity);
        }
        boolean listed = !elements.isEmpty()
                && elements.get(elements.size() - 1).figure() != null
                && last == i - 1
                && (tokens.at(i - 1, ",") || tokens.at(i - 1, "và"));
        if (quantity.unit() == PlanDraft.Unit.AGE_YEARS) {
            return lead.level() && tokens.at(0, "tuổi") || lead.level() && tokens.at(1, "tuổi", "thọ");
        }
        if (quantity.unit() == PlanDraft.Unit.OTHER) {
            boolean goesOn = elements.stream()
                    .anyMatch(e -> e.figure() != null
                            && !e.figure().isKeep()
                            && e.figure().quantity.unit() == PlanDraft.Unit.OTHER);
            return goesOn || lead.level() || lead.moves() != null;
        }
        boolean base = lead.comparator() == PlanDraft.Comparator.GT
                && isPowerOfTen(i)
                && !tokens.at(i - 1, "hơn")
                && tokens.isWord(lead.from() - 1)
                && !lead.level();
        boolean verb =
                lead.level() || lead.comparator() != null || lead.moves() != null || lead.reaches() || lead.keeps();
        boolean labelled = tokens.at(lead.from() - 1, ":")
                && lead.from() > 2
                && (quantity.unit() == PlanDraft.Unit.MONEY_VND
                        || quantity.unit() == null
                                && MeasureWords.isMeasureNoun(tokens, MeasureWords.pastVerbs(tokens, 0, i)));
        if (labelled) {
            return counts;
        }
        boolean noun = tokens.isWord(quantity.to())
                && TimePhrase.at(tokens, quantity.to()) == null
                && !tokens.at(quantity.to(), "vào");
        boolean bare = !noun && quantity.unit() == null;
        boolean dealt = bare
                && !elements.isEmpty()
                && (tokens.at(i - 1, ",") || tokens.at(i - 1, "và"))
                && TimePhrase.at(tokens, quantity.to()) != null
                && elements.stream().anyMatch(e -> e.figure() != null);
        if (base
                || !verb
                        && !listed
                        && !dealt
                        && !countsAgain(quantity)
                        && !countsWith(lead)
                        && !(noun
                                && opensClause(i)
                                && MeasureWords.predicate(
                                                tokens, quantity.to(), Math.min(tokens.size(), quantity.to() + 30))
                                        > 0)) {
            return false;
        }
        return bare ? dealt || lead.level() || lead.comparator() != null || lead.moves() != null || listed : counts;
    }

    /** "mở 4 lớp dạy bơi với 100 em tham gia": a count that goes with the count before. */
    private boolean countsWith(Lead lead) {
        return Pieces.addsACount(tokens, lead.from() - 1)
                && !elements.isEmpty()
                && elements.getLast().figure() != null
                && !elements.getLast().figure().isKeep()
                && elements.getLast().figure().quantity.unit() == null;
    }

    /** "250.000 ngôi nhà vào năm 2025 và 300.000 ngôi nhà vào năm 2030": the same things counted once more. */
    private boolean countsAgain(Quantity quantity) {
        int noun = quantity.to();
        boolean joined = tokens.at(quantity.from() - 1, "và") || tokens.at(quantity.from() - 1, ",");
        return joined
                && tokens.isWord(noun)
                && elements.stream()
                        .anyMatch(e -> e.figure() != null
                                && !e.figure().isKeep()
                                && e.figure().quantity.unit() == null
                                && tokens.at(
                                        e.figure().quantity.to(),
                                        tokens.get(noun).word())
                                && (!tokens.isWord(noun + 1)
                                        || TimePhrase.at(tokens, noun + 1) != null
                                        || tokens.at(
                                                e.figure().quantity.to() + 1,
                                                tokens.get(noun + 1).word())));
    }

    /** "7.000 ngôi nhà đạt tiêu chí …": a count at the head of a clause, perhaps after its time or a label. */
    private boolean opensClause(int i) {
        if (tokens.at(i - 1, ":")) {
            return true;
        }
        int last = elements.isEmpty() ? 0 : elements.get(elements.size() - 1).to();
        boolean timed = !elements.isEmpty()
                && elements.get(elements.size() - 1).time() != null
                && last <= i
                && elements.stream().allMatch(e -> e.time() != null);
        return i == 0 || timed && (last == i || last == i - 1 && tokens.at(last, ","));
    }

    /** "hoàn thành 100% chỉ tiêu được giao", "bằng 30% mức lương cơ sở": how much of a plan is done, or of what is paid. */
    private boolean isOfPlan(Quantity quantity) {
        int to = quantity.to();
        boolean money = tokens.at(to, "mức", "lương")
                || tokens.at(to, "lương")
                || tokens.at(to, "kinh", "phí")
                || tokens.at(to, "chi", "phí")
                || tokens.at(to, "tổng", "kinh", "phí")
                || tokens.at(to, "mức", "chi")
                || tokens.at(to, "dự", "toán");
        return money
                || (tokens.at(to, "chỉ", "tiêu") || tokens.at(to, "kế", "hoạch") || tokens.at(to, "các", "chỉ", "tiêu"))
                        && (tokens.at(quantity.from() - 1, "thành")
                                || tokens.at(quantity.from() - 1, "đạt")
                                || tokens.at(quantity.from() - 1, "vượt"));
    }

    /** "suy giảm khả năng lao động từ 81% trở lên" grades a person. */
    private boolean isGradeOfDisability(int i) {
        for (int k = i - 1; k >= 0 && i - k < 8; k--) {
            if (tokens.at(k, "thương", "tật") && !tokens.at(k - 1, "nạn")
                    || tokens.at(k, "khả", "năng", "lao", "động")) {
                return true;
            }
        }
        return false;
    }

    private boolean isPowerOfTen(int i) {
        String digits = tokens.get(i).word().replace(".", "").replace(",", "");
        return digits.equals("100") || digits.equals("1000") || digits.equals("10000") || digits.equals("100000");
    }

    /** "duy trì đến năm 2030" keeps the figure before; "duy trì 100%" is read with its number. */
    private int keep(int i) {
        int j = i + 2;
        while (j < tokens.size() && j - i < 9 && tokens.isOneOf(j, KEPT)) {
            j++;
        }
        TimePhrase time = TimePhrase.at(tokens, j);
        boolean follows = elements.stream().anyMatch(e -> e.figure() != null);
        if (time == null && follows && yearsToCome(j)) {
            elements.add(new Element(i, j, new Figure(KEEPING, null, i, j), null));
            return j;
        }
        if (time == null || !follows || time.to() < tokens.size() && figureFollows(time.to())) {
            return i + 2;
        }
        elements.add(new Element(i, j, new Figure(KEEPING, null, i, j), null));
        return j;
    }

    /** "duy trì trong các năm tiếp theo": kept, without a year being named. */
    private boolean yearsToCome(int i) {
        int j = i;
        while (tokens.at(j, "trong")
                || tokens.at(j, "vào")
                || tokens.at(j, "đến")
                || tokens.at(j, "các")
                || tokens.at(j, "những")) {
            j++;
        }
        boolean years = tokens.at(j, "năm") || tokens.at(j, "giai", "đoạn");
        int next = tokens.at(j, "năm") ? j + 1 : j + 2;
        return years && (tokens.at(next, "tiếp", "theo") || tokens.at(next, "sau") || tokens.at(next, "kế", "tiếp"));
    }

    private boolean figureFollows(int i) {
        int j = i;
        while (j < tokens.size() && j - i < 4 && !tokens.isNumber(j) && !tokens.at(j, ",") && !tokens.at(j, "và")) {
            j++;
        }
        return tokens.isNumber(j) && QuantityGrammar.at(tokens, j) != null;
    }

    private int bracket(int i) {
        int close = i + 1;
        while (close < tokens.size() && close - i < 60 && !tokens.at(close, ")")) {
            close++;
        }
        if (!tokens.at(close, ")")) {
            return i + 1;
        }
        TimePhrase time = TimePhrase.at(tokens, i + 1);
        if (time != null && time.to() == close) {
            elements.add(new Element(
                    i, close + 1, null, new TimePhrase(i, close + 1, time.years(), time.yearFrom(), time.baseline())));
            return close + 1;
        }
        if (time != null && time.baseline()) {
            elements.add(
                    new Element(i, close + 1, null, new TimePhrase(i, close + 1, time.years(), time.yearFrom(), true)));
            return close + 1;
        }
        boolean numbers = false;
        boolean rates = false;
        boolean past = tokens.at(i + 1, "hiện")
                || tokens.at(i + 1, "thực")
                || tokens.at(i + 1, "số", "liệu")
                || tokens.at(i + 1, "kết", "quả");
        for (int k = i + 1; k < close; k++) {
            numbers |= tokens.isNumber(k);
            Quantity quantity = tokens.isNumber(k) ? QuantityGrammar.at(tokens, k) : null;
            rates |= quantity != null && quantity.isRate();
            past |= firstYear != null && tokens.isYear(k) && tokens.get(k).intValue() < firstYear
                    || tokens.at(k, "so", "với");
        }
        if (!numbers
                && close - i <= 12
                && !elements.isEmpty()
                && elements.get(elements.size() - 1).to() == i) {
            elements.add(new Element(i, close + 1, null, null));
            return close + 1;
        }
        return rates && !past ? i + 1 : close + 1;
    }
}
