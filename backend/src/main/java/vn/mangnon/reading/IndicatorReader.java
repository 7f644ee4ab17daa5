package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.List;

/** Walks the outline and gathers objectives, indicators and their targets. */
final class IndicatorReader {

    private final Outline outline;
    private final HeadingTime headings;
    private final Integer firstYear;
    final List<PlanDraft.Objective> objectives = new ArrayList<>();
    final List<PlanDraft.Indicator> indicators = new ArrayList<>();
    final List<PlanDraft.Warning> warnings = new ArrayList<>();
    /** Who leads an indicator of a table's row. */
    record TableCharge(List<AgencyNames.Name> names, PlanDraft.Role role, String indicatorId, Passage words) {}

    final List<TableCharge> charges = new ArrayList<>();
    private int targets;
    private String measure;
    private PlanDraft.Direction direction;

    IndicatorReader(Outline outline, PlanDraft.Years period, Integer firstYear) {
        this.outline = outline;
        this.headings = new HeadingTime(period);
        this.firstYear = firstYear;
    }

    void read() {
        for (Node node : outline.nodes) {
            if (node.paragraph.isTable()) {
                table(node);
            } else if (node.is(Marker.Kind.INDICATOR)) {
                if (mayHold(node)) {
                    coded(node);
                }
            } else if (owner(node) == null) {
                item(node);
            }
        }
    }

    private static boolean mayHold(Node node) {
        return !node.isWithin(SectionKind.SITUATION) && !node.isWithin(SectionKind.ORGANISATION) && !node.isWithin(SectionKind.REPORTING);
    }

    /** The numbered indicator that an item belongs to as one of its lines. */
    private Node owner(Node node) {
        for (Node at = node.parent; at != null && !at.isRoot(); at = at.parent) {
            if (at.is(Marker.Kind.INDICATOR) && mayHold(at) || isCodedHeading(at)) {
                return at;
            }
        }
        return null;
    }

    /** "1. Giảm tỷ lệ suy dinh dưỡng trẻ em dưới 5 tuổi:" above lines that say how much of each kind. */
    private boolean isCodedHeading(Node node) {
        boolean numbered = node.is(Marker.Kind.ARABIC) || node.is(Marker.Kind.MULTI) || node.is(Marker.Kind.PAREN) || node.is(Marker.Kind.LOWER);
        if (!numbered || node.section != SectionKind.OBJECTIVES || node.children.isEmpty() || !node.text().endsWith(":")) {
            return false;
        }
        Tokens tokens = Tokens.of(node.body());
        int start = MeasureWords.pastVerbs(tokens, 0, tokens.size());
        return tokens.size() < 40 && MeasureWords.isMeasureNoun(tokens, start) && !hasFigure(node.body());
    }

    private static boolean hasFigure(Passage passage) {
        Tokens tokens = Tokens.of(passage);
        for (int i = 0; i < tokens.size(); i++) {
            Quantity quantity = tokens.isNumber(i) ? QuantityGrammar.at(tokens, i) : null;
            if (quantity != null && quantity.isRate()) {
                return true;
            }
        }
        return false;
    }

    private void coded(Node node) {
        List<PlanDraft.Target> found = new ArrayList<>();
        List<Passage> parts = new ArrayList<>(List.of(node.body()));
        descend(node, parts);
        measure = null;
        direction = null;
        String subject = null;
        if (node.text().endsWith(":") && !hasFigure(node.body()) && parts.size() > 1) {
            Tokens tokens = Tokens.of(node.body());
            int from = MeasureWords.pastVerbs(tokens, 0, tokens.size());
            subject = tokens.words(from, subjectEnd(tokens, from)).text();
            direction = tokens.at(0, "giảm") ? PlanDraft.Direction.DOWN : tokens.at(0, "tăng") || tokens.at(0, "nâng") ? PlanDraft.Direction.UP : null;
        }
        TimePhrase time = headings.above(node);
        TimePhrase own = subject == null ? null : headings.in(node.body());
        for (Passage part : parts) {
            for (Clauses.Clause clause : Clauses.of(part)) {
                clause(clause, own != null ? own : time, true, subject, found);
            }
        }
        String statement = String.join(" ", parts.stream().map(Passage::text).toList());
        PlanDraft.Source first = node.paragraph.whole().source();
        PlanDraft.Source last = parts.get(parts.size() - 1).source();
        add(node.marker().code(), objectiveOf(node), trimmed(statement), new PlanDraft.Source(first.start(), Math.max(first.end(), last.end())), found);
    }

    /** The name of what the lines below measure ends before the heading's time and colon. */
    private static int subjectEnd(Tokens tokens, int from) {
        int end = tokens.size() - 1;
        for (int i = from; i < end; i++) {
            end = TimePhrase.at(tokens, i) != null ? i : end;
        }
        return end;
    }

    private static void descend(Node node, List<Passage> parts) {
        for (Node child : node.children) {
            if (child.is(Marker.Kind.INDICATOR) || child.paragraph.isTable()) {
                continue;
            }
            parts.add(child.body());
            descend(child, parts);
        }
    }

