package vn.mangnon.reading;

/**
 * The words of a document.
 *
 * @param text NFC, lines ended by \n, table cells separated by \t and rows by \n, automatic numbers and list marks written out
 */
record DocumentText(DocumentFormat format, String text) {}
