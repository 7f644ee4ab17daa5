package vn.mangnon.collection;

/** Files that prove a figure. */
final class Evidence {
    static final int MOST_BYTES = 10 * 1024 * 1024;

    private Evidence() {}
}
