package vn.mangnon.area;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.mangnon.area.CarriedFigures.Passing;
import vn.mangnon.testing.PostgresForTests;

/** Random histories of a small map, against an oracle that carries every area's figures from day to day. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AreaMapPropertyTest {
    private static final int DAYS = 14;

    @Test
    void onEveryDayBothMapsAreWhatCarryingFiguresFromDayToDayGives() throws SQLException {
        histories(120, 20_260_101);
    }

    @Test
    @Tag("long")
    void andSoInThousandsOfHistories() throws SQLException {
        histories(3_000, 7);
    }

    private static void histories(int count, long seed) throws SQLException {
        try (MapOnTrial map = new MapOnTrial()) {
            for (int i = 0; i < count; i++) {
                new History(map, new Random(seed + i)).happens().isKept("history " + (seed + i));
                map.restart();
            }
        }
    }

    private static final class Unit {
        final UUID id;
        final String level;
        final int from;
        int end = Integer.MAX_VALUE;
        /** By its first day. */
        final Map<Integer, Unit> parents = new LinkedHashMap<>();

        Unit(UUID id, String level, int from) {
            this.id = id;
            this.level = level;
            this.from = from;
        }

        boolean lives(int day) {
            return from <= day && day < end;
        }

        Unit parentOn(int day) {
            Unit parent = null;
            for (var since : parents.entrySet()) {
                parent = since.getKey() <= day ? since.getValue() : parent;
            }
            return parent;
        }

        int lastChange() {
            return parents.keySet().stream().mapToInt(day -> day).max().orElseThrow();
        }
    }

    private record Link(Unit from, Unit to, int on, BigDecimal share) {}

    private static final class History implements CarriedFigures.Days {
        private final MapOnTrial map;
        private final Random random;
        private final List<Unit> units = new ArrayList<>();
        private final List<Link> links = new ArrayList<>();
        private final Unit nation;

        History(MapOnTrial map, Random random) throws SQLException {
            this.map = map;
            this.random = random;
            nation = new Unit(map.nation(), "NATION", Integer.MIN_VALUE);
            for (int p = 0; p < 3; p++) {
                Unit province = area("PROVINCE", nation, 0);
                for (int c = 0; c < 2; c++) {
                    area("COMMUNE", province, 0);
                }
            }
        }

        History happens() throws SQLException {
            int day = 1;
            for (int step = 0; step < 4 + random.nextInt(10) && day <= DAYS; step++) {
                day += random.nextInt(3);
                switch (random.nextInt(8)) {
                    case 0, 1 -> merge(day);
                    case 2, 3 -> split(day);
                    case 4 -> move(day);
                    case 5 -> close(day);
                    case 6 -> mergeProvinces(day);
                    default -> correct();
                }
                if (random.nextInt(3) == 0) {
                    map.settle();
                }
            }
            map.settle();
            return this;
        }

        private void merge(int day) throws SQLException {
            List<Unit> sources = some("COMMUNE", day, 1 + random.nextInt(3));
            if (sources.isEmpty()) {
                return;
            }
            List<Unit> others = changeable("COMMUNE", day);
            others.removeAll(sources);
            Unit province = one(living("PROVINCE", day));
            Unit target = random.nextBoolean() || others.isEmpty() ? area("COMMUNE", province, day) : one(others);
            for (Unit source : sources) {
                end(source, day);
                link(source, target, day, random.nextBoolean() ? null : BigDecimal.ONE);
            }
        }

        private void split(int day) throws SQLException {
            for (Unit source : some("COMMUNE", day, 1)) {
                boolean stays = random.nextBoolean();
                BigDecimal[][] known = {
                    shares("0.5", "0.5"), shares("0.25", "0.75"), shares("0.333333", "0.333333", "0.333334")
                };
                BigDecimal[][] left = {shares("0.2"), shares("0.3", "0.3")};
                BigDecimal[] given = stays ? left[random.nextInt(left.length)] : known[random.nextInt(known.length)];
                boolean unknown = random.nextInt(3) == 0;
                if (!stays) {
                    end(source, day);
                }
                for (BigDecimal share : given) {
                    link(source, area("COMMUNE", one(living("PROVINCE", day)), day), day, unknown ? null : share);
                }
            }
        }

        private void move(int day) throws SQLException {
            for (Unit commune : some("COMMUNE", day, 1)) {
                Unit province = one(living("PROVINCE", day));
                map.move(commune.id, "COMMUNE", province.id, day);
                commune.parents.put(day, province);
            }
        }

        private void close(int day) throws SQLException {
            for (Unit commune : some("COMMUNE", day, 1)) {
                end(commune, day);
            }
        }

        /** Its communes pass to the other province, or it splits in two and they go where they like. */
        private void mergeProvinces(int day) throws SQLException {
            List<Unit> provinces = changeable("PROVINCE", day);
            boolean settled = units.stream()
                    .noneMatch(unit -> unit.level.equals("COMMUNE") && unit.end > day && unit.lastChange() >= day);
            if (provinces.size() < 2 || !settled) {
                return;
            }
            Unit going = provinces.removeFirst();
            List<Unit> into = random.nextBoolean()
                    ? List.of(one(provinces))
                    : List.of(area("PROVINCE", nation, day), area("PROVINCE", nation, day));
            for (Unit commune : changeable("COMMUNE", day)) {
                if (commune.parentOn(day) == going) {
                    Unit next = one(into);
                    map.move(commune.id, "COMMUNE", next.id, day);
                    commune.parents.put(day, next);
                }
            }
            end(going, day);
            BigDecimal[] shares =
                    into.size() == 1 ? shares("1") : random.nextBoolean() ? shares("0.4", "0.6") : new BigDecimal[2];
            for (int i = 0; i < into.size(); i++) {
                link(going, into.get(i), day, shares[i]);
            }
        }

        /** Somebody finds that what was recorded of a succession is wrong. */
        private void correct() throws SQLException {
            if (links.isEmpty()) {
                return;
            }
            Link link = one(links);
            links.remove(link);
            if (random.nextBoolean()) {
                map.unlink(link.from().id, link.to().id);
            } else {
                BigDecimal share = random.nextBoolean() ? null : new BigDecimal("0.7");
                map.share(link.from().id, link.to().id, share);
                links.add(new Link(link.from(), link.to(), link.on(), share));
            }
        }

        void isKept(String as) throws SQLException {
            CarriedFigures figures = new CarriedFigures(this);
            for (Unit unit : units) {
                var byDay = figures.of(unit.id, 0, DAYS + 6);
                for (int day = 0; day <= DAYS + 6; day++) {
                    assertThat(map.heirs(unit.id, day))
                            .as("%s: figures of %s on day %d", as, unit.id, day)
                            .isEqualTo(byDay.get(day));
                    assertThat(map.ancestors(unit.id, day))
                            .as("%s: map of day %d", as, day)
                            .containsExactlyInAnyOrderElementsOf(above(unit, day));
                }
            }
            assertThat(map.differences(units.stream().map(unit -> unit.id).toList()))
                    .as(as)
                    .isEmpty();
        }

        @Override
        public boolean lives(UUID area, int day) {
            return area.equals(nation.id) || unit(area).lives(day);
        }

        @Override
        public UUID parentOn(UUID area, int day) {
            return unit(area).parentOn(day).id;
        }

        @Override
        public List<Passing> passings() {
            return links.stream()
                    .map(link -> new Passing(link.from().id, link.to().id, link.on(), link.share()))
                    .toList();
        }

        private Unit unit(UUID id) {
            return units.stream().filter(unit -> unit.id.equals(id)).findFirst().orElseThrow();
        }

        private List<UUID> above(Unit unit, int day) {
            List<UUID> above = new ArrayList<>();
            for (Unit at = unit; at != null && (at == nation || at.lives(day)); at = at.parentOn(day)) {
                above.add(at.id);
            }
            return above;
        }

        private Unit area(String level, Unit parent, int from) throws SQLException {
            Unit unit = new Unit(map.area(level, parent.id, from), level, from);
            unit.parents.put(from, parent);
            units.add(unit);
            return unit;
        }

        private void end(Unit unit, int day) throws SQLException {
            map.end(unit.id, day);
            unit.end = day;
        }

        private void link(Unit from, Unit to, int on, BigDecimal share) throws SQLException {
            map.link(from.id, to.id, on, share);
            links.add(new Link(from, to, on, share));
        }

        private List<Unit> living(String level, int day) {
            return new ArrayList<>(units.stream()
                    .filter(unit -> unit.level.equals(level) && unit.from <= day && unit.end > DAYS)
                    .toList());
        }

        /** Those that were there the day before and have no later history. */
        private List<Unit> changeable(String level, int day) {
            List<Unit> found = living(level, day);
            found.removeIf(unit -> unit.lastChange() >= day
                    || links.stream().anyMatch(link -> link.from() == unit && link.on() >= day));
            return found;
        }

        private List<Unit> some(String level, int day, int count) {
            List<Unit> found = changeable(level, day);
            Collections.shuffle(found, random);
            return new ArrayList<>(found.subList(0, Math.min(count, found.size())));
        }

        private <T> T one(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }

        private static BigDecimal[] shares(String... texts) {
            BigDecimal[] shares = new BigDecimal[texts.length];
            for (int i = 0; i < texts.length; i++) {
                shares[i] = new BigDecimal(texts[i]);
            }
            return shares;
        }
    }
}
