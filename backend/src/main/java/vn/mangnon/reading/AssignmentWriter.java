package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns the words of an agency's block into assignments: one per agency and role, with the indicators and tasks they name. */
final class AssignmentWriter {

    /** A stretch of the block: its rest of the heading line, or a line under it. */
    record Part(Passage words) {}

    private record Charge(Set<String> indicators, Set<String> ids, Set<String> tasks, List<Passage> clauses) {
        Charge() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new ArrayList<>());
        }
    }

    private final List<PlanDraft.Indicator> indicators;
    private final Map<Node, List<PlanDraft.Indicator>> byNode;
    private static final int MOST_OF_ONE_CODE = 50;

    private final TaskReader tasks;
    private final Map<String, List<PlanDraft.Indicator>> byCode = new HashMap<>();
    private final Map<String, List<PlanDraft.Indicator>> byObjective = new HashMap<>();
    private final Map<String, String> taskCodes = new HashMap<>();
    final List<PlanDraft.Assignment> assignments = new ArrayList<>();

    AssignmentWriter(IndicatorList list, TaskReader tasks) {
        this.indicators = list.indicators;
        this.byNode = list.byNode;
        this.tasks = tasks;
    }

    /** @param place the item outside the organisation section whose task is charged, or null */
    void write(List<AgencyNames.Name> names, boolean requested, List<Part> parts, Node place, Passage whole) {
        Map<PlanDraft.Role, Charge> charges = new LinkedHashMap<>();
        Duties duties = new Duties();
        for (Part part : parts) {
            PlanDraft.Role carried = null;
            boolean opens = true;
            for (Clauses.Clause clause : Clauses.of(part.words())) {
                Tokens tokens = Tokens.of(clause.words());
                PlanDraft.Role own = tokens.size() > 3000 ? null : RoleWords.of(tokens, 0, tokens.size());
                carried = clause.newSentence() || RoleWords.turns(tokens) ? own : own != null ? own : carried;
                PlanDraft.Role role =
                        carried != null ? carried : requested ? PlanDraft.Role.REQUESTED : PlanDraft.Role.PERFORM;
                duties.add(clause, own, opens);
                opens = false;
                codes(tokens, clause.words(), role, charges);
            }
        }
        PlanDraft.Task task = place == null ? null : tasks.of(place);
        if (charges.isEmpty()) {
            PlanDraft.Role silent = requested ? PlanDraft.Role.REQUESTED : PlanDraft.Role.PERFORM;
            Map<PlanDraft.Role, List<Passage>> byRole = duties.byRole(silent);
            if (byRole.isEmpty()) {
                byRole.put(silent, List.of());
            }
            byRole.forEach((role, clauses) -> {
                Charge charge = new Charge();
                charge.clauses.addAll(clauses);
                if (task != null) {
                    charge.tasks.add(task.code());
                }
                charges.put(role, charge);
            });
        }
        for (AgencyNames.Name name : names) {
            charges.forEach((role, charge) -> add(name, role, charge, whole));
        }
    }

    /** One role for each of the agencies, on the task or indicator whose item says so. */
    void charge(List<AgencyNames.Name> names, PlanDraft.Role role, Node node, Passage words) {
        Charge charge = new Charge();
        PlanDraft.Task task = tasks.of(node);
        if (task != null) {
            charge.tasks.add(task.code());
        }
        for (Node at = node; at != null; at = at.parent) {
            for (PlanDraft.Indicator indicator : byNode.getOrDefault(at, List.of())) {
                if (indicator.code() != null) {
                    charge.indicators.add(indicator.code());
                }
                charge.ids.add(indicator.id());
            }
        }
        charge.clauses.add(words);
        names.forEach(name -> add(name, role, charge, words));
    }

    /** From a table's row. */
    void charge(List<AgencyNames.Name> names, PlanDraft.Role role, String indicatorId, String taskCode, Passage words) {
        Charge charge = new Charge();
        charge.clauses.add(words);
        PlanDraft.Indicator indicator = indicators.get(Integer.parseInt(indicatorId.substring(1)) - 1);
        if (indicator.code() != null) {
            charge.indicators.add(indicator.code());
        }
        charge.ids.add(indicatorId);
        if (taskCode != null) {
            charge.tasks.add(taskCode);
        }
        names.forEach(name -> add(name, role, charge, words));
    }

    /** On the task of a table's row. */
    void chargeTask(List<AgencyNames.Name> names, PlanDraft.Role role, String taskId, Passage words) {
        String code = tasks.tasks.get(tasks.tasks.size() - 1).code();
        for (AgencyNames.Name name : names) {
            assignments.add(new PlanDraft.Assignment(
                    "a" + (assignments.size() + 1),
                    name.name().text(),
                    null,
                    role,
                    List.of(),
                    List.of(),
                    code == null ? List.of() : List.of(code),
                    List.of(taskId),
                    words.text(),
                    name.name().source()));
        }
    }

    private void codes(Tokens t, Passage clause, PlanDraft.Role role, Map<PlanDraft.Role, Charge> charges) {
        int named = -1;
        for (int i = 0; i < t.size(); i++) {
            if (t.at(i, "mục", "tiêu") && named < 0) {
                objectives(t, i + 2, clause, role, charges);
            }
            boolean indicator = t.at(i, "chỉ", "tiêu");
            boolean task = t.at(i, "nhiệm", "vụ");
            if (!indicator && !task) {
                continue;
            }
            List<String> codes = CodeList.at(t, i + 2);
            if (codes.isEmpty()) {
                continue;
            }
            named = i;
            Charge charge = charge(role, clause, charges);
            if (indicator) {
                String objective = CodeList.objectiveAfter(t, i + 2);
                codes.forEach(code -> name(code, objective, charge));
            } else {
                String section = CodeList.sectionAfter(t, i + 2);
                codes.forEach(code -> charge.tasks.add(section == null ? taskCode(code) : section + "." + code));
            }
        }
    }

    private static Charge charge(PlanDraft.Role role, Passage clause, Map<PlanDraft.Role, Charge> charges) {
        Charge charge = charges.computeIfAbsent(role, r -> new Charge());
        if (charge.clauses.isEmpty() || charge.clauses.get(charge.clauses.size() - 1) != clause) {
            charge.clauses.add(clause);
        }
        return charge;
    }

    /** "chủ trì thực hiện Mục tiêu 3": all that stand under it; in a plan that calls its indicators so, the one of that number. */
    private void objectives(
            Tokens t, int from, Passage clause, PlanDraft.Role role, Map<PlanDraft.Role, Charge> charges) {
        List<String> codes = CodeList.at(t, from);
        for (String code : codes.isEmpty() ? CodeList.letters(t, from) : codes) {
            List<PlanDraft.Indicator> under = underObjective(code);
            if (under.isEmpty() && !ofCode(code).isEmpty()) {
                name(code, null, charge(role, clause, charges));
            }
            for (PlanDraft.Indicator indicator :
                    under.size() > MOST_OF_ONE_CODE ? List.<PlanDraft.Indicator>of() : under) {
                Charge charge = charge(role, clause, charges);
                if (indicator.code() != null) {
                    charge.indicators.add(indicator.code());
                }
                charge.ids.add(indicator.id());
            }
        }
    }

    private List<PlanDraft.Indicator> underObjective(String code) {
        if (byObjective.isEmpty()) {
            indicators.stream().filter(i -> i.objectiveCode() != null).forEach(i -> byObjective
                    .computeIfAbsent(i.objectiveCode(), k -> new ArrayList<>())
                    .add(i));
        }
        return byObjective.getOrDefault(code, List.of());
    }

    private String taskCode(String code) {
        return taskCodes.computeIfAbsent(code, this::findTask);
    }

    private String findTask(String code) {
        return tasks.tasks.stream()
                .map(PlanDraft.Task::code)
                .filter(c -> c != null
                        && (c.equals(code)
                                || c.endsWith("." + code)
                                        && c.chars().filter(d -> d == '.').count() == 1))
                .findFirst()
                .orElse(code);
    }

    private List<PlanDraft.Indicator> ofCode(String code) {
        if (byCode.isEmpty()) {
            indicators.stream().filter(i -> i.code() != null).forEach(i -> byCode.computeIfAbsent(
                            i.code(), k -> new ArrayList<>())
                    .add(i));
        }
        return byCode.getOrDefault(code, List.of());
    }

    private void name(String code, String objective, Charge charge) {
        charge.indicators.add(code);
        List<PlanDraft.Indicator> same = ofCode(code);
        if (same.size() > MOST_OF_ONE_CODE) {
            return;
        }
        same.stream()
                .filter(i -> same.size() == 1 || objective != null && objective.equals(i.objectiveCode()))
                .forEach(i -> charge.ids.add(i.id()));
    }

    private void add(AgencyNames.Name name, PlanDraft.Role role, Charge charge, Passage whole) {
        List<String> ids = new ArrayList<>();
        for (String code : charge.tasks) {
            String id = tasks.idOf(code);
            if (id != null) {
                ids.add(id);
            }
        }
        StringBuilder statement = new StringBuilder();
        for (Passage clause : charge.clauses) {
            String words = clause.text().replaceAll("^[:,; -]+", "");
            if (!words.isEmpty()) {
                statement.append(statement.isEmpty() ? "" : " ").append(words);
            }
        }
        String said = statement.isEmpty() ? whole.text() : IndicatorList.trimmed(statement.toString());
        PlanDraft.Source source = name.name().source();
        assignments.add(new PlanDraft.Assignment(
                "a" + (assignments.size() + 1),
                name.name().text(),
                null,
                role,
                List.copyOf(charge.indicators),
                List.copyOf(charge.ids),
                List.copyOf(charge.tasks),
                ids,
                said,
                source));
    }
}
