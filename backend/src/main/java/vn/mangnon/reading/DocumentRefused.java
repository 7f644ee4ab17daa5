package vn.mangnon.reading;

/** The file is hostile, damaged or of a kind that is not read; {@link #reason()} says which. Nothing of it was kept. */
final class DocumentRefused extends RuntimeException {

    private final Refusal reason;

    /** @param note for the log of an engineer, never shown to the person who sent the file */
    DocumentRefused(Refusal reason, String note) {
        super(note);
        this.reason = reason;
    }

    DocumentRefused(Refusal reason, String note, Throwable cause) {
        super(note, cause);
        this.reason = reason;
    }

    Refusal reason() {
        return reason;
    }
}
