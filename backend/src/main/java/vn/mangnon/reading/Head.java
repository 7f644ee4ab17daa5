package vn.mangnon.reading;

import java.time.LocalDate;
import java.util.List;

/**
 * What stands above the first item of a document.
 *
 * @param opening   the sentences between title and first item
 * @param bodyStart line where opening begins
 * @param strips    all words of the head, column by column
 */
record Head(
        PlanDraft.DocumentKind kind,
        String number,
        String numberAsWritten,
        LocalDate issuedOn,
        String issuedPartial,
        String place,
        String title,
        int bodyStart,
        List<Passage> strips) {}
