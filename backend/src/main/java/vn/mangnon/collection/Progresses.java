package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.mangnon.area.AreaSummary;
import vn.mangnon.collection.Neighbours.Around;
import vn.mangnon.collection.ProgressViews.LatestChange;
import vn.mangnon.collection.ProgressViews.Progress;
import vn.mangnon.collection.ProgressViews.TargetProgress;
import vn.mangnon.collection.ProgressViews.YearSum;
import vn.mangnon.indicator.Direction;
import vn.mangnon.indicator.IndicatorApi;
import vn.mangnon.indicator.NationalTarget;
import vn.mangnon.indicator.StatusResult;
import vn.mangnon.indicator.StatusRule;
import vn.mangnon.indicator.TargetToJudge;
import vn.mangnon.indicator.YearlyFigure;
import vn.mangnon.plan.PlanApi;
import vn.mangnon.plan.PlanSubject;
import vn.mangnon.plan.PlanSummary;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.UnitOfWork;

/** How targets stand by the totals of an area, with everything that it was found from. */
@ApplicationScoped
class Progresses {
    private final IndicatorApi indicators;
    private final PlanApi plans;
    private final FigureSums sums;
    private final SumQueries queries;
    private final FigureReach reach;
    private final Neighbours neighbours;
    private final Clock clock;

    Progresses(
            IndicatorApi indicators,
            PlanApi plans,
            FigureSums sums,
            SumQueries queries,
            FigureReach reach,
            Neighbours neighbours,
            Clock clock) {
        this.indicators = indicators;
        this.plans = plans;
        this.sums = sums;
        this.queries = queries;
        this.reach = reach;
        this.neighbours = neighbours;
        this.clock = clock;
    }

    /**
     * @param areaId null: the area of the plan
     * @param on     null: today
     */
    record Asked(UUID areaId, FigureLevel level, FigureMap map, PeriodCalendar calendar, LocalDate on) {}

    /** @throws Problem 404 for a plan out of sight and for an area out of reach */
    @UnitOfWork
    Progress ofPlan(UUID planId, Asked asked) {
        PlanSummary plan = plans.requireReadable(planId);
        LocalDate day = plan.readingDay(asked.on(), LocalDate.now(clock));
        return of(plan, day, indicators.targetsOfPlans(List.of(planId), day), asked);
    }

    /** @throws Problem 404 as above */
    @UnitOfWork
    Progress ofIndicator(UUID indicatorId, Asked asked) {
        UUID planId = indicators
                .item(PlanSubject.INDICATOR, indicatorId)
                .orElseThrow(Problem::notFound)
                .planId();
        PlanSummary plan = plans.requireReadable(planId);
        LocalDate day = plan.readingDay(asked.on(), LocalDate.now(clock));
        return of(plan, day, indicators.targetsOfIndicators(List.of(indicatorId), day), asked);
    }

    private Progress of(PlanSummary plan, LocalDate day, List<TargetToJudge> targets, Asked asked) {
        AreaSummary area = reach.require(asked.areaId() == null ? plan.areaId() : asked.areaId(), asked.level(), day);
        Map<UUID, MeasureHead> measures = new LinkedHashMap<>();
        queries.measures(
                        targets.stream()
                                .map(TargetToJudge::measureId)
                                .distinct()
                                .toList(),
                        day)
                .forEach(found -> measures.put(found.id(), found));
        Map<Integer, PeriodView> years = new LinkedHashMap<>();
        queries.yearsAsked(measures.keySet(), asked.calendar(), day).forEach(year -> years.put(year.id(), year));
        FigureQuestion question = new FigureQuestion(
                measures.keySet(),
                years.keySet(),
                targets.stream()
                        .map(TargetToJudge::cell)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                area.id(),
                FigureGrouping.TOTAL,
                asked.level(),
                asked.map(),
                day);
        Series series = Series.of(sums.of(question), measures, years);
        List<Integer> newest = targets.stream()
                .map(series::newest)
                .filter(Objects::nonNull)
                .map(YearSum::periodId)
                .distinct()
                .toList();
        LocalDate mapDay = asked.map() == FigureMap.NOW || newest.isEmpty()
                ? day
                : newest.stream()
                        .map(id -> years.get(id).lastDay())
                        .max(LocalDate::compareTo)
                        .orElseThrow();
        Optional<Around> around = newest.isEmpty() ? Optional.empty() : neighbours.around(question, newest, mapDay);
        Judge judge = new Judge(
                indicators.statusRule(day),
                lastClosedYear(asked.calendar(), day),
                measures,
                series,
                around,
                indicators.nationalTargets(plan.id(), day));
        return new Progress(
                plan.id(),
                queries.areas(List.of(area.id()), mapDay).getFirst(),
                asked.level(),
                asked.map(),
                day,
                asked.calendar(),
                judge.lastClosedYear(),
                plan.sample(),
                List.copyOf(measures.values()),
                targets.stream().map(target -> progress(target, judge)).toList());
    }

