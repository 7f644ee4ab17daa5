package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.mangnon.platform.Fold;
import vn.mangnon.platform.Problem.Fault;
import vn.mangnon.reading.AcceptPlan.LeadDecision;

/** Puts the assignments of a draft and the reviewer's decisions together, and names every decision that is still open. */
final class Charges {
    private final PlanDraft draft;
    private final Map<String, UUID> agencies;
    private final Map<String, PlanDraft.Indicator> indicators;
    private final Map<String, PlanDraft.Task> tasks;
    private final List<Charge> charges = new ArrayList<>();
    private final List<Fault> unfit = new ArrayList<>();
    private final Set<String> unknownAgencies = new LinkedHashSet<>();
    private final Map<String, List<Charge>> undecidedLeads = new LinkedHashMap<>();

    /** @param agencies which agency each printed name means, as far as it is known */
    Charges(PlanDraft draft, Map<String, UUID> agencies, List<LeadDecision> decisions) {
        this.draft = draft;
        this.agencies = agencies;
        this.indicators = byId(draft.indicators(), PlanDraft.Indicator::id);
        this.tasks = byId(draft.tasks(), PlanDraft.Task::id);
        for (int i = 0; i < draft.assignments().size(); i++) {
            charge(draft.assignments().get(i), "/assignments/" + i);
        }
        for (int i = 0; i < decisions.size(); i++) {
            decide(decisions.get(i), "/leadDecisions/" + i);
        }
        findUndecidedLeads();
    }

