package vn.mangnon.collection;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.collection.RoundViews.Place;

/** Two figures of the same thing, side by side. */
final class ComparisonViews {
    private ComparisonViews() {}

    @Schema(
            name = "ComparisonKind",
            description =
                    "ESTIMATE: what an agency estimated, against its official figure. SOURCE: what another agency says, against the named source")
    public enum ComparisonKind {
        ESTIMATE,
        SOURCE
    }

    @Schema(name = "ComparedFigure")
    record ComparedFigure(
            @Schema(nullable = true, description = "Null of counts derived from cases")
            Place agency,

            @Schema(examples = "OWN") String source,
            Quality quality,
            @Schema(nullable = true) BigDecimal numerator,
            @Schema(nullable = true) BigDecimal denominator,
            @Schema(nullable = true) BigDecimal value,
            Presence presence) {}

    @Schema(name = "FigureComparison", description = "So sánh số liệu – one figure against the one that counts")
    record FigureComparison(
            UUID id,
            ComparisonKind kind,
            UUID measureId,
            String measureName,
            PeriodView period,
            Place area,
            String cell,

            @Schema(description = "The estimate, or what another agency says")
            ComparedFigure figure,

            @Schema(description = "The official figure, or the named source's")
            ComparedFigure against,

            @Schema(nullable = true, description = "Of the values; null where one of them is none")
            BigDecimal difference,

            @Schema(nullable = true, description = "The difference in per cent of what it is compared with")
            BigDecimal percent) {}
}
