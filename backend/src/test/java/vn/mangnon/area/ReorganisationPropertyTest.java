package vn.mangnon.area;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.mangnon.area.ReorganisationExecution.Ordered;
import vn.mangnon.area.ReorganisationExecution.Outcome;
import vn.mangnon.area.ReorganisationTerms.Predecessor;
import vn.mangnon.area.ReorganisationTerms.Successor;
import vn.mangnon.collection.FiguresOfActs;
import vn.mangnon.collection.FiguresOfActs.Group;
import vn.mangnon.collection.FiguresOfActs.Total;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.UnitOfWork;
import vn.mangnon.testing.AsSystem;

/**
 * Random histories of acts and figures, in any order of their days, against an oracle that has a line for every area and day, and that
 * carries every figure from day to day.
 */
@QuarkusTest
@WithTestResource(SmallMapPostgres.class)
@Tag("slow")
class ReorganisationPropertyTest {
    private static final LocalDate DAY_0 = LocalDate.parse("2090-01-01");

    @Inject
    AreaImports areaImports;

    @Inject
    Acting acting;

    @Inject
    AsSystem system;

    @ApplicationScoped
    static class Acting {
        private final ReorganisationStore store;
        private final ReorganisationExecution execution;

        Acting(ReorganisationStore store, ReorganisationExecution execution) {
            this.store = store;
            this.execution = execution;
        }

        @UnitOfWork
        void carryOut(UUID id, ReorganisationTerms terms, Map<Integer, UUID> made) {
            store.record(id, terms, "thử", ReorganisationRules.named(terms), Instant.EPOCH, "test");
            Outcome outcome = execution.carryOut(List.of(new Ordered(id, terms, made)));
            if (!outcome.faults().isEmpty()) {
                throw ReorganisationProblem.refused(outcome.allFaults());
            }
            store.executed(outcome.done().values(), Instant.EPOCH, "test");
        }

        /** @return whether nothing stood in the way */
        @UnitOfWork
        boolean undo(UUID id) {
            boolean undone = store.undo(List.of(id)).isEmpty();
            if (undone) {
                store.undone(id, List.of());
                store.discard(id);
            }
            return undone;
        }
    }

    @Test
    void everyDayOfEveryHistoryIsWhatTheOracleSaysAndUndoingIsExact() throws Exception {
        histories(60, 42);
    }

    @Test
    @Tag("long")
    void andSoInTenThousand() throws Exception {
        histories(10_000, 1);
    }

    private void histories(int count, long seed) throws Exception {
        int[] done = new int[5];
        try (Connection database = SmallMapPostgres.connect()) {
            system.run(() -> areaImports.takeOnce("small.csv", smallMap().getBytes(StandardCharsets.UTF_8)));
            FiguresOfActs figures = new FiguresOfActs(database, DAY_0);
            String base = dump(database);
            for (int i = 0; i < count; i++) {
                new History(database, figures, new Random(seed + i), "history " + (seed + i), done).happens();
                assertThat(dump(database))
                        .as("all undone in history " + (seed + i))
                        .isEqualTo(base);
            }
        }
        System.out.printf(
                "%d histories: %d acts carried out, %d refused, %d undone out of order, %d figures, %d totals compared%n",
                count, done[0], done[1], done[2], done[3], done[4]);
        assertThat(done[0]).isGreaterThan(count);
        assertThat(done[1]).isGreaterThan(count / 4);
        assertThat(done[3]).isGreaterThan(count);
        assertThat(done[4]).isGreaterThan(count);
    }

    private static String smallMap() {
        StringBuilder file =
                new StringBuilder(String.join(",", AreaFile.COLUMNS) + "\nN,NATION,NATION,,Nước,,,,,,,,\n");
        for (int p = 0; p < 3; p++) {
            file.append("P%d,PROVINCE,PROVINCE,,Tỉnh %d,N,,,,,,,\n".formatted(p, p));
            for (int c = 0; c < 3; c++) {
                file.append("C%d%d,COMMUNE,COMMUNE,,Xã %d%d,P%d,,,,,,,\n".formatted(p, c, p, c, p));
            }
        }
        return file.toString();
    }

