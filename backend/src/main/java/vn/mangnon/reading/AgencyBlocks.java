package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads who answers for what: the blocks of "Tổ chức thực hiện", and agencies charged in single sentences elsewhere. */
final class AgencyBlocks {

    private final Outline outline;
    private final AssignmentWriter writer;
    private final List<PlanDraft.Warning> warnings;
    private final Set<Node> done = new HashSet<>();

    AgencyBlocks(Outline outline, AssignmentWriter writer, List<PlanDraft.Warning> warnings) {
        this.outline = outline;
        this.writer = writer;
        this.warnings = warnings;
    }

    void read() {
        for (Node node : outline.nodes) {
            if (node.paragraph.isTable() || done.contains(node) || node.isWithin(SectionKind.SITUATION)) {
                continue;
            }
            boolean organisation = node.isWithin(SectionKind.ORGANISATION) || node.section == SectionKind.REPORTING;
            if (organisation
                    && node.parent.section != node.section
                    && SectionKind.of(node.text(), 60) == node.section) {
                continue;
            }
            if (organisation || outline.isItemOfLetter(node) && AgencyHeading.of(node.body()) != null) {
                block(node, organisation ? null : node);
            } else if (!outline.isOpening(node)
                    && node.section != SectionKind.PURPOSE
                    && node.section != SectionKind.GENERAL) {
                sentences(node);
            }
        }
    }

    /** @param place the task that the block itself is, in an official letter, else null */
    private void block(Node node, Node place) {
        AgencyHeading heading = AgencyHeading.of(node);
        if (heading == null) {
            unknown(node);
            sentences(node);
            return;
        }
        boolean named = isHeadingOfBlock(node, heading);
        List<AssignmentWriter.Part> parts = new ArrayList<>();
        int rest = heading.tokens().get(heading.to() - 1).end();
        parts.add(new AssignmentWriter.Part(node.body().from(rest)));
        if (named) {
            gather(node, parts);
            followers(node, parts);
        }
        writer.write(heading.names(), heading.requested(), parts, place, node.paragraph.whole());
    }

    private static boolean isHeadingOfBlock(Node node, AgencyHeading heading) {
        return node.marker() != null
                || node.text().endsWith(":")
                || node.body().length()
                        <= heading.tokens().get(heading.to() - 1).end() + 2;
    }

    /** The lines under a heading that do not open a block of their own. */
    private void gather(Node node, List<AssignmentWriter.Part> parts) {
        for (Node child : node.children) {
            AgencyHeading own = child.paragraph.isTable() ? null : AgencyHeading.of(child.body());
            boolean charged = own != null && (own.requested() || startsBlock(child, own));
            if (charged) {
                continue;
            }
            done.add(child);
            if (!child.paragraph.isTable()) {
                parts.add(new AssignmentWriter.Part(child.body()));
                gather(child, parts);
            }
        }
    }

    /** A plain name as a line of its own, with the lines after it as its block. */
    private void followers(Node node, List<AssignmentWriter.Part> parts) {
        if (node.marker() != null && !node.marker().isDash() || !node.children.isEmpty()) {
            return;
        }
        List<Node> brothers = node.parent.children;
        int at = node.index;
        boolean bare = node.text().length() < 120
                && (node.text().endsWith(":") || parts.get(0).words().length() < 3);
        for (int i = at + 1; bare && i < brothers.size(); i++) {
            Node next = brothers.get(i);
            boolean same = node.marker() != null
                    && next.marker() != null
                    && next.marker().kind() == node.marker().kind();
            if (next.paragraph.isTable() || same || AgencyHeading.of(next.body()) != null) {
                break;
            }
            done.add(next);
            parts.add(new AssignmentWriter.Part(next.body()));
            gather(next, parts);
        }
    }

    private static boolean startsBlock(Node child, AgencyHeading own) {
        int end = own.tokens().get(own.to() - 1).end();
        String rest =
                child.text().substring(Math.min(end, child.text().length())).strip();
        Tokens after = Tokens.of(child.body().part(end, Math.min(child.text().length(), end + 80)));
        return rest.isEmpty()
                || rest.startsWith(":")
                || after.at(0, "chủ", "trì")
                || after.at(0, "phối", "hợp")
                || after.at(0, "có", "trách")
                || after.at(0, "chịu", "trách");
    }

