package vn.mangnon.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The tree of a document. Which kind of number stands inside which is learned from the document: a kind seen for the first time
 * goes one step deeper, a kind already open goes back to its level.
 */
final class Outline {

    private static final int DEEPEST = 24;

    final Node root = new Node(null, null, SectionKind.NONE);
    /** All nodes in document order. */
    final List<Node> nodes = new ArrayList<>();

    private final Set<Node> opening = new HashSet<>();
    private final Deque<Node> open = new ArrayDeque<>();
    private final boolean letter;

    private Outline(boolean letter) {
        this.letter = letter;
        open.push(root);
    }

    /** @param letter whether this is an official letter, whose numbered items are tasks without a section around them */
    static Outline of(List<Paragraph> paragraphs, boolean letter) {
        Outline outline = new Outline(letter);
        paragraphs.forEach(outline::add);
        outline.findOpening();
        return outline;
    }

    /** Whether a paragraph stands before the first numbered item. */
    boolean isOpening(Node node) {
        return opening.contains(node);
    }

    private void findOpening() {
        for (Node first : root.children) {
            if (first.marker() != null && !first.marker().isDash() || first.section != SectionKind.NONE) {
                return;
            }
            if (!first.paragraph.isTable()) {
                opening.add(first);
            }
        }
    }

    /** Whether this is one of the numbered items that an official letter consists of. */
    boolean isItemOfLetter(Node node) {
        return letter && node.parent.isRoot() && node.is(Marker.Kind.ARABIC) && node.section == SectionKind.TASKS;
    }

    String openingText() {
        StringBuilder words = new StringBuilder();
        for (Node node : root.children) {
            if (!isOpening(node) || words.length() > 20_000) {
                break;
            }
            words.append(words.isEmpty() ? "" : " ")
                    .append(node.paragraph.whole().text());
        }
        return words.toString();
    }

    /** The words under "Mục tiêu chung" or "Mục tiêu tổng quát"; without such a heading there are none. */
    String generalObjective() {
        for (Node node : nodes) {
            if (node.section == SectionKind.GENERAL && node.parent.section != SectionKind.GENERAL) {
                String words = prose(node);
                if (words != null) {
                    return words;
                }
            }
        }
        return null;
    }

    private static String prose(Node node) {
        StringBuilder words = new StringBuilder();
        int colon = node.text().indexOf(':');
        if (colon > 0 && colon < 60 && node.text().length() - colon > 20) {
            words.append(node.text().substring(colon + 1).strip());
        } else if (node.text().length() > 160) {
            words.append(node.text());
        }
        for (Node child : node.children) {
            if (!child.paragraph.isTable()
                    && child.section != SectionKind.OBJECTIVES | node.section == SectionKind.OBJECTIVES) {
                words.append(words.isEmpty() ? "" : " ").append(child.text());
            }
        }
        return words.isEmpty() ? null : words.toString();
    }

    private void add(Paragraph paragraph) {
        if (paragraph.marker() == null) {
            addPlain(paragraph);
            return;
        }
        Node brother = brother(paragraph.marker());
        if (brother != null) {
            while (open.peek() != brother) {
                open.pop();
            }
            open.pop();
        }
        while (open.size() > DEEPEST) {
            open.pop();
        }
        open.push(attach(paragraph));
    }

    private void addPlain(Paragraph paragraph) {
        boolean heading = !paragraph.isTable()
                && paragraph.body().length() <= 90
                && Fold.isUpperCase(paragraph.body().text())
                && SectionKind.of(paragraph.body().text(), 40) != SectionKind.NONE;
        if (heading) {
            while (!open.peek().isRoot()
                    && !open.peek().is(Marker.Kind.PART)
                    && !open.peek().is(Marker.Kind.APPENDIX)) {
                open.pop();
            }
            open.push(attach(paragraph));
            return;
        }
        if (isAttachedTitle(paragraph)) {
            while (!open.peek().isRoot()) {
                open.pop();
            }
        }
        while (!paragraph.isTable()
                && open.peek().marker() != null
                && open.peek().marker().isDash()
                && !open.peek().text().endsWith(":")) {
            open.pop();
        }
        attach(paragraph);
    }

    /** "KẾ HOẠCH" after the signature of the decision that issues it. */
    private static boolean isAttachedTitle(Paragraph paragraph) {
        String words = paragraph.isTable() ? "" : paragraph.body().text();
        String folded = Fold.fold(words);
        return Fold.isUpperCase(words)
                && (folded.startsWith("kế hoạch") || folded.startsWith("chương trình") || folded.startsWith("đề án"));
    }

    private Node attach(Paragraph paragraph) {
        Node parent = open.peek();
        Node node = new Node(parent, paragraph, Sections.of(parent, paragraph, letter));
        parent.children.add(node);
        nodes.add(node);
        return node;
    }

    /** The open item of the same kind that this one follows, null when it starts a level of its own. */
    private Node brother(Marker marker) {
        Node nearest = null;
        Node deepest = null;
        for (Node node : open) {
            if (node.marker() == null) {
                continue;
            }
            boolean same = sameLevel(node.marker(), marker);
            if (same && (marker.isDash() || node.marker().ordinal() + 1 == marker.ordinal())) {
                return node;
            }
            nearest = same && nearest == null ? node : nearest;
            deepest = deepest == null ? node : deepest;
            if (marker.kind().compareTo(Marker.Kind.ROMAN) <= 0 && node.marker().kind() == Marker.Kind.PART) {
                break;
            }
        }
        if (nearest != null && marker.ordinal() == 1 && startsOver(nearest, marker)) {
            return null;
        }
        return nearest == null ? outer(marker) : nearest;
    }

    /** "1." under "2. Mục tiêu cụ thể:" counts anew inside it. */
    private boolean startsOver(Node nearest, Marker marker) {
        boolean numbered = marker.kind() == Marker.Kind.ARABIC
                || marker.kind() == Marker.Kind.LOWER
                || marker.kind() == Marker.Kind.PAREN;
        Node top = open.peek();
        return numbered
                && top.isHeading()
                && !top.marker().isDash()
                && (nearest == top || top.marker().kind() == Marker.Kind.MULTI);
    }

    /** Parts, articles and Roman sections never stand inside a smaller item, whatever was open. */
    private Node outer(Marker marker) {
        Node outermost = null;
        if (marker.kind().compareTo(Marker.Kind.ROMAN) > 0) {
            return null;
        }
        Marker.Kind level = marker.kind() == Marker.Kind.UPPER ? Marker.Kind.ROMAN : marker.kind();
        for (Node node : open) {
            if (node.isRoot()) {
                continue;
            }
            boolean smaller = node.marker() == null || node.marker().kind().compareTo(level) > 0;
            outermost = smaller ? node : outermost;
        }
        return outermost;
    }

    private static boolean sameLevel(Marker one, Marker other) {
        return one.kind() == other.kind() && one.parts() == other.parts();
    }
}
