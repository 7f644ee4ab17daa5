package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.List;

/** An item of the outline with what stands under it. */
final class Node {

    final Node parent;
    final Paragraph paragraph;
    final SectionKind section;
    /** Place among its brothers. */
    final int index;

    final List<Node> children = new ArrayList<>();

    Node(Node parent, Paragraph paragraph, SectionKind section) {
        this.parent = parent;
        this.paragraph = paragraph;
        this.section = section;
        this.index = parent == null ? 0 : parent.children.size();
    }

    Marker marker() {
        return paragraph == null ? null : paragraph.marker();
    }

    Passage body() {
        return paragraph == null ? Passage.EMPTY : paragraph.body();
    }

    String text() {
        return body().text();
    }

    boolean isRoot() {
        return paragraph == null;
    }

    boolean isPlain() {
        return paragraph != null && paragraph.marker() == null && !paragraph.isTable();
    }

    boolean is(Marker.Kind kind) {
        return marker() != null && marker().kind() == kind;
    }

    /** A short line that only names what follows. */
    boolean isHeading() {
        String text = text();
        boolean closed = text.endsWith(".") || text.endsWith(";") || text.endsWith("./.");
        return marker() != null && text.length() <= 250 && (!closed || text.length() <= 60)
                || text.length() <= 160 && text.endsWith(":");
    }

    boolean isWithin(SectionKind kind) {
        for (Node at = this; at != null; at = at.parent) {
            if (at.section == kind) {
                return true;
            }
        }
        return false;
    }

    /** The printed path "II.3.a"; a number such as "4.1" already carries its parent's. Null without a printed number. */
    String path() {
        if (marker() == null || marker().code() == null) {
            return null;
        }
        StringBuilder path = new StringBuilder(marker().code());
        boolean carries = is(Marker.Kind.MULTI);
        for (Node at = parent; at != null && !at.isRoot(); at = at.parent) {
            Marker marker = at.marker();
            boolean outside = marker == null
                    || marker.code() == null
                    || marker.kind() == Marker.Kind.PART
                    || marker.kind() == Marker.Kind.ARTICLE
                    || marker.kind() == Marker.Kind.APPENDIX;
            boolean carried = carries && (at.is(Marker.Kind.ARABIC) || at.is(Marker.Kind.MULTI));
            if (!outside && !carried) {
                path.insert(0, marker.code() + ".");
                carries = at.is(Marker.Kind.MULTI);
            }
        }
        return path.toString();
    }
}
