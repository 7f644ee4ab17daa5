package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.area.AreaSummary;
import vn.mangnon.collection.RollUpViews.RollUp;
import vn.mangnon.collection.RollUpViews.SummedArea;
import vn.mangnon.collection.RollUpViews.SummedFigure;
import vn.mangnon.indicator.IndicatorApi;
import vn.mangnon.plan.ItemRef;
import vn.mangnon.plan.PlanApi;
import vn.mangnon.plan.PlanSubject;
import vn.mangnon.plan.PlanSummary;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Problem.Fault;
import vn.mangnon.platform.UnitOfWork;

/** Totals of one period. */
@ApplicationScoped
class RollUps {
    private static final Comparator<SummedFigure> BY_CELL = Comparator.<SummedFigure, Boolean>comparing(
                    figure -> !figure.cell().equals(Cell.TOTAL))
            .thenComparing(SummedFigure::cell);

    private final FigureSums sums;
    private final SumQueries queries;
    private final FigureReach reach;
    private final PlanApi plans;
    private final IndicatorApi indicators;
    private final Clock clock;

    RollUps(
            FigureSums sums,
            SumQueries queries,
            FigureReach reach,
            PlanApi plans,
            IndicatorApi indicators,
            Clock clock) {
        this.sums = sums;
        this.queries = queries;
        this.reach = reach;
        this.plans = plans;
        this.indicators = indicators;
        this.clock = clock;
    }

    /**
     * @param planId    all measures of a plan; null when one measure is named
     * @param areaId    null: the area of the plan
     * @param on        day of the map and of the plan; null: today
     */
    record Asked(
            UUID planId,
            UUID measureId,
            UUID areaId,
            PeriodParameters period,
            List<String> cells,
            FigureLevel level,
            FigureMap map,
            FigureGrouping group,
            LocalDate on) {}

    /** @throws Problem 404 for a plan, measure or area out of sight; 400 for a period that is not clear */
    @UnitOfWork
    RollUp of(Asked asked) {
        LocalDate today = LocalDate.now(clock);
        PlanSummary plan = plans.requireReadable(asked.planId() == null ? planOf(asked.measureId()) : asked.planId());
        LocalDate planDay = plan.readingDay(asked.on(), today);
        LocalDate on = asked.on() == null ? today : asked.on();
        AreaSummary area = reach.require(asked.areaId() == null ? plan.areaId() : asked.areaId(), asked.level(), on);
        PeriodView period = asked.period().in(queries);
        List<MeasureHead> measures = asked.planId() == null
                ? queries.measures(List.of(asked.measureId()), planDay)
                : queries.ofPlan(plan.id(), planDay);
        FigureQuestion question = new FigureQuestion(
                measures.stream().map(MeasureHead::id).toList(),
                List.of(period.id()),
                asked.cells(),
                area.id(),
                asked.group(),
                asked.level(),
                asked.map(),
                on);
        return shown(question, area, period, plan, measures, sums.of(question));
    }

    private UUID planOf(UUID measureId) {
        if (measureId == null) {
            throw Problem.invalid(Fault.inParameter("planId", "required"));
        }
        return indicators
                .item(PlanSubject.MEASURE, measureId)
                .map(ItemRef::planId)
                .orElseThrow(Problem::notFound);
    }

    private RollUp shown(
            FigureQuestion question,
            AreaSummary area,
            PeriodView period,
            PlanSummary plan,
            List<MeasureHead> measures,
            List<UnitTally> tallies) {
        LocalDate mapDay = question.map() == FigureMap.NOW ? question.on() : period.lastDay();
        Set<UUID> grouped = new LinkedHashSet<>(
                question.group() == FigureGrouping.TOTAL ? List.of(area.id()) : queries.children(area.id(), mapDay));
        Set<UUID> undivided = new LinkedHashSet<>();
        tallies.forEach(tally -> {
            grouped.add(tally.area());
            undivided.addAll(tally.notDivisible());
        });
        Set<UUID> named = new LinkedHashSet<>(grouped);
        named.addAll(undivided);
        named.add(area.id());
        Map<UUID, SummedArea> areas = new LinkedHashMap<>();
        queries.areas(named, mapDay).forEach(found -> areas.put(found.id(), found));
        return new RollUp(
                areas.get(area.id()),
                period,
                question.level(),
                question.map(),
                mapDay,
                question.group(),
                plan.sample(),
                measures,
                areas.values().stream()
                        .filter(found -> grouped.contains(found.id()))
                        .toList(),
                figures(measures, tallies, List.copyOf(areas.keySet())),
                areas.values().stream()
                        .filter(found -> undivided.contains(found.id()))
                        .toList());
    }

    /** In the order of the plan, then by cell, then by area. */
    private static List<SummedFigure> figures(List<MeasureHead> measures, List<UnitTally> tallies, List<UUID> areas) {
        Map<UUID, MeasureHead> byId = new HashMap<>();
        Map<UUID, Integer> ranks = new HashMap<>();
        measures.forEach(measure -> {
            ranks.put(measure.id(), byId.size());
            byId.put(measure.id(), measure);
        });
        Map<UUID, Integer> places = new HashMap<>();
        areas.forEach(area -> places.put(area, places.size()));
        return tallies.stream()
                .map(tally -> SummedFigure.of(tally, byId.get(tally.measure())))
                .sorted(Comparator.<SummedFigure>comparingInt(figure -> ranks.get(figure.measureId()))
                        .thenComparing(BY_CELL)
                        .thenComparingInt(figure -> places.get(figure.areaId())))
                .toList();
    }
}
