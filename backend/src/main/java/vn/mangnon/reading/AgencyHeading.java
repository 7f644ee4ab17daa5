package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * The agencies that open an item.
 *
 * @param to        after the last token of their names
 * @param requested "Đề nghị" stands before them
 * @param tokens    of the item's first words
 */
record AgencyHeading(List<AgencyNames.Name> names, int to, boolean requested, Tokens tokens) {

    static final int LONGEST = 400;

    /** The agencies that open an item, past "Giao", "Đề nghị", "Trách nhiệm của". */
    static AgencyHeading of(Passage body) {
        Tokens tokens = Tokens.of(body.part(0, LONGEST));
        int i = 0;
        boolean requested = false;
        while (i < tokens.size() && i < 8) {
            requested |= tokens.at(i, "đề", "nghị");
            int next = pastCharge(tokens, i);
            if (next == i) {
                break;
            }
            i = next;
        }
        List<AgencyNames.Name> names = AgencyLists.at(tokens, i);
        return names.isEmpty()
                ? null
                : new AgencyHeading(names, names.get(names.size() - 1).to(), requested, tokens);
    }

    /** Whether a line is a name and nothing else: "1. Sở Y tế", the heading of what that agency is to do. */
    static boolean isWhole(Passage line) {
        AgencyHeading heading = line.length() <= 120 ? of(line) : null;
        if (heading == null) {
            return false;
        }
        Tokens t = heading.tokens;
        return heading.to == t.size() || heading.to == t.size() - 1 && (t.at(heading.to, ":") || t.at(heading.to, "."));
    }

    private static int pastCharge(Tokens t, int i) {
        if (t.at(i, "đề", "nghị")
                || t.at(i, "yêu", "cầu")
                || t.at(i, "đối", "với")
                || t.at(i, "giao", "cho")
                || t.at(i, "phân", "công")) {
            return i + 2;
        }
        if (t.at(i, "trách", "nhiệm", "của") || t.at(i, "nhiệm", "vụ", "của")) {
            return i + 3;
        }
        return t.at(i, "giao") || t.at(i, "kính") || t.at(i, ":") || t.at(i, "-") ? i + 1 : i;
    }

    /** Up to the colon, or to the end of a line that is only a name, commas belong to the name: "Phòng Bảo vệ, chăm sóc trẻ em:". */
    static AgencyHeading of(Node node) {
        AgencyHeading heading = of(node.body());
        if (heading == null || node.marker() == null) {
            return heading;
        }
        Tokens t = heading.tokens;
        AgencyNames.Name unit = heading.names.getLast();
        boolean ofField = (t.at(unit.from(), "phòng") || t.at(unit.from(), "trung", "tâm") || t.at(unit.from(), "ban"))
                && AgencyFields.end(t, unit.from() + 1) != heading.to;
        boolean goesOn = t.at(heading.to, ",") || ofField && heading.names.size() == 1 && t.isWord(heading.to);
        if (!goesOn) {
            return heading;
        }
        int end = heading.to;
        while (end < t.size() && !t.at(end, ":")) {
            boolean word = t.isWord(end) && !AgencyNames.isVerb(t, end) || t.at(end, ",") || t.at(end, "-");
            if (!word || end - heading.to > 14) {
                return heading;
            }
            end++;
        }
        boolean line = end < t.size()
                || (t.at(heading.to, ",") || !node.children.isEmpty())
                        && node.text().length() <= 90
                        && !node.text().endsWith(".");
        if (!line || RoleWords.of(t, heading.to, end) != null) {
            return heading;
        }
        List<AgencyNames.Name> names = new ArrayList<>(heading.names);
        AgencyNames.Name last = names.removeLast();
        names.add(new AgencyNames.Name(last.from(), end, t.words(last.from(), end)));
        return new AgencyHeading(names, end, heading.requested, t);
    }
}
