package vn.mangnon.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.mangnon.indicator.NationalComparison.Outcome;
import vn.mangnon.indicator.NationalComparison.Reason;
import vn.mangnon.indicator.NationalComparison.Side;
import vn.mangnon.indicator.NationalComparison.Verdict;

class NationalComparisonTest {

    /** Targets on whole numbers 0 to 9: between them and beyond, half numbers tell all their sets apart. */
    @Property(tries = 20_000)
    void theVerdictIsThatOfTheSetsOfValuesThatMeetEachTarget(
            @ForAll("targets") Target plan,
            @ForAll("targets") Target nation,
            @ForAll("directions") Direction direction) {
        Set<Double> ofPlan = valuesThatMeet(plan, direction);
        Set<Double> ofNation = valuesThatMeet(nation, direction);
        Verdict expected = ofPlan.equals(ofNation)
                ? Verdict.EQUAL
                : ofNation.containsAll(ofPlan)
                        ? Verdict.STRICTER
                        : ofPlan.containsAll(ofNation) ? Verdict.LOOSER : Verdict.NOT_COMPARABLE;
        assertThat(compare(Unit.PERCENT, direction, plan, Unit.PERCENT, direction, nation)
                        .verdict())
                .isEqualTo(expected);
    }

    @Property
    void turningTheTwoRoundTurnsTheVerdictRound(
            @ForAll("targets") Target one, @ForAll("targets") Target other, @ForAll("directions") Direction direction) {
        Verdict there = compare(Unit.PERCENT, direction, one, Unit.PERCENT, direction, other)
                .verdict();
        Verdict back = compare(Unit.PERCENT, direction, other, Unit.PERCENT, direction, one)
                .verdict();
        assertThat(back)
                .isEqualTo(
                        switch (there) {
                            case STRICTER -> Verdict.LOOSER;
                            case LOOSER -> Verdict.STRICTER;
                            default -> there;
                        });
    }

    @Property
    void perThousandIsTheSameQuantityAsPerCent(
            @ForAll("targets") Target plan,
            @ForAll("targets") Target nation,
            @ForAll("directions") Direction direction) {
        Target tenfold = new Target(
                plan.year(),
                null,
                null,
                plan.comparator(),
                plan.baseComparator(),
                plan.value().movePointRight(1),
                plan.upper() == null ? null : plan.upper().movePointRight(1),
                null,
                Change.LEVEL,
                null);
        assertThat(compare(Unit.PER_1000, direction, tenfold, Unit.PERCENT, direction, nation)
                        .verdict())
                .isEqualTo(compare(Unit.PERCENT, direction, plan, Unit.PERCENT, direction, nation)
                        .verdict());
    }

    @Test
    void ofAYearlyFallFromThreeToFiveAndTwoToThreeTheFormerIsStricter() {
        Target plan = fall(2030, 3, 5, Change.YEARLY_CHANGE, null);
        Target nation = fall(2030, 2, 3, Change.YEARLY_CHANGE, null);
        assertThat(compare(Unit.PERCENT, Direction.DOWN, plan, Unit.PERCENT, Direction.DOWN, nation))
                .isEqualTo(new Outcome(
                        Verdict.STRICTER,
                        Reason.MEETS_ONLY_WHAT_THE_NATION_ACCEPTS,
                        new Accepted(BigDecimal.valueOf(3), true, null, false),
                        new Accepted(BigDecimal.valueOf(2), true, null, false)));
        assertThat(compare(Unit.PERCENT, null, plan, Unit.PERCENT, null, nation).verdict())
                .isEqualTo(Verdict.STRICTER);
    }

    @Test
    void aRiseThatShouldStaySmallIsStricterTheSmallerItIs() {
        Target smaller = new Target(
                2030, null, 2020, Comparator.EQ, null, BigDecimal.ONE, null, null, Change.TOTAL_CHANGE, Direction.UP);
        Target larger = new Target(
                2030, null, 2020, Comparator.EQ, null, BigDecimal.TEN, null, null, Change.TOTAL_CHANGE, Direction.UP);
        assertThat(compare(Unit.PERCENT, Direction.DOWN, smaller, Unit.PERCENT, Direction.DOWN, larger)
                        .verdict())
                .isEqualTo(Verdict.STRICTER);
    }

    @Test
    void belowTwoIsStricterThanTwoForWhatShouldFallAndACrossingSpanIsNeither() {
        assertThat(level(Direction.DOWN, Comparator.LT, 2, Comparator.EQ, 2).verdict())
                .isEqualTo(Verdict.STRICTER);
        assertThat(level(Direction.UP, Comparator.LT, 2, Comparator.EQ, 2).verdict())
                .isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(level(null, Comparator.LE, 5, Comparator.GE, 3).reason())
                .isEqualTo(Reason.EACH_ACCEPTS_WHAT_THE_OTHER_DOES_NOT);
    }

