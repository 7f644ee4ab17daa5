package vn.mangnon.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who answers for an item, said beside it and not in a sentence: "Cơ quan chủ trì: Sở Y tế; cơ quan phối hợp: Sở Tài chính",
 * "(Sở Y tế chủ trì, phối hợp với Tỉnh đoàn)".
 */
final class AgencyLabels {

    private static final int LONGEST = 400;
    private static final int LONGEST_ITEM = 4000;
    private static final String[][] LABELS = {{"chủ trì", "LEAD"}, {"phối hợp", "COORDINATE"}, {"thực hiện", "PERFORM"}
    };

    private AgencyLabels() {}

    static void read(Node node, AssignmentWriter writer) {
        if (node.text().length() <= LONGEST_ITEM) {
            labels(node, writer);
            brackets(node, writer);
        }
    }

    /** The clause without a bracket at its end that only says who leads. */
    static Passage without(Passage clause) {
        String text = clause.text();
        int open = text.lastIndexOf('(');
        boolean atEnd = open > 0 && (text.indexOf(')', open) < 0 || text.indexOf(')', open) >= text.length() - 2);
        return atEnd && Fold.fold(text.substring(open)).contains("chủ trì") ? clause.part(0, open) : clause;
    }

    private static void labels(Node node, AssignmentWriter writer) {
        String folded = Fold.fold(node.text());
        Set<String> seen = new HashSet<>();
        for (String[] label : LABELS) {
            int at = folded.indexOf(label[0]);
            while (at >= 0) {
                int end = at + label[0].length();
                int colon = folded.startsWith(" thực hiện", end) ? end + 10 : end;
                if (opens(folded, at) && folded.startsWith(":", colon) && seen.add(label[1] + at)) {
                    Passage rest = node.body().from(colon + 1);
                    writer.charge(
                            AgencyLists.at(Tokens.of(rest.part(0, LONGEST)), 0),
                            PlanDraft.Role.valueOf(label[1]),
                            node,
                            node.body());
                }
                at = folded.indexOf(label[0], end);
            }
        }
    }

    private static boolean opens(String folded, int at) {
        String before = folded.substring(Math.max(0, at - 9), at);
        return at == 0
                || before.endsWith("(")
                || before.endsWith("; ")
                || before.endsWith("cơ quan ")
                || before.endsWith("đơn vị ");
    }

    private static void brackets(Node node, AssignmentWriter writer) {
        String text = node.text();
        for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
            int close = text.indexOf(')', open);
            if (close > open && close - open <= LONGEST) {
                bracket(node, node.body().part(open + 1, close), writer);
            }
        }
    }

    private static void bracket(Node node, Passage words, AssignmentWriter writer) {
        Tokens t = Tokens.of(words);
        int i = t.at(0, "do") || t.at(0, "giao") ? 1 : 0;
        PlanDraft.Role carried = null;
        while (i < t.size()) {
            boolean with = t.at(i, "phối", "hợp", "với");
            List<AgencyNames.Name> names = AgencyLists.at(t, with ? i + 3 : i);
            if (names.isEmpty()) {
                return;
            }
            int end = names.getLast().to();
            PlanDraft.Role role = with ? PlanDraft.Role.COORDINATE : said(t, end);
            if (role == null || carried == null && role == PlanDraft.Role.COORDINATE && with) {
                return;
            }
            writer.charge(names, role, node, node.body());
            carried = role;
            i = with ? end : end + 2;
            while (t.at(i, ",") || t.at(i, ";") || t.at(i, "và")) {
                i++;
            }
        }
    }

    private static PlanDraft.Role said(Tokens t, int at) {
        if (t.at(at, "chủ", "trì")) {
            return PlanDraft.Role.LEAD;
        }
        return t.at(at, "phối", "hợp")
                ? PlanDraft.Role.COORDINATE
                : t.at(at, "thực", "hiện") ? PlanDraft.Role.PERFORM : null;
    }
}
