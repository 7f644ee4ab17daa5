package vn.mangnon.launcher;

/** Something the person at the keyboard can mend; the message says what, in words, and is all that is shown. */
final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotStart(String message) {
        super(message);
    }

    CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
