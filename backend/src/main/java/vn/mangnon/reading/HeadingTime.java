package vn.mangnon.reading;

import java.util.List;

/** The year that a heading gives to what stands under it: "a) Đến năm 2025:". The period of the whole plan is no such year. */
final class HeadingTime {

    private final PlanDraft.Years period;

    HeadingTime(PlanDraft.Years period) {
        this.period = period;
    }

    TimePhrase above(Node node) {
        for (Node at = node; at != null && !at.isRoot(); at = at.parent) {
            TimePhrase beside = besides(at);
            if (beside != null) {
                return beside;
            }
            TimePhrase own = at == node ? null : at.is(Marker.Kind.PART) ? ofPart(at) : named(at);
            if (own != null) {
                return own;
            }
        }
        return null;
    }

    /** A line before its brothers that only says when: "Đến năm 2025:" above a list. */
    private TimePhrase besides(Node node) {
        List<Node> brothers = node.parent == null ? List.of() : node.parent.children;
        int at = node.index;
        for (int i = at - 1; i >= 0 && at - i < 60; i--) {
            Node brother = brothers.get(i);
            boolean leads = brother.text().endsWith(":")
                    && brother.children.isEmpty()
                    && brother.text().length() <= 150
                    && !brother.parent.isRoot();
            if (leads && named(brother) != null) {
                return named(brother);
            }
            if (brother.marker() != null
                    && !brother.marker().isDash()
                    && node.marker() != null
                    && brother.marker().kind() == node.marker().kind()) {
                continue;
            }
        }
        return null;
    }

    /** "PHẦN THỨ HAI" and its title on a line of its own. */
    private TimePhrase ofPart(Node part) {
        TimePhrase own = named(part);
        return own != null
                        || part.children.isEmpty()
                        || !part.children.getFirst().isPlain()
                ? own
                : named(part.children.getFirst());
    }

    private TimePhrase named(Node node) {
        if (node.paragraph.isTable() || node.body().length() > 220) {
            return null;
        }
        boolean titled = node.isHeading() || node.isPlain() && Fold.isUpperCase(node.text());
        return titled ? in(node.body(), isOneOfSeveral(node)) : null;
    }

    /** "a) Giai đoạn 2021-2025" beside "b) Định hướng đến năm 2030": here the plan's period is one of two. */
    private boolean isOneOfSeveral(Node node) {
        return node.marker() != null
                && !node.marker().isDash()
                && node.parent != null
                && node.parent.children.stream()
                        .anyMatch(brother -> brother != node
                                && brother.marker() != null
                                && brother.marker().kind() == node.marker().kind()
                                && brother.isHeading()
                                && !brother.paragraph.isTable()
                                && brother.body().length() <= 120
                                && isLater(in(brother.body())));
    }

    private boolean isLater(TimePhrase time) {
        return time != null && period != null && time.year() > period.to();
    }

    /** The time a heading or a table's column names, null when it names a figure too or several years, of which none is meant alone. */
    TimePhrase in(Passage heading) {
        return in(heading, false);
    }

    private TimePhrase in(Passage heading, boolean periodToo) {
        Tokens tokens = Tokens.of(heading);
        TimePhrase found = null;
        for (int i = 0; i < tokens.size(); i++) {
            Quantity quantity = tokens.isNumber(i) ? QuantityGrammar.at(tokens, i) : null;
            if (quantity != null && quantity.isRate()) {
                return null;
            }
            TimePhrase time = TimePhrase.at(tokens, i);
            if (time != null && !time.baseline()) {
                boolean another = found != null && found.year() != time.year() && !isOutlook(tokens, i);
                if (another || time.years().size() > 1) {
                    return null;
                }
                found = found == null ? time : found;
                i = time.to() - 1;
            }
        }
        boolean whole = found != null
                && period != null
                && found.yearFrom() != null
                && found.yearFrom() == period.from()
                && found.year() == period.to();
        return whole && !periodToo ? null : found;
    }

    /** "… đến năm 2025, tầm nhìn đến năm 2030", "định hướng đến năm 2030" */
    private static boolean isOutlook(Tokens tokens, int time) {
        return tokens.at(time - 2, "tầm", "nhìn") || tokens.at(time - 2, "định", "hướng");
    }
}