    /** A short capitalised name before a colon that no grammar of agencies knows is shown, not guessed. */
    private void unknown(Node node) {
        int colon = node.text().indexOf(':');
        boolean item = node.is(Marker.Kind.ARABIC) && node.parent.section == SectionKind.ORGANISATION;
        String name = colon > 0 ? node.text().substring(0, colon) : node.text();
        String folded = Fold.fold(name);
        boolean topic = folded.startsWith("chế độ")
                || folded.startsWith("kinh phí")
                || folded.startsWith("thời gian")
                || folded.startsWith("căn cứ")
                || folded.startsWith("tổ chức")
                || folded.startsWith("phân công")
                || folded.startsWith("trong ")
                || folded.startsWith("định kỳ")
                || folded.startsWith("công tác")
                || folded.startsWith("cấp ")
                || folded.startsWith("ở ");
        if (item
                && name.length() < 70
                && !topic
                && !name.endsWith(".")
                && name.length() > 2
                && Character.isUpperCase(name.charAt(0))) {
            warnings.add(new PlanDraft.Warning(
                    PlanDraft.WarningCode.UNKNOWN_AGENCY,
                    "Chưa nhận ra cơ quan: " + name,
                    node.paragraph.whole().source()));
        }
    }

    /** Sentences that charge an agency: "Giao Sở Y tế …", "Sở A phối hợp với Sở B …", "Cơ quan chủ trì: Sở A". */
    private void sentences(Node node) {
        boolean organisation = node.isWithin(SectionKind.ORGANISATION) || node.section == SectionKind.REPORTING;
        List<Clauses.Clause> clauses = Clauses.of(node.body());
        for (int i = 0; i < clauses.size(); i++) {
            if (clauses.get(i).newSentence()) {
                charge(node, i, clauses, organisation);
            }
        }
        AgencyLabels.read(node, writer);
    }

    private void charge(Node node, int at, List<Clauses.Clause> clauses, boolean organisation) {
        Clauses.Clause first = clauses.get(at);
        Passage words = afterColon(first.words());
        AgencyHeading heading = AgencyHeading.of(words);
        if (heading == null && organisation) {
            words = afterReason(words);
            heading = words == null ? null : AgencyHeading.of(words);
        }
        if (heading == null || words.length() > 20_000) {
            return;
        }
        int end = heading.tokens().get(heading.to() - 1).end();
        Passage rest = words.from(end);
        Tokens after = Tokens.of(rest.part(0, 300));
        boolean ordered = Fold.fold(words.text()).startsWith("giao ")
                || heading.requested() && organisation
                || Fold.fold(words.text()).startsWith("phân công");
        int verb = after.at(0, ":") || after.at(0, ",") ? 1 : 0;
        boolean role = after.at(verb, "chủ", "trì")
                || after.at(verb, "phối", "hợp")
                || after.at(verb, "có", "trách", "nhiệm") && organisation
                || after.at(verb, "chịu", "trách", "nhiệm") && organisation
                || organisation && heading.names().size() > 0 && words != first.words();
        if (!ordered && !role || rest.isEmpty()) {
            return;
        }
        List<AssignmentWriter.Part> parts = new ArrayList<>(List.of(new AssignmentWriter.Part(rest)));
        for (int i = at + 1; i < clauses.size() && !clauses.get(i).newSentence(); i++) {
            parts.add(new AssignmentWriter.Part(clauses.get(i).words()));
        }
        boolean closing = node.isPlain()
                && Fold.fold(heading.names().get(0).name().text())
                        .matches("(?s)(các|thủ trưởng|giám đốc các|những) .*");
        writer.write(heading.names(), heading.requested(), parts, closing ? null : node, words);
    }

    /** "Chế độ báo cáo: Giao Sở …" */
    private static Passage afterColon(Passage words) {
        int colon = words.text().indexOf(": ");
        boolean label = colon > 0 && colon < 60 && AgencyHeading.of(words) == null;
        return label ? words.from(colon + 2) : words;
    }

    /** "Căn cứ chức năng, nhiệm vụ được giao …, các sở, ngành … tổ chức thực hiện" */
    private static Passage afterReason(Passage words) {
        String folded = Fold.fold(words.text().substring(0, Math.min(words.length(), 400)));
        if (!folded.startsWith("căn cứ") && !folded.startsWith("trên cơ sở") && !folded.startsWith("theo ")) {
            return null;
        }
        for (int comma = folded.indexOf(", "); comma > 0; comma = folded.indexOf(", ", comma + 1)) {
            Passage rest = words.from(comma + 2);
            AgencyHeading heading = AgencyHeading.of(rest);
            if (heading != null) {
                return rest;
            }
        }
        return null;
    }
}
