package vn.mangnon.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.platform.Versioned;

/** Indicators as they are shown. */
final class IndicatorViews {
    private IndicatorViews() {}

    /** EDIT and REMOVE in a draft; AMEND, by an amendment of the plan, once it is in force. */
    @Schema(name = "IndicatorAction")
    enum IndicatorAction {
        EDIT,
        REMOVE,
        AMEND
    }

    @Schema(name = "Target", description = "Mức phải đạt – what is to be reached of a measure")
    record TargetView(
            UUID id,

            @Schema(nullable = true, description = "By the end of which year; null when the plan names none")
            Integer year,

            @Schema(nullable = true, description = "First year of a span that ends with year")
            Integer yearFrom,

            @Schema(nullable = true, description = "The year a change is measured from")
            Integer baseYear,

            Comparator comparator,

            @Schema(nullable = true, description = "Of a KEEP the comparator of what is kept")
            Comparator baseComparator,

            @Schema(description = "Never signed; at most six decimals")
            BigDecimal value,

            @Schema(nullable = true, description = "Upper end of a RANGE")
            BigDecimal upper,

            @Schema(nullable = true, description = "Population group or part of the area; null for all")
            String scope,

            Change change,

            @Schema(nullable = true, description = "UP or DOWN as the plan's verb says")
            Direction direction,

            @Schema(description = "Odd, but as the plan says it")
            List<Target.Warning> warnings) {
        static TargetView of(TargetValues t, Unit unit, Direction ofMeasure) {
            return new TargetView(
                    t.id(),
                    t.year(),
                    t.yearFrom(),
                    t.baseYear(),
                    t.comparator(),
                    t.baseComparator(),
                    t.value(),
                    t.upper(),
                    t.scope(),
                    t.change(),
                    t.direction(),
                    t.target().warnings(unit, ofMeasure));
        }
    }

    @Schema(name = "Measure", description = "Chỉ số đo – one quantity of an indicator")
    record MeasureView(
            UUID id,
            String name,
            Unit unit,

            @Schema(nullable = true, description = "The unit as written")
            String unitText,

            @Schema(nullable = true, description = "What is counted above the line")
            String numerator,

            @Schema(nullable = true, description = "What is counted below the line")
            String denominator,

            @Schema(nullable = true, description = "Which way is better; null when the document does not say")
            Direction direction,

            Aggregation aggregation,

            @Schema(description = "By what figures are told apart")
            List<String> disaggregations,

            @Schema(
                    nullable = true,
                    description = "The measure of the nation's catalogue that this is",
                    examples = "QD23-2021:3a")
            String catalogueCode,

            @Schema(nullable = true, description = "The measure of the plan above that this one takes up")
            UUID implementsMeasureId,

            List<TargetView> targets,

            @Schema(description = "What to look at before the plan is issued")
            List<IndicatorRules.Warning> warnings) {
        static MeasureView of(MeasureValues m) {
            return new MeasureView(
                    m.id(),
                    m.name(),
                    m.unit(),
                    m.unitText(),
                    m.numerator(),
                    m.denominator(),
                    m.direction(),
                    m.aggregation(),
                    m.disaggregations(),
                    m.catalogueCode(),
                    m.implementsMeasureId(),
                    m.targets().stream()
                            .map(t -> TargetView.of(t, m.unit(), m.direction()))
                            .toList(),
                    IndicatorRules.warnings(m));
        }
    }

    @Schema(name = "Indicator", description = "Chỉ tiêu – an indicator of a plan with its measures and targets")
    record IndicatorView(
            UUID id,
            UUID planId,

            @Schema(nullable = true, description = "The objective under which it stands")
            UUID objectiveId,

            @Schema(
                    nullable = true,
                    description = "The printed number; it may restart under each objective",
                    examples = "3")
            String code,

            String statement,
            int position,

            @Schema(description = "None for an indicator that is only put into words")
            List<MeasureView> measures,

            @Schema(nullable = true, description = "First day on which it says so; null in a draft")
            LocalDate effectiveFrom,

            @Schema(nullable = true, description = "First day on which it no longer does; null: it goes on")
            LocalDate effectiveTo,

            @Schema(nullable = true, description = "The amendment by which it says so; null when it was issued so")
            UUID amendmentId,

            @Schema(description = "Demonstration data") boolean sample,
            List<IndicatorAction> allowedActions,
            @Schema(description = "For If-Match") long version)
            implements Versioned {}

    @Schema(name = "IndicatorListItem", description = "An indicator of any plan that the caller may read")
    record IndicatorListItem(
            UUID id,
            UUID planId,
            String planTitle,
            UUID areaId,
            @Schema(nullable = true) UUID objectiveId,
            @Schema(nullable = true) String code,
            String statement,
            List<MeasureView> measures,
            @Schema(description = "Demonstration data") boolean sample) {}
}
