package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.List;

/** Walks the outline and gathers objectives, indicators and their targets. */
final class IndicatorReader {

    private final Outline outline;
    private final HeadingTime headings;
    private final IndicatorItems items;
    private final Integer firstYear;
    final IndicatorList list = new IndicatorList();

    private final ClauseChain chain;
    private Node lineAbove;

    IndicatorReader(Outline outline, PlanDraft.Years period, Integer firstYear) {
        this.outline = outline;
        this.headings = new HeadingTime(period);
        this.items = new IndicatorItems(headings);
        this.firstYear = firstYear;
        this.chain = new ClauseChain(firstYear, list.warnings);
    }

    void read() {
        for (Node node : outline.nodes) {
            int before = list.indicators.size();
            read(node);
            list.attribute(node, before);
        }
    }

    private void read(Node node) {
        if (node.paragraph.isTable()) {
            table(node);
        } else if (node.is(Marker.Kind.INDICATOR)) {
            if (IndicatorItems.mayHold(node)) {
                coded(node);
            }
        } else if (items.owner(node) == null) {
            item(node);
        }
    }

    private void coded(Node node) {
        List<PlanDraft.Target> found = new ArrayList<>();
        List<Passage> parts = new ArrayList<>(List.of(node.body()));
        descend(node, parts);
        chain.begin();
        String subject = null;
        boolean above = parts.size() > 1 && !IndicatorItems.hasFigure(node.body());
        if (above && (node.text().endsWith(":") || IndicatorItems.saysWhen(parts.get(1)))) {
            Tokens tokens = Tokens.of(node.body());
            int from = MeasureWords.pastVerbs(tokens, 0, tokens.size());
            subject = IndicatorList.trimmed(
                    tokens.words(from, subjectEnd(tokens, from)).text());
            chain.move(
                    tokens.at(0, "giảm")
                            ? PlanDraft.Direction.DOWN
                            : tokens.at(0, "tăng") || tokens.at(0, "nâng") ? PlanDraft.Direction.UP : null);
        }
        TimePhrase time = headings.above(node);
        TimePhrase own = subject == null ? null : headings.in(node.body());
        for (Passage part : parts) {
            for (Clauses.Clause clause : Clauses.of(part)) {
                chain.read(clause, own != null ? own : time, true, subject, found);
            }
        }
        String statement = String.join(" ", parts.stream().map(Passage::text).toList());
        PlanDraft.Source first = node.paragraph.whole().source();
        PlanDraft.Source last = parts.get(parts.size() - 1).source();
        list.add(
                node.marker().code(),
                items.objectiveOf(node),
                IndicatorList.trimmed(statement),
                new PlanDraft.Source(first.start(), Math.max(first.end(), last.end())),
                found);
    }

    /** The name of what the lines below measure ends before the heading's time and colon. */
    private static int subjectEnd(Tokens tokens, int from) {
        int end = tokens.isWord(tokens.size() - 1) ? tokens.size() : tokens.size() - 1;
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
        if (items.isCodedHeading(node)) {
            coded(node);
            return;
        }
        if (node.is(Marker.Kind.OBJECTIVE) && node.section == SectionKind.OBJECTIVES) {
            objective(node, node.marker().code());
            clauses(node, true);
            return;
        }
        boolean objective = node.section == SectionKind.OBJECTIVES && items.isNamedGroup(node);
        if (objective) {
            objective(node, node.marker().code());
        }
        if (node.section == SectionKind.OBJECTIVES || node.section == SectionKind.GENERAL) {
            boolean numbered = IndicatorItems.isNumbered(node) && hasTarget(node);
            if (numbered && node.section == SectionKind.OBJECTIVES && !IndicatorItems.isSection(node)) {
                numbered(node);
            } else {
                clauses(node, node.section == SectionKind.OBJECTIVES && !objective);
            }
        } else if (IndicatorItems.mayHold(node) && node.section != SectionKind.FUNDING) {
            promises(node);
        }
    }

    private boolean hasTarget(Node node) {
        for (Clauses.Clause clause : Clauses.of(node.body())) {
            if (chain.hasTarget(clause.words(), headings.above(node))) {
                return true;
            }
        }
        return false;
    }

    private void objective(Node node, String code) {
        list.addObjective(
                code, IndicatorList.trimmed(node.text()), node.paragraph.whole().source());
    }

    private void numbered(Node node) {
        List<PlanDraft.Target> found = new ArrayList<>();
        chain.begin();
        for (Clauses.Clause clause : Clauses.of(node.body())) {
            chain.read(clause, headings.above(node), true, null, found);
        }
        list.add(
                node.marker().code(),
                items.objectiveOf(node),
                IndicatorList.trimmed(node.text()),
                node.paragraph.whole().source(),
                found);
    }

