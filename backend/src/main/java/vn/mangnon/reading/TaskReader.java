package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The items under "Nhiệm vụ, giải pháp", or the numbered items of an official letter. */
final class TaskReader {

    final List<PlanDraft.Task> tasks = new ArrayList<>();
    /** The task that each node of the outline became. */
    final Map<Node, PlanDraft.Task> byNode = new HashMap<>();

    private final Map<String, String> idByCode = new HashMap<>();

    void read(Outline outline) {
        for (Node node : outline.nodes) {
            if (isTask(node)) {
                add(node);
            }
        }
    }

    private static boolean isTask(Node node) {
        boolean section = node.marker() == null
                || node.parent.section != SectionKind.TASKS && !node.parent.isRoot()
                || node.is(Marker.Kind.PART)
                || node.is(Marker.Kind.ARTICLE);
        if (node.section != SectionKind.TASKS
                || node.paragraph.isTable()
                || node.marker() == null
                || node.text().isEmpty()) {
            return false;
        }
        boolean opensSection = node.parent.section != SectionKind.TASKS
                && SectionKind.of(node.text(), 60) == SectionKind.TASKS
                && node.isHeading()
                && !isLetterItem(node);
        return !opensSection
                && !(section && node.is(Marker.Kind.ROMAN) && node.parent.section != SectionKind.TASKS)
                && node.marker().kind() != Marker.Kind.INDICATOR
                && node.marker().kind() != Marker.Kind.OBJECTIVE
                && !isLabel(node);
    }

    private static boolean isLetterItem(Node node) {
        return node.parent.isRoot()
                && node.is(Marker.Kind.ARABIC)
                && node.text().length() > 120;
    }

    /** "- Cơ quan chủ trì: Sở Y tế" says who does a task and is none. */
    private static boolean isLabel(Node node) {
        String text =
                Fold.fold(node.text().substring(0, Math.min(60, node.text().length())));
        return text.startsWith("cơ quan chủ trì")
                || text.startsWith("đơn vị chủ trì")
                || text.startsWith("cơ quan phối hợp")
                || text.startsWith("đơn vị phối hợp")
                || text.startsWith("cơ quan thực hiện")
                || text.startsWith("đơn vị thực hiện")
                || text.startsWith("thời gian thực hiện")
                || text.startsWith("thời gian hoàn thành")
                || text.startsWith("phối hợp:")
                || text.startsWith("chủ trì:")
                || text.startsWith("kinh phí:")
                || text.startsWith("thời gian:");
    }

    private void add(Node node) {
        String code = node.path();
        String parent = code != null ? parentTask(node) : enclosing(node);
        PlanDraft.Task task = new PlanDraft.Task(
                "t" + (tasks.size() + 1),
                code,
                parent,
                IndicatorList.trimmed(node.text()),
                node.paragraph.whole().source());
        tasks.add(task);
        byNode.put(node, task);
    }

    /** The first task with this code, or null. */
    String idOf(String code) {
        if (idByCode.isEmpty()) {
            tasks.stream().filter(t -> t.code() != null).forEach(t -> idByCode.putIfAbsent(t.code(), t.id()));
        }
        return idByCode.get(code);
    }

    /** A row of a table of tasks. */
    String addRow(String code, Passage words, PlanDraft.Source source) {
        PlanDraft.Task task =
                new PlanDraft.Task("t" + (tasks.size() + 1), code, null, IndicatorList.trimmed(words.text()), source);
        tasks.add(task);
        return task.id();
    }

    private String parentTask(Node node) {
        for (Node at = node.parent; at != null; at = at.parent) {
            if (byNode.containsKey(at)) {
                return byNode.get(at).code();
            }
        }
        return null;
    }

    private String enclosing(Node node) {
        for (Node at = node.parent; at != null && !at.isRoot(); at = at.parent) {
            if (at.path() != null) {
                return at.path();
            }
        }
        return null;
    }

    PlanDraft.Task of(Node node) {
        for (Node at = node; at != null; at = at.parent) {
            if (byNode.containsKey(at) && byNode.get(at).code() != null) {
                return byNode.get(at);
            }
        }
        return null;
    }
}
