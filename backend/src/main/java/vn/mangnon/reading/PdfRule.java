package vn.mangnon.reading;

/** A straight thin line on the page, horizontal or vertical, as tables are drawn with; y counts from the top. */
record PdfRule(float x1, float y1, float x2, float y2) {

    static final float MAX_THICKNESS = 3f;
    static final float MIN_LENGTH = 6f;

    static PdfRule between(float ax, float ay, float bx, float by) {
        return new PdfRule(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
    }

    boolean isHorizontal() {
        return y2 - y1 <= MAX_THICKNESS && x2 - x1 >= MIN_LENGTH;
    }

    boolean isVertical() {
        return x2 - x1 <= MAX_THICKNESS && y2 - y1 >= MIN_LENGTH;
    }

    float middleX() {
        return (x1 + x2) / 2;
    }

    float middleY() {
        return (y1 + y2) / 2;
    }

    boolean touches(PdfRule other) {
        return x1 - MAX_THICKNESS <= other.x2
                && other.x1 - MAX_THICKNESS <= x2
                && y1 - MAX_THICKNESS <= other.y2
                && other.y1 - MAX_THICKNESS <= y2;
    }
}
