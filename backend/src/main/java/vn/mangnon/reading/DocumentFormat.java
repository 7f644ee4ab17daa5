package vn.mangnon.reading;

/** The kinds of file that are read. */
enum DocumentFormat { DOCX, PDF, TXT, MARKDOWN }
