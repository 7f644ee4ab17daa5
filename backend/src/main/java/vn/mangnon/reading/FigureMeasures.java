package vn.mangnon.reading;

import java.util.List;
import java.util.Objects;

/** Finds for each figure of a clause whose measure it is: words before it, words after it, or those of another figure. */
final class FigureMeasures {

    private final Tokens tokens;
    private final List<Figure> figures;
    private final ClauseReader.Context context;
    private final FigureWords words;
    private String measure;
    private boolean named;
    private PlanDraft.Direction direction;

    FigureMeasures(
            Tokens tokens, List<ClauseScanner.Element> elements, List<Figure> figures, ClauseReader.Context context) {
        this.tokens = tokens;
        this.figures = figures;
        this.context = context;
        this.words = new FigureWords(tokens, elements);
    }

    void resolve() {
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            if (figure.isKeep()) {
                figure.measure = measure;
                figure.direction = direction;
                continue;
            }
            words(figure, i);
            direction = direction == null ? figure.moved : direction;
            figure.measure = measure;
            figure.direction = direction;
            goOnWithGroup(i);
        }
        borrowFromNext();
    }

    /** "riêng miền núi dưới 25% vào năm 2025 và dưới 20% vào năm 2030": the group holds for both years. */
    private void goOnWithGroup(int i) {
        Figure figure = figures.get(i);
        Figure before = i == 0 ? null : figures.get(i - 1);
        boolean follows = before != null
                && !before.isKeep()
                && before.scope != null
                && before.hasTimeAfter()
                && figure.hasTimeAfter()
                && figure.scope == null
                && !figure.newMeasure
                && Objects.equals(before.measure, figure.measure);
        boolean silent = follows && words.of(figure.leadFrom, figure.leadTo, false)[0] >= figure.leadTo;
        boolean groupFirst = silent && before.leadTo > before.leadFrom && (!before.newMeasure || before.apart);
        figure.scope = groupFirst ? before.scope : figure.scope;
    }

    private void words(Figure figure, int i) {
        PlanDraft.Direction verb = verb(figure.leadFrom, figure.from, figure.quantity.from());
        int[] lead = words.of(figure.leadFrom, figure.leadTo, i == 0);
        int from = MeasureWords.pastVerbs(tokens, lead[0], lead[1]);
        figure.respectively = words.says(figure.leadFrom, figure.quantity.from(), "lần", "lượt")
                || words.says(figure.leadFrom, figure.quantity.from(), "tương", "ứng");
        boolean apart = i > 0
                && tokens.at(lead[0] - 1, "riêng")
                && !MeasureWords.startsMeasure(tokens, from)
                && MeasureWords.predicate(tokens, from, lead[1]) < 0;
        boolean scope = from < lead[1]
                && (apart || MeasureWords.isScope(tokens, from, lead[1]))
                && (i > 0 || context.measure() != null || context.subject() != null);
        if (from < lead[1] && !scope) {
            named(figure, from, lead[1], verb);
            return;
        }
        if (scope) {
            figure.apart = apart;
            figure.scope = words.text(MeasureWords.pastPreposition(tokens, from), lead[1]);
            if (i == 0) {
                measure = context.subject() != null ? context.subject() : context.measure();
                direction = verb != null ? verb : context.direction();
                named = true;
            }
        }
        direction = verb != null ? verb : i == 0 && !named ? null : direction;
        tail(figure, i, scope);
    }

    private void named(Figure figure, int from, int to, PlanDraft.Direction verb) {
        int start = words.lastVerb(from, to);
        to = figure.start > start ? Math.min(to, figure.start) : to;
        to = valueAfterColon(start, to);
        int colon = groupAfterColon(start, to);
        int area = colon > 0 ? colon : MeasureWords.areaAtEnd(tokens, start, to);
        figure.scope = area > 0 ? words.text(MeasureWords.pastPreposition(tokens, area), to) : null;
        String name = words.text(start, area > 0 ? area : to);
        measure = context.subject() != null && !MeasureWords.startsMeasure(tokens, start)
                ? context.subject() + " " + name
                : name;
        if (tokens.at(start, "mỗi") && isCounted(figure)) {
            figure.scope = words.text(start, area > 0 ? area : to);
            measure = words.text(figure.quantity.to(), words.of(figure.tailFrom, figure.tailTo, false)[1]);
            named = true;
            figure.newMeasure = true;
            figure.apart = true;
            return;
        }
        measure = counted(figure, done(figure, start, to, measure));
        named = true;
        figure.newMeasure = true;
        figure.keepsMeasure = keeps(start);
        PlanDraft.Direction own =
                start > from || verb == null ? verb(start - 3, figure.from, figure.quantity.from()) : verb;
        direction = own != null
                ? own
                : tokens.at(start, "mức", "giảm")
                        ? PlanDraft.Direction.DOWN
                        : tokens.at(start, "mức", "tăng")
                                ? PlanDraft.Direction.UP
                                : words.says(figure.from, figure.quantity.from(), "lên")
                                        ? up()
                                        : context.subject() != null ? context.direction() : null;
        String after = words.groupAfter(figure, true);
        figure.scope = after != null ? after : figure.scope;
    }

    /** "mỗi huyện có ít nhất 1 điểm vui chơi": what is counted stands after the number. */
    private String counted(Figure figure, String subject) {
        if (!isCounted(figure)) {
            return subject;
        }
        int[] tail = words.of(figure.tailFrom, figure.tailTo, false);
        String verb = words.text(
                figure.lead.from(),
                tokens.at(figure.lead.from(), "có") ? figure.lead.from() + 1 : figure.lead.from() + 2);
        return subject + " " + verb + " " + words.text(tail[0], tail[1]);
    }

    /** "Xóa bỏ 100% phòng học tạm": what is done stands before the share, to what behind it. */
    private String done(Figure figure, int from, int to, String verb) {
        int[] tail = words.of(figure.tailFrom, figure.tailTo, false);
        boolean act = figure.quantity.isRate()
                && to - from <= 2
                && to == figure.quantity.from()
                && tail[0] == figure.quantity.to()
                && tail[0] < tail[1]
                && !MeasureWords.startsMeasure(tokens, from)
                && !MeasureWords.isScope(tokens, tail[0], tail[1]);
        return act ? verb + " " + words.text(tail[0], tail[1]) : verb.replaceFirst("^\\d+/\\d+ (?=\\p{L})", "");
    }

    private boolean isCounted(Figure figure) {
        int[] tail = words.of(figure.tailFrom, figure.tailTo, false);
        return figure.quantity.unit() == null
                && figure.lead.reaches()
                && tail[0] == figure.quantity.to()
                && tail[0] < tail[1];
    }

    /** "Tỷ lệ xã phù hợp với trẻ em: 85/85 xã, đạt 100%": the name ends where the numbers begin. */
    private int valueAfterColon(int from, int to) {
        for (int i = from + 2; i < to - 1; i++) {
            if (tokens.at(i, ":") && tokens.isNumber(i + 1)) {
                return i;
            }
        }
        return to;
    }

    /** "Tỷ lệ bỏ học: tiểu học 0,1%, …": behind the colon only the group stands. */
    private int groupAfterColon(int from, int to) {
        for (int i = from + 2; i < to - 1; i++) {
            if (tokens.at(i, ":") && MeasureWords.isScope(tokens, i + 1, to)) {
                return i + 1;
            }
        }
        return -1;
    }

    /** "Tăng tỷ lệ A lên …; số B lên …": the second clause goes on with the verb of the first. */
    private PlanDraft.Direction up() {
        return context.direction() == PlanDraft.Direction.UP ? PlanDraft.Direction.UP : null;
    }

    private void tail(Figure figure, int i, boolean scoped) {
        String group = words.groupAfter(figure, named);
        int[] tail = words.of(figure.tailFrom, figure.tailTo, false);
        boolean says = tail[0] < tail[1] && group == null && !(i == 0 && isUnitNoun(figure, tail));
        boolean clause = says && tail[1] - tail[0] >= 3 && MeasureWords.predicate(tokens, tail[0], tail[1]) >= 0;
        if (named && !(clause && i > 0 && !scoped && !figure.quantity.orMore())) {
            figure.scope = figure.scope == null ? group : figure.scope;
            return;
        }
        if (i == 0 && !named && group != null && figure.lead.reaches() && !figure.quantity.isRate()) {
            measure = words.text(figure.lead.from(), figure.lead.from() + 2) + " " + words.text(tail[0], tail[1]);
            figure.newMeasure = true;
        } else if (says) {
            direction = named && verb(figure.leadFrom, figure.from, figure.quantity.from()) == null ? null : direction;
            measure = valueFirst(figure, tail);
            figure.newMeasure = true;
            named = false;
        } else if (i == 0) {
            figure.scope = figure.scope == null ? group : figure.scope;
            measure = context.subject() != null ? context.subject() : null;
            if (measure == null && group != null) {
                measure = context.measure();
                named = true;
            }
        }
    }

    /** "…; 1,2/100.000 trẻ em năm 2030" goes on with the measure before: the words name of whom the rate is. */
    private boolean isUnitNoun(Figure figure, int[] tail) {
        PlanDraft.Unit unit = figure.quantity.unit();
        boolean rate = unit == PlanDraft.Unit.PER_100000
                || unit == PlanDraft.Unit.PER_10000
                || unit == PlanDraft.Unit.PER_1000;
        return rate
                && context.measure() != null
                && tail[0] == figure.quantity.to()
                && tail[1] - tail[0] <= 3
                && MeasureWords.predicate(tokens, tail[0], tail[1]) < 0;
    }

    private String valueFirst(Figure figure, int[] tail) {
        int from = MeasureWords.pastVerbs(tokens, tail[0], tail[1]);
        return words.text(from < tail[1] ? from : tail[0], tail[1]);
    }

    /** Figures without words of their own ("đến năm 2025 có 90% và đến năm 2030 có 95% trẻ em …") share those of the next. */
    private void borrowFromNext() {
        for (int i = figures.size() - 2; i >= 0; i--) {
            Figure figure = figures.get(i);
            if (figure.measure == null) {
                figure.measure = figures.get(i + 1).measure;
                figure.direction = figure.direction == null ? figures.get(i + 1).direction : figure.direction;
                figure.newMeasure = figures.get(i + 1).newMeasure;
            }
        }
        for (Figure figure : figures) {
            figure.measure = figure.measure == null ? context.measure() : figure.measure;
        }
    }

    private PlanDraft.Direction verb(int from, int figureFrom, int number) {
        PlanDraft.Direction found = null;
        for (int i = Math.max(0, from); i < number; i++) {
            boolean opens = i <= Math.max(0, from) + 8 || i >= figureFrom - 2;
            boolean verb = opens && MeasureWords.isVerb(tokens, i);
            if (verb && tokens.at(i, "giảm") || opens && tokens.at(i, "hạ") && verb) {
                found = PlanDraft.Direction.DOWN;
            } else if (verb && (tokens.at(i, "tăng") || tokens.at(i, "nâng"))
                    || i >= figureFrom && tokens.at(i, "nâng")) {
                found = PlanDraft.Direction.UP;
            }
            if (found != null && i < figureFrom - 2) {
                return found;
            }
        }
        return found;
    }

    private boolean keeps(int start) {
        boolean said = false;
        for (int i = Math.max(0, start - 4); i < start; i++) {
            said |= (tokens.at(i, "duy", "trì") || tokens.at(i, "giữ", "vững"))
                    && !tokens.at(i + 2, "và")
                    && !tokens.at(i + 2, ",");
        }
        return said;
    }
}
