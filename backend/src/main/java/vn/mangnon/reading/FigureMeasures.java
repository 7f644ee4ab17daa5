package vn.mangnon.reading;

import java.util.List;
import java.util.Objects;

/** Finds for each figure of a clause whose measure it is: words before it, words after it, or those of another figure. */
final class FigureMeasures {

    private final Tokens tokens;
    private final List<ClauseScanner.Element> elements;
    private final List<Figure> figures;
    private final ClauseReader.Context context;
    private String measure;
    private boolean named;
    private PlanDraft.Direction direction;

    FigureMeasures(Tokens tokens, List<ClauseScanner.Element> elements, List<Figure> figures, ClauseReader.Context context) {
        this.tokens = tokens;
        this.elements = elements;
        this.figures = figures;
        this.context = context;
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
        boolean follows = before != null && !before.isKeep() && before.scope != null && before.hasTimeAfter()
                && figure.hasTimeAfter()
                && figure.scope == null && !figure.newMeasure && Objects.equals(before.measure, figure.measure);
        boolean silent = follows && words(figure.leadFrom, figure.leadTo, false)[0] >= figure.leadTo;
        boolean groupFirst = silent && before.leadTo > before.leadFrom && (!before.newMeasure || before.apart);
        figure.scope = groupFirst ? before.scope : figure.scope;
    }

