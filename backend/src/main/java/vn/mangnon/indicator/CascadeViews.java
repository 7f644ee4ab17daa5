package vn.mangnon.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.indicator.IndicatorViews.TargetView;
import vn.mangnon.indicator.NationalComparison.Reason;
import vn.mangnon.indicator.NationalComparison.Verdict;

/** How a plan stands to the nation above and to the plans below, as it is shown. */
final class CascadeViews {
    private CascadeViews() {}

    @Schema(name = "NationalComparison", description = "Where a plan asks more or less than the nation")
    record NationalComparisonView(
            UUID planId,
            @Schema(description = "As of this day") LocalDate on,
            VerdictCounts counts,

            @Schema(description = "The plan's measures that point to a national catalogue")
            List<ComparedMeasure> measures,

            @Schema(description = "Measures of the same catalogues that no measure of the plan points to")
            List<CatalogueMeasureRef> notTakenUp) {}

    @Schema(name = "VerdictCounts")
    record VerdictCounts(int stricter, int equal, int looser, int notComparable) {}

    @Schema(name = "ComparedMeasure")
    record ComparedMeasure(
            UUID indicatorId,
            @Schema(nullable = true) String indicatorCode,
            UUID measureId,
            String measureName,
            Unit unit,
            @Schema(nullable = true) String unitText,
            String catalogueCode,
            String nationalName,
            String nationalNameEn,
            Unit nationalUnit,

            @Schema(description = "Which way the nation holds to be better")
            Direction direction,

            List<ComparedTarget> targets) {}

    @Schema(name = "ComparedTarget", description = "One target of the plan beside the nation's")
    record ComparedTarget(
            @Schema(nullable = true, description = "Null where the nation has a target and the plan none")
            TargetView target,

            @Schema(nullable = true, description = "Null where the nation has none that speaks of the same")
            NationalTarget national,

            Verdict verdict,
            Reason reason,

            @Schema(nullable = true, description = "What meets the plan's target, in its unit; null when not compared")
            Accepted accepted,

            @Schema(
                    nullable = true,
                    description = "What meets the nation's target, in the plan's unit; null when not compared")
            Accepted nationallyAccepted) {}

    @Schema(name = "CatalogueMeasureRef")
    record CatalogueMeasureRef(
            @Schema(examples = "QD23-2021:3a") String code, String name, String nameEn) {}

    @Schema(
            name = "Coverage",
            description = "Which indicators of a plan the plans directly below have taken up, and which nobody has")
    record CoverageView(
            UUID planId,
            @Schema(description = "As of this day") LocalDate on,

            @Schema(description = "Plans in force on the day whose parent is this plan")
            List<PlanBelow> plansBelow,

            List<CoveredIndicator> indicators,
            NotTakenUp notTakenUp) {}

    @Schema(name = "PlanBelow")
    record PlanBelow(
            UUID id,
            String title,
            UUID agencyId,
            UUID areaId,
            @Schema(description = "Demonstration data") boolean sample) {}

    @Schema(name = "CoveredIndicator")
    record CoveredIndicator(
            UUID id,
            @Schema(nullable = true) UUID objectiveId,
            @Schema(nullable = true) String code,
            String statement,
            Uptake uptake,
            List<CoveredMeasure> measures) {}

    @Schema(name = "CoveredMeasure")
    record CoveredMeasure(
            UUID id,
            String name,
            @Schema(nullable = true) String catalogueCode,
            @Schema(description = "None: nobody below") List<TakenUp> takenUpBy) {}

    @Schema(name = "TakenUp", description = "A measure of a plan below that takes one of this plan up")
    record TakenUp(UUID planId, UUID indicatorId, UUID measureId, TakenUpHow how) {}

    /** The measure below names this one, or both are the same measure of a catalogue. */
    @Schema(name = "TakenUpHow")
    enum TakenUpHow {
        NAMED,
        SAME_CATALOGUE_CODE
    }

    /** How much of an indicator is taken up below; NOTHING_MEASURED when it has no measure that could be. */
    @Schema(name = "Uptake")
    enum Uptake {
        ALL,
        SOME,
        NONE,
        NOTHING_MEASURED
    }

    @Schema(name = "NotTakenUp", description = "What no plan below has taken up")
    record NotTakenUp(List<UUID> indicatorIds, List<UUID> measureIds) {}
}
