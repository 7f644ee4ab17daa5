package vn.mangnon.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The figure in a table's cell: "65", "≥ 95%", "dưới 9", "55 - 60", "Duy trì". */
record TableValue(
        PlanDraft.Comparator comparator,
        PlanDraft.Comparator base,
        BigDecimal value,
        BigDecimal upper,
        PlanDraft.Unit unit,
        String unitText,
        TimePhrase time,
        PlanDraft.Change change,
        PlanDraft.Direction direction,
        PlanDraft.Source source) {

    /**
     * @param unit   of the row, or null
     * @param before the target of the year before, which "duy trì" keeps
     */
    static List<TableValue> of(Passage cell, PlanDraft.Unit unit, String unitText, PlanDraft.Target before) {
        List<TableValue> values = new ArrayList<>();
        Tokens t = Tokens.of(cell);
        if (t.size() == 0 || t.size() > 60) {
            return values;
        }
        boolean keeps = t.at(0, "duy", "trì") || t.at(0, "giữ", "vững");
        TimePhrase time = null;
        int last = 0;
        for (int i = 0; i < t.size(); i++) {
            TimePhrase phrase = TimePhrase.at(t, i);
            if (phrase != null) {
                boolean late = !values.isEmpty() && values.get(values.size() - 1).time == null && time == null;
                if (late) {
                    TableValue value = values.remove(values.size() - 1);
                    values.add(new TableValue(
                            value.comparator,
                            value.base,
                            value.value,
                            value.upper,
                            value.unit,
                            value.unitText,
                            phrase,
                            value.change,
                            value.direction,
                            value.source));
                } else {
                    time = phrase;
                }
                i = phrase.to() - 1;
                last = i + 1;
                continue;
            }
            Quantity quantity = t.isNumber(i) ? quantity(t, i, unit != null) : null;
            if (quantity == null) {
                continue;
            }
            boolean rowUnit = quantity.unit() == null;
            boolean bare = rowUnit
                    && t.isWord(quantity.to())
                    && unit == null
                    && t.size() > 4
                    && i > 0
                    && Lead.before(t, i, last).isEmpty();
            if (!bare) {
                values.add(value(
                        t,
                        quantity,
                        Lead.before(t, i, last),
                        rowUnit ? unit : quantity.unit(),
                        rowUnit
                                ? unitText
                                : t.words(quantity.unitFrom(), quantity.to()).text(),
                        keeps,
                        time));
            }
            i = quantity.to() - 1;
            last = quantity.to();
        }
        if (values.isEmpty() && keeps && before != null) {
            PlanDraft.Comparator base =
                    before.comparator() == PlanDraft.Comparator.KEEP ? before.baseComparator() : before.comparator();
            values.add(new TableValue(
                    PlanDraft.Comparator.KEEP,
                    base,
                    before.value(),
                    before.upper(),
                    before.unit(),
                    before.unitText(),
                    null,
                    before.change(),
                    before.direction(),
                    before.source()));
        }
        return values;
    }

    /** @param measured whether the row has a unit, so that 2026 may count something and need not be a year */
    private static Quantity quantity(Tokens t, int i, boolean measured) {
        Quantity quantity = QuantityGrammar.at(t, i);
        boolean year = measured && t.isYear(i) && t.size() == 1;
        if (quantity != null || !year && t.isYear(i)) {
            boolean range = quantity != null
                    && quantity.upper() == null
                    && quantity.unit() == null
                    && (t.at(i + 1, "-") || t.at(i + 1, "đến"))
                    && t.isNumber(i + 2);
            return range
                    ? new Quantity(i, i + 3, quantity.value(), t.get(i + 2).value(), null, i + 3, false, false, false)
                    : quantity;
        }
        return year ? new Quantity(i, i + 1, t.get(i).value(), null, null, i + 1, false, false, false) : null;
    }

    private static TableValue value(
            Tokens t,
            Quantity quantity,
            Lead lead,
            PlanDraft.Unit unit,
            String unitText,
            boolean keeps,
            TimePhrase time) {
        PlanDraft.Comparator said = quantity.upper() != null
                ? PlanDraft.Comparator.RANGE
                : quantity.orMore()
                        ? PlanDraft.Comparator.GE
                        : quantity.orLess()
                                ? PlanDraft.Comparator.LE
                                : lead.comparator() != null ? lead.comparator() : PlanDraft.Comparator.EQ;
        PlanDraft.Change change = lead.moves() == null
                ? PlanDraft.Change.LEVEL
                : lead.yearly() || quantity.yearly() ? PlanDraft.Change.YEARLY_CHANGE : PlanDraft.Change.TOTAL_CHANGE;
        PlanDraft.Source source = t.passage.source(
                t.get(quantity.from()).start(), t.get(quantity.to() - 1).end());
        return new TableValue(
                keeps ? PlanDraft.Comparator.KEEP : said,
                keeps ? said : null,
                quantity.value(),
                quantity.upper(),
                unit == null ? PlanDraft.Unit.OTHER : unit,
                unitText == null || unitText.isEmpty() ? null : unitText,
                time,
                change,
                lead.moves(),
                source);
    }

    /** The unit of a row: its own column, else brackets or a base in the name. */
    static PlanDraft.Unit unit(String column, Passage name) {
        String words = Fold.fold(column);
        if (words.contains("điểm %") || words.contains("điểm phần trăm")) {
            return PlanDraft.Unit.PERCENTAGE_POINT;
        }
        if (words.contains("%") || words.contains("phần trăm")) {
            return PlanDraft.Unit.PERCENT;
        }
        String digits = words.replaceAll("[., ]", "");
        if (words.contains("‰")
                || digits.contains("/1000") && !digits.contains("/10000")
                || digits.contains("phầnnghìn")) {
            return PlanDraft.Unit.PER_1000;
        }
        if (digits.contains("/100000") || digits.contains("trên100000")) {
            return PlanDraft.Unit.PER_100000;
        }
        if (digits.contains("/10000")) {
            return PlanDraft.Unit.PER_10000;
        }
        if (digits.contains("/100")) {
            return PlanDraft.Unit.PER_100;
        }
        if (words.contains("đồng")) {
            return PlanDraft.Unit.MONEY_VND;
        }
        if (words.equals("tuổi")) {
            return PlanDraft.Unit.AGE_YEARS;
        }
        if (words.equals("điểm") && !Fold.fold(name.text()).contains("điểm vui chơi")) {
            return PlanDraft.Unit.POINTS;
        }
        if (!words.isBlank()) {
            return PlanDraft.Unit.COUNT;
        }
        PlanDraft.Unit named = QuantityGrammar.unitNamedIn(name);
        return named == null && Fold.fold(name.text()).contains("tỷ lệ") ? PlanDraft.Unit.PERCENT : named;
    }

    PlanDraft.Target target(String measure, TimePhrase at, PlanDraft.Direction verb, String catalogueCode) {
        return new PlanDraft.Target(
                null,
                measure,
                comparator,
                base,
                value,
                upper,
                unit,
                unitText,
                at == null ? null : Integer.valueOf(at.year()),
                at == null ? null : at.yearFrom(),
                null,
                null,
                change,
                direction != null ? direction : verb,
                catalogueCode,
                source);
    }
}