    private void words(Figure figure, int i) {
        PlanDraft.Direction verb = verb(figure.leadFrom, figure.from, figure.quantity.from());
        int[] lead = words(figure.leadFrom, figure.leadTo, i == 0);
        int from = MeasureWords.pastVerbs(tokens, lead[0], lead[1]);
        figure.respectively = says(figure.leadFrom, figure.quantity.from(), "lần", "lượt")
                || says(figure.leadFrom, figure.quantity.from(), "tương", "ứng");
        boolean apart = i > 0 && tokens.at(lead[0] - 1, "riêng") && !MeasureWords.startsMeasure(tokens, from)
                && MeasureWords.predicate(tokens, from, lead[1]) < 0;
        boolean scope = from < lead[1] && (apart || MeasureWords.isScope(tokens, from, lead[1])) && (i > 0
                || context.measure() != null || context.subject() != null);
        if (from < lead[1] && !scope) {
            named(figure, from, lead[1], verb);
            return;
        }
        if (scope) {
            figure.apart = apart;
            figure.scope = text(MeasureWords.pastPreposition(tokens, from), lead[1]);
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
        int start = lastVerb(from, to);
        to = valueAfterColon(start, to);
        int colon = groupAfterColon(start, to);
        int area = colon > 0 ? colon : MeasureWords.areaAtEnd(tokens, start, to);
        figure.scope = area > 0 ? text(MeasureWords.pastPreposition(tokens, area), to) : null;
        String words = text(start, area > 0 ? area : to);
        measure = context.subject() != null && !MeasureWords.startsMeasure(tokens, start) ? context.subject() + " " + words
                : words;
        if (tokens.at(start, "mỗi") && isCounted(figure)) {
            figure.scope = text(start, area > 0 ? area : to);
            measure = text(figure.quantity.to(), words(figure.tailFrom, figure.tailTo, false)[1]);
            named = true;
            figure.newMeasure = true;
            figure.apart = true;
            return;
        }
        measure = counted(figure, measure);
        named = true;
        figure.newMeasure = true;
        figure.keepsMeasure = keeps(start);
        PlanDraft.Direction own = start > from || verb == null ? verb(start - 3, figure.from, figure.quantity.from()) : verb;
        direction = own != null ? own : tokens.at(start, "mức", "giảm") ? PlanDraft.Direction.DOWN
                : tokens.at(start, "mức", "tăng") ? PlanDraft.Direction.UP
                : says(figure.from, figure.quantity.from(), "lên") ? up() : context.subject() != null ? context.direction()
                        : null;
        String after = figureTail(figure, true);
        figure.scope = after != null ? after : figure.scope;
    }

    /** "mỗi huyện có ít nhất 1 điểm vui chơi": what is counted stands after the number. */
    private String counted(Figure figure, String subject) {
        if (!isCounted(figure)) {
            return subject;
        }
        int[] tail = words(figure.tailFrom, figure.tailTo, false);
        String verb = text(figure.lead.from(), tokens.at(figure.lead.from(), "có") ? figure.lead.from() + 1
                : figure.lead.from() + 2);
        return subject + " " + verb + " " + text(tail[0], tail[1]);
    }

    private boolean isCounted(Figure figure) {
        int[] tail = words(figure.tailFrom, figure.tailTo, false);
        return figure.quantity.unit() == null && figure.lead.reaches() && tail[0] == figure.quantity.to() && tail[0] < tail[1];
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
        String group = figureTail(figure, named);
        int[] tail = words(figure.tailFrom, figure.tailTo, false);
        boolean says = tail[0] < tail[1] && group == null;
        boolean clause = says && tail[1] - tail[0] >= 3 && MeasureWords.predicate(tokens, tail[0], tail[1]) >= 0;
        if (named && !(clause && i > 0 && !scoped && !figure.quantity.orMore())) {
            figure.scope = figure.scope == null ? group : figure.scope;
            return;
        }
        if (says) {
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

    private String valueFirst(Figure figure, int[] tail) {
        int from = MeasureWords.pastVerbs(tokens, tail[0], tail[1]);
        return text(from < tail[1] ? from : tail[0], tail[1]);
    }

    /** The group named right after a figure: "đối với nông thôn", "(khu vực nội thành)". */
    private String figureTail(Figure figure, boolean inside) {
        String group = null;
        for (Pieces.Piece piece : Pieces.between(tokens, elements, figure.tailFrom, figure.tailTo)) {
            boolean scope = piece.kind() == Pieces.Kind.WORDS && MeasureWords.isScope(tokens, piece.from(), piece.to());
            if (piece.kind() == Pieces.Kind.GROUP && MeasureWords.isScope(tokens, piece.from() + 1, piece.to() - 1)) {
                return text(MeasureWords.pastPreposition(tokens, piece.from() + 1), piece.to() - 1);
            }
            if (scope) {
                String words = text(MeasureWords.pastPreposition(tokens, piece.from()), piece.to());
                group = group == null ? words : group + ", " + words;
            } else if (group == null && piece.kind() == Pieces.Kind.WORDS) {
                int at = inside ? scopeInside(piece) : -1;
                return at > 0 ? text(MeasureWords.pastPreposition(tokens, at), piece.to()) : null;
            } else if (piece.kind() == Pieces.Kind.WORDS || piece.kind() == Pieces.Kind.TIME && group != null) {
                break;
            }
        }
        return group;
    }

    /** "… trẻ em đối với nông thôn": the unit's noun first, then the group. */
    private int scopeInside(Pieces.Piece piece) {
        for (int k = piece.from() + 1; k < piece.to() && k - piece.from() < 6; k++) {
            if (tokens.at(k, "đối", "với") || tokens.at(k, "ở", "khu") || tokens.at(k, "ở", "vùng")
                    || tokens.at(k, "tại", "khu")) {
                return MeasureWords.predicate(tokens, piece.from(), piece.to()) < 0 ? k : -1;
            }
        }
        return -1;
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

    /** The words of a stretch without its times and brackets of time, as one run from the first to the last. */
    private int[] words(int from, int to, boolean head) {
        int start = -1;
        int end = -1;
        for (Pieces.Piece piece : Pieces.between(tokens, elements, from, to)) {
            if (piece.kind() != Pieces.Kind.WORDS && piece.kind() != Pieces.Kind.GROUP) {
                boolean label = head && tokens.at(piece.from(), ":") && piece.to() < to
                        && !MeasureWords.isMeasureNoun(tokens, start);
                boolean opening = start >= 0 && piece.kind() == Pieces.Kind.TIME
                        && MeasureWords.pastVerbs(tokens, start, end) >= end;
                start = label || opening ? -1 : start;
                continue;
            }
            boolean afterTime = !head && start >= 0 && lastTimeWithin(end, piece.from());
            if (afterTime) {
                break;
            }
            start = start < 0 ? piece.from() : start;
            end = piece.to();
        }
        return start < 0 ? new int[] {to, to} : new int[] {start, trimmed(start, end)};
    }

    private boolean lastTimeWithin(int from, int to) {
        return elements.stream().anyMatch(e -> e.time() != null && e.from() >= from && e.to() <= to);
    }

    private int trimmed(int from, int end) {
        int to = end;
        while (to > from && (tokens.at(to - 1, ",") || tokens.at(to - 1, ":") || tokens.at(to - 1, ".") || tokens.at(to - 1, ";")
                || tokens.at(to - 1, "và")
                || tokens.at(to - 1, "đều") || tokens.at(to - 1, "-") || tokens.at(to - 1, "(") || tokens.at(to - 1, "/"))) {
            to--;
        }
        boolean yearly = to - 2 > from && (tokens.at(to - 2, "hằng", "năm") || tokens.at(to - 2, "mỗi", "năm")
                || tokens.at(to - 2, "phấn", "đấu") || tokens.at(to - 2, "bình", "quân"));
        return yearly ? trimmed(from, to - 2) : to;
    }

    /** After words without a figure the measure begins at the last verb: "xóa bỏ tảo hôn, duy trì mức giảm …". */
    private int lastVerb(int from, int to) {
        for (int i = to - 1; i > from; i--) {
            boolean joint = tokens.at(i - 1, ",") || tokens.at(i - 1, "và") || tokens.at(i - 1, "thời") || tokens.at(i - 1, ":");
            if (joint && MeasureWords.isVerb(tokens, i)) {
                return MeasureWords.pastVerbs(tokens, i, to);
            }
        }
        return from;
    }

    private PlanDraft.Direction verb(int from, int figureFrom, int number) {
        PlanDraft.Direction found = null;
        for (int i = Math.max(0, from); i < number; i++) {
            boolean opens = i <= Math.max(0, from) + 8 || i >= figureFrom - 2;
            boolean verb = opens && MeasureWords.isVerb(tokens, i);
            if (verb && tokens.at(i, "giảm") || opens && tokens.at(i, "hạ") && verb) {
                found = PlanDraft.Direction.DOWN;
            } else if (verb && (tokens.at(i, "tăng") || tokens.at(i, "nâng")) || i >= figureFrom && tokens.at(i, "nâng")) {
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
            said |= (tokens.at(i, "duy", "trì") || tokens.at(i, "giữ", "vững")) && !tokens.at(i + 2, "và")
                    && !tokens.at(i + 2, ",");
        }
        return said;
    }

    private boolean says(int from, int to, String... words) {
        for (int i = Math.max(0, from); i < to; i++) {
            if (tokens.at(i, words)) {
                return true;
            }
        }
        return false;
    }

    private String text(int from, int to) {
        return tokens.words(from, trimmed(from, to)).text();
    }
}
