package vn.mangnon.reading;

import java.util.List;

/** What stands on a page from top to bottom: a line of running text, a line that stands for itself, or the row of a table. */
sealed interface PdfBlock {

    record TextLine(PdfLine line) implements PdfBlock {}

    /** A line of the head or the signature, which never runs on into the next. */
    record OwnLine(String text) implements PdfBlock {}

    /** @param grid where its columns stand when no lines are drawn between them, else null */
    record Row(List<String> cells, PdfGrid grid) implements PdfBlock {}
}
