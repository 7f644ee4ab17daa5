package vn.mangnon.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the targets of one clause: which measure, how much, of whom, by when. */
final class ClauseReader {

    /** A longer run of words without an end is no clause of a plan and is left unread. */
    private static final int LONGEST = 3000;

    private static final int LONGEST_SHOWN = 400;

    /**
     * What a clause takes over from its surroundings.
     *
     * @param time      of the nearest heading, or null
     * @param measure   of the clause before, for a clause that only goes on with groups or years
     * @param direction of the clause before
     * @param firstYear years before it tell of the past
     * @param counts    whether counts are figures here
     * @param subject   words of the item above that the clause's own words complete ("Giảm suy dinh dưỡng:" / "- thể nhẹ cân …")
     * @param groups    of the figures of the clause before, for "tương ứng 95% và 80% vào năm 2030"
     */
    record Context(
            TimePhrase time,
            String measure,
            PlanDraft.Direction direction,
            Integer firstYear,
            boolean counts,
            String subject,
            List<String> groups) {}

    /** @param unread places of figures that were seen and not understood */
    record Result(
            List<PlanDraft.Target> targets,
            String measure,
            PlanDraft.Direction direction,
            boolean ownMeasure,
            List<PlanDraft.Source> unread,
            List<String> groups) {}

    private final Tokens tokens;
    private final Context context;
    private final List<ClauseScanner.Element> elements;
    private final List<Figure> figures = new ArrayList<>();
    /** Where the words that name no target any more begin. */
    private int last = Integer.MAX_VALUE;

    private ClauseReader(Passage clause, Context context) {
        this.tokens = Tokens.of(AgencyLabels.without(clause));
        this.context = context;
        this.elements =
                tokens.size() > LONGEST ? List.of() : ClauseScanner.scan(tokens, context.firstYear(), context.counts());
    }

    static Result read(Passage clause, Context context) {
        return new ClauseReader(clause, context).read();
    }

    /** The first count of a clause without targets ("trao 1.000 suất học bổng"), to be shown to the reviewer; null without one. */
    static PlanDraft.Source uncounted(Passage clause) {
        Tokens t = Tokens.of(clause.part(0, LONGEST_SHOWN));
        for (int i = 0; i < t.size(); i++) {
            Quantity quantity = t.isNumber(i) && t.get(i).word().indexOf('/') < 0 ? QuantityGrammar.at(t, i) : null;
            if (quantity != null && quantity.unit() == null && t.isWord(quantity.to()) && TimePhrase.at(t, i) == null) {
                return t.passage.source(
                        t.get(i).start(), t.get(quantity.to() - 1).end());
            }
        }
        return null;
    }

    private Result read() {
        elements.stream().filter(e -> e.figure() != null).forEach(e -> figures.add(e.figure()));
        if (figures.isEmpty() || figures.get(0).isKeep()) {
            return new Result(List.of(), context.measure(), context.direction(), false, List.of(), context.groups());
        }
        takeOutStarts();
        takeOutOrigin();
        takeOutConditions();
        if (figures.isEmpty()) {
            return new Result(List.of(), context.measure(), context.direction(), false, List.of(), context.groups());
        }
        cutIntoParts();
        new FigureMeasures(tokens, elements, figures, context).resolve();
        FigureGroups.resolve(tokens, figures);
        correspond();
        FigureYears.resolve(figures, context.time());
        List<PlanDraft.Target> targets = new ArrayList<>();
        List<PlanDraft.Source> unread = new ArrayList<>();
        TargetWriter writer = new TargetWriter(tokens, context.firstYear());
        writer.write(figures, targets, unread);
        Figure end = figures.getLast();
        return new Result(
                targets,
                end.measure,
                end.direction,
                figures.get(0).newMeasure,
                unread,
                figures.stream()
                        .filter(f -> !f.isKeep())
                        .map(f -> Objects.toString(f.scope, ""))
                        .toList());
    }

    /**
     * "90% A và 70% B …; tương ứng 95% và 80% vào năm 2030": as many figures as groups before are theirs one by one; "khu vực thành thị:
     * 55% năm 2025; 70% năm 2030": the one group of the clause before is that of a clause without words.
     */
    private void correspond() {
        boolean said = tokens.at(0, "tương", "ứng") || tokens.at(0, "lần", "lượt");
        boolean silent = context.measure() != null
                && figures.stream()
                        .allMatch(
                                f -> f.scope == null && !f.newMeasure && Objects.equals(f.measure, context.measure()));
        boolean dealt =
                said && figures.size() > 1 && figures.size() == context.groups().size();
        boolean one = context.groups().stream().distinct().count() == 1 && figures.get(0).from == 0;
        for (int i = 0; silent && (dealt || one) && i < figures.size(); i++) {
            String group = context.groups().get(dealt ? i : 0);
            figures.get(i).scope = group.isEmpty() ? null : group;
        }
    }

