package vn.mangnon.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Turns the figures of a clause, once measure, group and years are known, into targets. */
final class TargetWriter {

    private final Tokens tokens;
    private final Integer firstYear;

    TargetWriter(Tokens tokens, Integer firstYear) {
        this.tokens = tokens;
        this.firstYear = firstYear;
    }

    void write(List<Figure> figures, List<PlanDraft.Target> targets, List<PlanDraft.Source> unread) {
        units(figures);
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            if (figure.isKeep()) {
                keep(figures, i, targets);
                continue;
            }
            if (figure.measure == null || figure.measure.isBlank() || figure.unit == null) {
                unread.add(source(figure));
                continue;
            }
            change(figure, i > 0 ? figures.get(i - 1) : null);
            compare(figure, i > 0 ? figures.get(i - 1) : null);
            for (TimePhrase time : figure.times.isEmpty() ? NO_TIME : FigureYears.single(figure.times)) {
                if (time == null || firstYear == null || time.year() >= firstYear) {
                    targets.add(target(figure, time, figure.comparator, figure.baseComparator, source(figure)));
                }
            }
        }
    }

    private static final List<TimePhrase> NO_TIME = java.util.Collections.singletonList(null);

    private void keep(List<Figure> figures, int at, List<PlanDraft.Target> targets) {
        Figure keep = figures.get(at);
        int last = at - 1;
        while (last >= 0 && figures.get(last).isKeep()) {
            last--;
        }
        if (last < 0 || figures.get(last).unit == null || figures.get(last).measure == null) {
            return;
        }
        Figure kept = figures.get(last);
        Integer year = year(kept);
        List<Figure> group = new ArrayList<>();
        for (int i = last;
                i >= 0
                        && !figures.get(i).isKeep()
                        && Objects.equals(figures.get(i).measure, kept.measure)
                        && Objects.equals(year(figures.get(i)), year);
                i--) {
            group.add(0, figures.get(i));
        }
        for (Figure figure : group) {
            for (TimePhrase time : keep.after.isEmpty() ? NO_TIME : FigureYears.single(keep.after)) {
                targets.add(target(figure, time, PlanDraft.Comparator.KEEP, base(figure), source(figure)));
            }
        }
    }

    private static PlanDraft.Comparator base(Figure figure) {
        return figure.comparator == PlanDraft.Comparator.KEEP ? figure.baseComparator : figure.comparator;
    }

    private static Integer year(Figure figure) {
        return figure.times.isEmpty()
                ? null
                : figure.times.get(figure.times.size() - 1).year();
    }

    /** "65, 70 và 75%": a bare number takes the unit of its neighbours, else the one its measure names, else it counts. */
    private void units(List<Figure> figures) {
        for (Figure figure : figures) {
            if (!figure.isKeep()) {
                figure.unit = figure.quantity.unit();
                figure.unitText = figure.unit == null ? null : unitText(figure);
            }
        }
        for (int i = figures.size() - 2; i >= 0; i--) {
            Figure figure = figures.get(i);
            Figure next = figures.get(i + 1);
            if (!figure.isKeep()
                    && figure.unit == null
                    && !next.isKeep()
                    && next.unit != null
                    && next.coordinated()
                    && !isCounted(figure)) {
                figure.unit = next.unit;
                figure.unitText = next.unitText;
            }
        }
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            if (figure.isKeep() || figure.unit != null || figure.measure == null) {
                continue;
            }
            figure.unit = QuantityGrammar.unitNamedIn(new Passage.Builder()
                    .add(figure.measure, 0, figure.measure.length())
                    .build());
            if (figure.unit == null
                    && i > 0
                    && !figures.get(i - 1).isKeep()
                    && !isCounted(figure)
                    && Objects.equals(figures.get(i - 1).measure, figure.measure)) {
                figure.unit = figures.get(i - 1).unit;
                figure.unitText = figures.get(i - 1).unitText;
            }
            if (isCounted(figure) && (figure.unit == null || figure.unit == PlanDraft.Unit.COUNT)) {
                figure.unit = PlanDraft.Unit.COUNT;
                figure.unitText = noun(figure.quantity.to());
            }
            figure.unit = figure.unit == null ? PlanDraft.Unit.OTHER : figure.unit;
        }
    }

    private boolean isCounted(Figure figure) {
        int at = figure.quantity.to();
        return figure.quantity.unit() == null
                && tokens.isWord(at)
                && !tokens.at(at, "vào")
                && !tokens.at(at, "đến")
                && !tokens.at(at, "và")
                && !tokens.at(at, "năm")
                && !tokens.at(at, "đối")
                && !tokens.at(at, "ở")
                && !tokens.at(at, "trong")
                && !tokens.at(at, "giai");
    }

    private String noun(int at) {
        int to = at;
        int most = tokens.at(at + 1, "vui", "chơi") || tokens.at(at + 1, "tư", "vấn") || tokens.at(at, "câu", "lạc")
                ? 3
                : 2;
        while (to < tokens.size()
                && to - at < most
                && tokens.isWord(to)
                && !tokens.at(to, "vào")
                && !tokens.at(to, "được")
                && !tokens.at(to, "năm")
                && !tokens.at(to, "có")) {
            to++;
        }
        return tokens.words(at, to).text();
    }

    private String unitText(Figure figure) {
        Quantity quantity = figure.quantity;
        if (quantity.unitFrom() == quantity.from()) {
            return tokens.words(quantity.from(), quantity.to()).text();
        }
        int to = quantity.unitFrom();
        while (to < quantity.to() && !tokens.at(to, "trở")) {
            to++;
        }
        if (quantity.unit() == PlanDraft.Unit.PERCENT
                || quantity.unit() == PlanDraft.Unit.PER_1000 && tokens.at(quantity.unitFrom(), "‰")) {
            return tokens.words(
                            quantity.unitFrom(),
                            Math.min(to, quantity.unitFrom() + (tokens.at(quantity.unitFrom(), "phần") ? 2 : 1)))
                    .text();
        }
        while (to < tokens.size()
                && to - quantity.to() < 4
                && tokens.isWord(to)
                && !tokens.at(to, "vào")
                && !tokens.at(to, "năm")
                && !tokens.at(to, "đến")
                && !tokens.at(to, "và")
                && !tokens.at(to, "đối")
                && !tokens.at(to, "trong")
                && !tokens.at(to, "ở")
                && !tokens.at(to, "trở")
                && isPer(quantity.unit())) {
            to++;
        }
        return tokens.words(quantity.unitFrom(), to).text();
    }

    private static boolean isPer(PlanDraft.Unit unit) {
        return unit == PlanDraft.Unit.PER_100
                || unit == PlanDraft.Unit.PER_1000
                || unit == PlanDraft.Unit.PER_10000
                || unit == PlanDraft.Unit.PER_100000;
    }

    private void change(Figure figure, Figure previous) {
        boolean yearly = figure.lead.yearly() || figure.quantity.yearly() || saysYearly(figure);
        boolean steady = isRateOfChange(figure.measure);
        if (figure.lead.moves() != null || steady) {
            figure.change = yearly ? PlanDraft.Change.YEARLY_CHANGE : PlanDraft.Change.TOTAL_CHANGE;
            figure.direction = figure.lead.moves() != null ? figure.lead.moves() : figure.direction;
        } else if (previous != null
                && !previous.isKeep()
                && previous.change != PlanDraft.Change.LEVEL
                && figure.coordinated()) {
            figure.change = previous.change;
            figure.direction = previous.direction;
        } else if (figure.direction != null
                && !figure.lead.level()
                && figure.newMeasure
                && (yearly || figure.baseYear != null || isShareOfCount(figure))) {
            figure.change = yearly ? PlanDraft.Change.YEARLY_CHANGE : PlanDraft.Change.TOTAL_CHANGE;
        }
    }

    private static boolean isRateOfChange(String measure) {
        String words = Fold.fold(measure);
        return words.startsWith("mức giảm")
                || words.startsWith("mức tăng")
                || words.startsWith("tốc độ giảm")
                || words.startsWith("tốc độ tăng");
    }

    private boolean saysYearly(Figure figure) {
        int end = figure.tailTo;
        for (int i = figure.leadFrom; i < end; i++) {
            if (tokens.at(i, "hằng", "năm")
                    || tokens.at(i, "mỗi", "năm")
                    || tokens.at(i, "bình", "quân", "năm")
                    || tokens.at(i, "/", "năm")) {
                return true;
            }
        }
        return false;
    }

    /** "Giảm số vụ đuối nước: 10%": a number of cases cannot be 10% itself. */
    private static boolean isShareOfCount(Figure figure) {
        return figure.unit == PlanDraft.Unit.PERCENT
                && Fold.fold(figure.measure).startsWith("số ");
    }

    private void compare(Figure figure, Figure previous) {
        Quantity quantity = figure.quantity;
        boolean more = quantity.orMore() || figure.lead.since() && upwards(figure);
        PlanDraft.Comparator said = quantity.upper() != null
                ? PlanDraft.Comparator.RANGE
                : more
                        ? PlanDraft.Comparator.GE
                        : quantity.orLess() ? PlanDraft.Comparator.LE : figure.lead.comparator();
        boolean follows = previous != null
                && !previous.isKeep()
                && figure.coordinated()
                && previous.comparator != PlanDraft.Comparator.RANGE;
        PlanDraft.Comparator inherited = follows
                        || previous != null
                                && !previous.isKeep()
                                && figure.lead.isEmpty()
                                && previous.comparator != PlanDraft.Comparator.RANGE
                                && !figure.lead.reaches()
                                && sharesLead(figure, previous)
                ? base(previous)
                : null;
        figure.comparator = said != null ? said : inherited != null ? inherited : PlanDraft.Comparator.EQ;
        boolean keeps = figure.lead.keeps() || figure.keepsMeasure;
        if (keeps && figure.change == PlanDraft.Change.LEVEL) {
            boolean same = previous != null
                    && !previous.isKeep()
                    && said == null
                    && previous.quantity.value().compareTo(quantity.value()) == 0;
            figure.baseComparator = same ? base(previous) : said != null ? said : PlanDraft.Comparator.EQ;
            figure.comparator = PlanDraft.Comparator.KEEP;
        }
    }

    /** "từ 85% trẻ em trở lên được …": what "từ" opens is closed behind the noun, if no other number stands between. */
    private boolean upwards(Figure figure) {
        int i = figure.quantity.to();
        while (i < figure.tailTo && !tokens.isNumber(i)) {
            if (tokens.at(i, "trở", "lên")) {
                figure.measure = figure.measure.replaceFirst("(?iu) trở lên\\b", "");
                return true;
            }
            i++;
        }
        return false;
    }

    /** "ít nhất 35% trẻ A và 99% trẻ B": a figure without any word of its own before it. */
    private static boolean sharesLead(Figure figure, Figure previous) {
        boolean levelOfAnother = figure.newMeasure && previous.lead.level();
        return figure.lead.from() == figure.quantity.from()
                && previous.lead.comparator() != null
                && !levelOfAnother
                && figure.leadTo - figure.leadFrom <= 2;
    }

    private PlanDraft.Target target(
            Figure figure,
            TimePhrase time,
            PlanDraft.Comparator comparator,
            PlanDraft.Comparator base,
            PlanDraft.Source source) {
        BigDecimal upper = figure.quantity.upper();
        Integer year = time == null ? null : Integer.valueOf(time.year());
        Integer yearFrom = time == null ? null : time.yearFrom();
        return new PlanDraft.Target(
                null,
                figure.measure,
                comparator,
                base,
                figure.quantity.value(),
                upper,
                figure.unit,
                figure.unitText,
                year,
                yearFrom,
                figure.baseYear != null && year != null && figure.baseYear >= year ? null : figure.baseYear,
                figure.scope,
                figure.change,
                figure.direction,
                NationalCatalogue.codeOf(figure.measure, figure.unit),
                source);
    }

    private PlanDraft.Source source(Figure figure) {
        return tokens.passage.source(
                tokens.get(figure.quantity.from()).start(),
                tokens.get(figure.quantity.to() - 1).end());
    }
}
