package vn.mangnon.collection;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.collection.RoundCommands.RuleValues;
import vn.mangnon.collection.RuleStore.StoredRule;
import vn.mangnon.indicator.Unit;
import vn.mangnon.platform.Versioned;

/** Rules of validation one by one, as they are sent and shown. */
final class RuleViews {
    private RuleViews() {}

    @Schema(name = "KeepRule", extensions = @Extension(name = "x-command", value = "true"))
    record KeepRule(
            @Schema(nullable = true, description = "The round for which alone it holds; left out: it holds for all")
            UUID roundId,

            @NotNull RuleKind kind,
            @NotNull Severity severity,

            @Schema(nullable = true, description = "Left out: for every measure")
            UUID measureId,

            @Schema(nullable = true, description = "Only for measures of these units; left out: of all")
            @Size(min = 1, max = 11)
            List<@NotNull Unit> units,

            @Schema(nullable = true, description = "Of BOUNDS") @Digits(integer = 15, fraction = 6)
            BigDecimal lower,

            @Schema(nullable = true, description = "Of BOUNDS") @Digits(integer = 15, fraction = 6)
            BigDecimal upper,

            @Schema(
                    nullable = true,
                    description = "Of CHANGE: how many per cent a figure may differ from the period before")
            @DecimalMin("0.001")
            @Digits(integer = 6, fraction = 3)
            BigDecimal percent,

            @Schema(
                    nullable = true,
                    description = "Of PARTS_EQUAL_TOTAL; left out: every dimension that is asked in full")
            @Size(max = 20)
            String dimension,

            @Schema(nullable = true, description = "Of CROSS_MEASURE: the other side")
            UUID otherMeasureId,

            @Schema(nullable = true, description = "Of CROSS_MEASURE: how the total of the measure stands to the other")
            FigureComparator comparator) {
        static KeepRule of(StoredRule rule) {
            RuleValues values = rule.values();
            return new KeepRule(
                    rule.roundId(),
                    values.kind(),
                    values.severity(),
                    values.measureId(),
                    values.units(),
                    values.lower(),
                    values.upper(),
                    values.percent(),
                    values.dimension(),
                    values.otherMeasureId(),
                    values.comparator());
        }

        RuleValues values() {
            return new RuleValues(
                    kind, severity, measureId, units, lower, upper, percent, dimension, otherMeasureId, comparator);
        }
    }

    @Schema(name = "RuleAction")
    public enum RuleAction {
        EDIT,
        DELETE
    }

    @Schema(name = "ValidationRule", description = "Quy tắc kiểm tra – what makes the server object to a figure")
    record RuleItem(
            UUID id,

            @Schema(nullable = true, description = "The round for which alone it holds; null: it holds for all")
            UUID roundId,

            RuleKind kind,

            @Schema(description = "An ERROR stops a form, a WARNING asks for a comment on the cell")
            Severity severity,

            @Schema(nullable = true, description = "Null: every measure")
            UUID measureId,

            @Schema(nullable = true, description = "Null: measures of all units")
            List<Unit> units,

            @Schema(nullable = true) BigDecimal lower,
            @Schema(nullable = true) BigDecimal upper,
            @Schema(nullable = true) BigDecimal percent,
            @Schema(nullable = true) String dimension,
            @Schema(nullable = true) UUID otherMeasureId,
            @Schema(nullable = true) FigureComparator comparator,
            List<RuleAction> allowedActions,
            @Schema(description = "For If-Match") long version)
            implements Versioned {}
}
