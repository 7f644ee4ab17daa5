package vn.mangnon.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.mangnon.collection.CollectingDesk.Plan;
import vn.mangnon.indicator.Aggregation;
import vn.mangnon.indicator.Unit;
import vn.mangnon.testing.PostgresForTests;

/** Random figures on a random history of communes, against an oracle that hands every commune's figures on from act to act. */
@Tag("slow")
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class RollUpPropertyTest {
    private static final LocalDate BEGIN = LocalDate.of(2100, 1, 1);
    private static final int YEARS = 3;
    private static final UnitTally.Rule COUNT = new UnitTally.Rule(Aggregation.SUM, Unit.COUNT);
    private static final UnitTally.Rule RATIO = new UnitTally.Rule(Aggregation.RATIO, Unit.PER_1000);

    @Test
    void totalsOfBothMapsAreWhatHandingFiguresOnGives() throws SQLException {
        histories(40, 20_260_101);
    }

    @Test
    @Tag("long")
    void andSoInManyHistories() throws SQLException {
        histories(10_000, 11);
    }

    private static void histories(int count, long seed) throws SQLException {
        Plan plan = CollectingDesk.planner().plan(CollectingDesk.count("Số trẻ em"));
        try (FiguresOnTrial trial = new FiguresOnTrial(UUID.fromString(plan.id()))) {
            for (int i = 0; i < count; i++) {
                trial.run("select set_config('app.system', 'on', true)");
                History history = new History(trial, new Random(seed + i));
                history.happens();
                history.isTotalledAsTheOracleSays("history " + (seed + i));
                trial.forget();
            }
        }
    }

    /** Days are counted from the first one. */
    private static final class Place {
        final UUID id;
        final int from;
        int end = Integer.MAX_VALUE;
        final Map<Integer, Place> parents = new LinkedHashMap<>();

        Place(UUID id, int from) {
            this.id = id;
            this.from = from;
        }

        boolean lives(int day) {
            return from <= day && day < end;
        }

        int nearest(int day) {
            return Math.max(from, Math.min(end - 1, day));
        }

        Place parent(int day) {
            return parents.entrySet().stream()
                    .filter(since -> since.getKey() <= day)
                    .reduce((a, b) -> b)
                    .orElseThrow()
                    .getValue();
        }
    }

    /** A share of null is one that nobody knows. */
    private record Passing(Place from, Place to, int day, BigDecimal share) {}

    private record Figure(Place place, int year, boolean reported, Quality quality, long first, long second) {}

    private record Total(
            long owed,
            long reported,
            long answered,
            long estimated,
            boolean divisible,
            BigDecimal count,
            BigDecimal above,
            BigDecimal below) {}

    private static final class History {
        private final FiguresOnTrial trial;
        private final Random random;
        private final List<Place> districts = new ArrayList<>();
        private final List<Place> places = new ArrayList<>();
        private final List<Passing> passings = new ArrayList<>();
        private final List<Figure> figures = new ArrayList<>();
        private final Map<Integer, Integer> periods = new LinkedHashMap<>();
        private final Set<List<Object>> owed = new HashSet<>();
        private final UUID count = UUID.randomUUID();
        private final UUID ratio = UUID.randomUUID();

        History(FiguresOnTrial trial, Random random) {
            this.trial = trial;
            this.random = random;
        }

        void happens() throws SQLException {
            for (int i = 0; i < 2; i++) {
                districts.add(new Place(trial.area("DISTRICT", trial.province(), BEGIN), 0));
            }
            for (int i = 0; i < 5; i++) {
                settle(0);
            }
            for (int year = 0; year < YEARS; year++) {
                periods.put(year, trial.year(BEGIN.getYear() + year));
                for (int act = random.nextInt(3); act > 0; act--) {
                    reorganise(year * 365 + 60 + 90 * act);
                }
            }
            for (int year = 0; year < YEARS; year++) {
                report(year);
            }
            trial.settle();
        }

        private static LocalDate day(int number) {
            return BEGIN.plusDays(number);
        }

        private Place settle(int day) throws SQLException {
            Place parent = districts.get(random.nextInt(districts.size()));
            Place place = new Place(trial.area("COMMUNE", parent.id, day(day)), day);
            place.parents.put(day, parent);
            places.add(place);
            return place;
        }

        private void end(Place place, int day) throws SQLException {
            trial.end(place.id, day(day));
            place.end = day;
        }

        private void pass(Place from, Place to, int day, String share) throws SQLException {
            trial.passes(from.id, to.id, day(day), share);
            passings.add(new Passing(from, to, day, share == null ? null : new BigDecimal(share)));
        }

        /** Acts come in any order of days; only those may act that live and have lived a while. */
        private void reorganise(int day) throws SQLException {
            List<Place> able = places.stream()
                    .filter(place -> place.end == Integer.MAX_VALUE
                            && place.from < day
                            && place.parents.keySet().stream().allMatch(since -> since < day))
                    .toList();
            if (able.size() < 2) {
                return;
            }
            Place one = able.get(random.nextInt(able.size()));
            Place other = able.get((able.indexOf(one) + 1) % able.size());
            switch (random.nextInt(4)) {
                case 0 -> {
                    Place whole = settle(day);
                    for (Place part : List.of(one, other)) {
                        end(part, day);
                        pass(part, whole, day, "1");
                    }
                }
                case 1 -> divide(one, day, "0.375", "0.625");
                case 2 -> divide(one, day, null, null);
                default -> {
                    Place to = districts.get(1 - districts.indexOf(one.parent(day)));
                    trial.move(one.id, to.id, day(day));
                    one.parents.put(day, to);
                }
            }
        }

        private void divide(Place place, int day, String... shares) throws SQLException {
            end(place, day);
            for (String share : shares) {
                pass(place, settle(day), day, share);
            }
        }

        private void report(int year) throws SQLException {
            int last = lastDay(year);
            List<Place> asked = new ArrayList<>(places.stream()
                    .filter(place -> place.lives(last) || random.nextInt(4) == 0)
                    .toList());
            if (random.nextInt(4) == 0) {
                asked.add(districts.getFirst());
            }
            for (Place place : asked) {
                trial.owes(count, periods.get(year), place.id);
                trial.owes(ratio, periods.get(year), place.id);
                owed.add(List.of(place, year));
                if (random.nextInt(5) > 0) {
                    say(place, year);
                }
            }
        }

        private void say(Place place, int year) throws SQLException {
            int period = periods.get(year);
            if (random.nextInt(6) == 0) {
                trial.lacks(count, period, place.id, "TOTAL", FigureLevel.LOCKED, Presence.NO_DATA);
                trial.lacks(ratio, period, place.id, "TOTAL", FigureLevel.LOCKED, Presence.NO_DATA);
                figures.add(new Figure(place, year, false, Quality.OFFICIAL, 0, 0));
                return;
            }
            long below = random.nextInt(2000);
            long above = below == 0 ? 0 : random.nextInt((int) below + 1);
            Quality quality = random.nextInt(3) == 0 ? Quality.ESTIMATED : Quality.OFFICIAL;
            trial.says(count, period, place.id, "TOTAL", FigureLevel.LOCKED, quality, "" + above, null);
            trial.says(ratio, period, place.id, "TOTAL", FigureLevel.LOCKED, quality, "" + above, "" + below);
            figures.add(new Figure(place, year, true, quality, above, below));
        }

        private static int lastDay(int year) {
            return (int) (LocalDate.of(BEGIN.getYear() + year, 12, 31).toEpochDay() - BEGIN.toEpochDay());
        }

        void isTotalledAsTheOracleSays(String name) throws SQLException {
            int today = lastDay(YEARS - 1);
            for (Place district : districts) {
                for (FigureMap map : FigureMap.values()) {
                    List<UnitTally> totals = ask(district, map, FigureGrouping.TOTAL, today);
                    List<UnitTally> parts = ask(district, map, FigureGrouping.CHILDREN, today);
                    for (int year = 0; year < YEARS; year++) {
                        String what = name + " " + map + " " + year;
                        compare(what, totals, district, year, expected(district, map, year, today));
                        for (Place place : places) {
                            boolean under = map == FigureMap.NOW
                                    ? place.lives(today) && place.parent(today) == district
                                    : place.parent(place.nearest(lastDay(year))) == district;
                            compare(
                                    what + " part",
                                    parts,
                                    place,
                                    year,
                                    under ? expected(place, map, year, today) : null);
                        }
                    }
                }
            }
            assertThat(trial.ask("select area_id from area_figure_check() where measure_id in ('" + count + "', '"
                            + ratio + "')"))
                    .as(name)
                    .isEmpty();
        }

        /** How much of a place is at each place of a day, handed on from act to act. */
        private Map<Place, BigDecimal> heirs(Place origin, int day) {
            Map<Place, BigDecimal> held = new LinkedHashMap<>(Map.of(origin, BigDecimal.ONE));
            List<Place> unknown = new ArrayList<>();
            for (Passing first : passings.stream()
                    .sorted(Comparator.comparingInt(Passing::day))
                    .toList()) {
                if (first.day() > day || !held.containsKey(first.from()) || first.day() < origin.from) {
                    continue;
                }
                List<Passing> act = passings.stream()
                        .filter(passing -> passing.from() == first.from())
                        .toList();
                BigDecimal share = held.remove(first.from());
                boolean lost = unknown.remove(first.from());
                for (Passing passing : act) {
                    boolean notKnown = lost || unknown.contains(passing.to()) || passing.share() == null;
                    held.merge(
                            passing.to(),
                            notKnown ? BigDecimal.ZERO : share.multiply(passing.share()),
                            BigDecimal::add);
                    if (notKnown && !unknown.contains(passing.to())) {
                        unknown.add(passing.to());
                    }
                }
            }
            BigDecimal known = held.entrySet().stream()
                    .filter(entry -> !unknown.contains(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            Map<Place, BigDecimal> shares = new LinkedHashMap<>();
            held.forEach((place, share) -> shares.put(
                    place,
                    !unknown.contains(place) ? share : unknown.size() == 1 ? BigDecimal.ONE.subtract(known) : null));
            return shares;
        }

        /** Which part of a unit belongs to the group; null none at all; a negative one is not known. */
        private BigDecimal part(Place unit, Place group, FigureMap map, int year, int today) {
            if (unit == group) {
                return districts.contains(unit) || map == FigureMap.THEN || unit.lives(today) ? BigDecimal.ONE : null;
            }
            if (districts.contains(unit)) {
                return null;
            }
            if (map == FigureMap.THEN) {
                return unit.parent(unit.nearest(lastDay(year))) == group ? BigDecimal.ONE : null;
            }
            Map<Place, BigDecimal> heirs = heirs(unit, today);
            List<Place> inside = heirs.keySet().stream()
                    .filter(heir -> heir == group || heir.parent(today) == group)
                    .toList();
            if (inside.isEmpty()) {
                return null;
            }
            if (inside.stream().allMatch(heir -> heirs.get(heir) != null)) {
                return inside.stream().map(heirs::get).reduce(BigDecimal.ZERO, BigDecimal::add);
            }
            return inside.size() == heirs.size() ? BigDecimal.ONE : BigDecimal.ONE.negate();
        }

        private Total expected(Place group, FigureMap map, int year, int today) {
            long owing = 0;
            long reported = 0;
            long answered = 0;
            long estimated = 0;
            boolean divisible = true;
            BigDecimal counted = BigDecimal.ZERO;
            BigDecimal below = BigDecimal.ZERO;
            boolean own = districts.contains(group) && owed.contains(List.of(group, year));
            List<Place> all = new ArrayList<>(places);
            all.addAll(districts);
            for (Place unit : all) {
                BigDecimal part = owed.contains(List.of(unit, year)) ? part(unit, group, map, year, today) : null;
                boolean covered = own
                        && unit != group
                        && !districts.contains(unit)
                        && unit.parent(unit.nearest(lastDay(year))) == group;
                if (part == null || covered) {
                    continue;
                }
                owing++;
                Figure figure = figures.stream()
                        .filter(said -> said.place() == unit && said.year() == year)
                        .findFirst()
                        .orElse(null);
                answered += figure == null ? 0 : 1;
                if (figure != null && figure.reported()) {
                    reported++;
                    estimated += figure.quality() == Quality.ESTIMATED ? 1 : 0;
                    divisible &= part.signum() > 0;
                    counted = counted.add(part.multiply(BigDecimal.valueOf(figure.first())));
                    below = below.add(part.multiply(BigDecimal.valueOf(figure.second())));
                }
            }
            return owing == 0
                    ? null
                    : new Total(owing, reported, answered, estimated, divisible, counted, counted, below);
        }

        private void compare(String name, List<UnitTally> answer, Place group, int year, Total total) {
            for (UUID measure : List.of(count, ratio)) {
                UnitTally tally = answer.stream()
                        .filter(one -> one.measure().equals(measure)
                                && one.area().equals(group.id)
                                && one.period() == periods.get(year))
                        .findFirst()
                        .orElse(null);
                if (total == null) {
                    assertThat(tally).as(name).isNull();
                    continue;
                }
                assertThat(tally).as(name).isNotNull();
                assertThat(List.of(tally.owed(), tally.answered(), tally.reported(), tally.estimated(), tally.hidden()))
                        .as(name)
                        .containsExactly(total.owed(), total.answered(), total.reported(), total.estimated(), 0L);
                UnitTally.Rule rule = measure.equals(count) ? COUNT : RATIO;
                BigDecimal value = expectedValue(total, rule);
                if (value == null) {
                    assertThat(tally.value(rule)).as(name).isNull();
                } else {
                    assertThat(tally.value(rule)).as(name).isEqualByComparingTo(value);
                }
                assertThat(tally.outcome(rule) == SumOutcome.NOT_DIVISIBLE)
                        .as(name)
                        .isEqualTo(total.reported() > 0 && !total.divisible());
            }
        }

        private static BigDecimal expectedValue(Total total, UnitTally.Rule rule) {
            if (total.reported() == 0 || !total.divisible()) {
                return null;
            }
            if (rule == COUNT) {
                return total.count().setScale(6, RoundingMode.HALF_UP);
            }
            return total.below().signum() == 0
                    ? null
                    : total.above().multiply(BigDecimal.valueOf(1000)).divide(total.below(), 6, RoundingMode.HALF_UP);
        }

        private List<UnitTally> ask(Place area, FigureMap map, FigureGrouping group, int today) throws SQLException {
            FigureSums.Statement statement = FigureSums.statement(
                    new FigureQuestion(
                            List.of(count, ratio),
                            periods.values(),
                            List.of("TOTAL"),
                            area.id,
                            group,
                            FigureLevel.LOCKED,
                            map,
                            day(today)),
                    true);
            List<UnitTally> tallies = new ArrayList<>();
            try (var prepared = trial.prepared(statement.text(), bound(statement.parameters()));
                    ResultSet row = prepared.executeQuery()) {
                while (row.next()) {
                    var undivided = row.getArray("not_divisible");
                    tallies.add(new UnitTally(
                            row.getObject("group_id", UUID.class),
                            row.getObject("measure_id", UUID.class),
                            row.getInt("period_id"),
                            row.getString("key"),
                            null,
                            row.getLong("owed"),
                            row.getLong("hidden"),
                            row.getLong("reported"),
                            row.getLong("no_data"),
                            row.getLong("not_applicable"),
                            row.getLong("estimated"),
                            row.getBigDecimal("numerator"),
                            row.getBigDecimal("denominator"),
                            row.getBigDecimal("value"),
                            row.getBigDecimal("shares"),
                            undivided == null ? List.of() : List.of((UUID[]) undivided.getArray())));
                }
            }
            return tallies;
        }

        private Object[] bound(List<Object> parameters) throws SQLException {
            List<Object> bound = new ArrayList<>();
            for (Object parameter : parameters) {
                bound.add(
                        parameter instanceof Collection<?> many
                                ? trial.connection.createArrayOf(
                                        many.iterator().next() instanceof UUID ? "uuid" : "text", many.toArray())
                                : parameter);
            }
            return bound.toArray();
        }
    }
}
