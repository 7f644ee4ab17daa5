package vn.mangnon.reading;

import java.util.List;

/** Turns the plain text of an issued document into a draft plan. The same text always gives the same draft. */
final class PlanReader {

    private PlanReader() {}

    /** @param text NFC, lines ended by \n, table cells separated by \t and rows by \n, automatic numbering written out */
    static PlanDraft read(String text) {
        var document = new PlanDraft.Document(
                PlanDraft.DocumentKind.KHAC, null, null, null, null, null, null, null, null, null, null, null);
        return new PlanDraft(document, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
