package vn.mangnon.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.plan.ItemRef;
import vn.mangnon.plan.PlanApi;
import vn.mangnon.plan.PlanSubject;
import vn.mangnon.platform.ProblemWords;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Sql;

/**
 * The door of the room indicator, inside the caller's unit of work. What others add to a draft here is entered in the trail
 * by them, as one act.
 */
@ApplicationScoped
public class IndicatorApi {
    private final PlanApi plans;
    private final IndicatorDrafting drafting;
    private final StatusQueries statuses;
    private final NationalComparisons comparisons;
    private final ProblemWords words;
    private final Sql sql;
    private final Clock clock;

    IndicatorApi(
            PlanApi plans,
            IndicatorDrafting drafting,
            StatusQueries statuses,
            NationalComparisons comparisons,
            ProblemWords words,
            Sql sql,
            Clock clock) {
        this.plans = plans;
        this.drafting = drafting;
        this.statuses = statuses;
        this.comparisons = comparisons;
        this.words = words;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * An indicator of a draft with its measures and targets, all without ids.
     *
     * @throws vn.mangnon.platform.Problem 422 indicator-rules with a fault for everything that cannot be, 409 indicator-code-taken
     *     when the objective has an indicator of that code, 404, 403 and 409 as {@link PlanApi#lockForEdit}
     */
    public UUID addIndicator(UUID planId, IndicatorValues values) {
        plans.lockForEdit(planId);
        return drafting.add(planId, values);
    }

    /** The item in short, when it is of a plan that the caller may read: an indicator, a measure or a target. */
    public Optional<ItemRef> item(PlanSubject subject, UUID id) {
        return items(subject, List.of(id)).stream().findFirst();
    }

    /** The same for many of one kind, in one query: each as it is today, else as it was last. */
    public List<ItemRef> items(PlanSubject subject, List<UUID> ids) {
        String label =
                switch (subject) {
                    case INDICATOR -> "t.code, t.statement as label from indicator t";
                    case MEASURE -> "t.catalogue_code as code, t.name as label from measure t";
                    case TARGET ->
                        "t.year::text as code, t.comparator || ' ' || trim_scale(t.value) as label from target t";
                    case OBJECTIVE, TASK, REPORTING_DUTY, FUNDING_SOURCE ->
                        throw new IllegalArgumentException(subject + " is not of this room");
                };
        return sql.all(
                "select distinct on (t.id) t.id, t.plan_id, " + label
                        + " where t.id = any (?::uuid[]) order by t.id, t.effective @> ?::date desc, t.effective_from desc",
                row -> ref(subject, row),
                ids,
                LocalDate.now(clock));
    }

    /** The indicators of a plan on a day, in the order of the document. */
    public List<ItemRef> ofPlan(UUID planId, LocalDate on) {
        return sql.all(
                "select t.id, t.plan_id, t.code, t.statement as label from indicator t where t.plan_id = ? and t.effective @> ?::date order by t.position, t.id",
                row -> ref(PlanSubject.INDICATOR, row),
                planId,
                on);
    }

    /** The targets of plans on a day, in the order of the documents, in one query; room plan decides who may read them. */
    public List<TargetToJudge> targetsOfPlans(Collection<UUID> planIds, LocalDate on) {
        return statuses.targets("plan_id", planIds, on);
    }

    /** The same of indicators. */
    public List<TargetToJudge> targetsOfIndicators(Collection<UUID> indicatorIds, LocalDate on) {
        return statuses.targets("indicator_id", indicatorIds, on);
    }

    /** By target of the plan: what the nation wants of the same measure, group and year, where it says so. */
    public Map<UUID, NationalTarget> nationalTargets(UUID planId, LocalDate on) {
        return comparisons.targetsBeside(planId, on);
    }

    /** How statuses and forecasts are found on a day. */
    public StatusRule statusRule(LocalDate on) {
        return statuses.rule(on).orElseThrow(() -> new IllegalStateException("no status rule on " + on));
    }

    /**
     * The status of a target; pure, and cheap enough to be asked for many.
     *
     * @throws IllegalArgumentException when the series has two figures of one year
     */
    public StatusResult status(StatusInput input) {
        return TargetJudgement.of(input);
    }

    /** The status in the language of the caller. */
    public StatusText statusText(StatusResult result) {
        return new StatusWords(words.language(), words::say).of(result);
    }

    /**
     * Where the trend of yearly figures leads by a year; pure.
     *
     * @throws IllegalArgumentException when the series has two figures of one year
     */
    public Forecast forecast(List<YearlyFigure> series, int year, Unit unit, StatusRule rule) {
        return Trend.forecast(series, year, unit, rule);
    }

    private static ItemRef ref(PlanSubject subject, Row row) {
        return new ItemRef(subject, row.uuid("id"), row.uuid("plan_id"), row.text("code"), row.text("label"));
    }
}
