package vn.mangnon.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.mangnon.indicator.StatusResult.YearJudged;

/**
 * The status of a target: a pure function of the target and its series of yearly figures, exact until it is shown.
 * docs/decisions/0030 says what it does where the wording leaves a choice.
 */
final class TargetJudgement {
    private final StatusInput input;
    private final Target target;
    private final Direction wish;
    private final Goal goal;
    private final JudgedSeries series;
    private final Integer base;

    private TargetJudgement(StatusInput input, Direction wish) {
        this.input = input;
        this.target = input.target().target();
        this.wish = wish;
        this.goal = Goal.of(target, wish);
        this.series = JudgedSeries.of(input, wish);
        this.base = JudgedSeries.baseYear(series.judged(), input.planStartYear());
    }

    /** @throws IllegalArgumentException when the series has two figures of one year */
    static StatusResult of(StatusInput input) {
        Target target = input.target().target();
        Direction wish = target.direction() != null ? target.direction() : input.direction();
        if (wish == null || wish == Direction.KEEP && target.change() != Change.LEVEL) {
            return new TargetJudgement(input, Direction.KEEP).undirected();
        }
        return new TargetJudgement(input, wish).judge();
    }

    private StatusResult judge() {
        if (input.cell() == null) {
            return verdict(TargetStatus.NO_DATA, StatusFormula.GROUP_WITHOUT_CELL)
                    .result();
        }
        Integer milestone = target.year();
        if (milestone == null) {
            return reached(input.lastClosedYear(), StatusFormula.CLOSED_YEAR);
        }
        if (series.isReported(milestone)) {
            return reached(milestone, StatusFormula.MILESTONE_YEAR);
        }
        int due = Math.min(milestone, input.lastClosedYear());
        return series.isReported(due) && due < milestone ? underWay() : unreported(due);
    }

    /** A year that is judged for good. */
    private StatusResult reached(int year, StatusFormula formula) {
        if (!series.isReported(year)) {
            return unreported(year);
        }
        if (!series.judged().containsKey(year)) {
            return changeUnknown(year);
        }
        return verdict(isSatisfiedIn(year) ? TargetStatus.ACHIEVED : TargetStatus.MISSED, formula)
                .newest(year)
                .result();
    }

    private StatusResult underWay() {
        int newest = series.figures().lastKey();
        if (series.lacksBase()) {
            return verdict(TargetStatus.OFF_TRACK, StatusFormula.BASE_MISSING)
                    .missing(series.changeSince())
                    .result();
        }
        if (!series.judged().containsKey(newest)) {
            return changeUnknown(newest);
        }
        if (isSatisfiedIn(newest)) {
            return verdict(TargetStatus.ON_TRACK, StatusFormula.REACHED_EARLY)
                    .newest(newest)
                    .result();
        }
        if (goal.isReachedBy(series.judged().get(base))) {
            return verdict(TargetStatus.OFF_TRACK, StatusFormula.BASE_WAS_THERE)
                    .newest(newest)
                    .result();
        }
        return onTheWay(newest);
    }

    private StatusResult onTheWay(int newest) {
        Fraction a = series.judged().get(newest);
        Fraction b = series.judged().get(base);
        Fraction v = goal.endBefore(b);
        boolean wentPast = goal.isBelow(b) && goal.isAbove(a) || goal.isAbove(b) && goal.isBelow(a);
        Fraction far = wentPast ? goal.endBefore(a) : null;
        Fraction progress = wentPast
                ? Fraction.ONE.minus(a.minus(far).size().dividedBy(b.minus(v).size()))
                : a.minus(b).dividedBy(v.minus(b));
        Fraction elapsed = Fraction.of(newest - base).dividedBy(Fraction.of(target.year() - base));
        TargetStatus status;
        if (!progress.isLessThan(elapsed)) {
            status = TargetStatus.ON_TRACK;
        } else {
            boolean tolerable = !elapsed.minus(progress).isMoreThan(Fraction.of(input.tolerance()));
            status = tolerable ? TargetStatus.AT_RISK : TargetStatus.OFF_TRACK;
        }
        Verdict verdict = verdict(status, wentPast ? StatusFormula.PROGRESS_FROM_FAR_SIDE : StatusFormula.PROGRESS)
                .newest(newest);
        verdict.goal = v;
        verdict.farGoal = far;
        verdict.progress = progress;
        verdict.elapsed = elapsed;
        return verdict.result();
    }

