package vn.mangnon.reading;

/** Why a file cannot be read, with the HTTP status and the problem type that the door answers with. */
enum Refusal {
    TOO_LARGE(413, "document-too-large"),
    EXPANDS_TOO_FAR(413, "document-expands-too-far"),
    TYPE_UNSUPPORTED(415, "document-type-unsupported"),
    TYPE_MISMATCH(415, "document-type-mismatch"),
    OLD_WORD_FORMAT(415, "document-old-word-format"),
    HAS_MACROS(415, "document-has-macros"),
    EMPTY(422, "document-empty"),
    DAMAGED(422, "document-damaged"),
    ENCRYPTED(422, "document-encrypted"),
    UNSAFE_XML(422, "document-unsafe-xml"),
    TOO_COMPLEX(422, "document-too-complex"),
    NO_TEXT_LAYER(422, "document-without-text"),
    LEGACY_FONT(422, "document-legacy-font"),
    ENCODING_UNKNOWN(422, "document-encoding-unknown");

    private final int status;
    private final String slug;

    Refusal(int status, String slug) {
        this.status = status;
        this.slug = slug;
    }

    int status() {
        return status;
    }

    String slug() {
        return slug;
    }
}
