package vn.mangnon.area;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.mangnon.area.ReorganisationViews.ReorganisationImportView;
import vn.mangnon.testing.AsSystem;

/** The reform of 2025 (Resolution 202/2025/QH15 and those of the 34 provinces) replayed on the map of the day before. */
@QuarkusTest
@WithTestResource(OldMapPostgres.class)
@Tag("slow")
class Reform2025Test {
    private static final String STATES = """
            select concat_ws(' | ', a.key, a.level, a.valid_from, a.valid_to, s.valid_from, s.valid_to, s.type, s.code, s.name, p.key, s.latest,
                             r.kind, r.document_number, r.document_date, r.effective_on)
            from area a join area_state s on s.area_id = a.id left join area p on p.id = s.parent_id left join reorganisation r on r.id = s.ended_by order by 1""";
    private static final String LINKS = """
            select concat_ws(' | ', f.key, t.key, r.kind, r.document_number, r.document_date, r.effective_on)
            from area_succession l join area f on f.id = l.predecessor_id join area t on t.id = l.successor_id join reorganisation r on r.id = l.reorganisation_id
            order by 1""";
    private static final String HEIRS = """
            select concat_ws(' | ', f.key, t.key, coalesce(trim_scale(h.share)::text, 'unknown'), h.validity)
            from area_heir h join area f on f.id = h.area_id join area t on t.id = h.heir_id order by 1""";
    private static final String ANCESTRY = """
            select concat_ws(' | ', f.key, t.key, y.ancestor_level, y.validity)
            from area_ancestry y join area f on f.id = y.area_id join area t on t.id = y.ancestor_id order by 1""";

    @Inject
    AreaImports areaImports;

    @Inject
    ReorganisationImports imports;

    @Inject
    AsSystem system;

    @Test
    void theReformMakesTodaysMapOfTheOldOneWithinAMinuteAndIsTakenBackExactly() throws Exception {
        Reform2025 reform = new Reform2025();
        String acts = reform.acts();
        try (Connection database = OldMapPostgres.connect()) {
            system.run(() -> areaImports.takeOnce("old-map.csv", bytes(reform.oldMap())));
            assertThat(count(database, "PROVINCE", "2025-06-30")).isEqualTo(63);
            assertThat(count(database, "PROVINCE", "2025-07-01")).isEqualTo(63);
            List<String> before = AreaMapTest.ask(database, STATES);

            AtomicReference<ReorganisationImportView> done = new AtomicReference<>();
            long begun = System.nanoTime();
            system.run(() -> done.set(imports.take("reform-2025.csv", bytes(acts))));
            long millis = (System.nanoTime() - begun) / 1_000_000;
            System.out.printf(
                    "reform of 2025: %s, %s in %d ms%n",
                    Reform2025.kinds(acts), done.get().counts(), millis);
            assertThat(millis).isLessThan(60_000);
            assertThat(count(database, "PROVINCE", "2025-06-30")).isEqualTo(63);
            assertThat(count(database, "PROVINCE", "2025-07-01")).isEqualTo(34);
            assertThat(count(database, "DISTRICT", "2025-06-30")).isEqualTo(696);
            assertThat(count(database, "DISTRICT", "2025-07-01")).isZero();
            assertThat(count(database, "COMMUNE", "2025-07-01")).isEqualTo(3320);
            assertThat(AreaMapTest.ask(database, "select map || area_id from area_map_check()"))
                    .isEmpty();

            List<String> replayed = AreaMapTest.ask(database, STATES);
            List<String> links = AreaMapTest.ask(database, LINKS);
            List<String> heirs = AreaMapTest.ask(database, HEIRS);
            List<String> ancestry = AreaMapTest.ask(database, ANCESTRY);
            system.run(() -> imports.undo(done.get().id(), done.get().version(), "thử"));
            assertThat(AreaMapTest.ask(database, STATES)).isEqualTo(before);
            assertThat(AreaMapTest.ask(database, LINKS)).isEmpty();
            assertThat(AreaMapTest.ask(database, "select map || area_id from area_map_check()"))
                    .isEmpty();

            system.run(() -> areaImports.takeOnce("reference.csv", referenceFile()));
            UUID orphan = UUID.fromString(AreaMapTest.ask(database, "select id from area where key = '2025-23938'")
                    .getFirst());
            String withoutIt = "(?s).*2025-23938.*";
            assertThat(orphan).isNotNull();
            assertThat(replayed).isEqualTo(without(AreaMapTest.ask(database, STATES), withoutIt));
            assertThat(links).isEqualTo(without(AreaMapTest.ask(database, LINKS), withoutIt));
            assertThat(heirs).isEqualTo(without(AreaMapTest.ask(database, HEIRS), withoutIt));
            assertThat(ancestry).isEqualTo(without(AreaMapTest.ask(database, ANCESTRY), withoutIt));
        }
    }

    private static List<String> without(List<String> lines, String pattern) {
        return lines.stream().filter(line -> !line.matches(pattern)).toList();
    }

    private static int count(Connection database, String level, String day) throws Exception {
        return Integer.parseInt(AreaMapTest.ask(
                        database,
                        "select count(*) from area_state where level = '" + level + "' and validity @> date '" + day
                                + "'")
                .getFirst());
    }

    private static byte[] referenceFile() {
        try (var in = Reform2025Test.class.getResourceAsStream("/reference/areas.csv")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
