package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Names of bodies that stand one after the other: each opened by a word of its own ("Sở Y tế, Công an tỉnh và Hội Nông dân"), or the
 * opening word saved ("Các Sở: Y tế, Giáo dục và Đào tạo, Tư pháp"), which is put before each field again.
 */
final class AgencyLists {

    private static final int MOST = 30;
    private static final Set<String> HEADS = Set.of("sở", "phòng", "ban", "hội", "bộ");

    private final Tokens t;
    private final AgencyNames names;

    private AgencyLists(Tokens tokens) {
        this.t = tokens;
        this.names = new AgencyNames(tokens);
    }

    /** The names from this token on, empty when none stands there. */
    static List<AgencyNames.Name> at(Tokens tokens, int from) {
        return new AgencyLists(tokens).listAt(from);
    }

    private List<AgencyNames.Name> listAt(int from) {
        List<AgencyNames.Name> list = new ArrayList<>();
        int i = from;
        while (i >= 0 && i < t.size() && list.size() < MOST) {
            List<AgencyNames.Name> next = shared(i);
            if (next.isEmpty()) {
                AgencyNames.Name name = names.at(i);
                next = name == null ? List.of() : List.of(name);
            }
            if (next.isEmpty()) {
                break;
            }
            list.addAll(next);
            i = afterJoint(list, next.getLast().to());
        }
        return list;
    }

    private int afterJoint(List<AgencyNames.Name> list, int next) {
        boolean joint = t.at(next, ",") || t.at(next, ";") || t.at(next, "và") || t.at(next, "/");
        int after = t.at(next, ",") && t.at(next + 1, "và") ? next + 2 : next + 1;
        boolean group = t.at(after, "các") && !(list.size() == 1 && t.at(next, "và"));
        return joint && names.opens(after) && (capital(after) || group) ? after : -1;
    }

    /** "Các Sở: A, B và C", "Các Sở A, B", "Các sở, ngành: A, B", "Sở A, B": at least two names, else none. */
    private List<AgencyNames.Name> shared(int from) {
        int head = t.at(from, "các") || t.at(from, "những") ? from + 1 : from;
        if (!t.isOneOf(head, HEADS) || head == from && !capital(head)) {
            return List.of();
        }
        int i = head + 1;
        while (head > from
                && (t.at(i, ",") || t.at(i, "ban") || t.at(i, "ngành") || t.at(i, "và") && t.at(i + 1, "ngành"))
                && !capital(i)) {
            i++;
        }
        boolean colon = head > from && t.at(i, ":");
        if (!colon && i > head + 1) {
            return List.of();
        }
        List<AgencyNames.Name> list = new ArrayList<>();
        i = colon ? i + 1 : i;
        while (list.size() < MOST) {
            int end = capital(i) ? field(i, colon) : -1;
            if (end < 0) {
                break;
            }
            Passage name = Passage.joined(t.words(head, head + 1), t.words(i, end));
            list.add(new AgencyNames.Name(list.isEmpty() ? from : i, end, name));
            boolean joint = t.at(end, ",") || t.at(end, ";") || t.at(end, "và");
            if (!joint) {
                break;
            }
            i = t.at(end, ",") && t.at(end + 1, "và") ? end + 2 : end + 1;
        }
        return list.size() > 1 || colon ? list : List.of();
    }

    /** Behind a colon a field that is not known is a run of words up to the next mark, if it opens no body of its own. */
    private int field(int from, boolean open) {
        int known = AgencyFields.end(t, from);
        if (known > 0 || !open || names.opens(from)) {
            return known;
        }
        int end = from + 1;
        while (end < t.size() && end - from < 8 && (t.isWord(end) && !t.at(end, "và") || t.at(end, "-"))) {
            end++;
        }
        boolean closed = end == t.size() || t.at(end, ",") || t.at(end, ";") || t.at(end, ":") || t.at(end, "và");
        return closed ? end : -1;
    }

    private boolean capital(int i) {
        return i >= 0
                && i < t.size()
                && Character.isUpperCase(t.passage.text().charAt(t.get(i).start()));
    }
}