    /** What is kept must hold in every reported year from its base, everything else in the year itself. */
    private boolean isSatisfiedIn(int year) {
        if (target.comparator() != Comparator.KEEP) {
            return goal.holds(series.judged().get(year));
        }
        int from = Math.min(year, target.baseYear() != null ? target.baseYear() : base);
        return series.judged().subMap(from, true, year, true).values().stream().allMatch(goal::holds);
    }

    private StatusResult undirected() {
        return verdict(TargetStatus.NO_DIRECTION, StatusFormula.DIRECTION_MISSING)
                .result();
    }

    private StatusResult unreported(int year) {
        return verdict(TargetStatus.NO_DATA, StatusFormula.YEAR_UNREPORTED)
                .missing(year)
                .result();
    }

    private StatusResult changeUnknown(int year) {
        return verdict(TargetStatus.NO_DATA, StatusFormula.CHANGE_UNKNOWN)
                .missing(series.comparedWith(year))
                .result();
    }

    private Verdict verdict(TargetStatus status, StatusFormula formula) {
        return new Verdict(status, formula);
    }

    /** A verdict and what it was found from. */
    private final class Verdict {
        private final TargetStatus status;
        private final StatusFormula formula;
        private Integer newest =
                series.judged().isEmpty() ? null : series.judged().lastKey();
        private Fraction goal;
        private Fraction farGoal;
        private Fraction progress;
        private Fraction elapsed;
        private List<Integer> missing = List.of();

        private Verdict(TargetStatus status, StatusFormula formula) {
            this.status = status;
            this.formula = formula;
        }

        private Verdict newest(int year) {
            newest = year;
            return this;
        }

        private Verdict missing(Integer year) {
            missing = year == null ? List.of() : List.of(year);
            return this;
        }

        private StatusResult result() {
            boolean directed = status != TargetStatus.NO_DIRECTION;
            return new StatusResult(
                    status,
                    formula == StatusFormula.REACHED_EARLY,
                    formula,
                    directed ? wish : null,
                    TargetJudgement.this.goal.comparator(),
                    target.comparator() == Comparator.KEEP,
                    target.change(),
                    target.value(),
                    target.upper(),
                    target.year(),
                    input.planStartYear(),
                    input.lastClosedYear(),
                    series.changeSince(),
                    input.cell(),
                    directed ? series.shown(newest) : null,
                    directed ? series.shown(base) : null,
                    shown(goal),
                    shown(farGoal),
                    shown(progress),
                    shown(elapsed),
                    Decimals.plain(input.tolerance()),
                    directed ? years() : List.of(),
                    missing,
                    gaps());
        }

        private List<YearJudged> years() {
            List<YearJudged> years = new ArrayList<>();
            int from = base == null
                    ? Integer.MIN_VALUE
                    : target.baseYear() == null ? base : Math.min(base, target.baseYear());
            series.figures().tailMap(from, true).forEach((year, figure) -> years.add(judged(year, figure)));
            return years;
        }

        private YearJudged judged(int year, BigDecimal figure) {
            Fraction number = series.judged().get(year);
            Boolean satisfied = number == null ? null : TargetJudgement.this.goal.holds(number);
            return new YearJudged(year, Decimals.plain(figure), shown(number), satisfied);
        }

        private List<Integer> gaps() {
            if (base == null || newest == null) {
                return List.of();
            }
            return IntStream.rangeClosed(base, newest)
                    .filter(year -> !series.isReported(year))
                    .boxed()
                    .toList();
        }

        private static BigDecimal shown(Fraction number) {
            return number == null ? null : number.shown();
        }
    }
}