    private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
        return items.stream().collect(Collectors.toMap(id, Function.identity(), (one, other) -> one));
    }

    private void charge(PlanDraft.Assignment a, String at) {
        UUID agencyId = agencies.get(a.agency());
        if (agencyId == null) {
            unknownAgencies.add(a.agency());
        }
        Set<String> of = new LinkedHashSet<>(a.indicatorIds());
        codes(
                a.indicatorCodes(),
                a.indicatorIds(),
                id -> indicators.get(id).code(),
                draft.indicators().stream()
                        .collect(Collectors.groupingBy(
                                i -> Objects.toString(i.code(), ""),
                                Collectors.mapping(PlanDraft.Indicator::id, Collectors.toList()))),
                of,
                at + "/indicatorCodes",
                "unknown-indicator");
        Set<String> in = new LinkedHashSet<>(a.taskIds());
        codes(
                a.taskCodes(),
                a.taskIds(),
                id -> tasks.get(id).code(),
                draft.tasks().stream()
                        .collect(Collectors.groupingBy(
                                t -> Objects.toString(t.code(), ""),
                                Collectors.mapping(PlanDraft.Task::id, Collectors.toList()))),
                in,
                at + "/taskCodes",
                "unknown-task");
        of.forEach(id -> add(
                new Charge(Charge.Kind.INDICATOR, id, a.id(), a.agency(), agencyId, a.role(), null, a.statement())));
        in.forEach(id ->
                add(new Charge(Charge.Kind.TASK, id, a.id(), a.agency(), agencyId, a.role(), null, a.statement())));
        if (of.isEmpty()
                && in.isEmpty()
                && a.indicatorCodes().isEmpty()
                && a.taskCodes().isEmpty()) {
            add(new Charge(
                    Charge.Kind.DUTY, a.id(), a.id(), a.agency(), agencyId, PlanDraft.Role.LEAD, null, a.statement()));
        }
    }

    /** A printed number that no id stands for yet means the only item of that number. */
    private void codes(
            List<String> printed,
            List<String> ids,
            Function<String, String> codeOf,
            Map<String, List<String>> byCode,
            Set<String> into,
            String at,
            String problem) {
        Set<String> covered = ids.stream().map(codeOf).collect(Collectors.toSet());
        for (int i = 0; i < printed.size(); i++) {
            if (!covered.contains(printed.get(i))) {
                List<String> meant = byCode.getOrDefault(printed.get(i), List.of());
                if (meant.size() == 1) {
                    into.add(meant.getFirst());
                } else {
                    unfit.add(Fault.at(at + "/" + i, meant.isEmpty() ? problem : "ambiguous-code"));
                }
            }
        }
    }

    private void add(Charge charge) {
        boolean known = charges.stream()
                .anyMatch(other -> other.kind() == charge.kind()
                        && other.subject().equals(charge.subject())
                        && other.role() == charge.role()
                        && other.holder().equals(charge.holder()));
        if (!known) {
            charges.add(charge);
        }
    }

    private void decide(LeadDecision decision, String at) {
        if ((decision.role() == null) == (decision.part() == null)) {
            unfit.add(Fault.at(at, "role-or-part"));
            return;
        }
        String subject = subject(decision, at);
        if (subject == null) {
            return;
        }
        for (int i = 0; i < charges.size(); i++) {
            Charge charge = charges.get(i);
            if (charge.subject().equals(subject)
                    && charge.assignmentId().equals(decision.assignmentId())
                    && charge.leads()) {
                PlanDraft.Role role = decision.role() == null ? charge.role() : PlanDraft.Role.COORDINATE;
                String part = decision.part() == null ? null : decision.part().strip();
                charges.set(
                        i,
                        new Charge(
                                charge.kind(),
                                subject,
                                charge.assignmentId(),
                                charge.agency(),
                                charge.agencyId(),
                                role,
                                part,
                                charge.statement()));
                return;
            }
        }
        unfit.add(Fault.at(at + "/assignmentId", "leads-nothing"));
    }

    /** The one indicator or task that a decision is about. */
    private String subject(LeadDecision decision, String at) {
        if (decision.taskId() != null) {
            if (!tasks.containsKey(decision.taskId())) {
                unfit.add(Fault.at(at + "/taskId", "unknown-task"));
                return null;
            }
            return decision.taskId();
        }
        if (decision.indicatorId() != null) {
            if (!indicators.containsKey(decision.indicatorId())) {
                unfit.add(Fault.at(at + "/indicatorId", "unknown-indicator"));
                return null;
            }
            return decision.indicatorId();
        }
        if (decision.indicatorCode() == null) {
            unfit.add(Fault.at(at + "/indicatorId", "required"));
            return null;
        }
        List<String> meant = draft.indicators().stream()
                .filter(i -> decision.indicatorCode().equals(i.code()))
                .filter(i -> decision.objectiveCode() == null
                        || decision.objectiveCode().equals(i.objectiveCode()))
                .map(PlanDraft.Indicator::id)
                .toList();
        if (meant.size() != 1) {
            unfit.add(Fault.at(at + "/indicatorCode", meant.isEmpty() ? "unknown-indicator" : "ambiguous-code"));
            return null;
        }
        return meant.getFirst();
    }

    /** One leads, or each leads a part of its own. */
    private void findUndecidedLeads() {
        Map<String, List<Charge>> leads = new LinkedHashMap<>();
        charges.stream()
                .filter(Charge::leads)
                .filter(c -> c.kind() != Charge.Kind.DUTY)
                .forEach(c -> leads.computeIfAbsent(c.subject(), s -> new ArrayList<>())
                        .add(c));
        leads.forEach((subject, several) -> {
            Set<String> parts = new HashSet<>();
            boolean decided = several.size() == 1
                    || several.stream()
                            .allMatch(c -> c.part() != null
                                    && parts.add(Fold.fold(c.part()).strip().replaceAll("\\s+", " ")));
            if (!decided) {
                undecidedLeads.put(subject, several);
            }
        });
    }

    List<Charge> decided() {
        return List.copyOf(charges);
    }

    /** Numbers and decisions that fit nothing in the draft. */
    List<Fault> unfit() {
        return List.copyOf(unfit);
    }

    Set<String> unknownAgencies() {
        return unknownAgencies;
    }

    /** By the id of the indicator or task: those that all lead it. */
    Map<String, List<Charge>> undecidedLeads() {
        return undecidedLeads;
    }

    /** The printed number of an indicator or task; its id when it has none. */
    String label(String subject) {
        PlanDraft.Indicator indicator = indicators.get(subject);
        String code = indicator != null
                ? indicator.code()
                : tasks.containsKey(subject) ? tasks.get(subject).code() : null;
        return code == null ? subject : code;
    }
}
