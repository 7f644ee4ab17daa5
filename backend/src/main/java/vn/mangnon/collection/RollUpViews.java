package vn.mangnon.collection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.area.AreaLevel;
import vn.mangnon.indicator.Unit;
import vn.mangnon.platform.Tabular;

/** What callers see of totals. */
final class RollUpViews {
    private RollUpViews() {}

    @Schema(name = "SummedArea", description = "An area by the name it had on the day of the map")
    record SummedArea(
            UUID id,

            @Schema(nullable = true, description = "GSO code; null when not known")
            String code,

            String name,
            AreaLevel level) {}

    @Schema(name = "RollUp", description = "Số liệu tổng hợp – totals, with all that they rest on")
    record RollUp(
            SummedArea area,
            PeriodView period,
            FigureLevel level,
            FigureMap map,

            @Schema(description = "Whose map: of NOW the day asked for, of THEN the last day of the period")
            LocalDate mapDay,

            FigureGrouping group,
            @Schema(description = "Demonstration data") boolean sample,
            List<MeasureHead> measures,

            @Schema(description = "Whose totals these are: the area, or those directly in it")
            List<SummedArea> areas,

            @Schema(description = "By measure, cell and area; where nobody owes a figure there is none")
            List<SummedFigure> figures,

            @Schema(description = "Units with a figure that were divided since by shares that nobody knows")
            List<SummedArea> notDivisible)
            implements Tabular {
        @Override
        public List<SummedRow> tableRows() {
            Map<UUID, MeasureHead> heads =
                    measures.stream().collect(Collectors.toMap(MeasureHead::id, Function.identity(), (a, b) -> a));
            Map<UUID, SummedArea> places =
                    areas.stream().collect(Collectors.toMap(SummedArea::id, Function.identity(), (a, b) -> a));
            return figures.stream()
                    .map(figure -> SummedRow.of(figure, heads.get(figure.measureId()), places.get(figure.areaId())))
                    .toList();
        }

        @Override
        public Class<SummedRow> tableRow() {
            return SummedRow.class;
        }

        @Override
        public Map<String, Object> tableHead() {
            Map<String, Object> head = new LinkedHashMap<>();
            head.put("area", area.name());
            head.put("period", period.firstDay() + " – " + period.lastDay());
            head.put("level", level);
            head.put("map", map);
            head.put("mapDay", mapDay);
            head.put(
                    "notDivisible",
                    notDivisible.isEmpty()
                            ? null
                            : notDivisible.stream().map(SummedArea::name).collect(Collectors.joining(", ")));
            head.put("sample", sample);
            return head;
        }
    }

    /** A total as a row of a file. */
    record SummedRow(
            UUID measureId,
            String indicatorCode,
            String measureName,
            Unit unit,
            String cell,
            String areaCode,
            String areaName,
            SumOutcome outcome,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            Quality quality,
            Coverage coverage) {
        static SummedRow of(SummedFigure figure, MeasureHead measure, SummedArea area) {
            return new SummedRow(
                    figure.measureId(),
                    measure.indicatorCode(),
                    measure.name(),
                    measure.unit(),
                    figure.cell(),
                    area == null ? null : area.code(),
                    area == null ? null : area.name(),
                    figure.outcome(),
                    figure.numerator(),
                    figure.denominator(),
                    figure.value(),
                    figure.quality(),
                    figure.coverage());
        }
    }

    @Schema(name = "SummedFigure")
    record SummedFigure(
            UUID measureId,
            String cell,
            UUID areaId,
            SumOutcome outcome,

            @Schema(nullable = true, description = "Sum of the numerators, of a ratio")
            BigDecimal numerator,

            @Schema(nullable = true, description = "Sum of the denominators, of a ratio")
            BigDecimal denominator,

            @Schema(
                    nullable = true,
                    description = "Of a ratio derived again from the sums; null unless the outcome is FIGURE")
            BigDecimal value,

            @Schema(
                    nullable = true,
                    description =
                            "ESTIMATED as soon as one estimate is in it; official figures are taken where there are some")
            Quality quality,

            Coverage coverage) {
        static SummedFigure of(UnitTally tally, MeasureHead measure) {
            UnitTally.Rule rule = measure.rule();
            return new SummedFigure(
                    tally.measure(),
                    tally.cell(),
                    tally.area(),
                    tally.outcome(rule),
                    tally.shownNumerator(rule),
                    tally.shownDenominator(rule),
                    tally.value(rule),
                    tally.quality(rule),
                    Coverage.of(tally));
        }
    }

    @Schema(
            name = "FigureCoverage",
            description = "51 of 54 communes: the units that owe the figure, and how far they have come")
    record Coverage(
            @Schema(nullable = true, description = "Of the units; null when they are of several levels")
            AreaLevel unitLevel,

            @Schema(description = "Units that a round named as a source")
            long owed,

            @Schema(description = "Units that came to the level, with a figure or a reason for none")
            long answered,

            @Schema(description = "Units with a figure") long reported,
            long noData,
            long notApplicable,

            @Schema(description = "Units whose figure is an estimate")
            long estimated,

            @Schema(description = "Units whose figures the caller may not see; they are in no sum")
            long hidden,

            @Schema(description = "Units with a figure that nobody can divide")
            long notDivisible) {
        static Coverage of(UnitTally tally) {
            return new Coverage(
                    tally.level(),
                    tally.owed(),
                    tally.answered(),
                    tally.reported(),
                    tally.noData(),
                    tally.notApplicable(),
                    tally.estimated(),
                    tally.hidden(),
                    tally.notDivisible().size());
        }
    }
}
