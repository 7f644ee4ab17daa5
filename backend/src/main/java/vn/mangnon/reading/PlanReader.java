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

        ReferenceGrammar references = new ReferenceGrammar(head.number(), head.issuedOn());
        body.references(references, lines, head, outline);

        PlanDraft.Document document = new PlanDraft.Document(head.kind(), head.number(), head.numberAsWritten(), head.issuedOn(), head.issuedPartial(),
                head.place(), issuer.name(), head.title(), signature.signer(), signature.title(), period, outline.generalObjective());
        warnings.addAll(indicators.warnings);
        return new PlanDraft(document, indicators.objectives, indicators.indicators, List.of(), List.of(), references.references(), List.of(), warnings);
    }

    /** Years before the plan's first, or before its day, tell of the past. */
    private static Integer firstYear(Head head, PlanDraft.Years period) {
        if (period != null) {
            return period.from();
        }
        if (head.issuedOn() != null) {
            return head.issuedOn().getYear();
        }
        return head.issuedPartial() == null ? null : Integer.valueOf(head.issuedPartial().substring(0, 4));
    }
}