    @Test
    void whatSpeaksOfSomethingElseIsNotCompared() {
        Target plan = level(Comparator.EQ, 5, 2025, null);
        assertReason(Reason.YEAR_DIFFERS, plan, level(Comparator.EQ, 5, 2030, null));
        assertReason(Reason.YEAR_MISSING, level(Comparator.EQ, 5, null, null), level(Comparator.EQ, 5, 2030, null));
        assertReason(Reason.SCOPE_DIFFERS, plan, level(Comparator.EQ, 5, 2025, "nông thôn"));
        assertReason(Reason.CHANGE_DIFFERS, fall(2025, 3, 5, Change.YEARLY_CHANGE, null), plan);
        assertReason(
                Reason.BASE_YEAR_DIFFERS,
                fall(2025, 3, 5, Change.TOTAL_CHANGE, 2020),
                fall(2025, 3, 5, Change.TOTAL_CHANGE, 2019));
        assertThat(compare(Unit.COUNT, null, plan, Unit.PERCENT, null, plan).reason())
                .isEqualTo(Reason.UNIT_DIFFERS);
        assertThat(compare(Unit.PERCENT, Direction.UP, plan, Unit.PERCENT, Direction.DOWN, plan)
                        .reason())
                .isEqualTo(Reason.DIRECTION_DIFFERS);
        Target rise = new Target(
                2025,
                null,
                null,
                Comparator.RANGE,
                null,
                BigDecimal.ONE,
                BigDecimal.TEN,
                null,
                Change.YEARLY_CHANGE,
                Direction.UP);
        assertReason(Reason.DIRECTION_DIFFERS, rise, fall(2025, 1, 10, Change.YEARLY_CHANGE, null));
        Target perThousand = fall(2025, 3, 5, Change.YEARLY_CHANGE, null);
        assertThat(compare(Unit.PER_1000, null, perThousand, Unit.PERCENT, null, perThousand)
                        .reason())
                .isEqualTo(Reason.UNIT_DIFFERS);
    }

    @Test
    void aTargetOfTheNationWithoutAYearHoldsInEveryYear() {
        Target nation = level(Comparator.EQ, 100, null, null);
        assertThat(compare(
                                Unit.PERCENT,
                                Direction.UP,
                                level(Comparator.EQ, 100, 2025, null),
                                Unit.PERCENT,
                                Direction.UP,
                                nation)
                        .verdict())
                .isEqualTo(Verdict.EQUAL);
    }

    @Test
    void oneGroupWrittenInTwoWaysIsOneGroup() {
        assertThat(Scope.key("Khu vực đô thị"))
                .isEqualTo(Scope.key("thành thị"))
                .isEqualTo("thanh thi");
        assertThat(Scope.key("đối với  Nông thôn")).isEqualTo(Scope.key("nông thôn"));
        assertThat(Scope.key(" ")).isNull();
        assertThat(Scope.key("miền núi")).isNotEqualTo(Scope.key("nông thôn"));
    }

    private static void assertReason(Reason reason, Target plan, Target nation) {
        Outcome outcome = compare(Unit.PERCENT, null, plan, Unit.PERCENT, null, nation);
        assertThat(outcome).isEqualTo(new Outcome(Verdict.NOT_COMPARABLE, reason, null, null));
    }

    private static Outcome level(Direction direction, Comparator ofPlan, int plan, Comparator ofNation, int nation) {
        return compare(
                Unit.PERCENT,
                direction,
                level(ofPlan, plan, 2030, null),
                Unit.PERCENT,
                direction,
                level(ofNation, nation, 2030, null));
    }

    private static Outcome compare(
            Unit unit,
            Direction direction,
            Target plan,
            Unit nationalUnit,
            Direction nationalDirection,
            Target nation) {
        return NationalComparison.compare(
                new Side(unit, null, direction, plan), new Side(nationalUnit, null, nationalDirection, nation));
    }

    private static Target level(Comparator comparator, int value, Integer year, String scope) {
        return new Target(
                year, null, null, comparator, null, BigDecimal.valueOf(value), null, scope, Change.LEVEL, null);
    }

    private static Target fall(Integer year, int value, int upper, Change change, Integer baseYear) {
        return new Target(
                year,
                null,
                baseYear,
                Comparator.RANGE,
                null,
                BigDecimal.valueOf(value),
                BigDecimal.valueOf(upper),
                null,
                change,
                Direction.DOWN);
    }

    /** Slow and obvious: every half number is asked whether it would do. */
    private static Set<Double> valuesThatMeet(Target target, Direction direction) {
        Set<Double> met = new HashSet<>();
        for (int half = -4; half <= 24; half++) {
            if (meets(half / 2.0, target, direction)) {
                met.add(half / 2.0);
            }
        }
        return met;
    }

    private static boolean meets(double reached, Target target, Direction direction) {
        double value = target.value().doubleValue();
        Comparator comparator = target.comparator() == Comparator.KEEP ? target.baseComparator() : target.comparator();
        return switch (comparator) {
            case LT -> reached < value;
            case LE -> reached <= value;
            case GT -> reached > value;
            case GE -> reached >= value;
            case EQ ->
                reached == value
                        || direction == Direction.UP && reached > value
                        || direction == Direction.DOWN && reached < value;
            case RANGE ->
                reached >= value && reached <= target.upper().doubleValue()
                        || direction == Direction.UP && reached > value
                        || direction == Direction.DOWN
                                && reached < target.upper().doubleValue();
            case KEEP -> throw new AssertionError();
        };
    }

    @Provide
    Arbitrary<Target> targets() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 9);
        List<Comparator> bases = new ArrayList<>(List.of(Comparator.values()));
        bases.remove(Comparator.KEEP);
        return Combinators.combine(Arbitraries.of(Comparator.values()), Arbitraries.of(bases), numbers, numbers)
                .as((comparator, base, a, b) -> {
                    boolean keep = comparator == Comparator.KEEP;
                    boolean range = (keep ? base : comparator) == Comparator.RANGE;
                    BigDecimal value = BigDecimal.valueOf(range ? Math.min(a, b) : a);
                    BigDecimal upper = range ? BigDecimal.valueOf(Math.max(a, b)) : null;
                    return new Target(
                            2030, null, null, comparator, keep ? base : null, value, upper, null, Change.LEVEL, null);
                });
    }

    @Provide
    Arbitrary<Direction> directions() {
        return Arbitraries.of(Direction.values()).injectNull(0.25);
    }
}
