package vn.mangnon.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.mangnon.plan.Hindrance;
import vn.mangnon.plan.PlanSubject;

/** What somebody should look at before a draft is issued: in its indicators, their measures and targets. */
@ApplicationScoped
class IndicatorHindrances {
    private final IndicatorQueries queries;

    IndicatorHindrances(IndicatorQueries queries) {
        this.queries = queries;
    }

    List<Hindrance> of(UUID planId) {
        List<Hindrance> hindrances = new ArrayList<>();
        for (IndicatorQueries.OfDraft indicator : queries.ofDraft(planId)) {
            String label =
                    (indicator.code() == null ? "" : indicator.code() + " ") + Words.shortened(indicator.statement());
            if (indicator.measures().isEmpty()) {
                hindrances.add(new Hindrance(
                        IndicatorRules.Warning.NO_MEASURE.name(), PlanSubject.INDICATOR, indicator.id(), label));
            }
            indicator.measures().forEach(measure -> add(hindrances, measure));
        }
        return hindrances;
    }

    private static void add(List<Hindrance> hindrances, MeasureValues measure) {
        String label = Words.shortened(measure.name());
        IndicatorRules.warnings(measure)
                .forEach(warning ->
                        hindrances.add(new Hindrance(warning.name(), PlanSubject.MEASURE, measure.id(), label)));
        for (TargetValues target : measure.targets()) {
            target.target()
                    .warnings(measure.unit(), measure.direction())
                    .forEach(warning ->
                            hindrances.add(new Hindrance(warning.name(), PlanSubject.TARGET, target.id(), label)));
        }
    }
}
