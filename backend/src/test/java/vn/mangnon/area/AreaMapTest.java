package vn.mangnon.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.mangnon.testing.PostgresForTests;

/** The two maps that the database keeps: as then, and as on any day. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AreaMapTest {
    @Test
    void bothMapsOfTheReferenceAreWhatCountingAnewGives() throws SQLException {
        assertThat(ask("select map || ' ' || area_id from area_map_check()")).isEmpty();
        assertThat(
                        ask(
                                "select count(*) from area where not exists (select from area_ancestry y where y.area_id = area.id and y.ancestor_id = area.id)"))
                .containsExactly("0");
    }

    @Test
    void theWholeCatalogueIsCountedInSeconds() throws SQLException {
        try (Connection owner = PostgresForTests.asOwner()) {
            owner.setAutoCommit(false);
            run(owner, "set local statement_timeout = '60s'");
            long begun = System.nanoTime();
            run(owner, "select recount_area_maps(array(select id from area))");
            long millis = (System.nanoTime() - begun) / 1_000_000;
            System.out.println("maps of " + ask(owner, "select count(*) from area") + " areas counted in " + millis
                    + " ms: " + ask(owner, "select count(*) from area_ancestry") + " ancestries, "
                    + ask(owner, "select count(*) from area_heir") + " heirs");
            owner.rollback();
            assertThat(millis).isLessThan(20_000);
        }
    }

    @Test
    void aMergedProvinceIsItselfUntilTheDayAndItsSuccessorFromThenOn() throws SQLException {
        assertThat(heirs("2004-02", "2025-06-30")).isEqualTo(Map.of("2004-02", "1"));
        assertThat(heirs("2004-02", "2025-07-01")).isEqualTo(Map.of("2025-08", "1"));
        assertThat(ancestors("2004-00166", "2025-06-30"))
                .containsExactly("2004-00166", "2004-01-quan-cau-giay", "2004-01", "VN");
        assertThat(ancestors("2004-00166", "2025-07-01")).isEmpty();
    }

    @Test
    void aSplitOfWhichNobodyKnowsTheSharesIsNotDivisible() throws SQLException {
        Map<String, String> divided = new HashMap<>();
        divided.put("2025-00160", null);
        divided.put("2025-00166", null);
        assertThat(heirs("2004-00166", "2025-07-01")).isEqualTo(divided);
        assertThat(heirs("2004-00166", "2025-06-30")).isEqualTo(Map.of("2004-00166", "1"));
    }

    @Test
    void whatIsNotDivisibleBelowIsStillWholeAbove() throws SQLException {
        String part =
                "select coalesce(trim_scale(p.share)::text, 'unknown') from area w, area_parts(w.id, '2025-07-01') p join area a on a.id = p.area_id"
                        + " where w.key = '%s' and a.key = '%s'";
        assertThat(ask(part.formatted("2025-00160", "2004-00166"))).containsExactly("unknown");
        assertThat(ask(part.formatted("2004-01", "2004-00166"))).containsExactly("1");
        assertThat(ask(part.formatted("2004-01", "2004-01-huyen-ba-vi"))).containsExactly("1");
        assertThat(ask(part.formatted("VN", "2004-01-huyen-ba-vi"))).containsExactly("1");
        assertThat(ask(part.formatted("2025-08", "2004-01-huyen-ba-vi"))).isEmpty();
    }

    @Test
    void everyAreaEverIsWholeSomewhereInTheNationToday() throws SQLException {
        assertThat(ask("""
                select a.key from area a where a.lifetime << daterange('2026-07-01', null) and not exists (
                    select from area n, area_parts(n.id, '2026-07-01') p where n.level = 'NATION' and p.area_id = a.id and p.share = 1)""")).isEmpty();
    }

    @Test
    void aChangedRowIsFound() throws SQLException {
        try (Connection owner = PostgresForTests.asOwner()) {
            owner.setAutoCommit(false);
            run(
                    owner,
                    "update area_heir set share = 0.5 where area_id = (select id from area where key = '2004-02') and share = 1 and not validity @> '2025-06-30'::date");
            run(
                    owner,
                    "delete from area_ancestry where area_id = (select id from area where key = '2004-02') and ancestor_level = 'NATION'");
            assertThat(ask(
                            owner,
                            "select map || ' ' || coalesce(share::text, '-') || ' ' || kept from area_map_check()"))
                    .containsExactlyInAnyOrder("ANCESTRY - false", "HEIR 0.5 true", "HEIR 1 false");
            owner.rollback();
        }
    }

    @Test
    void theApplicationReadsTheMapsAndNeverWritesThem() {
        for (String write : List.of(
                "delete from area_heir",
                "delete from area_ancestry",
                "update area_heir set share = 1",
                "delete from area_map_stale",
                "select recount_area_maps('{}')")) {
            assertThatThrownBy(() -> {
                        try (Connection application = PostgresForTests.asApplication()) {
                            run(application, write);
                        }
                    })
                    .as(write)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void anEndWithoutASuccessorPassesToTheAreaInWhichItLayAndIsNotDividedWithIt() throws SQLException {
        try (MapOnTrial map = new MapOnTrial()) {
            UUID province = map.area("PROVINCE", map.nation(), 0);
            UUID commune = map.area("COMMUNE", province, 0);
            UUID left = map.area("PROVINCE", map.nation(), 20);
            UUID right = map.area("PROVINCE", map.nation(), 20);
            map.end(commune, 10);
            map.end(province, 20);
            map.link(province, left, 20, new BigDecimal("0.4"));
            map.link(province, right, 20, new BigDecimal("0.6"));
            map.settle();
            Map<UUID, BigDecimal> unknown = new HashMap<>();
            unknown.put(left, null);
            unknown.put(right, null);
            assertThat(map.heirs(commune, 9)).isEqualTo(Map.of(commune, BigDecimal.ONE));
            assertThat(map.heirs(commune, 10)).isEqualTo(Map.of(province, BigDecimal.ONE));
            assertThat(map.heirs(commune, 20)).isEqualTo(unknown);
            assertThat(map.heirs(province, 20))
                    .isEqualTo(Map.of(left, new BigDecimal("0.4"), right, new BigDecimal("0.6")));
        }
    }

    @Test
    void sharesMultiplyExactlyAndPartsThatMeetAgainAreWhole() throws SQLException {
        try (MapOnTrial map = new MapOnTrial()) {
            UUID province = map.area("PROVINCE", map.nation(), 0);
            UUID a = map.area("COMMUNE", province, 0);
            UUID b = map.area("COMMUNE", province, 5);
            UUID c = map.area("COMMUNE", province, 5);
            UUID d = map.area("COMMUNE", province, 10);
            UUID whole = map.area("COMMUNE", province, 15);
            map.end(a, 5);
            map.link(a, b, 5, new BigDecimal("0.333333"));
            map.link(a, c, 5, new BigDecimal("0.666667"));
            map.link(b, d, 10, new BigDecimal("0.333333"));
            map.settle();
            assertThat(map.heirs(a, 10))
                    .isEqualTo(Map.of(
                            b,
                            new BigDecimal("0.222222111111"),
                            c,
                            new BigDecimal("0.666667"),
                            d,
                            new BigDecimal("0.111110888889")));
            for (UUID part : List.of(b, c, d)) {
                map.end(part, 15);
                map.link(part, whole, 15, null);
            }
            map.settle();
            assertThat(map.heirs(a, 15)).isEqualTo(Map.of(whole, BigDecimal.ONE));
            assertThat(map.heirs(a, 4)).isEqualTo(Map.of(a, BigDecimal.ONE));
        }
    }

    private static Map<String, String> heirs(String key, String day) throws SQLException {
        Map<String, String> heirs = new HashMap<>();
        try (Connection application = PostgresForTests.asApplication();
                var statement = application.prepareStatement("""
                        select h.key, y.share from area_heir y join area a on a.id = y.area_id join area h on h.id = y.heir_id
                        where a.key = ? and y.validity @> ?::date""")) {
            statement.setString(1, key);
            statement.setString(2, day);
            var result = statement.executeQuery();
            while (result.next()) {
                heirs.put(result.getString(1), result.getString(2));
            }
        }
        return heirs;
    }

    private static List<String> ancestors(String key, String day) throws SQLException {
        return ask("""
                select up.key from area_ancestry y join area a on a.id = y.area_id join area up on up.id = y.ancestor_id
                where a.key = '%s' and y.validity @> date '%s' order by array_position(array['COMMUNE', 'DISTRICT', 'PROVINCE', 'NATION'], y.ancestor_level)""".formatted(key, day));
    }

    static List<String> ask(String sql) throws SQLException {
        try (Connection application = PostgresForTests.asApplication()) {
            return ask(application, sql);
        }
    }

    static List<String> ask(Connection connection, String sql) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                answers.add(result.getString(1));
            }
        }
        return answers;
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
