package vn.mangnon.area;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.UnitOfWork;
import vn.mangnon.testing.AsSystem;
import vn.mangnon.testing.PostgresForTests;

/** Who lies in whom and who came from whom: as other rooms ask, against a walk by hand. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AreaReachTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final LocalDate LAST_DAY = LocalDate.parse("2199-12-31");

    @Inject
    AsSystem system;

    @Inject
    Asking asking;

    @Inject
    AreaApi areas;

    @Inject
    Sql sql;

    @ApplicationScoped
    static class Asking {
        @UnitOfWork
        void run(Runnable questions) {
            questions.run();
        }
    }

    /** Ends a unit of work so that nothing of it stays. */
    private static final class Undo extends RuntimeException {}

    @Test
    void predecessorsAreWalkedToTheEndOnceEachEvenInCircles() {
        for (int seed = 0; seed < 25; seed++) {
            Random random = new Random(seed);
            undone(() -> {
                List<UUID> made = communes(8);
                List<UUID[]> links = links(random, made, 4 + random.nextInt(12));
                for (UUID area : made) {
                    List<UUID> found = areas.withPredecessors(area, LAST_DAY);
                    assertThat(found).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(closure(area, links));
                }
            });
        }
    }

    @Test
    void theReachOfAProvinceIsWhatLiesInItAndAllThatItCameFrom() {
        inOneUnit(() -> {
            UUID haiPhong =
                    areas.byCode(AreaLevel.PROVINCE, "31", TODAY).orElseThrow().id();
            UUID haiDuong = areas.byCode(AreaLevel.PROVINCE, "30", LocalDate.parse("2025-06-30"))
                    .orElseThrow()
                    .id();
            UUID before = areas.byCode(AreaLevel.PROVINCE, "31", LocalDate.parse("2025-06-30"))
                    .orElseThrow()
                    .id();
            List<UUID> reach = areas.reach(haiPhong, TODAY);
            assertThat(reach).doesNotHaveDuplicates().contains(haiPhong, haiDuong, before);
            Set<UUID> expected = new HashSet<>(areas.within(haiPhong, TODAY));
            assertThat(expected).hasSize(115);
            for (UUID area : List.copyOf(expected)) {
                expected.addAll(areas.withPredecessors(area, TODAY));
            }
            assertThat(reach).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(reach).containsAll(communesOf(haiDuong));
        });
    }

    @Test
    void theProvinceOfAnAreaIsThatOfItsOwnTime() {
        inOneUnit(() -> {
            UUID traVinh = areas.byCode(AreaLevel.PROVINCE, "84", LocalDate.parse("2022-01-01"))
                    .orElseThrow()
                    .id();
            UUID vinhLong =
                    areas.byCode(AreaLevel.PROVINCE, "86", TODAY).orElseThrow().id();
            UUID traCu = areas.byKey("2004-84-huyen-tra-cu").orElseThrow().id();
            UUID communeThen = areas.byKey("2004-29461").orElseThrow().id();
            UUID communeNow = areas.byKey("2025-29461").orElseThrow().id();
            assertThat(areas.provinceOf(communeThen, LocalDate.parse("2022-03-16")))
                    .contains(traVinh);
            assertThat(areas.provinceOf(communeThen, TODAY)).contains(traVinh);
            assertThat(areas.provinceOf(communeNow, TODAY)).contains(vinhLong);
            assertThat(areas.provinceOf(communeNow, LocalDate.parse("2022-03-16")))
                    .contains(vinhLong);
            assertThat(areas.provinceOf(vinhLong, TODAY)).contains(vinhLong);
            assertThat(areas.provinceOf(areas.byKey("VN").orElseThrow().id(), TODAY))
                    .isEmpty();
            assertThat(areas.withAncestors(communeThen, LocalDate.parse("2022-03-16")))
                    .startsWith(communeThen, traCu, traVinh)
                    .hasSize(4);
            assertThat(areas.isWithin(communeThen, traVinh, LocalDate.parse("2022-03-16")))
                    .isTrue();
            assertThat(areas.isWithin(communeNow, traVinh, TODAY)).isFalse();
            assertThat(areas.nameOn(
                            areas.byCode(AreaLevel.PROVINCE, "75", TODAY)
                                    .orElseThrow()
                                    .id(),
                            LocalDate.parse("2026-04-29")))
                    .contains("Tỉnh Đồng Nai");
            assertThat(areas.exists(UUID.randomUUID())).isFalse();
            assertThat(areas.findAll(List.of(traVinh, UUID.randomUUID()))).containsOnlyKeys(traVinh);
        });
    }

    private List<UUID> communesOf(UUID province) {
        return areas.within(province, LocalDate.parse("2025-06-30"));
    }

    private List<UUID> communes(int count) {
        List<UUID> ids = new ArrayList<>();
        UUID parent = areas.byKey("2025-96").orElseThrow().id();
        for (int i = 0; i < count; i++) {
            UUID id = Ids.next();
            ids.add(id);
            sql.write("insert into area (id, key, level, version) values (?, ?, 'COMMUNE', 0)", id, "reach-" + id);
            sql.write("""
                    insert into area_state (id, area_id, level, type, name, short_name, parent_id, valid_from, latest)
                    values (?, ?, 'COMMUNE', 'COMMUNE', 'Xã Thử', 'Thử', ?, '2050-01-01', true)""", Ids.next(), id, parent);
        }
        return ids;
    }

    private List<UUID[]> links(Random random, List<UUID> among, int count) {
        UUID act = areas.reorganisation(
                ReorganisationSubject.AREA,
                new Act(ReorganisationKind.MERGE, null, null),
                LocalDate.parse("2050-01-01"));
        List<UUID[]> links = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID from = among.get(random.nextInt(among.size()));
            UUID to = among.get(random.nextInt(among.size()));
            if (!from.equals(to) && links.stream().noneMatch(link -> link[0].equals(from) && link[1].equals(to))) {
                links.add(new UUID[] {from, to});
                sql.write(
                        "insert into area_succession (predecessor_id, successor_id, reorganisation_id) values (?, ?, ?)",
                        from,
                        to,
                        act);
            }
        }
        return links;
    }

    /** Step by step until nothing new comes. */
    private static Set<UUID> closure(UUID area, List<UUID[]> links) {
        Set<UUID> past = new HashSet<>(Set.of(area));
        boolean more = true;
        while (more) {
            more = false;
            for (UUID[] link : links) {
                more |= past.contains(link[1]) && past.add(link[0]);
            }
        }
        return past;
    }

    private void undone(Runnable questions) {
        system.run(() -> {
            try {
                asking.run(() -> {
                    questions.run();
                    throw new Undo();
                });
            } catch (Undo nothingStays) {
                // what was tried out is rolled back
            }
        });
    }

    private void inOneUnit(Runnable questions) {
        system.run(() -> asking.run(questions));
    }
}