    private static String dump(Connection database) throws Exception {
        StringBuilder dump = new StringBuilder();
        for (String table : List.of(
                "area",
                "area_state",
                "area_succession",
                "area_ancestry",
                "area_heir",
                "reorganisation",
                "reorganisation_change",
                "named_source",
                "observation",
                "area_figure")) {
            dump.append(AreaMapTest.ask(
                            database, "select (to_jsonb(t) - 'version')::text from " + table + " t order by 1"))
                    .append('\n');
        }
        return dump.toString();
    }

    private final class History {
        private final Connection database;
        private final Random random;
        private final String as;
        private final int[] counts;
        private final List<Done> acts = new ArrayList<>();
        private final FiguresOfActs figures;
        private final Map<Group, Said> asked = new LinkedHashMap<>();
        private int names;

        /** Null: asked, and nothing said. */
        private record Said(BigDecimal of, BigDecimal helped) {}

        private record Done(UUID id, ReorganisationTerms terms, int on, Map<Integer, UUID> made) {}

        History(Connection database, FiguresOfActs figures, Random random, String as, int[] counts) {
            this.database = database;
            this.figures = figures;
            this.random = random;
            this.as = as;
            this.counts = counts;
        }

        void happens() throws Exception {
            for (int i = 0; i < 3 + random.nextInt(7); i++) {
                Almanac now = replayed(acts);
                int on = 1 + random.nextInt(20);
                ReorganisationTerms terms = terms(now, on);
                if (terms != null) {
                    carryOut(now, terms, on);
                }
                if (random.nextInt(3) == 0) {
                    report(replayed(acts));
                }
                if (!acts.isEmpty() && random.nextInt(5) == 0) {
                    undoSome();
                }
            }
            isWhatTheOracleSays(replayed(acts));
            figures.forget();
            asked.clear();
            while (!acts.isEmpty()) {
                Done last = acts.removeLast();
                assertThat(undo(last))
                        .as(as + ": undoing the last of " + acts.size())
                        .isTrue();
            }
        }

        /** Communes are asked for a period, those that lived at its end and now and then others, and most of them say something. */
        private void report(Almanac now) throws Exception {
            int period = random.nextInt(FiguresOfActs.PERIODS.size());
            int last = FiguresOfActs.PERIODS.get(period)[1];
            List<UUID> communes = now.all().stream()
                    .filter(id -> now.level(id) == AreaLevel.COMMUNE)
                    .sorted()
                    .toList();
            for (UUID commune : communes) {
                Group key = new Group(commune, period);
                boolean isAsked = now.lives(commune, last) ? random.nextInt(3) > 0 : random.nextInt(4) == 0;
                if (!isAsked || asked.containsKey(key)) {
                    continue;
                }
                figures.owe(commune, period);
                Said said = null;
                if (random.nextInt(5) > 0) {
                    long of = 1 + random.nextInt(1000);
                    long helped = random.nextLong(of + 1);
                    figures.say(commune, period, of, helped);
                    said = new Said(BigDecimal.valueOf(of), BigDecimal.valueOf(helped));
                    counts[3]++;
                }
                asked.put(key, said);
            }
        }

        /** Totals of the nation, of each province and of the communes of one, on both maps. */
        private void figuresAreTotalledAsTheOracleSays(
                Almanac almanac, Map<UUID, Map<Integer, Map<UUID, BigDecimal>>> heirs) throws Exception {
            int day = random.nextInt(Almanac.DAYS);
            UUID nation = almanac.living(AreaLevel.NATION, 0).getFirst();
            List<UUID> provinces = almanac.living(AreaLevel.PROVINCE, day);
            UUID some = provinces.isEmpty() ? null : provinces.get(random.nextInt(provinces.size()));
            for (boolean now : new boolean[] {true, false}) {
                String what = as + (now ? ", as on day " + day : ", as then");
                compare(what, figures.ofTheNation(now, day), expected(almanac, heirs, Set.of(nation), now, day));
                compare(
                        what + ", by province",
                        figures.ofAreasIn(null, now, day),
                        expected(almanac, heirs, ids(almanac, AreaLevel.PROVINCE), now, day));
                if (some != null) {
                    Map<Group, Total> inside = expected(almanac, heirs, ids(almanac, AreaLevel.COMMUNE), now, day);
                    inside.keySet()
                            .removeIf(group -> now
                                    && !some.equals(
                                            almanac.on(group.area(), day).parent()));
                    if (now) {
                        compare(what + ", in " + some, figures.ofAreasIn(some, true, day), inside);
                    }
                }
            }
            Set<UUID> held = heirs.keySet().stream()
                    .filter(area -> !heirs.get(area).get(day).isEmpty())
                    .collect(Collectors.toSet());
            nothingIsLostOrCountedTwice(figures.ofTheNation(true, day), figures.ofTheNation(false, day), held);
            assertThat(figures.differences()).as(as).isEmpty();
        }

