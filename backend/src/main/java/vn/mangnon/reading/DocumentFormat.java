package vn.mangnon.reading;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of file that are read. */
@Schema(name = "DocumentFormat")
enum DocumentFormat {
    DOCX,
    PDF,
    TXT,
    MARKDOWN
}
