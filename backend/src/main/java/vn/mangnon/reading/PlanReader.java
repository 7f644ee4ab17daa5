package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.List;

/** Turns the plain text of an issued document into a draft plan. The same text always gives the same draft. */
final class PlanReader {

    private final String text;
    private final List<PlanDraft.Warning> warnings = new ArrayList<>();

    private PlanReader(String text) {
        this.text = text;
    }

    /** @param text NFC, lines ended by \n, table cells separated by \t and rows by \n, automatic numbering written out */
    static PlanDraft read(String text) {
        return new PlanReader(text).read();
    }

    private PlanDraft read() {
        List<Line> lines = PageNoise.without(Line.of(text));
        Head head = HeadReader.read(text, lines);
        Body body = Body.of(text, lines, head.bodyStart());
        Outline outline = Outline.of(body.paragraphs(), head.kind() == PlanDraft.DocumentKind.CONG_VAN);
        String opening = outline.openingText();
        PlanDraft.Years period = PeriodReader.read(head.title(), opening);
        IssuerReader.Issuer issuer = IssuerReader.read(head, opening, lines);
        SignatureReader.Signature signature = SignatureReader.read(text, lines, body.end());

        IndicatorReader indicators = new IndicatorReader(outline, period, firstYear(head, period));
        indicators.read();

        TaskReader tasks = new TaskReader();
        tasks.read(outline);
        AssignmentWriter assignments = new AssignmentWriter(indicators.list, tasks);
        new AgencyBlocks(outline, assignments, warnings).read();
        indicators.list.charges.forEach(c -> assignments.charge(c.names(), c.role(), c.indicatorId(), null, c.words()));
        DeadlineGrammar deadlines = deadlines(outline, period);
        outline.nodes.stream()
                .filter(n -> n.paragraph.isTable())
                .forEach(n -> TaskTable.read(n, tasks, assignments, deadlines, new HeadingTime(period)));

        ReferenceGrammar references = new ReferenceGrammar(head.number(), head.issuedOn());
        body.references(references, lines, head, outline);

        PlanDraft.Document document = new PlanDraft.Document(
                head.kind(),
                head.number(),
                head.numberAsWritten(),
                head.issuedOn(),
                head.issuedPartial(),
                head.place(),
                issuer.name(),
                head.title(),
                signature.signer(),
                signature.title(),
                period,
                outline.generalObjective());
        warnings.addAll(indicators.list.warnings);
        Findings findings = new Findings(warnings);
        findings.head(head, issuer, top());
        findings.duplicates(indicators.list.indicators, tasks.tasks);
        findings.twoLeads(assignments.assignments);
        findings.spelling(body.paragraphs());
        findings.length(text, lines);
        findings.ending(signature, body.paragraphs(), text);
        return new PlanDraft(
                document,
                indicators.list.objectives,
                indicators.list.indicators,
                tasks.tasks,
                assignments.assignments,
                references.references(),
                deadlines.deadlines,
                warnings);
    }

    private PlanDraft.Source top() {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = text.indexOf('\n', start);
        return new PlanDraft.Source(start, Math.min(end < 0 ? text.length() : end, start + 300));
    }

    private static DeadlineGrammar deadlines(Outline outline, PlanDraft.Years period) {
        DeadlineGrammar deadlines = new DeadlineGrammar(
                period != null && period.from() == period.to() ? Integer.valueOf(period.from()) : null);
        for (Node node : outline.nodes) {
            if (node.paragraph.isTable() || outline.isOpening(node) || node.isWithin(SectionKind.SITUATION)) {
                continue;
            }
            deadlines.scan(node.body(), blockOf(node));
        }
        return deadlines;
    }

    /** The agency that heads the block a line stands in. */
    private static String blockOf(Node node) {
        for (Node at = node; at != null && !at.isRoot() && at.isWithin(SectionKind.ORGANISATION); at = at.parent) {
            List<AgencyNames.Name> names = AgencyLists.at(Tokens.of(at.body().part(0, 200)), 0);
            if (!names.isEmpty()) {
                return names.get(0).name().text();
            }
        }
        return null;
    }

    /** Years before the plan's first, or before its day, tell of the past. */
    private static Integer firstYear(Head head, PlanDraft.Years period) {
        if (period != null) {
            return Math.min(
                    period.from(),
                    PeriodReader.firstFrom(
                            head.title(),
                            head.issuedOn() == null
                                    ? period.from()
                                    : head.issuedOn().getYear()));
        }
        if (head.issuedOn() != null) {
            return head.issuedOn().getYear();
        }
        return head.issuedPartial() == null
                ? null
                : Integer.valueOf(head.issuedPartial().substring(0, 4));
    }
}
