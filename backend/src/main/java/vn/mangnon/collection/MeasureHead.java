package vn.mangnon.collection;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.indicator.Aggregation;
import vn.mangnon.indicator.Direction;
import vn.mangnon.indicator.Unit;

@Schema(name = "SummedMeasure", description = "A measure, and how its figures become one")
record MeasureHead(
        UUID id,
        UUID indicatorId,

        @Schema(nullable = true, description = "Printed number of the indicator")
        String indicatorCode,

        String name,
        Unit unit,
        @Schema(nullable = true, description = "Of OTHER") String unitText,
        Aggregation aggregation,

        @Schema(nullable = true, description = "Which way is better; null when the plan does not say")
        Direction direction) {
    UnitTally.Rule rule() {
        return new UnitTally.Rule(aggregation, unit);
    }
}
