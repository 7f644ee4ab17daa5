package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The objectives and indicators found so far, numbered as they come. */
final class IndicatorList {

    /** Who leads an indicator of a table's row. */
    record TableCharge(List<AgencyNames.Name> names, PlanDraft.Role role, String indicatorId, Passage words) {}

    final List<PlanDraft.Objective> objectives = new ArrayList<>();
    final List<PlanDraft.Indicator> indicators = new ArrayList<>();
    final List<PlanDraft.Warning> warnings = new ArrayList<>();
    final List<TableCharge> charges = new ArrayList<>();
    /** The indicators that an item of the outline says. */
    final Map<Node, List<PlanDraft.Indicator>> byNode = new HashMap<>();

    private int targets;

    /** Remembers whose indicators those added since are. */
    void attribute(Node node, int since) {
        if (indicators.size() > since) {
            byNode.put(node, List.copyOf(indicators.subList(since, indicators.size())));
        }
    }

    /** The clause goes on with the measure of the last indicator: its targets are that one's too. */
    void extendLast(Passage words, List<PlanDraft.Target> found) {
        PlanDraft.Indicator last = indicators.remove(indicators.size() - 1);
        List<PlanDraft.Target> all = new ArrayList<>(last.targets());
        found.forEach(t -> all.add(withId(t)));
        indicators.add(new PlanDraft.Indicator(
                last.id(),
                last.code(),
                last.objectiveCode(),
                last.statement() + "; " + trimmed(words.text()),
                new PlanDraft.Source(last.source().start(), words.source().end()),
                List.copyOf(all)));
    }

    String add(String code, String objective, String statement, PlanDraft.Source source, List<PlanDraft.Target> found) {
        List<PlanDraft.Target> withIds = found.stream().map(this::withId).toList();
        indicators.add(
                new PlanDraft.Indicator("i" + (indicators.size() + 1), code, objective, statement, source, withIds));
        if (withIds.isEmpty()) {
            warnings.add(new PlanDraft.Warning(
                    PlanDraft.WarningCode.QUALITATIVE, "Chỉ tiêu định tính, không có con số", source));
        }
        withIds.stream()
                .filter(t -> t.year() == null)
                .findFirst()
                .ifPresent(t -> warnings.add(new PlanDraft.Warning(
                        PlanDraft.WarningCode.YEAR_MISSING, "Chỉ tiêu không nêu năm", t.source())));
        return indicators.get(indicators.size() - 1).id();
    }

    void addObjective(String code, String statement, PlanDraft.Source source) {
        objectives.add(new PlanDraft.Objective("o" + (objectives.size() + 1), code, statement, source));
    }

    private PlanDraft.Target withId(PlanDraft.Target t) {
        targets++;
        return new PlanDraft.Target(
                "g" + targets,
                t.measure(),
                t.comparator(),
                t.baseComparator(),
                t.value(),
                t.upper(),
                t.unit(),
                t.unitText(),
                t.year(),
                t.yearFrom(),
                t.baseYear(),
                t.scope(),
                t.change(),
                t.direction(),
                t.catalogueCode(),
                t.source());
    }

    static String trimmed(String statement) {
        int end = statement.length();
        while (end > 0 && " .;:,/".indexOf(statement.charAt(end - 1)) >= 0) {
            end--;
        }
        return statement.substring(0, end);
    }
}