    private void item(Node node) {
        if (isCodedHeading(node)) {
            coded(node);
            return;
        }
        if (node.is(Marker.Kind.OBJECTIVE) && node.section == SectionKind.OBJECTIVES) {
            objective(node, node.marker().code());
            clauses(node, true);
            return;
        }
        boolean objective = node.section == SectionKind.OBJECTIVES && isNamedGroup(node);
        if (objective) {
            objective(node, node.marker().code());
        }
        if (node.section == SectionKind.OBJECTIVES || node.section == SectionKind.GENERAL) {
            boolean numbered = isNumbered(node) && hasTarget(node);
            if (numbered && node.section == SectionKind.OBJECTIVES && !isSection(node)) {
                numbered(node);
            } else {
                clauses(node, node.section == SectionKind.OBJECTIVES && !objective);
            }
        } else if (mayHold(node) && node.section != SectionKind.FUNDING) {
            promises(node);
        }
    }

    private static boolean isNumbered(Node node) {
        return node.is(Marker.Kind.ARABIC) || node.is(Marker.Kind.MULTI) || node.is(Marker.Kind.PAREN) || node.is(Marker.Kind.LOWER);
    }

    private boolean hasTarget(Node node) {
        for (Clauses.Clause clause : Clauses.of(node.body())) {
            if (!ClauseReader.read(clause.words(), context(headings.above(node), true, null)).targets().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The heading "Mục tiêu cụ thể" itself, perhaps with its first words behind a colon. */
    private static boolean isSection(Node node) {
        return node.parent.section != node.section || SectionKind.of(node.text(), 12) == SectionKind.OBJECTIVES;
    }

    /** "a) Về giáo dục", "1. Nhóm chỉ tiêu bảo vệ trẻ em" above the indicators of that field. */
    private boolean isNamedGroup(Node node) {
        if (!isNumbered(node) || !node.isHeading() || hasFigure(node.body()) || node.children.isEmpty() || headings.in(node.body()) != null && node.text().length() < 60) {
            return false;
        }
        String text = Fold.fold(node.text());
        boolean generic = text.startsWith("mục tiêu cụ thể") || text.startsWith("các mục tiêu") || text.startsWith("các chỉ tiêu") || text.startsWith("chỉ tiêu cụ thể")
                || text.startsWith("một số") || text.startsWith("mục tiêu đến") || text.startsWith("chỉ tiêu đến") || text.startsWith("mục tiêu chung")
                || text.startsWith("mục tiêu tổng quát") || text.equals("mục tiêu") || text.startsWith("mục tiêu chủ yếu") || text.equals("chỉ tiêu") || text.startsWith("chỉ tiêu chủ yếu") || text.startsWith("mục tiêu, chỉ tiêu");
        return !generic && (text.startsWith("mục tiêu") || text.startsWith("về ") || text.startsWith("nhóm ") || text.startsWith("lĩnh vực"));
    }

    private void objective(Node node, String code) {
        objectives.add(new PlanDraft.Objective("o" + (objectives.size() + 1), code, trimmed(node.text()), node.paragraph.whole().source()));
    }

    private static String objectiveOf(Node node, IndicatorReader reader) {
        for (Node at = node.parent; at != null && !at.isRoot(); at = at.parent) {
            if (at.is(Marker.Kind.OBJECTIVE) || at.section == SectionKind.OBJECTIVES && reader.isNamedGroup(at)) {
                return at.marker().code();
            }
        }
        return node.is(Marker.Kind.OBJECTIVE) ? node.marker().code() : null;
    }

    private String objectiveOf(Node node) {
        return objectiveOf(node, this);
    }

    private void numbered(Node node) {
        List<PlanDraft.Target> found = new ArrayList<>();
        measure = null;
        direction = null;
        for (Clauses.Clause clause : Clauses.of(node.body())) {
            clause(clause, headings.above(node), true, null, found);
        }
        add(node.marker().code(), objectiveOf(node), trimmed(node.text()), node.paragraph.whole().source(), found);
    }

    /** Without numbers each clause with a measure of its own is an indicator. */
    private void clauses(Node node, boolean qualitative) {
        TimePhrase time = headings.above(node);
        boolean any = false;
        List<Clauses.Clause> clauses = Clauses.of(node.body());
        List<Clauses.Clause> silent = new ArrayList<>();
        measure = null;
        direction = null;
        for (Clauses.Clause clause : clauses) {
            List<PlanDraft.Target> found = new ArrayList<>();
            boolean own = clause(clause, time, node.section == SectionKind.OBJECTIVES, null, found);
            if (found.isEmpty()) {
                silent.add(clause);
            } else if (own || !any) {
                flush(silent, node, qualitative && any);
                flush(silent, node, qualitative && !node.isHeading());
                any = true;
                add(null, objectiveOf(node), trimmed(clause.words().text()), clause.words().source(), found);
            } else {
                PlanDraft.Indicator last = indicators.remove(indicators.size() - 1);
                List<PlanDraft.Target> all = new ArrayList<>(last.targets());
                found.forEach(t -> all.add(withId(t)));
                indicators.add(new PlanDraft.Indicator(last.id(), last.code(), last.objectiveCode(), last.statement() + "; " + trimmed(clause.words().text()),
                        new PlanDraft.Source(last.source().start(), clause.words().source().end()), List.copyOf(all)));
            }
        }
        boolean item = node.marker() != null && !node.is(Marker.Kind.OBJECTIVE) && node.children.isEmpty() && !node.text().endsWith(":") && !isSection(node);
        if (any) {
            flush(silent, node, qualitative);
        } else if (qualitative && item && node.section == SectionKind.OBJECTIVES && node.text().length() > 25) {
            add(isNumbered(node) ? node.marker().code() : null, objectiveOf(node), trimmed(node.text()), node.paragraph.whole().source(), List.of());
        }
    }

    private void flush(List<Clauses.Clause> silent, Node node, boolean wanted) {
        for (Clauses.Clause clause : silent) {
            if (wanted && clause.words().length() > 25 && !clause.words().text().endsWith(":")) {
                add(null, objectiveOf(node), trimmed(clause.words().text()), clause.words().source(), List.of());
            }
        }
        silent.clear();
    }

    /** Outside the objectives only what is promised in so many words is a target: "phấn đấu …". */
    private void promises(Node node) {
        if (node.body().text().indexOf('%') < 0 && node.body().text().indexOf('/') < 0) {
            return;
        }
        measure = null;
        direction = null;
        for (Clauses.Clause clause : Clauses.of(node.body())) {
            Tokens tokens = Tokens.of(clause.words().part(0, 160));
            boolean promise = false;
            for (int i = 0; i < tokens.size() && i < 12; i++) {
                promise |= tokens.at(i, "phấn", "đấu") || tokens.at(i, "phần", "đầu") || tokens.at(i, "phấn", "đầu") || tokens.at(i, "phần", "đấu")
                        || i == 0 && (tokens.at(i, "mục", "tiêu") || tokens.at(i, "chỉ", "tiêu"));
            }
            List<PlanDraft.Target> found = new ArrayList<>();
            if (promise) {
                clause(clause, null, false, null, found);
            }
            if (!found.isEmpty()) {
                add(null, null, trimmed(clause.words().text()), clause.words().source(), found);
            }
        }
    }

    private ClauseReader.Context context(TimePhrase time, boolean counts, String subject) {
        return new ClauseReader.Context(time, measure, direction, firstYear, counts, subject);
    }

    private boolean clause(Clauses.Clause clause, TimePhrase time, boolean counts, String subject, List<PlanDraft.Target> found) {
        if (clause.newSentence() && subject == null) {
            measure = null;
            direction = null;
        }
        ClauseReader.Result result = ClauseReader.read(clause.words(), context(time, counts, subject));
        found.addAll(result.targets());
        result.unread().forEach(s -> warnings.add(new PlanDraft.Warning(PlanDraft.WarningCode.UNREAD_NUMBER, "Con số chưa đọc được thành chỉ tiêu", s)));
        if (!result.targets().isEmpty()) {
            measure = result.measure();
            direction = result.direction();
        }
        return result.ownMeasure();
    }

    private void table(Node node) {
        if (!node.isWithin(SectionKind.SITUATION)) {
            IndicatorTable.read(node, objectiveOf(node), headings, firstYear, this);
        }
    }

    String add(String code, String objective, String statement, PlanDraft.Source source, List<PlanDraft.Target> found) {
        List<PlanDraft.Target> withIds = found.stream().map(this::withId).toList();
        indicators.add(new PlanDraft.Indicator("i" + (indicators.size() + 1), code, objective, statement, source, withIds));
        if (withIds.isEmpty()) {
            warnings.add(new PlanDraft.Warning(PlanDraft.WarningCode.QUALITATIVE, "Chỉ tiêu định tính, không có con số", source));
        }
        withIds.stream().filter(t -> t.year() == null).findFirst().ifPresent(t -> warnings.add(
                new PlanDraft.Warning(PlanDraft.WarningCode.YEAR_MISSING, "Chỉ tiêu không nêu năm", t.source())));
        return indicators.get(indicators.size() - 1).id();
    }

    void addObjective(String code, String statement, PlanDraft.Source source) {
        objectives.add(new PlanDraft.Objective("o" + (objectives.size() + 1), code, statement, source));
    }

    private PlanDraft.Target withId(PlanDraft.Target t) {
        targets++;
        return new PlanDraft.Target("g" + targets, t.measure(), t.comparator(), t.baseComparator(), t.value(), t.upper(), t.unit(), t.unitText(), t.year(),
                t.yearFrom(), t.baseYear(), t.scope(), t.change(), t.direction(), t.catalogueCode(), t.source());
    }

    static String trimmed(String statement) {
        int end = statement.length();
        while (end > 0 && " .;:,/".indexOf(statement.charAt(end - 1)) >= 0) {
            end--;
        }
        return statement.substring(0, end);
    }
}
