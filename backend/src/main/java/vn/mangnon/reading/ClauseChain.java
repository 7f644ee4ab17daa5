package vn.mangnon.reading;

import java.util.List;

/** Reads the clauses of an item one after the other: each may go on with the measure, the groups and the time of the one before. */
final class ClauseChain {

    private static final String UNREAD = "Con số chưa đọc được thành chỉ tiêu";

    private final Integer firstYear;
    private final List<PlanDraft.Warning> warnings;

    private String measure;
    private PlanDraft.Direction direction;
    private List<String> groups = List.of();
    /** Of the clause before. */
    private PlanDraft.Target last;
    /** Of the line before, for a line that goes on with another year: "- Đến năm 2030: giảm xuống 4,5%". */
    private String measureAbove;
    /** "Đến năm 2025, …; …": what opens a sentence holds for its other clauses. */
    private TimePhrase sentenceTime;

    /** @param firstYear years before it tell of the past */
    ClauseChain(Integer firstYear, List<PlanDraft.Warning> warnings) {
        this.firstYear = firstYear;
        this.warnings = warnings;
    }

    /** A new item: nothing is taken over. */
    void begin() {
        measure = null;
        direction = null;
        groups = List.of();
        measureAbove = null;
        last = null;
    }

    /** A new item that may go on with the line above, when it follows it. */
    void beginBelow(boolean follows) {
        String above = follows ? measure : null;
        begin();
        measureAbove = above;
    }

    /** The way that the heading above the clauses names: "Giảm tỷ lệ …:". */
    void move(PlanDraft.Direction way) {
        direction = way;
    }

    boolean hasTarget(Passage words, TimePhrase time) {
        return !ClauseReader.read(words, context(time, true, null)).targets().isEmpty();
    }

    /**
     * @param time    of the nearest heading, or null
     * @param counts  whether counts are figures here
     * @param subject words of the item above that the clause's own words complete, or null
     * @param found   takes the targets
     * @return whether the clause names a measure of its own
     */
    boolean read(Clauses.Clause clause, TimePhrase time, boolean counts, String subject, List<PlanDraft.Target> found) {
        if (clause.newSentence() && subject == null) {
            measure = null;
            direction = null;
        }
        sentenceTime = clause.newSentence() ? opening(clause.words()) : sentenceTime;
        TimePhrase at = sentenceTime != null && !clause.newSentence() ? sentenceTime : time;
        ClauseReader.Result result = ClauseReader.read(clause.words(), context(at, counts, subject));
        if (result.targets().isEmpty() && !result.unread().isEmpty() && measure == null && measureAbove != null) {
            measure = measureAbove;
            result = ClauseReader.read(clause.words(), context(at, counts, subject));
        }
        List<PlanDraft.Target> targets = governed(clause, result);
        found.addAll(targets);
        result.unread()
                .forEach(source ->
                        warnings.add(new PlanDraft.Warning(PlanDraft.WarningCode.UNREAD_NUMBER, UNREAD, source)));
        PlanDraft.Source passed =
                counts && result.targets().isEmpty() && result.unread().isEmpty()
                        ? ClauseReader.uncounted(clause.words())
                        : null;
        if (passed != null) {
            warnings.add(new PlanDraft.Warning(PlanDraft.WarningCode.UNREAD_NUMBER, UNREAD, passed));
        }
        if (!result.targets().isEmpty()) {
            measure = result.measure();
            direction = result.direction();
            groups = result.groups();
            last = targets.getLast();
        }
        return result.ownMeasure();
    }

    /** "không quá 1,5/100.000 trẻ em năm 2025; 1,2/100.000 trẻ em năm 2030": a bare value is bound as the one before it. */
    private List<PlanDraft.Target> governed(Clauses.Clause clause, ClauseReader.Result result) {
        boolean bare = !clause.newSentence()
                && last != null
                && Tokens.of(clause.words().part(0, 40)).isNumber(0)
                && last.comparator() != PlanDraft.Comparator.RANGE
                && last.comparator() != PlanDraft.Comparator.KEEP;
        if (!bare) {
            return result.targets();
        }
        return result.targets().stream()
                .map(t -> t.comparator() == PlanDraft.Comparator.EQ
                                && t.unit() == last.unit()
                                && t.measure().equals(last.measure())
                        ? bound(t, last.comparator())
                        : t)
                .toList();
    }

    private static PlanDraft.Target bound(PlanDraft.Target t, PlanDraft.Comparator comparator) {
        return new PlanDraft.Target(
                t.id(),
                t.measure(),
                comparator,
                t.baseComparator(),
                t.value(),
                t.upper(),
                t.unit(),
                t.unitText(),
                t.year(),
                t.yearFrom(),
                t.baseYear(),
                t.scope(),
                t.change(),
                t.direction(),
                t.catalogueCode(),
                t.source());
    }

    private ClauseReader.Context context(TimePhrase time, boolean counts, String subject) {
        return new ClauseReader.Context(time, measure, direction, firstYear, counts, subject, groups);
    }

    private static TimePhrase opening(Passage clause) {
        Tokens tokens = Tokens.of(clause.part(0, 80));
        int from = tokens.at(0, "phấn", "đấu") || tokens.at(0, "phần", "đấu") ? 2 : 0;
        TimePhrase time =
                tokens.at(from, "đến") || tokens.at(from, "năm") || tokens.at(from, "hết") || tokens.at(from, "trong")
                        ? TimePhrase.at(tokens, from)
                        : null;
        boolean opens = time != null
                && (tokens.at(time.to(), ",")
                        || tokens.at(time.to(), ":")
                        || from > 0 && (tokens.at(time.to(), "có") || tokens.at(time.to(), "đạt")));
        return opens && !time.baseline() && time.years().size() == 1 ? time : null;
    }
}