    /** "từ 23% năm 2020 xuống 18%": the first figure is where the movement begins. */
    private void takeOutStarts() {
        for (int i = 0; i + 1 < figures.size(); i++) {
            Figure start = figures.get(i);
            Figure next = figures.get(i + 1);
            boolean open = !start.isKeep()
                    && start.lead.since()
                    && start.quantity.upper() == null
                    && !start.quantity.orMore()
                    && !start.lead.level();
            if (open && !next.isKeep() && next.lead.level() && !hasJoint(start.to, next.from)) {
                next.baseYear = yearBetween(start.to, next.from);
                for (ClauseScanner.Element element : elements) {
                    next.baseYear = next.baseYear == null && element.time() != null && element.to() == start.from
                            ? Integer.valueOf(element.time().year())
                            : next.baseYear;
                }
                next.moved = start.lead.moves();
                next.start = next.start < 0 ? start.from : Math.min(next.start, start.from);
                remove(i, start.from, next.from);
                i--;
            }
        }
    }

    /** "ít nhất 95% trường …, tăng từ 60% năm 2021": the last figure tells where the measure stood. */
    private void takeOutOrigin() {
        Figure origin = figures.getLast();
        Figure before = figures.size() < 2 ? null : figures.get(figures.size() - 2);
        boolean open = before != null
                && !origin.isKeep()
                && !before.isKeep()
                && origin.lead.since()
                && origin.lead.moves() != null
                && origin.quantity.upper() == null
                && !origin.quantity.orMore()
                && !origin.lead.level();
        ClauseScanner.Element time = elements.getLast();
        if (open && time.time() != null && time.from() == origin.to && time.to() >= tokens.size() - 1) {
            before.baseYear = time.time().year();
            last = origin.from;
            remove(figures.size() - 1, origin.from, time.to());
        }
    }

    private boolean hasJoint(int from, int to) {
        return Pieces.between(tokens, elements, from, to).stream()
                .anyMatch(p -> p.kind() == Pieces.Kind.JOINT && !tokens.at(p.from(), ","));
    }

    private Integer yearBetween(int from, int to) {
        return elements.stream()
                .filter(e -> e.time() != null && e.from() >= from && e.to() <= to)
                .map(e -> e.time().year())
                .findFirst()
                .orElse(null);
    }

    private void remove(int figure, int from, int to) {
        figures.remove(figure);
        elements.removeIf(e -> e.from() >= from && e.to() <= to);
    }

    /**
     * A figure inside the words of another, with no joint and no time between, is a condition: "100% xã có trên 50% dân số …".
     */
    private void takeOutConditions() {
        for (int i = 0; i + 1 < figures.size(); i++) {
            Figure one = figures.get(i);
            Figure next = figures.get(i + 1);
            if (next.isKeep()) {
                continue;
            }
            List<Pieces.Piece> pieces = Pieces.between(tokens, elements, one.to, next.from);
            boolean apart = pieces.isEmpty()
                    || pieces.stream().anyMatch(p -> p.kind() == Pieces.Kind.JOINT || p.kind() == Pieces.Kind.TIME);
            boolean partOfName = apart
                    && next.quantity.unit() == null
                    && next.lead.reaches()
                    && !next.lead.level()
                    && one.quantity != null
                    && one.quantity.isRate();
            if (apart && !partOfName) {
                continue;
            }
            boolean firstIsCondition =
                    next.lead.level() && !one.lead.level() && MeasureWords.pastVerbs(tokens, 0, one.from) < one.from;
            figures.remove(firstIsCondition ? i : i + 1);
            elements.removeIf(e -> e.figure() == (firstIsCondition ? one : next));
            i--;
            i = Math.max(i, -1);
        }
    }

    private void cutIntoParts() {
        Figure first = figures.get(0);
        first.leadFrom = 0;
        first.leadTo = first.from;
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            int end = i + 1 < figures.size() ? figures.get(i + 1).from : Math.min(last, tokens.size());
            List<Pieces.Piece> pieces = Pieces.between(tokens, elements, figure.to, end);
            boolean timed = !figure.before.isEmpty()
                    || i == 0
                            && Pieces.between(tokens, elements, 0, figure.from).stream()
                                    .anyMatch(p -> p.kind() == Pieces.Kind.TIME);
            int split = i + 1 < figures.size() ? Pieces.split(tokens, pieces, timed) : pieces.size();
            if (i + 1 < figures.size() && figures.get(i + 1).isKeep()) {
                split = pieces.size();
            }
            figure.tailFrom = figure.to;
            figure.tailTo = split < pieces.size() ? pieces.get(split).from() : end;
            if (i + 1 < figures.size()) {
                figures.get(i + 1).leadFrom = figure.tailTo;
                figures.get(i + 1).leadTo = end;
            }
            addTimes(figure, pieces, split, i + 1 < figures.size() ? figures.get(i + 1) : null);
        }
        Pieces.between(tokens, elements, 0, first.from).stream()
                .filter(p -> p.time() != null)
                .forEach(p -> addTime(first, first.before, p.time()));
    }

    private static void addTimes(Figure figure, List<Pieces.Piece> pieces, int split, Figure next) {
        for (int k = 0; k < pieces.size(); k++) {
            TimePhrase time = pieces.get(k).time();
            if (time != null && (k < split || next == null)) {
                addTime(figure, figure.after, time);
            } else if (time != null) {
                addTime(next, next.before, time);
            }
        }
    }

    private static void addTime(Figure figure, List<TimePhrase> times, TimePhrase time) {
        if (time.baseline()) {
            figure.baseYear = time.year();
        } else {
            times.add(time);
        }
    }

    static BigDecimal number(Figure figure) {
        return figure.quantity.value();
    }
}