    /** A year is closed when its last day is over. */
    static int lastClosedYear(PeriodCalendar calendar, LocalDate day) {
        int year = day.getYear();
        return Period.regular(PeriodKind.YEAR, calendar, year, 1).lastDay().isBefore(day) ? year : year - 1;
    }

    private record Judge(
            StatusRule rule,
            int lastClosedYear,
            Map<UUID, MeasureHead> measures,
            Series series,
            Optional<Around> around,
            Map<UUID, NationalTarget> national) {}

    private TargetProgress progress(TargetToJudge target, Judge judge) {
        List<YearSum> series = judge.series().of(target);
        List<YearlyFigure> figures = Series.figures(series);
        StatusResult status = indicators.status(target.with(figures, judge.lastClosedYear(), judge.rule()));
        Integer milestone = target.target().year();
        YearSum newest = judge.series().newest(target);
        return new TargetProgress(
                target.target().id(),
                target.indicatorId(),
                target.measureId(),
                target.target().scope(),
                status,
                indicators.statusText(status),
                series,
                milestone == null ? null : indicators.forecast(figures, milestone, target.unit(), judge.rule()),
                change(figures, status.wish()),
                newest == null
                        ? null
                        : judge.around()
                                .map(around -> around.with(
                                        newest, target.cell(), judge.measures().get(target.measureId()), status.wish()))
                                .orElse(null),
                judge.national().get(target.target().id()));
    }

    static LatestChange change(List<YearlyFigure> figures, Direction wish) {
        if (figures.size() < 2) {
            return null;
        }
        YearlyFigure last = figures.getLast();
        YearlyFigure before = figures.get(figures.size() - 2);
        BigDecimal difference = last.value().subtract(before.value());
        boolean told = difference.signum() != 0 && (wish == Direction.UP || wish == Direction.DOWN);
        return new LatestChange(
                before.year(),
                last.year(),
                difference,
                told ? difference.signum() > 0 == (wish == Direction.UP) : null);
    }

    /** The totals by measure and cell, oldest year first. */
    private record Series(Map<List<Object>, List<YearSum>> byMeasureAndCell) {
        static Series of(List<UnitTally> tallies, Map<UUID, MeasureHead> measures, Map<Integer, PeriodView> years) {
            Map<List<Object>, List<YearSum>> series = new HashMap<>();
            tallies.stream()
                    .collect(Collectors.groupingBy(
                            tally -> years.get(tally.period()).year(), TreeMap::new, Collectors.toList()))
                    .forEach((year, ofYear) -> ofYear.forEach(tally -> series.computeIfAbsent(
                                    List.of(tally.measure(), tally.cell()), key -> new ArrayList<>())
                            .add(YearSum.of(
                                    year, tally, measures.get(tally.measure()).rule()))));
            return new Series(series);
        }

        List<YearSum> of(TargetToJudge target) {
            return target.cell() == null
                    ? List.of()
                    : byMeasureAndCell.getOrDefault(List.of(target.measureId(), target.cell()), List.of());
        }

        static List<YearlyFigure> figures(List<YearSum> series) {
            return series.stream()
                    .filter(sum -> sum.value() != null)
                    .map(sum -> new YearlyFigure(sum.year(), sum.value()))
                    .toList();
        }

        /** The newest year with a figure; null without any. */
        YearSum newest(TargetToJudge target) {
            return of(target).stream()
                    .filter(sum -> sum.value() != null)
                    .reduce((first, second) -> second)
                    .orElse(null);
        }
    }
}