    /** Without numbers each clause with a measure of its own is an indicator. */
    private void clauses(Node node, boolean qualitative) {
        TimePhrase time = headings.above(node);
        boolean any = false;
        List<Clauses.Clause> clauses = Clauses.of(node.body());
        List<Clauses.Clause> silent = new ArrayList<>();
        chain.beginBelow(clauses.size() == 1 && follows(node));
        lineAbove = node;
        for (Clauses.Clause clause : clauses) {
            List<PlanDraft.Target> found = new ArrayList<>();
            boolean own = chain.read(clause, time, node.section == SectionKind.OBJECTIVES, null, found);
            if (found.isEmpty()) {
                silent.add(clause);
            } else if (own || !any) {
                flush(silent, node, qualitative && (any || saysAll(silent, clause) || !node.isHeading()));
                any = true;
                list.add(
                        null,
                        items.objectiveOf(node),
                        IndicatorList.trimmed(clause.words().text()),
                        clause.words().source(),
                        found);
            } else {
                list.extendLast(clause.words(), found);
            }
        }
        boolean item = node.marker() != null
                && !node.is(Marker.Kind.OBJECTIVE)
                && node.children.isEmpty()
                && !node.text().endsWith(":")
                && !IndicatorItems.isSection(node);
        if (any) {
            flush(silent, node, qualitative);
        } else if (qualitative
                && item
                && node.section == SectionKind.OBJECTIVES
                && node.text().length() > 25) {
            list.add(
                    IndicatorItems.isNumbered(node) ? node.marker().code() : null,
                    items.objectiveOf(node),
                    IndicatorList.trimmed(node.text()),
                    node.paragraph.whole().source(),
                    List.of());
        }
    }

    /** Whether the sentences before a target are ended ones of their own. */
    private static boolean saysAll(List<Clauses.Clause> silent, Clauses.Clause next) {
        return next.newSentence() && silent.stream().allMatch(Clauses.Clause::newSentence);
    }

    private boolean follows(Node node) {
        return lineAbove != null
                && lineAbove.parent == node.parent
                && lineAbove.index + 1 == node.index
                && node.marker() != null
                && node.marker().isDash();
    }

    private void flush(List<Clauses.Clause> silent, Node node, boolean wanted) {
        for (Clauses.Clause clause : silent) {
            if (wanted && clause.words().length() > 25 && !clause.words().text().endsWith(":")) {
                list.add(
                        null,
                        items.objectiveOf(node),
                        IndicatorList.trimmed(clause.words().text()),
                        clause.words().source(),
                        List.of());
            }
        }
        silent.clear();
    }

    /** Outside the objectives only what is promised in so many words is a target: "phấn đấu …". */
    private void promises(Node node) {
        if (node.body().text().indexOf('%') < 0 && node.body().text().indexOf('/') < 0) {
            return;
        }
        chain.begin();
        boolean promise = false;
        TimePhrase announced = null;
        for (Clauses.Clause clause : Clauses.of(node.body())) {
            Tokens tokens = Tokens.of(clause.words().part(0, 160));
            promise &= !clause.newSentence();
            announced = promise ? announced : label(clause.words());
            for (int i = 0; i < tokens.size() && i < 12; i++) {
                promise |= tokens.at(i, "phấn", "đấu")
                        || tokens.at(i, "phần", "đầu")
                        || tokens.at(i, "phấn", "đầu")
                        || tokens.at(i, "phần", "đấu")
                        || i == 0 && (tokens.at(i, "mục", "tiêu") || tokens.at(i, "chỉ", "tiêu"));
            }
            List<PlanDraft.Target> found = new ArrayList<>();
            if (promise) {
                chain.read(clause, announced, false, null, found);
            }
            if (!found.isEmpty()) {
                list.add(
                        null,
                        null,
                        IndicatorList.trimmed(clause.words().text()),
                        clause.words().source(),
                        found);
            }
        }
    }

    /** "Phấn đấu đạt các chỉ tiêu năm 2023: …" */
    private TimePhrase label(Passage clause) {
        int colon = clause.text().indexOf(':');
        return colon > 0 && colon < 150 ? headings.in(clause.part(0, colon)) : null;
    }

    private void table(Node node) {
        if (!node.isWithin(SectionKind.SITUATION)) {
            IndicatorTable.read(node, items.objectiveOf(node), headings, firstYear, list);
        }
    }
}
