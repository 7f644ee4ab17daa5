package vn.mangnon.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.mangnon.area.AreaState.Description;
import vn.mangnon.platform.Problem;

/** The life of one area, against a table with a line for every day. */
class AreaHistoryTest {
    private static final LocalDate DAY_0 = LocalDate.parse("2025-07-01");
    private static final int DAYS = 40;
    private static final UUID PARENT = new UUID(7, 7);
    private static final UUID ACT = new UUID(8, 8);

    /** What the keeper does: from a day on it has a new name, the latest name was wrong, or a day is its last. */
    record Step(Kind kind, int day, String name) {
        enum Kind {
            BECOMES,
            CORRECT,
            END
        }
    }

    @Property(tries = 400)
    void everyDayOfAnAreaHasTheNameThatATableByDaysHas(@ForAll("steps") List<Step> steps) {
        Area area = commune("Xã A");
        String[] table = new String[DAYS + 1];
        Arrays.fill(table, "Xã A");
        int lastBegin = 0;
        boolean ended = false;
        for (Step step : steps) {
            boolean possible = true;
            try {
                carryOut(area, step);
            } catch (Problem refused) {
                possible = false;
            }
            String latest = latest(table);
            boolean expected =
                    switch (step.kind()) {
                        case BECOMES -> !ended && step.day() > lastBegin && !latest.equals(step.name());
                        case CORRECT -> true;
                        case END -> step.day() >= lastBegin;
                    };
            assertThat(possible).as(step + " of " + steps).isEqualTo(expected);
            if (!expected) {
                continue;
            }
            switch (step.kind()) {
                case BECOMES -> {
                    Arrays.fill(table, step.day(), DAYS + 1, step.name());
                    lastBegin = step.day();
                }
                case CORRECT -> {
                    for (int day = lastBegin; day <= DAYS; day++) {
                        table[day] = table[day] == null ? null : step.name();
                    }
                }
                case END -> {
                    Arrays.fill(table, lastBegin, step.day() + 1, latest);
                    Arrays.fill(table, step.day() + 1, DAYS + 1, null);
                    ended = true;
                }
            }
        }
        for (int day = 0; day <= DAYS; day++) {
            Optional<String> name = area.on(DAY_0.plusDays(day))
                    .map(state -> state.description().name());
            assertThat(name).as("day " + day + " after " + steps).isEqualTo(Optional.ofNullable(table[day]));
        }
        assertThat(area.on(DAY_0.minusDays(1))).isEmpty();
    }

    @Property(tries = 300)
    void statesFollowEachOtherWithoutGapOrOverlap(@ForAll("steps") List<Step> steps) {
        Area area = commune("Xã A");
        for (Step step : steps) {
            try {
                carryOut(area, step);
            } catch (Problem refused) {
                continue;
            }
            List<AreaState> states = area.states();
            assertThat(states.getFirst().validFrom()).isEqualTo(area.validFrom());
            assertThat(states.getLast().validTo()).isEqualTo(area.validTo());
            for (int i = 1; i < states.size(); i++) {
                assertThat(states.get(i).validFrom())
                        .isEqualTo(states.get(i - 1).validTo().plusDays(1));
                assertThat(states.get(i - 1).endedBy()).isNotNull();
            }
        }
    }

    @Example
    void aTypeOfAnotherTierAWrongNameAndAMissingParentAreRefused() {
        assertThatThrownBy(() -> commune(new Description(AreaType.CITY, null, "Thành phố A", PARENT, null)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> commune(new Description(AreaType.WARD, null, "Xã A", PARENT, null)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> commune(new Description(AreaType.WARD, "123", "Phường A", PARENT, null)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> commune(new Description(AreaType.WARD, "12345", "Phường A", null, null)))
                .isInstanceOf(Problem.class);
    }

    @Example
    void theShortNameLeavesOutTheTypeUnlessItIsANumber() {
        assertThat(AreaType.WARD.shortName("Phường Hạ Long")).isEqualTo("Hạ Long");
        assertThat(AreaType.WARD.shortName("Phường 12")).isEqualTo("Phường 12");
        assertThat(AreaType.NATION.shortName("Việt Nam")).isEqualTo("Việt Nam");
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Step.Kind.class),
                        Arbitraries.integers().between(0, DAYS),
                        Arbitraries.of("Xã A", "Xã B", "Xã C"))
                .as(Step::new)
                .list()
                .ofMaxSize(8);
    }

    private static void carryOut(Area area, Step step) {
        LocalDate day = DAY_0.plusDays(step.day());
        switch (step.kind()) {
            case BECOMES -> area.becomes(named(step.name()), day, ACT);
            case CORRECT -> area.correct(named(step.name()));
            case END -> area.endOn(day, ACT);
        }
    }

    private static String latest(String[] table) {
        String latest = null;
        for (String name : table) {
            latest = name == null ? latest : name;
        }
        return latest;
    }

    private static Area commune(String name) {
        return commune(named(name));
    }

    private static Area commune(Description description) {
        return Area.established(new UUID(1, 1), "T-1", AreaLevel.COMMUNE, DAY_0, description);
    }

    private static Description named(String name) {
        return new Description(AreaType.COMMUNE, "00001", name, PARENT, null);
    }
}
