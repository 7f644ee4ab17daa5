package vn.mangnon.collection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/** What the server has against a form: rules that are data, over cells as they would count. One verdict for grid, file and system alike. */
final class Verdict {
    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Entry> entries;
    private final Map<UUID, Map<String, Entry>> cells = new LinkedHashMap<>();
    private final Map<String, Set<String>> codes;
    private final List<Objection> objections = new ArrayList<>();

    /** @param previous null: nothing was reported for the period before */
    record Entry(FormMeasure measure, String cell, CellContent content, BigDecimal previous) {}

    /**
     * @param measureId null: every measure
     * @param units     null: every unit
     * @param dimension of PARTS_EQUAL_TOTAL; null: every one that is asked in full
     */
    record Rule(
            RuleKind kind,
            Severity severity,
            UUID measureId,
            List<String> units,
            BigDecimal lower,
            BigDecimal upper,
            BigDecimal percent,
            String dimension,
            UUID otherMeasureId,
            FigureComparator comparator) {
        boolean isAbout(FormMeasure measure) {
            return (measureId == null || measureId.equals(measure.id()))
                    && (units == null || units.contains(measure.unit().name()));
        }
    }

    /** @param arguments of its text {@code objection.<RULE>} */
    record Objection(
            Severity severity,
            RuleKind rule,
            UUID measureId,
            String cell,
            Map<String, Object> arguments,
            boolean explained) {
        boolean stops() {
            return severity == Severity.ERROR || !explained;
        }
    }

    private Verdict(List<Entry> entries, Map<String, Set<String>> codes) {
        this.entries = entries;
        this.codes = codes;
        entries.forEach(entry -> cells.computeIfAbsent(entry.measure().id(), id -> new LinkedHashMap<>())
                .put(entry.cell(), entry));
    }

    /** @param codes the values of each dimension: a dimension is asked in full when all of them are */
    static List<Objection> of(List<Entry> entries, List<Rule> rules, Map<String, Set<String>> codes) {
        Verdict verdict = new Verdict(entries, codes);
        rules.forEach(verdict::judge);
        return List.copyOf(verdict.objections);
    }

    private void judge(Rule rule) {
        switch (rule.kind()) {
            case REQUIRED -> each(rule, this::judgeRequired);
            case BOUNDS -> each(rule, this::judgeBounds);
            case NUMERATOR_WITHIN_DENOMINATOR -> each(rule, this::judgeParts);
            case CHANGE -> each(rule, this::judgeChange);
            case PARTS_EQUAL_TOTAL -> judgeTotals(rule);
            case CROSS_MEASURE -> judgeAcross(rule);
        }
    }

    private interface Judge {
        void judge(Rule rule, Entry entry);
    }

    private void each(Rule rule, Judge judge) {
        entries.stream().filter(entry -> rule.isAbout(entry.measure())).forEach(entry -> judge.judge(rule, entry));
    }

    private void judgeRequired(Rule rule, Entry entry) {
        if (entry.measure().required() && entry.content().presence() == null) {
            object(rule, entry, Map.of());
        }
    }

    private void judgeBounds(Rule rule, Entry entry) {
        BigDecimal value = entry.content().value();
        if (value != null
                && (rule.lower() != null && value.compareTo(rule.lower()) < 0
                        || rule.upper() != null && value.compareTo(rule.upper()) > 0)) {
            object(rule, entry, Map.of("value", text(value), "lower", text(rule.lower()), "upper", text(rule.upper())));
        }
    }

    private void judgeParts(Rule rule, Entry entry) {
        CellContent content = entry.content();
        if (content.isReported()
                && content.numerator() != null
                && content.numerator().compareTo(content.denominator()) > 0) {
            object(
                    rule,
                    entry,
                    Map.of("numerator", text(content.numerator()), "denominator", text(content.denominator())));
        }
    }

    private void judgeChange(Rule rule, Entry entry) {
        BigDecimal now = entry.content().value();
        BigDecimal before = entry.previous();
        if (now == null || before == null || before.signum() == 0) {
            return;
        }
        BigDecimal percent = now.subtract(before).multiply(HUNDRED).divide(before.abs(), 1, RoundingMode.HALF_UP);
        if (percent.abs().compareTo(rule.percent()) > 0) {
            object(
                    rule,
                    entry,
                    Map.of(
                            "percent",
                            text(percent),
                            "bound",
                            text(rule.percent()),
                            "previous",
                            text(before),
                            "value",
                            text(now)));
        }
    }

    private void judgeTotals(Rule rule) {
        for (Map<String, Entry> ofMeasure : cells.values()) {
            FormMeasure measure = ofMeasure.values().iterator().next().measure();
            if (!rule.isAbout(measure) || !measure.isAdditive()) {
                continue;
            }
            for (String dimension :
                    rule.dimension() != null ? Set.of(rule.dimension()) : new TreeSet<>(codes.keySet())) {
                ofMeasure.values().forEach(total -> judgeTotal(rule, total, dimension, ofMeasure));
            }
        }
    }

    private void judgeTotal(Rule rule, Entry total, String dimension, Map<String, Entry> ofMeasure) {
        Cell whole = Cell.parse(total.cell()).orElseThrow();
        if (whole.parts().containsKey(dimension) || !total.content().isReported()) {
            return;
        }
        List<Entry> parts = new ArrayList<>();
        for (String value : codes.getOrDefault(dimension, Set.of())) {
            Map<String, String> narrower = new java.util.TreeMap<>(whole.parts());
            narrower.put(dimension, value);
            Entry part = ofMeasure.get(new Cell(narrower).key());
            if (part == null || !part.content().isReported()) {
                return;
            }
            parts.add(part);
        }
        if (!parts.isEmpty()) {
            boolean ratio = total.measure().isRatio();
            compare(rule, total, parts, ratio ? CellContent::numerator : CellContent::value);
            if (ratio) {
                compare(rule, total, parts, CellContent::denominator);
            }
        }
    }

    private void compare(Rule rule, Entry total, Collection<Entry> parts, Function<CellContent, BigDecimal> side) {
        BigDecimal sum = parts.stream().map(Entry::content).map(side).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal whole = side.apply(total.content());
        if (sum.compareTo(whole) != 0) {
            object(rule, total, Map.of("sum", text(sum), "total", text(whole)));
        }
    }

    private void judgeAcross(Rule rule) {
        Entry left = cells.getOrDefault(rule.measureId(), Map.of()).get(Cell.TOTAL);
        Entry right = cells.getOrDefault(rule.otherMeasureId(), Map.of()).get(Cell.TOTAL);
        if (left == null
                || right == null
                || left.content().value() == null
                || right.content().value() == null) {
            return;
        }
        if (!rule.comparator().holds(left.content().value(), right.content().value())) {
            object(
                    rule,
                    left,
                    Map.of(
                            "value",
                            text(left.content().value()),
                            "comparator",
                            rule.comparator(),
                            "other",
                            text(right.content().value()),
                            "measure",
                            right.measure().name()));
        }
    }

    private void object(Rule rule, Entry entry, Map<String, Object> arguments) {
        objections.add(new Objection(
                rule.severity(),
                rule.kind(),
                entry.measure().id(),
                entry.cell(),
                arguments,
                entry.content().comment() != null));
    }

    /** The Vietnamese way in either language, as everywhere: 51.666667 could be read as a number of millions. */
    private static String text(BigDecimal number) {
        return number == null
                ? "…"
                : new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(VIETNAMESE)).format(number);
    }
}
