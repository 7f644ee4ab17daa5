package vn.mangnon.collection;

import java.math.BigDecimal;
import java.util.UUID;

/** One figure of the demonstration, before it is written: what an agency says of an area. */
record SampleFigure(UUID measureId, UUID areaId, String cell, CellContent content) {
    static SampleFigure gap(UUID measureId, UUID areaId, String cell, Presence presence, String reason) {
        return new SampleFigure(measureId, areaId, cell, new CellContent(null, null, null, presence, reason, null));
    }

    static SampleFigure ratio(
            FormMeasure measure, UUID areaId, String cell, long numerator, long denominator, String comment) {
        BigDecimal value = denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .multiply(measure.factor())
                        .divide(BigDecimal.valueOf(denominator), Figures.DIGITS_AFTER, java.math.RoundingMode.HALF_UP);
        return new SampleFigure(
                measure.id(),
                areaId,
                cell,
                new CellContent(
                        BigDecimal.valueOf(numerator),
                        BigDecimal.valueOf(denominator),
                        value,
                        Presence.REPORTED,
                        null,
                        comment));
    }
}
