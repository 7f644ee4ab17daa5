package vn.mangnon.reading;

/** What an item of the outline is for indicators: a numbered one, a heading over some, the name of a group. */
final class IndicatorItems {

    private final HeadingTime headings;

    IndicatorItems(HeadingTime headings) {
        this.headings = headings;
    }

    static boolean mayHold(Node node) {
        return !node.isWithin(SectionKind.SITUATION)
                && !node.isWithin(SectionKind.ORGANISATION)
                && !node.isWithin(SectionKind.REPORTING);
    }

    /** "1. Giảm tỷ lệ suy dinh dưỡng trẻ em dưới 5 tuổi:" above lines that say how much of each kind. */
    boolean isCodedHeading(Node node) {
        boolean numbered = node.is(Marker.Kind.ARABIC)
                || node.is(Marker.Kind.MULTI)
                || node.is(Marker.Kind.PAREN)
                || node.is(Marker.Kind.LOWER);
        if (!numbered
                || node.section != SectionKind.OBJECTIVES
                || node.children.isEmpty()
                || !node.text().endsWith(":")) {
            return false;
        }
        Tokens tokens = Tokens.of(node.body());
        int start = MeasureWords.pastVerbs(tokens, 0, tokens.size());
        return tokens.size() < 40 && MeasureWords.isMeasureNoun(tokens, start) && !hasFigure(node.body());
    }

    static boolean hasFigure(Passage passage) {
        Tokens tokens = Tokens.of(passage);
        for (int i = 0; i < tokens.size(); i++) {
            Quantity quantity = tokens.isNumber(i) ? QuantityGrammar.at(tokens, i) : null;
            if (quantity != null && quantity.isRate()) {
                return true;
            }
        }
        return false;
    }

    /** "Đến năm 2025: giảm 10% …", "Giai đoạn 2021-2025: …": the line says when and how much, not of what. */
    static boolean saysWhen(Passage line) {
        Tokens tokens = Tokens.of(line.part(0, 60));
        int from = tokens.at(0, "phấn", "đấu") ? 2 : 0;
        return TimePhrase.at(tokens, from) != null && hasFigure(line);
    }

    static boolean isNumbered(Node node) {
        return node.is(Marker.Kind.ARABIC)
                || node.is(Marker.Kind.MULTI)
                || node.is(Marker.Kind.PAREN)
                || node.is(Marker.Kind.LOWER);
    }

    /** The heading "Mục tiêu cụ thể" itself, perhaps with its first words behind a colon. */
    static boolean isSection(Node node) {
        boolean figures = hasFigure(node.body()) && node.text().indexOf(':') < 0;
        return node.parent.section != node.section
                || !figures && SectionKind.of(node.text(), 12) == SectionKind.OBJECTIVES;
    }

    /** "a) Về giáo dục", "1. Nhóm chỉ tiêu bảo vệ trẻ em" above the indicators of that field. */
    boolean isNamedGroup(Node node) {
        if (!isNumbered(node)
                || !node.isHeading()
                || hasFigure(node.body())
                || node.children.isEmpty()
                || headings.in(node.body()) != null && node.text().length() < 60) {
            return false;
        }
        String text = Fold.fold(node.text());
        boolean generic = text.startsWith("mục tiêu cụ thể")
                || text.startsWith("các mục tiêu")
                || text.startsWith("các chỉ tiêu")
                || text.startsWith("chỉ tiêu cụ thể")
                || text.startsWith("một số")
                || text.startsWith("mục tiêu đến")
                || text.startsWith("chỉ tiêu đến")
                || text.startsWith("mục tiêu chung")
                || text.startsWith("mục tiêu tổng quát")
                || text.equals("mục tiêu")
                || text.startsWith("mục tiêu chủ yếu")
                || text.equals("chỉ tiêu")
                || text.startsWith("chỉ tiêu chủ yếu")
                || text.startsWith("mục tiêu, chỉ tiêu");
        return !generic
                && (text.startsWith("mục tiêu")
                        || text.startsWith("về ")
                        || text.startsWith("nhóm ")
                        || text.startsWith("lĩnh vực"));
    }

    String objectiveOf(Node node) {
        for (Node at = node.parent; at != null && !at.isRoot(); at = at.parent) {
            if (at.is(Marker.Kind.OBJECTIVE) || at.section == SectionKind.OBJECTIVES && isNamedGroup(at)) {
                return at.marker().code();
            }
        }
        return node.is(Marker.Kind.OBJECTIVE) ? node.marker().code() : null;
    }

    /** The numbered indicator that an item belongs to as one of its lines. */
    Node owner(Node node) {
        for (Node at = node.parent; at != null && !at.isRoot(); at = at.parent) {
            if (at.is(Marker.Kind.INDICATOR) && mayHold(at) || isCodedHeading(at)) {
                return at;
            }
        }
        return null;
    }
}
