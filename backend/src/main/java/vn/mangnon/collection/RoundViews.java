package vn.mangnon.collection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.area.AreaLevel;
import vn.mangnon.indicator.Unit;
import vn.mangnon.platform.Versioned;

/** What callers see of rounds. */
final class RoundViews {
    private RoundViews() {}

    @Schema(name = "CollectionPlace", description = "An area or an agency by name")
    record Place(
            UUID id,

            @Schema(nullable = true, description = "GSO code or agency code; null when not known")
            String code,

            String name) {}

    @Schema(name = "CollectionPlan", description = "The plan whose measures are asked")
    record PlanRef(UUID id, String title) {}

    @Schema(name = "CollectionRound", description = "Đợt thu thập – a round of collecting figures")
    record RoundView(
            UUID id,
            String title,
            RoundState state,
            PlanRef plan,
            @Schema(nullable = true) UUID reportingDutyId,

            @Schema(description = "Whose planner opens, locks and returns")
            Place agency,

            Place area,
            PeriodView period,
            Quality expectedQuality,
            List<MeasureView> measures,
            List<DueView> due,
            List<SubmitterView> submitters,

            @Schema(description = "Of this round; the general ones hold beside them")
            List<RuleView> rules,

            @Schema(description = "Of a draft: what stands in the way of opening it")
            List<RoundHindrance> hindrances,

            @Schema(description = "As far as the caller may see the forms")
            Progress progress,

            @Schema(nullable = true) Instant openedAt,
            @Schema(nullable = true) Instant closedAt,
            @Schema(nullable = true) String closingReason,
            @Schema(description = "Demonstration data") boolean sample,
            List<RoundAction> allowedActions,
            @Schema(description = "For If-Match") long version)
            implements Versioned {}

    @Schema(name = "RoundMeasure")
    record MeasureView(
            UUID measureId,
            String name,
            @Schema(examples = "PERCENT") String unit,
            @Schema(examples = "RATIO") String aggregation,

            @Schema(nullable = true, description = "What is counted above the line")
            String numerator,

            @Schema(nullable = true, description = "What is counted below the line")
            String denominator,

            boolean required,

            @Schema(examples = "[\"TOTAL\",\"SEX=FEMALE\",\"SEX=MALE\"]")
            List<String> cells,

            List<SourceView> sources) {}

    @Schema(name = "RoundSource", description = "Whose figures feed the totals for areas of a level")
    record SourceView(
            AreaLevel level,
            SourceKind kind,

            @Schema(nullable = true, description = "Of AGENCY")
            Place agency,

            @Schema(nullable = true, description = "Of DERIVED")
            String derivedCode) {}

    @Schema(name = "RoundDue")
    record DueView(
            Tier tier,

            @Schema(description = "The last moment that is not late")
            Instant dueAt) {}

    @Schema(name = "RoundSubmitter")
    record SubmitterView(
            Place agency,
            Place area,

            @Schema(nullable = true, description = "What it is asked; null: that of which it is the named source")
            List<UUID> measureIds,

            @Schema(description = "Nobody else works there: whoever entered may approve")
            boolean onePerson) {}

    @Schema(name = "RoundRule")
    record RuleView(
            RuleKind kind,
            Severity severity,

            @Schema(nullable = true, description = "Null: for all measures of the round")
            UUID measureId,

            @Schema(nullable = true, description = "Null: for measures of all units")
            List<Unit> units,

            @Schema(nullable = true) BigDecimal lower,
            @Schema(nullable = true) BigDecimal upper,
            @Schema(nullable = true) BigDecimal percent,
            @Schema(nullable = true) String dimension,
            @Schema(nullable = true) UUID otherMeasureId,
            @Schema(nullable = true) FigureComparator comparator) {}

    @Schema(
            name = "RoundHindrance",
            description = "A reason why a draft cannot be opened, and where it lies in the draft")
    record RoundHindrance(
            @Schema(examples = "no-due-moment") String code,
            @Schema(examples = "/due") String pointer) {}

    @Schema(name = "RoundProgress", description = "How many forms there are, and in which state")
    record Progress(
            long submissions, long open, long submitted, long approved, long locked, long returned, long overdue) {}

    @Schema(name = "CollectionRoundListItem")
    record RoundListItem(
            UUID id,
            String title,
            RoundState state,
            PlanRef plan,
            Place agency,
            Place area,
            PeriodView period,
            Quality expectedQuality,

            @Schema(nullable = true, description = "The earliest due moment of its tiers")
            Instant firstDueAt,

            @Schema(nullable = true, description = "The latest due moment of its tiers")
            Instant lastDueAt,

            @Schema(description = "As far as the caller may see the forms")
            Progress progress,

            @Schema(description = "Demonstration data") boolean sample,
            @Schema(description = "For If-Match") long version) {}
}
