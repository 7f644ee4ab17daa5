package vn.mangnon.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mangnon.indicator.StatusResult.JudgedFigure;
import vn.mangnon.indicator.StatusResult.YearJudged;

/** The sentences by which a target is judged, each on plain numbers: a plan from 2021, figures as year=value. */
class StatusTest {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.10");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // what                                                   | dir  | comparator  | value     | Y    |
                // closed | figures                         | status
                "nobody says which way is better                          | -    | GE          | 95        | 2025 | 2023   | 2020=90 2023=96                 | NO_DIRECTION",
                "EQ is at least where more is better                      | UP   | EQ          | 95        | 2025 | 2025   | 2020=90 2025=96                 | ACHIEVED",
                "EQ is not less where more is better                      | UP   | EQ          | 95        | 2025 | 2025   | 2020=90 2025=94.999999          | MISSED",
                "EQ is at most where less is better                       | DOWN | EQ          | 5         | 2025 | 2025   | 2020=9 2025=4                   | ACHIEVED",
                "EQ is not more where less is better                      | DOWN | EQ          | 5         | 2025 | 2025   | 2020=9 2025=5.1                 | MISSED",
                "EQ is equality where neither is better                   | KEEP | EQ          | 5         | 2025 | 2025   | 2020=9 2025=5.0                 | ACHIEVED",
                "EQ is nothing but equality where neither is better       | KEEP | EQ          | 5         | 2025 | 2025   | 2020=9 2025=4                   | MISSED",
                "below is not at                                          | DOWN | LT          | 9.5       | 2025 | 2025   | 2020=12 2025=9.5                | MISSED",
                "below                                                    | DOWN | LT          | 9.5       | 2025 | 2025   | 2020=12 2025=9.499999           | ACHIEVED",
                "at most is at                                            | DOWN | LE          | 9.5       | 2025 | 2025   | 2020=12 2025=9.5                | ACHIEVED",
                "above is not at                                          | UP   | GT          | 95        | 2025 | 2025   | 2020=90 2025=95                 | MISSED",
                "at least is at                                           | UP   | GE          | 95        | 2025 | 2025   | 2020=90 2025=95                 | ACHIEVED",
                "a range holds at its lower end                           | UP   | RANGE 2 3   | -         | 2025 | 2025   | 2020=1 2025=2                   | ACHIEVED",
                "a range holds at its upper end                           | UP   | RANGE 2 3   | -         | 2025 | 2025   | 2020=1 2025=3                   | ACHIEVED",
                "a range does not hold beyond                             | UP   | RANGE 2 3   | -         | 2025 | 2025   | 2020=1 2025=3.1                 | MISSED",
                "a milestone reached is judged though later figures exist | UP   | GE          | 95        | 2023 | 2025   | 2020=90 2023=96 2024=80         | ACHIEVED",
                "a milestone is judged as soon as its figure is there     | UP   | GE          | 95        | 2025 | 2024   | 2020=90 2024=92 2025=96         | ACHIEVED",
                "a milestone that is over and unreported has no data      | UP   | GE          | 95        | 2023 | 2025   | 2020=90 2024=96 2025=97         | NO_DATA",
                "a milestone that is the last closed year and unreported  | UP   | GE          | 95        | 2025 | 2025   | 2020=90 2024=96                 | NO_DATA",
                "the last closed year is unreported                       | UP   | GE          | 95        | 2025 | 2023   | 2020=90 2022=96                 | NO_DATA",
                "a figure of the running year does not stand for it       | UP   | GE          | 95        | 2025 | 2023   | 2020=90 2022=96 2024=97         | NO_DATA",
                "no figure at all                                         | UP   | GE          | 95        | 2025 | 2023   | -                               | NO_DATA",
                "reached early                                            | UP   | GE          | 95        | 2025 | 2023   | 2020=90 2023=95                 | ON_TRACK",
                "progress equal to elapsed time                           | UP   | GE          | 100       | 2025 | 2023   | 2020=90 2023=96                 | ON_TRACK",
                "short by the tolerance exactly                           | UP   | GE          | 100       | 2025 | 2023   | 2020=90 2023=95                 | AT_RISK",
                "short by more than the tolerance                         | UP   | GE          | 100       | 2025 | 2023   | 2020=90 2023=94.999999          | OFF_TRACK",
                "less is better: progress equal to elapsed time           | DOWN | LE          | 10        | 2025 | 2023   | 2020=20 2023=14                 | ON_TRACK",
                "less is better: going the wrong way                      | DOWN | LE          | 10        | 2025 | 2023   | 2020=20 2023=21                 | OFF_TRACK",
                "at the end that must still be passed                     | DOWN | LT          | 10        | 2025 | 2023   | 2020=20 2023=10                 | ON_TRACK",
                "the base stands at what is to be reached: v = b          | UP   | GE          | 95        | 2025 | 2023   | 2020=95 2023=94                 | OFF_TRACK",
                "v = b where it must be passed                            | UP   | GT          | 95        | 2025 | 2023   | 2020=95 2023=95                 | OFF_TRACK",
                "what was reached and is lost again is off track          | UP   | GE          | 90        | 2025 | 2023   | 2020=95 2023=85                 | OFF_TRACK",
                "the base is the newest not after the plan's start        | UP   | GE          | 100       | 2025 | 2023   | 2019=80 2021=90 2023=95         | ON_TRACK",
                "without one before the start the base is the first       | UP   | GE          | 100       | 2026 | 2024   | 2022=90 2023=91 2024=95         | ON_TRACK",
                "the first figure alone shows nothing yet, and time began | UP   | GE          | 100       | 2026 | 2022   | 2022=90                         | ON_TRACK",
                "kept in every year                                       | UP   | KEEP GE     | 95        | 2025 | 2025   | 2020=96 2022=95 2025=99         | ACHIEVED",
                "kept, but not in one year                                | UP   | KEEP GE     | 95        | 2025 | 2025   | 2020=96 2022=94 2025=99         | MISSED",
                "kept so far                                              | UP   | KEEP GE     | 95        | 2025 | 2023   | 2020=96 2023=95                 | ON_TRACK",
                "no longer kept                                           | UP   | KEEP GE     | 95        | 2025 | 2023   | 2020=96 2023=94                 | OFF_TRACK",
                "not kept in one year, never to be mended                 | UP   | KEEP GE     | 95        | 2025 | 2023   | 2020=96 2022=94 2023=99         | OFF_TRACK",
                "kept below                                               | DOWN | KEEP LT     | 0.02      | 2025 | 2025   | 2020=0.01 2025=0.02             | MISSED",
                "kept as it was: at least where more is better            | UP   | KEEP EQ     | 95        | 2025 | 2025   | 2020=95 2023=97 2025=96         | ACHIEVED",
                "years before the base do not matter to what is kept      | UP   | KEEP GE     | 95        | 2025 | 2025   | 2018=10 2021=95 2025=95         | ACHIEVED",
                "no milestone year: the last closed year counts           | UP   | GE          | 95        | -    | 2023   | 2020=90 2022=94 2023=95         | ACHIEVED",
                "no milestone year: short in the last closed year         | UP   | GE          | 95        | -    | 2023   | 2020=90 2022=99 2023=94         | MISSED",
                "no milestone year: the running year does not count yet   | UP   | GE          | 95        | -    | 2023   | 2020=90 2023=94 2024=99         | MISSED",
                "no milestone year: the last closed year is unreported    | UP   | GE          | 95        | -    | 2023   | 2020=90 2022=99 2024=99         | NO_DATA",
                "no milestone year, kept: one year breaks it              | UP   | KEEP GE     | 95        | -    | 2023   | 2021=95 2022=94 2023=96         | MISSED",
                "far past a range is measured from its other end          | KEEP | RANGE 40 60 | -         | 2025 | 2023   | 2020=20 2023=72                 | OFF_TRACK",
                "a little past a range                                    | KEEP | RANGE 40 60 | -         | 2025 | 2023   | 2020=20 2023=68                 | ON_TRACK",
                "towards a range                                          | KEEP | RANGE 40 60 | -         | 2025 | 2023   | 2020=20 2023=30                 | AT_RISK",
                "out of a range that the base was in                      | KEEP | RANGE 40 60 | -         | 2025 | 2023   | 2020=50 2023=61                 | OFF_TRACK",
            })
    void aLevelIsJudged(
            String what,
            Direction direction,
            String comparator,
            BigDecimal value,
            Integer milestone,
            int closed,
            String figures,
            TargetStatus status) {
        TargetValues target = target(comparator, value, milestone, null, Change.LEVEL, null);
        assertThat(status(target, direction, closed, figures).status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // what                                              | change        | dir  | comparator | value | base
                // | Y    | closed | figures                        | status
                "fell by five per cent on the year before            | YEARLY_CHANGE | DOWN | EQ         | 5     | -    | 2025 | 2025   | 2020=100 2024=80 2025=76       | ACHIEVED",
                "fell by more, which is as wished                    | YEARLY_CHANGE | DOWN | EQ         | 5     | -    | 2025 | 2025   | 2020=100 2024=80 2025=40       | ACHIEVED",
                "fell by less                                        | YEARLY_CHANGE | DOWN | EQ         | 5     | -    | 2025 | 2025   | 2020=100 2024=80 2025=76.1     | MISSED",
                "rose when a fall was wished                         | YEARLY_CHANGE | DOWN | GE         | 5     | -    | 2025 | 2025   | 2020=100 2024=80 2025=90       | MISSED",
                "from 2 to 3 per cent a year                         | YEARLY_CHANGE | DOWN | RANGE 2 3  | -     | -    | 2025 | 2025   | 2020=100 2024=100 2025=97.5    | ACHIEVED",
                "beyond 2 to 3 per cent a year                       | YEARLY_CHANGE | DOWN | RANGE 2 3  | -     | -    | 2025 | 2025   | 2020=100 2024=100 2025=96      | MISSED",
                "a third exactly, though no decimal says it          | YEARLY_CHANGE | UP   | GT         | 33.333333 | - | 2025 | 2025  | 2024=3 2025=4                  | ACHIEVED",
                "the year before is unreported                       | YEARLY_CHANGE | DOWN | EQ         | 5     | -    | 2025 | 2025   | 2020=100 2023=80 2025=40       | NO_DATA",
                "the year before was zero                            | YEARLY_CHANGE | UP   | EQ         | 5     | -    | 2025 | 2025   | 2020=100 2024=0 2025=40        | NO_DATA",
                "the newest change is not known                      | YEARLY_CHANGE | DOWN | EQ         | 5     | -    | 2025 | 2023   | 2020=100 2021=99 2023=80       | NO_DATA",
                "as wished before the last year                      | YEARLY_CHANGE | DOWN | EQ         | 5     | -    | 2025 | 2023   | 2020=100 2022=100 2023=95      | ON_TRACK",
                "half-way to the wished pace                         | YEARLY_CHANGE | DOWN | EQ         | 4     | -    | 2025 | 2023   | 2020=100 2021=100 2022=100 2023=98 | ON_TRACK",
                "no year: every closed year                          | YEARLY_CHANGE | UP   | GE         | 10    | -    | -    | 2023   | 2022=100 2023=110 2024=110     | ACHIEVED",
                "a total fall since the base year                    | TOTAL_CHANGE  | DOWN | EQ         | 40    | 2020 | 2025 | 2025   | 2020=200 2025=120              | ACHIEVED",
                "a total fall, too little                            | TOTAL_CHANGE  | DOWN | EQ         | 40    | 2020 | 2025 | 2025   | 2020=200 2025=121              | MISSED",
                "a total rise                                        | TOTAL_CHANGE  | UP   | EQ         | 50    | 2020 | 2025 | 2025   | 2020=40 2025=60                | ACHIEVED",
                "a total fall under way, as far as time              | TOTAL_CHANGE  | DOWN | EQ         | 40    | 2020 | 2025 | 2023   | 2020=200 2023=152              | ON_TRACK",
                "a total fall under way, tolerably behind            | TOTAL_CHANGE  | DOWN | EQ         | 40    | 2020 | 2025 | 2023   | 2020=200 2023=160              | AT_RISK",
                "a total fall under way, behind                      | TOTAL_CHANGE  | DOWN | EQ         | 40    | 2020 | 2025 | 2023   | 2020=200 2023=161              | OFF_TRACK",
                "no base year named: since the base of the plan      | TOTAL_CHANGE  | DOWN | EQ         | 40    | -    | 2025 | 2025   | 2019=400 2021=200 2025=120     | ACHIEVED",
                "no figure of the base year: no progress to be shown | TOTAL_CHANGE  | DOWN | EQ         | 40    | 2019 | 2025 | 2023   | 2020=200 2023=100              | OFF_TRACK",
                "no figure of the base year: not missed either       | TOTAL_CHANGE  | DOWN | EQ         | 40    | 2019 | 2025 | 2025   | 2020=200 2025=100              | NO_DATA",
                "nothing in the base year to change from             | TOTAL_CHANGE  | UP   | EQ         | 40    | 2020 | 2025 | 2023   | 2020=0 2023=100                | OFF_TRACK",
                "a change that neither falls nor rises               | TOTAL_CHANGE  | KEEP | EQ         | 40    | 2020 | 2025 | 2025   | 2020=200 2025=120              | NO_DIRECTION",
            })
    void aChangeIsJudged(
            String what,
            Change change,
            Direction direction,
            String comparator,
            BigDecimal value,
            Integer baseYear,
            Integer milestone,
            int closed,
            String figures,
            TargetStatus status) {
        TargetValues target = target(comparator, value, milestone, baseYear, change, null);
        assertThat(status(target, direction, closed, figures).status()).isEqualTo(status);
    }

    @Test
    void theDirectionOfTheTargetGoesBeforeThatOfItsMeasure() {
        TargetValues falls = target("EQ", new BigDecimal("10"), 2025, null, Change.LEVEL, Direction.DOWN);
        assertThat(status(falls, Direction.UP, 2025, "2020=20 2025=9").status()).isEqualTo(TargetStatus.ACHIEVED);
        assertThat(status(falls, null, 2025, "2020=20 2025=11").status()).isEqualTo(TargetStatus.MISSED);
    }

    @Test
    void whatIsKeptIsKeptFromTheBaseYearThatThePlanNames() {
        TargetValues kept = target("KEEP GE", new BigDecimal("95"), 2025, 2022, Change.LEVEL, null);
        assertThat(status(kept, Direction.UP, 2025, "2021=80 2022=95 2025=95").status())
                .isEqualTo(TargetStatus.ACHIEVED);
        assertThat(status(kept, Direction.UP, 2025, "2021=99 2022=94 2025=95").status())
                .isEqualTo(TargetStatus.MISSED);
    }

    @Test
    void everyInputOfProgressIsTold() {
        TargetValues target = target("LT", new BigDecimal("10.0"), 2025, null, Change.LEVEL, null);
        StatusResult result = status(target, Direction.DOWN, 2023, "2018=30 2020=20 2022=18.50 2023=16");
        assertThat(result.status()).isEqualTo(TargetStatus.OFF_TRACK);
        assertThat(result.formula()).isEqualTo(StatusFormula.PROGRESS);
        assertThat(result.wish()).isEqualTo(Direction.DOWN);
        assertThat(result.comparator()).isEqualTo(Comparator.LT);
        assertThat(result.newest()).isEqualTo(new JudgedFigure(2023, number("16"), number("16")));
        assertThat(result.base()).isEqualTo(new JudgedFigure(2020, number("20"), number("20")));
        assertThat(result.goal()).isEqualTo(number("10"));
        assertThat(result.progress()).isEqualTo(number("0.4"));
        assertThat(result.elapsed()).isEqualTo(number("0.6"));
        assertThat(result.tolerance()).isEqualTo(number("0.1"));
        assertThat(result.milestoneYear()).isEqualTo(2025);
        assertThat(result.lastClosedYear()).isEqualTo(2023);
        assertThat(result.gaps()).containsExactly(2021);
        assertThat(result.years())
                .containsExactly(
                        new YearJudged(2020, number("20"), number("20"), false),
                        new YearJudged(2022, number("18.5"), number("18.5"), false),
                        new YearJudged(2023, number("16"), number("16"), false));
    }

    @Test
    void aChangeTellsTheFigureAndTheChange() {
        TargetValues target = target("EQ", new BigDecimal("40"), 2025, 2020, Change.TOTAL_CHANGE, null);
        StatusResult result = status(target, Direction.DOWN, 2023, "2020=300 2023=200");
        assertThat(result.newest()).isEqualTo(new JudgedFigure(2023, number("200"), number("33.333333")));
        assertThat(result.changeSince()).isEqualTo(2020);
        assertThat(result.comparator()).isEqualTo(Comparator.GE);
        assertThat(result.progress()).isEqualTo(number("0.833333"));
    }

    @Test
    void whatIsMissingIsNamed() {
        TargetValues target = target("EQ", new BigDecimal("40"), 2025, 2019, Change.TOTAL_CHANGE, null);
        assertThat(status(target, Direction.DOWN, 2023, "2020=300 2023=200").missingYears())
                .containsExactly(2019);
        assertThat(status(target, Direction.DOWN, 2023, "2019=300 2022=200").missingYears())
                .containsExactly(2023);
        TargetValues yearly = target("EQ", new BigDecimal("4"), 2025, null, Change.YEARLY_CHANGE, null);
        assertThat(status(yearly, Direction.DOWN, 2023, "2020=300 2023=200").missingYears())
                .containsExactly(2022);
    }

    @Test
    void aGroupThatNoCellStandsForHasNoDataRatherThanThatOfEverybody() {
        TargetValues target = target("GE", new BigDecimal("5"), 2025, null, Change.LEVEL, null);
        StatusInput input = new StatusInput(target, Direction.UP, 2021, null, figures("2025=9"), 2025, TOLERANCE);
        assertThat(TargetJudgement.of(input).status()).isEqualTo(TargetStatus.NO_DATA);
        assertThat(TargetJudgement.of(input).formula()).isEqualTo(StatusFormula.GROUP_WITHOUT_CELL);
    }

    @Test
    void withoutAFirstYearOfThePlanTheFirstFigureIsTheBase() {
        TargetValues target = target("GE", new BigDecimal("100"), 2025, null, Change.LEVEL, null);
        StatusInput input = new StatusInput(
                target, Direction.UP, null, "TOTAL", figures("2019=80 2021=90 2023=96"), 2023, TOLERANCE);
        assertThat(TargetJudgement.of(input).base().year()).isEqualTo(2019);
    }

    @Test
    void reachedEarlyIsSaidAndOnlyThen() {
        TargetValues target = target("GE", new BigDecimal("95"), 2025, null, Change.LEVEL, null);
        assertThat(status(target, Direction.UP, 2023, "2020=90 2023=95").reachedEarly())
                .isTrue();
        assertThat(status(target, Direction.UP, 2023, "2020=90 2023=94").reachedEarly())
                .isFalse();
        assertThat(status(target, Direction.UP, 2025, "2020=90 2025=95").reachedEarly())
                .isFalse();
    }

    @Test
    void twoFiguresOfOneYearAreAMistakeOfTheCaller() {
        TargetValues target = target("GE", new BigDecimal("95"), 2025, null, Change.LEVEL, null);
        assertThatThrownBy(() -> status(target, Direction.UP, 2023, "2023=90 2023=95"))
                .hasMessage("two figures of 2023");
    }

    private static StatusResult status(TargetValues target, Direction direction, int closed, String figures) {
        return TargetJudgement.of(
                new StatusInput(target, direction, 2021, "TOTAL", figures(figures), closed, TOLERANCE));
    }

    /** @param comparator such as {@code LT}, {@code KEEP LT} or {@code RANGE 2 3} */
    private static TargetValues target(
            String comparator, BigDecimal value, Integer year, Integer baseYear, Change change, Direction direction) {
        String[] words = comparator.split(" ");
        Comparator said = Comparator.valueOf(words[0]);
        Comparator kept = said == Comparator.KEEP ? Comparator.valueOf(words[1]) : null;
        boolean range = said == Comparator.RANGE;
        return new TargetValues(
                null,
                year,
                null,
                baseYear,
                said,
                kept,
                range ? number(words[1]) : value,
                range ? number(words[2]) : null,
                null,
                change,
                direction);
    }

    private static List<YearlyFigure> figures(String said) {
        List<YearlyFigure> figures = new ArrayList<>();
        if (said != null) {
            for (String figure : said.split(" +")) {
                String[] parts = figure.split("=");
                figures.add(new YearlyFigure(Integer.parseInt(parts[0]), number(parts[1])));
            }
        }
        return figures;
    }

    private static BigDecimal number(String number) {
        return new BigDecimal(number);
    }
}
