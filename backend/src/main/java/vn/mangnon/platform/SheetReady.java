package vn.mangnon.platform;

/**
 * A table as a file, in place of the answer that the operation is declared to give; the edge sends it. Thrown, since the writer of a
 * declared answer is chosen when the service is built, and would write the file's name.
 */
final class SheetReady extends RuntimeException {
    private final transient SheetFile sheet;

    SheetReady(SheetFile sheet) {
        super("a table", null, false, false);
        this.sheet = sheet;
    }

    SheetFile sheet() {
        return sheet;
    }
}
