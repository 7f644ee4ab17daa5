package vn.mangnon.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import vn.mangnon.plan.ItemTable;
import vn.mangnon.plan.PlanSubject;
import vn.mangnon.platform.Sql;

/** The rows of indicators, measures and targets, a row a version. */
@ApplicationScoped
class IndicatorTables {
    private final ItemTable indicators;
    private final ItemTable measures;
    private final ItemTable targets;

    IndicatorTables(Sql sql, Clock clock) {
        indicators = new ItemTable(sql, clock, "indicator", "objective_id", "code", "statement", "position");
        measures = new ItemTable(
                sql,
                clock,
                "measure",
                "indicator_id",
                "name",
                "unit",
                "unit_text",
                "numerator",
                "denominator",
                "direction",
                "aggregation",
                "disaggregations",
                "catalogue_code",
                "implements_measure_id",
                "position");
        targets = new ItemTable(
                sql,
                clock,
                "target",
                "measure_id",
                "year",
                "year_from",
                "base_year",
                "comparator",
                "base_comparator",
                "value",
                "upper",
                "scope",
                "change",
                "direction",
                "position");
    }

    ItemTable of(PlanSubject subject) {
        return switch (subject) {
            case INDICATOR -> indicators;
            case MEASURE -> measures;
            case TARGET -> targets;
            case OBJECTIVE, TASK, REPORTING_DUTY, FUNDING_SOURCE ->
                throw new IllegalArgumentException(subject + " is kept by the room plan");
        };
    }

    static Object[] columns(IndicatorValues v) {
        return new Object[] {v.objectiveId(), v.code(), v.statement(), v.position()};
    }

    static Object[] columns(UUID indicatorId, MeasureValues v, int position) {
        return new Object[] {
            indicatorId,
            v.name(),
            v.unit(),
            v.unitText(),
            v.numerator(),
            v.denominator(),
            v.direction(),
            v.aggregation(),
            v.disaggregations(),
            v.catalogueCode(),
            v.implementsMeasureId(),
            position
        };
    }

    static Object[] columns(UUID measureId, TargetValues v, int position) {
        return new Object[] {
            measureId,
            v.year(),
            v.yearFrom(),
            v.baseYear(),
            v.comparator(),
            v.baseComparator(),
            v.value(),
            v.upper(),
            v.scope(),
            v.change(),
            v.direction(),
            position
        };
    }
}
