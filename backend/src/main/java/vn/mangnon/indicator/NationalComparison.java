package vn.mangnon.indicator;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.platform.Fold;

/**
 * Whether a plan's target asks more or less than the nation's target on the same measure: a pure function of the two.
 * A target is stricter when every value that meets it also meets the nation's, but not the other way round.
 */
final class NationalComparison {
    private NationalComparison() {}

    @Schema(name = "NationalVerdict")
    enum Verdict {
        STRICTER,
        EQUAL,
        LOOSER,
        NOT_COMPARABLE
    }

    /** Why the verdict is what it is. */
    @Schema(name = "NationalReason")
    enum Reason {
        MEETS_ONLY_WHAT_THE_NATION_ACCEPTS,
        ACCEPTS_THE_SAME,
        ACCEPTS_WHAT_THE_NATION_DOES_NOT,
        EACH_ACCEPTS_WHAT_THE_OTHER_DOES_NOT,
        DIRECTION_DIFFERS,
        UNIT_DIFFERS,
        CHANGE_DIFFERS,
        BASE_YEAR_DIFFERS,
        YEAR_MISSING,
        YEAR_DIFFERS,
        SCOPE_DIFFERS,
        NO_PLAN_TARGET
    }

    /** What two targets on one measure are told apart by. */
    record Side(Unit unit, String unitText, Direction direction, Target target) {
        Side of(Target one) {
            return new Side(unit, unitText, direction, one);
        }
    }

    /**
     * @param plan   the values that meet the plan's target, in the unit of the plan; null when not comparable
     * @param nation the values that meet the nation's target, in the unit of the plan; null when not comparable
     */
    record Outcome(Verdict verdict, Reason reason, Accepted plan, Accepted nation) {
        private static Outcome notComparable(Reason reason) {
            return new Outcome(Verdict.NOT_COMPARABLE, reason, null, null);
        }
    }

    static Outcome compare(Side plan, Side nation) {
        Reason hindrance = hindrance(plan, nation);
        if (hindrance != null) {
            return Outcome.notComparable(hindrance);
        }
        Direction direction = nation.direction() == null ? plan.direction() : nation.direction();
        Accepted ofPlan = Accepted.by(plan.target(), improvement(plan.target(), direction));
        Accepted ofNation = Accepted.by(nation.target(), improvement(nation.target(), direction));
        if (plan.unit() != nation.unit() && plan.unit().isRelative()) {
            ofNation = ofNation.from(nation.unit(), plan.unit());
        }
        boolean inside = ofNation.contains(ofPlan);
        boolean around = ofPlan.contains(ofNation);
        if (inside && around) {
            return new Outcome(Verdict.EQUAL, Reason.ACCEPTS_THE_SAME, ofPlan, ofNation);
        }
        if (inside) {
            return new Outcome(Verdict.STRICTER, Reason.MEETS_ONLY_WHAT_THE_NATION_ACCEPTS, ofPlan, ofNation);
        }
        return around
                ? new Outcome(Verdict.LOOSER, Reason.ACCEPTS_WHAT_THE_NATION_DOES_NOT, ofPlan, ofNation)
                : new Outcome(Verdict.NOT_COMPARABLE, Reason.EACH_ACCEPTS_WHAT_THE_OTHER_DOES_NOT, ofPlan, ofNation);
    }

    /** Whether the two speak of the same moment and group: a target of the nation without a year holds in every year. */
    static Reason differentSubject(Target plan, Target nation) {
        if (!Objects.equals(Scope.key(plan.scope()), Scope.key(nation.scope()))) {
            return Reason.SCOPE_DIFFERS;
        }
        if (nation.year() == null) {
            return null;
        }
        if (plan.year() == null) {
            return Reason.YEAR_MISSING;
        }
        return plan.year().equals(nation.year()) ? null : Reason.YEAR_DIFFERS;
    }

    private static Reason hindrance(Side plan, Side nation) {
        Reason subject = differentSubject(plan.target(), nation.target());
        if (subject != null) {
            return subject;
        }
        if (plan.direction() != null && nation.direction() != null && plan.direction() != nation.direction()) {
            return Reason.DIRECTION_DIFFERS;
        }
        if (plan.target().change() != nation.target().change()) {
            return Reason.CHANGE_DIFFERS;
        }
        if (!sameUnit(plan, nation)) {
            return Reason.UNIT_DIFFERS;
        }
        if (plan.target().change() == Change.LEVEL) {
            return null;
        }
        if (plan.target().movement(plan.direction()) != nation.target().movement(nation.direction())) {
            return Reason.DIRECTION_DIFFERS;
        }
        boolean total = plan.target().change() == Change.TOTAL_CHANGE;
        return total
                        && !Objects.equals(
                                plan.target().baseYear(), nation.target().baseYear())
                ? Reason.BASE_YEAR_DIFFERS
                : null;
    }

    /** Shares of different bases are one quantity as levels; by how much something changes they are not. */
    private static boolean sameUnit(Side plan, Side nation) {
        if (plan.unit() == Unit.OTHER && nation.unit() == Unit.OTHER) {
            return Objects.equals(folded(plan.unitText()), folded(nation.unitText()));
        }
        boolean level = plan.target().change() == Change.LEVEL;
        return plan.unit() == nation.unit()
                || level && plan.unit().isRelative() && nation.unit().isRelative();
    }

    private static String folded(String text) {
        return text == null ? null : Fold.fold(text).strip();
    }

    private static Direction improvement(Target target, Direction direction) {
        if (target.change() == Change.LEVEL) {
            return direction == null ? target.direction() : direction;
        }
        Direction movement = target.movement(direction);
        return direction == null ? Direction.UP : direction.ofChange(movement);
    }
}
