package vn.mangnon.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Catalogues as they are shown. */
final class CatalogueViews {
    private CatalogueViews() {}

    /** A list of measures that a decision of the nation asks for. */
    @Schema(name = "Catalogue")
    record CatalogueView(
            UUID id,
            @Schema(examples = "QD23-2021") String code,
            String name,
            String nameEn,
            String documentKind,
            @Schema(examples = "23/QĐ-TTg") String documentNumber,
            String issuer,
            LocalDate issuedOn,
            int periodFrom,
            int periodTo,

            @Schema(description = "How many measures it has")
            int measures) {}

    /** One measure of a catalogue with what the nation wants to reach. */
    @Schema(name = "CatalogueMeasure")
    record CatalogueMeasureView(
            UUID id,
            @Schema(examples = "QD23-2021:3a") String code,
            String catalogueCode,

            @Schema(description = "Number of the objective in the decision")
            String objectiveCode,

            @Schema(description = "Number of the indicator in the decision")
            String indicatorCode,

            String name,
            String nameEn,
            Unit unit,
            String unitText,
            Direction direction,
            Aggregation aggregation,
            List<NationalTarget> targets) {}
}