        private Set<UUID> ids(Almanac almanac, AreaLevel level) {
            return almanac.all().stream()
                    .filter(id -> almanac.level(id) == level)
                    .collect(Collectors.toSet());
        }

        /** The nation holds every figure whole, however its communes were divided; on the map of a day of those that somebody holds. */
        private void nothingIsLostOrCountedTwice(Map<Group, Total> now, Map<Group, Total> then, Set<UUID> kept) {
            for (int i = 0; i < FiguresOfActs.PERIODS.size(); i++) {
                int period = i;
                assertThat(held(now, period)).as(as + ", as now").isEqualByComparingTo(said(period, kept::contains));
                assertThat(held(then, period)).as(as + ", as then").isEqualByComparingTo(said(period, area -> true));
            }
        }

        private static BigDecimal held(Map<Group, Total> map, int period) {
            return map.entrySet().stream()
                    .filter(entry -> entry.getKey().period() == period)
                    .map(entry -> entry.getValue().count())
                    .filter(Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private BigDecimal said(int period, Predicate<UUID> by) {
            return asked.entrySet().stream()
                    .filter(entry -> entry.getKey().period() == period
                            && entry.getValue() != null
                            && by.test(entry.getKey().area()))
                    .map(entry -> entry.getValue().of())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private Map<Group, Total> expected(
                Almanac almanac,
                Map<UUID, Map<Integer, Map<UUID, BigDecimal>>> heirs,
                Set<UUID> groups,
                boolean now,
                int day) {
            Map<Group, Total> totals = new HashMap<>();
            asked.forEach((unit, said) -> {
                for (UUID group : groups) {
                    Optional<BigDecimal> part = now
                            ? partNow(almanac, heirs.get(unit.area()).get(day), group, day)
                            : partThen(almanac, unit, group);
                    if (part != null) {
                        totals.merge(
                                new Group(group, unit.period()), total(said, part.orElse(null)), History::together);
                    }
                }
            });
            return totals;
        }

        /** Null: nothing of it; empty: nobody knows how much. */
        private static Optional<BigDecimal> partNow(Almanac almanac, Map<UUID, BigDecimal> heirs, UUID group, int day) {
            List<UUID> inside = heirs.keySet().stream()
                    .filter(heir -> isWithin(almanac, heir, group, day))
                    .toList();
            if (inside.isEmpty()) {
                return null;
            }
            if (inside.stream().allMatch(heir -> heirs.get(heir) != null)) {
                return Optional.of(inside.stream().map(heirs::get).reduce(BigDecimal.ZERO, BigDecimal::add));
            }
            return inside.size() == heirs.size() ? Optional.of(BigDecimal.ONE) : Optional.empty();
        }

        /** Where it lay at the end of the period, or on the day of its life next to that. */
        private static Optional<BigDecimal> partThen(Almanac almanac, Group unit, UUID group) {
            int last = FiguresOfActs.PERIODS.get(unit.period())[1];
            int nearest = -1;
            for (int day = 0; day < Almanac.DAYS; day++) {
                if (almanac.lives(unit.area(), day)
                        && (nearest < 0 || Math.abs(day - last) < Math.abs(nearest - last))) {
                    nearest = day;
                }
            }
            return isWithin(almanac, unit.area(), group, nearest) ? Optional.of(BigDecimal.ONE) : null;
        }

        private static boolean isWithin(Almanac almanac, UUID area, UUID group, int day) {
            UUID at = area;
            while (at != null && !at.equals(group)) {
                at = almanac.on(at, day).parent();
            }
            return at != null;
        }

        private static Total total(Said said, BigDecimal part) {
            if (said == null) {
                return new Total(1, 0, true, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
            }
            BigDecimal share = part == null ? BigDecimal.ZERO : part;
            return new Total(
                    1,
                    1,
                    part != null,
                    said.of().multiply(share),
                    said.helped().multiply(share),
                    said.of().multiply(share));
        }

        private static Total together(Total one, Total other) {
            return new Total(
                    one.owed() + other.owed(),
                    one.reported() + other.reported(),
                    one.divisible() && other.divisible(),
                    one.count().add(other.count()),
                    one.above().add(other.above()),
                    one.below().add(other.below()));
        }

        private void compare(String what, Map<Group, Total> answered, Map<Group, Total> expected) {
            assertThat(answered.keySet()).as(what).isEqualTo(expected.keySet());
            expected.forEach((group, total) -> {
                Total answer = answered.get(group);
                counts[4]++;
                assertThat(List.of(answer.owed(), answer.reported(), answer.divisible()))
                        .as(what + " " + group)
                        .isEqualTo(List.of(total.owed(), total.reported(), total.divisible()));
                if (total.reported() > 0 && total.divisible()) {
                    assertThat(answer.count()).as(what + " " + group).isEqualByComparingTo(total.count());
                    assertThat(answer.above()).as(what + " " + group).isEqualByComparingTo(total.above());
                    assertThat(answer.below()).as(what + " " + group).isEqualByComparingTo(total.below());
                }
            });
        }

        private void carryOut(Almanac now, ReorganisationTerms terms, int on) {
            Map<Integer, UUID> made = new HashMap<>();
            for (int i = 0; i < terms.successors().size(); i++) {
                if (terms.successors().get(i).unitId() == null) {
                    made.put(i, Ids.next());
                }
            }
            Done act = new Done(Ids.next(), terms, on, made);
            boolean allowed = now.allows(terms, on);
            String refusal = null;
            try {
                system.run(() -> acting.carryOut(act.id(), terms, made));
            } catch (RuntimeException refused) {
                Throwable cause = refused;
                while (cause != null && !(cause instanceof Problem)) {
                    cause = cause.getCause();
                }
                if (cause == null) {
                    throw refused;
                }
                refusal = ((Problem) cause).faults().toString();
            }
            assertThat(refusal == null)
                    .as("%s: %s on day %d, %s", as, terms, on, refusal)
                    .isEqualTo(allowed);
            if (allowed) {
                acts.add(act);
            }
            counts[allowed ? 0 : 1]++;
        }

        /** Any act but the last: undone only if the others mean the same without it. */
        private void undoSome() throws Exception {
            Done act = acts.get(random.nextInt(acts.size()));
            String before = dump(database);
            boolean reported =
                    asked.keySet().stream().anyMatch(group -> act.made().containsValue(group.area()));
            boolean undone = undo(act);
            assertThat(undone && reported)
                    .as(as + ": undone, though a commune that it made was asked")
                    .isFalse();
            if (undone) {
                counts[2] += act == acts.getLast() ? 0 : 1;
                acts.remove(act);
                isWhatTheOracleSays(replayed(acts));
            } else {
                assertThat(dump(database))
                        .as(as + ": a refused undoing changes nothing")
                        .isEqualTo(before);
            }
        }

        private boolean undo(Done act) {
            boolean[] undone = new boolean[1];
            system.run(() -> undone[0] = acting.undo(act.id()));
            return undone[0];
        }

        private Almanac replayed(List<Done> all) throws Exception {
            Almanac almanac = new Almanac();
            for (String line : AreaMapTest.ask(database, """
                    select concat_ws('|', a.id, a.level, s.type, s.name, s.parent_id) from area a
                    join lateral (select * from area_state s where s.area_id = a.id order by s.valid_from nulls first limit 1) s on true
                    where a.valid_from is null""")) {
                String[] parts = line.split("\\|");
                String key = AreaMapTest.ask(database, "select key from area where id = '" + parts[0] + "'")
                        .getFirst();
                UUID parent = key.equals("N")
                        ? null
                        : UUID.fromString(AreaMapTest.ask(
                                        database,
                                        "select id from area where key = '"
                                                + (key.startsWith("P") ? "N" : "P" + key.charAt(1)) + "'")
                                .getFirst());
                String name =
                        switch (key.charAt(0)) {
                            case 'N' -> "Nước";
                            case 'P' -> "Tỉnh " + key.substring(1);
                            default -> "Xã " + key.substring(1);
                        };
                AreaLevel level = AreaLevel.valueOf(parts[1]);
                AreaType type =
                        switch (level) {
                            case NATION -> AreaType.NATION;
                            case PROVINCE -> AreaType.PROVINCE;
                            case DISTRICT, COMMUNE -> AreaType.COMMUNE;
                        };
                almanac.begins(UUID.fromString(parts[0]), level, new Almanac.Line(type, name, parent), 0);
            }
            for (Done act : all) {
                assertThat(almanac.allows(act.terms(), act.on()))
                        .as(as + ": " + act.terms() + " without what was undone")
                        .isTrue();
                almanac.apply(act.terms(), act.on(), act.made());
            }
            return almanac;
        }

        private void isWhatTheOracleSays(Almanac almanac) throws Exception {
            Map<String, String> states = rows("""
                    select s.area_id || ' ' || d.day, concat_ws('|', s.type, s.name, s.parent_id) from generate_series(0, 25) d (day)
                    join area_state s on s.validity @> date '2090-01-01' + d.day""");
            Map<String, String> heirs = rows("""
                    select h.area_id || ' ' || d.day, string_agg(h.heir_id || '=' || coalesce(trim_scale(h.share)::text, '?'), ' ' order by h.heir_id::text)
                    from generate_series(0, 25) d (day) join area_heir h on h.validity @> date '2090-01-01' + d.day group by 1""");
            Map<String, String> above = rows("""
                    select y.area_id || ' ' || d.day, string_agg(y.ancestor_id::text, ' ' order by y.ancestor_id::text)
                    from generate_series(0, 25) d (day) join area_ancestry y on y.validity @> date '2090-01-01' + d.day group by 1""");
            CarriedFigures carried = new CarriedFigures(almanac);
            Map<UUID, Map<Integer, Map<UUID, BigDecimal>>> carriedTo = new HashMap<>();
            for (UUID area : almanac.all()) {
                var byDay = carried.of(area, 0, Almanac.DAYS - 1);
                carriedTo.put(area, byDay);
                for (int day = 0; day < Almanac.DAYS; day++) {
                    Almanac.Line line = almanac.on(area, day);
                    String what = as + ": " + area + " on day " + day;
                    String key = area + " " + day;
                    assertThat(states.get(key))
                            .as(what)
                            .isEqualTo(
                                    line == null
                                            ? null
                                            : line.type() + "|" + line.name()
                                                    + (line.parent() == null ? "" : "|" + line.parent()));
                    assertThat(heirs.get(key)).as(what + ", its figures").isEqualTo(written(byDay.get(day)));
                    assertThat(above.get(key))
                            .as(what + ", above it")
                            .isEqualTo(line == null ? null : lineage(almanac, area, day));
                    nothingIsLost(byDay.get(day), what);
                }
            }
            assertThat(AreaMapTest.ask(database, "select map || area_id from area_map_check()"))
                    .as(as)
                    .isEmpty();
            figuresAreTotalledAsTheOracleSays(almanac, carriedTo);
        }

        private static void nothingIsLost(Map<UUID, BigDecimal> heirs, String what) {
            if (!heirs.isEmpty() && !heirs.containsValue(null)) {
                assertThat(heirs.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as(what)
                        .isEqualByComparingTo(BigDecimal.ONE);
            }
        }

        private static String written(Map<UUID, BigDecimal> heirs) {
            return heirs.isEmpty()
                    ? null
                    : heirs.entrySet().stream()
                            .map(entry -> entry.getKey() + "="
                                    + (entry.getValue() == null
                                            ? "?"
                                            : entry.getValue().toPlainString()))
                            .sorted()
                            .collect(Collectors.joining(" "));
        }

        private static String lineage(Almanac almanac, UUID area, int day) {
            List<String> all = new ArrayList<>();
            for (UUID at = area; at != null; at = almanac.on(at, day).parent()) {
                all.add(at.toString());
            }
            return all.stream().sorted().collect(Collectors.joining(" "));
        }

        private Map<String, String> rows(String sql) throws Exception {
            Map<String, String> rows = new HashMap<>();
            try (var statement = database.createStatement();
                    var result = statement.executeQuery(sql)) {
                while (result.next()) {
                    rows.put(result.getString(1), result.getString(2));
                }
            }
            return rows;
        }

        /** Mostly possible, sometimes not. */
        private ReorganisationTerms terms(Almanac now, int on) {
            AreaLevel level = random.nextInt(4) == 0 ? AreaLevel.PROVINCE : AreaLevel.COMMUNE;
            List<UUID> there = shuffled(now.living(level, random.nextInt(6) == 0 ? on : on - 1));
            List<UUID> provinces =
                    shuffled(now.living(AreaLevel.PROVINCE, random.nextInt(6) == 0 ? on - 1 : Almanac.DAYS - 1));
            if (there.size() < 3 || provinces.isEmpty()) {
                return null;
            }
            UUID first = there.getFirst();
            UUID parent = level == AreaLevel.PROVINCE
                    ? now.on(first, on - 1) == null
                            ? null
                            : now.on(first, on - 1).parent()
                    : provinces.getFirst();
            if (parent == null) {
                return null;
            }
            boolean commune = level == AreaLevel.COMMUNE;
            return switch (random.nextInt(commune ? 7 : 2)) {
                case 0, 1 ->
                    act(
                            ReorganisationKind.MERGE,
                            on,
                            random.nextBoolean()
                                    ? List.of(whole(first))
                                    : List.of(
                                            whole(first),
                                            commune && random.nextBoolean() ? part(there.get(1)) : whole(there.get(1))),
                            List.of(random.nextBoolean() ? existing(there.get(2), null) : made(level, parent, null)));
                case 2, 3 -> split(on, first, parent);
                case 4 ->
                    act(
                            ReorganisationKind.MOVE,
                            on,
                            List.of(whole(first)),
                            List.of(described(first, null, null, parent)));
                case 5 ->
                    random.nextBoolean()
                            ? act(
                                    ReorganisationKind.RENAME,
                                    on,
                                    List.of(whole(first)),
                                    List.of(described(
                                            first,
                                            (now.on(first, on - 1) == null
                                                                    ? AreaType.COMMUNE
                                                                    : now.on(first, on - 1)
                                                                            .type())
                                                            == AreaType.WARD
                                                    ? "Phường " + name()
                                                    : "Xã " + name(),
                                            null,
                                            null)))
                            : act(
                                    ReorganisationKind.UPGRADE,
                                    on,
                                    List.of(whole(first)),
                                    List.of(described(first, "Phường " + name(), AreaType.WARD, null)));
                default -> act(ReorganisationKind.CLOSE, on, List.of(whole(first)), List.of());
            };
        }

        private ReorganisationTerms split(int on, UUID from, UUID parent) {
            boolean unknown = random.nextInt(3) == 0;
            boolean goesOn = random.nextBoolean();
            List<Successor> successors = new ArrayList<>();
            String[] shares = goesOn
                    ? new String[] {"0.3"}
                    : random.nextBoolean()
                            ? new String[] {"0.25", "0.75"}
                            : new String[] {"0.333333", "0.333333", "0.333334"};
            for (String share : shares) {
                successors.add(made(AreaLevel.COMMUNE, parent, unknown ? null : new BigDecimal(share)));
            }
            if (goesOn) {
                successors.add(existing(from, null));
            }
            return act(ReorganisationKind.SPLIT, on, List.of(whole(from)), successors);
        }

        private ReorganisationTerms act(ReorganisationKind kind, int on, List<Predecessor> from, List<Successor> to) {
            return new ReorganisationTerms(
                    ReorganisationSubject.AREA, kind, null, null, DAY_0.plusDays(on), null, from, to);
        }

        private Predecessor whole(UUID id) {
            return new Predecessor(id, null, null);
        }

        private Predecessor part(UUID id) {
            return new Predecessor(id, true, random.nextBoolean() ? null : new BigDecimal("0.4"));
        }

        private Successor existing(UUID id, BigDecimal share) {
            return new Successor(id, share, null, null, null, null, null, null, null, null, null, null, null);
        }

        private Successor described(UUID id, String name, AreaType type, UUID parent) {
            return new Successor(id, null, null, null, name, type, parent, null, null, null, null, null, null);
        }

        private Successor made(AreaLevel level, UUID parent, BigDecimal share) {
            boolean commune = level == AreaLevel.COMMUNE;
            return new Successor(
                    null,
                    share,
                    "H" + Ids.next(),
                    null,
                    (commune ? "Xã " : "Tỉnh ") + name(),
                    commune ? AreaType.COMMUNE : AreaType.PROVINCE,
                    parent,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        private String name() {
            return "mới " + ++names;
        }

        private List<UUID> shuffled(List<UUID> some) {
            List<UUID> shuffled = new ArrayList<>(some);
            Collections.shuffle(shuffled, random);
            return shuffled;
        }
    }
}
