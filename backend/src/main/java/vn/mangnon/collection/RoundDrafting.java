package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.mangnon.collection.CollectionRound.Head;
import vn.mangnon.collection.CollectionRound.Home;
import vn.mangnon.collection.RoundCommands.DraftRound;
import vn.mangnon.collection.RoundCommands.DueValues;
import vn.mangnon.collection.RoundCommands.MeasureAsked;
import vn.mangnon.collection.RoundCommands.SubmitterValues;
import vn.mangnon.collection.RoundParts.Asked;
import vn.mangnon.collection.RoundParts.Parts;
import vn.mangnon.plan.PlanApi;
import vn.mangnon.plan.PlanState;
import vn.mangnon.plan.PlanSummary;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Problem.Fault;

/** From what a planner sends to a whole draft: what was left out comes from the plan, its duty and the map. */
@ApplicationScoped
class RoundDrafting {
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final PlanApi plans;
    private final PlanMeasures measures;
    private final Periods periods;
    private final RoundSubmitters submitters;
    private final RoundRules rules;
    private final Caller caller;
    private final Clock clock;

    RoundDrafting(
            PlanApi plans,
            PlanMeasures measures,
            Periods periods,
            RoundSubmitters submitters,
            RoundRules rules,
            Caller caller,
            Clock clock) {
        this.plans = plans;
        this.measures = measures;
        this.periods = periods;
        this.submitters = submitters;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    record Whole(Home home, Head head, Parts parts) {}

    /**
     * @param agencyId whose round it is
     * @throws Problem 404 for a plan out of sight, 403 outside-reach, 409 plan-not-in-force, 422 with every place that does not fit
     */
    Whole whole(DraftRound command, UUID agencyId) {
        PlanSummary plan = plan(command.planId());
        Period period = periods.period(command.period());
        Optional<PlanMeasures.Duty> duty = duty(command, plan);
        List<Fault> faults = new ArrayList<>();
        List<Asked> asked = asked(command, plan, period, faults);
        List<MeasureAsked> values = asked.stream().map(Asked::asked).toList();
        List<SubmitterValues> who = submitters.completed(command.submitters(), values, plan, faults);
        List<DueValues> due = due(command, duty, period, who, faults);
        rules.check(values, command.rules() == null ? List.of() : command.rules(), asked, faults);
        String title = command.title() != null && !command.title().isEmpty()
                ? command.title()
                : duty.map(d -> shortened(d.statement())).orElse(null);
        if (title == null) {
            faults.add(Fault.at("/title", "required"));
        }
        if (!faults.isEmpty()) {
            throw CollectionProblem.draftInconsistent(faults);
        }
        Home home = new Home(
                agencyId != null ? agencyId : caller.desk().agencyId(),
                plan.areaId(),
                plan.provinceId(),
                plan.id(),
                plan.sample());
        Head head = new Head(command.reportingDutyId(), title, periods.idOf(period), quality(command, due, period));
        return new Whole(home, head, new Parts(asked, due, who, command.rules() == null ? List.of() : command.rules()));
    }

    PlanSummary plan(UUID planId) {
        PlanSummary plan = plans.readable(List.of(planId)).stream()
                .findFirst()
                .orElseThrow(() -> CollectionProblem.unknown("/planId"));
        if (!caller.isSystem() && !plans.offersWriting(plan)) {
            throw CollectionProblem.outsideReach();
        }
        if (plan.state() != PlanState.IN_FORCE) {
            throw CollectionProblem.planNotInForce();
        }
        return plan;
    }

    private Optional<PlanMeasures.Duty> duty(DraftRound command, PlanSummary plan) {
        if (command.reportingDutyId() == null) {
            return Optional.empty();
        }
        return Optional.of(measures.duty(plan.id(), command.reportingDutyId(), LocalDate.now(clock))
                .orElseThrow(() -> CollectionProblem.unknown("/reportingDutyId")));
    }

    private List<Asked> asked(DraftRound command, PlanSummary plan, Period period, List<Fault> faults) {
        LocalDate day = plan.readingDay(period.lastDay(), LocalDate.now(clock));
        if (command.measures() == null) {
            return measures.ofPlan(plan.id(), day).stream()
                    .map(m -> new Asked(new MeasureAsked(m.id(), null, null, null), m))
                    .toList();
        }
        Map<UUID, PlanMeasures.Measure> known =
                measures
                        .ofPlan(
                                plan.id(),
                                command.measures().stream()
                                        .map(MeasureAsked::measureId)
                                        .toList(),
                                day)
                        .stream()
                        .collect(Collectors.toMap(PlanMeasures.Measure::id, Function.identity()));
        Set<UUID> seen = new LinkedHashSet<>();
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < command.measures().size(); i++) {
            MeasureAsked one = command.measures().get(i);
            if (!known.containsKey(one.measureId())) {
                faults.add(Fault.at("/measures/" + i + "/measureId", "unknown-id"));
            } else if (!seen.add(one.measureId())) {
                faults.add(Fault.at("/measures/" + i + "/measureId", "twice"));
            } else {
                asked.add(new Asked(
                        rules.canonical(one, known.get(one.measureId()), "/measures/" + i, faults),
                        known.get(one.measureId())));
            }
        }
        return asked;
    }

    private List<DueValues> due(
            DraftRound command,
            Optional<PlanMeasures.Duty> duty,
            Period period,
            List<SubmitterValues> who,
            List<Fault> faults) {
        if (command.due() != null) {
            Set<Tier> seen = new LinkedHashSet<>();
            for (int i = 0; i < command.due().size(); i++) {
                if (!seen.add(command.due().get(i).tier())) {
                    faults.add(Fault.at("/due/" + i + "/tier", "twice"));
                }
            }
            return command.due();
        }
        Optional<Instant> moment = duty.flatMap(d -> d.dueFor(period))
                .map(day -> day.atTime(LAST_SECOND).atZone(clock.getZone()).toInstant());
        return moment.map(at -> submitters.tiers(who).stream()
                        .map(tier -> new DueValues(tier, at))
                        .toList())
                .orElse(List.of());
    }

    private Quality quality(DraftRound command, List<DueValues> due, Period period) {
        if (command.expectedQuality() != null) {
            return command.expectedQuality();
        }
        Instant over =
                period.lastDay().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return due.stream().anyMatch(d -> d.dueAt().isBefore(over)) ? Quality.ESTIMATED : Quality.OFFICIAL;
    }

    private static String shortened(String statement) {
        return statement.length() <= 500 ? statement : statement.substring(0, 499) + "…";
    }
}
