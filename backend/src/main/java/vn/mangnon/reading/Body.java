package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * The sentences of a document between its head and its signature, and those of its appendices.
 *
 * @param text of the whole document
 * @param end the first line after the last sentence before the signature
 */
record Body(String text, List<Paragraph> paragraphs, int end) {

    static Body of(String text, List<Line> lines, int start) {
        List<Line> kept = new ArrayList<>();
        int end = -1;
        boolean inside = true;
        for (int i = Math.max(0, start); i < lines.size(); i++) {
            String words = lines.get(i).text();
            if (inside && closes(lines, i)) {
                inside = false;
                end = end < 0 ? i : end;
            } else if (!inside && resumes(lines.get(i))) {
                inside = true;
            }
            if (inside) {
                kept.add(lines.get(i));
                if (words.endsWith("./.") || words.endsWith(". /.") || words.endsWith("./. ")) {
                    inside = false;
                    end = end < 0 ? i + 1 : end;
                }
            }
        }
        return new Body(text, Paragraphs.of(text, kept), end < 0 ? lines.size() : end);
    }

    private static boolean closes(List<Line> lines, int i) {
        String folded = Fold.fold(lines.get(i)
                .text()
                .substring(0, Math.min(40, lines.get(i).text().length())));
        boolean signature = (folded.startsWith("tm. ")
                        || folded.startsWith("kt. ")
                        || (folded.startsWith("tm.") || folded.startsWith("t/m")) && folded.length() > 6)
                && Fold.isUpperCase(lines.get(i).text());
        boolean titled = Fold.isUpperCase(lines.get(i).text()) && SignatureReader.isSigned(lines, i);
        return folded.startsWith("nơi nhận") || signature || titled;
    }

    private static boolean resumes(Line line) {
        String words = line.text();
        String folded = Fold.fold(words);
        boolean titled = Fold.isUpperCase(words) && words.length() < 200;
        boolean attached = titled
                && (folded.equals("kế hoạch")
                        || folded.equals("chương trình")
                        || folded.equals("đề án")
                        || folded.startsWith("chương trình hành động"));
        boolean appendix = folded.startsWith("phụ lục") && words.length() < 200
                || titled
                        && (folded.startsWith("danh mục")
                                || folded.startsWith("biểu ")
                                || folded.startsWith("hệ thống chỉ tiêu")
                                || folded.startsWith("các chỉ tiêu")
                                || folded.startsWith("bảng ")
                                || folded.startsWith("chỉ tiêu"));
        Marker marker = Marker.of(words);
        return attached
                || appendix
                || marker != null
                        && marker.kind().compareTo(Marker.Kind.ROMAN) <= 0
                        && titled
                        && SectionKind.of(words, 60) != SectionKind.NONE;
    }

    void references(ReferenceGrammar references, List<Line> lines, Head head, Outline outline) {
        if (head.title() != null) {
            Passage.Builder title = new Passage.Builder();
            for (int i = 0; i < Math.min(head.bodyStart(), lines.size()); i++) {
                PlanDraft.Source source = lines.get(i).passage().source();
                String folded = Fold.fold(lines.get(i).text());
                if (!folded.startsWith("số:") && !folded.startsWith("số :") && !folded.startsWith("số ")) {
                    title.add(text, source.start(), source.end());
                }
            }
            references.scan(title.build(), true);
        }
        for (Node node : outline.nodes) {
            boolean opening = outline.isOpening(node);
            if (node.paragraph.isTable()) {
                node.paragraph.rows().forEach(row -> row.forEach(cell -> references.scan(cell, false)));
            } else {
                references.scan(node.body(), opening);
            }
        }
    }
}
