package vn.mangnon.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.mangnon.platform.PlausibleDay;
import vn.mangnon.platform.Problem.Fault;

/** What must fit together in a draft beyond the form of its parts: places in the text, ids that are unique and exist, values in order. */
final class DraftRules {
    private final PlanDraft draft;
    private final int length;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private DraftRules(PlanDraft draft, int length) {
        this.draft = draft;
        this.length = length;
    }

    /** @return what does not fit, each with its place; empty when all does */
    static List<Fault> faults(PlanDraft draft, String text) {
        var rules = new DraftRules(draft, text.length());
        rules.check();
        return rules.faults;
    }

    private void check() {
        PlanDraft.Years period = draft.document().period();
        if (period != null && period.from() > period.to()) {
            fault("/document/period", "years-order");
        }
        day("/document/issuedOn", draft.document().issuedOn());
        each("/objectives", draft.objectives(), (at, objective) -> item(at, objective.id(), objective.source()));
        Set<String> objectives =
                codes(draft.objectives().stream().map(PlanDraft.Objective::code).toList());
        each("/indicators", draft.indicators(), (at, indicator) -> indicator(at, indicator, objectives));
        Set<String> tasks =
                codes(draft.tasks().stream().map(PlanDraft.Task::code).toList());
        each("/tasks", draft.tasks(), (at, task) -> task(at, task, tasks));
        Set<String> indicatorIds =
                draft.indicators().stream().map(PlanDraft.Indicator::id).collect(Collectors.toSet());
        Set<String> taskIds = draft.tasks().stream().map(PlanDraft.Task::id).collect(Collectors.toSet());
        each("/assignments", draft.assignments(), (at, assignment) -> {
            item(at, assignment.id(), assignment.source());
            known(at + "/indicatorIds", assignment.indicatorIds(), indicatorIds, "unknown-indicator");
            known(at + "/taskIds", assignment.taskIds(), taskIds, "unknown-task");
        });
        each("/references", draft.references(), (at, reference) -> {
            item(at, reference.id(), reference.source());
            day(at + "/issuedOn", reference.issuedOn());
        });
        each("/deadlines", draft.deadlines(), this::deadline);
        each("/warnings", draft.warnings(), (at, warning) -> source(at, warning.source()));
    }

    private void indicator(String at, PlanDraft.Indicator indicator, Set<String> objectives) {
        item(at, indicator.id(), indicator.source());
        if (indicator.objectiveCode() != null && !objectives.contains(indicator.objectiveCode())) {
            fault(at + "/objectiveCode", "unknown-objective");
        }
        each(at + "/targets", indicator.targets(), this::target);
    }

    private void target(String at, PlanDraft.Target target) {
        item(at, target.id(), target.source());
        if (target.value() == null) {
            fault(at + "/value", "required");
        }
        boolean range = target.comparator() == PlanDraft.Comparator.RANGE
                || target.comparator() == PlanDraft.Comparator.KEEP
                        && target.baseComparator() == PlanDraft.Comparator.RANGE;
        if (range != (target.upper() != null)) {
            fault(at + "/upper", range ? "required" : "range-only");
        }
        if (range
                && target.value() != null
                && target.upper() != null
                && target.upper().compareTo(target.value()) <= 0) {
            fault(at + "/upper", "range-order");
        }
        if (target.comparator() != PlanDraft.Comparator.KEEP && target.baseComparator() != null
                || target.baseComparator() == PlanDraft.Comparator.KEEP) {
            fault(at + "/baseComparator", "keep-only");
        }
        if (target.yearFrom() != null && (target.year() == null || target.yearFrom() > target.year())) {
            fault(at + "/yearFrom", "years-order");
        }
    }

    private void task(String at, PlanDraft.Task task, Set<String> codes) {
        item(at, task.id(), task.source());
        if (task.parentCode() != null && !codes.contains(task.parentCode())) {
            fault(at + "/parentCode", "unknown-task");
        }
        if (task.parentCode() != null && task.parentCode().equals(task.code())) {
            fault(at + "/parentCode", "own-parent");
        }
    }

    private void deadline(String at, PlanDraft.Deadline deadline) {
        item(at, deadline.id(), deadline.source());
        day(at + "/date", deadline.date());
        PlanDraft.Window window = deadline.window();
        if (window != null) {
            day(at + "/window/from", window.from());
            day(at + "/window/to", window.to());
        }
        if (window != null && window.from().isAfter(window.to())) {
            fault(at + "/window", "years-order");
        }
        if (window != null && deadline.date() != null) {
            fault(at + "/date", "date-or-window");
        }
    }

    private void day(String at, LocalDate day) {
        if (!PlausibleDay.Between.holds(day)) {
            fault(at, "implausible-day");
        }
    }

    private void item(String at, String id, PlanDraft.Source source) {
        if (!ids.add(id)) {
            fault(at + "/id", "repeated-id");
        }
        source(at, source);
    }

    private void source(String at, PlanDraft.Source source) {
        if (source != null && (source.start() >= source.end() || source.end() > length)) {
            faults.add(Fault.at(at + "/source", "source-outside", Map.of("length", length)));
        }
    }

    private void known(String at, List<String> given, Set<String> all, String code) {
        for (int i = 0; i < given.size(); i++) {
            if (!all.contains(given.get(i))) {
                fault(at + "/" + i, code);
            }
        }
    }

    private static Set<String> codes(Collection<String> codes) {
        return codes.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private interface Check<T> {
        void at(String pointer, T item);
    }

    private static <T> void each(String list, List<T> items, Check<T> check) {
        for (int i = 0; i < items.size(); i++) {
            check.at(list + "/" + i, items.get(i));
        }
    }

    private void fault(String pointer, String code) {
        faults.add(Fault.at(pointer, code));
    }
}
