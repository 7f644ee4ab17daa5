package vn.mangnon.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.mangnon.collection.CollectingDesk.Plan;
import vn.mangnon.testing.PostgresForTests;

/** Many people at once: nothing is lost, nothing is overwritten, no total is wrong. */
@Tag("slow")
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class FiguresTogetherTest {
    private static <T> List<T> together(List<Callable<T>> work) throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(work.size())) {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> one : work) {
                futures.add(people.submit(one));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> future : futures) {
                done.add(future.get());
            }
            return done;
        }
    }

    @Test
    void threePeopleWhoCountOnInOneCellLoseNoStep() throws Exception {
        CollectingDesk planner = CollectingDesk.planner();
        Plan plan = planner.plan(CollectingDesk.count("Số trẻ em"));
        String round = planner.open(planner.round(
                plan,
                CollectingDesk.year(2060),
                List.of(CollectingDesk.asked(plan.measures().get(0), "TOTAL"))));
        String path = "/submissions/" + planner.form(round, "06688.UBND");
        List<Callable<Integer>> people = new ArrayList<>();
        for (String name : List.of("one", "two", "three")) {
            people.add(() -> countOn(
                    CollectingDesk.of("together-" + name, "06688.UBND", "reporter"),
                    path,
                    plan.measures().get(0)));
        }
        int clashes = together(people).stream().mapToInt(Integer::intValue).sum();
        JsonPath form = planner.get(path);
        assertThat(form.getInt("rows[0].official.value")).isEqualTo(30);
        assertThat(form.getInt("rows[0].official.version")).isEqualTo(30);
        assertThat(KeptFigures.all(
                        "select r.version::text from observation_revision r join observation o on o.id = r.observation_id where o.measure_id = ?",
                        UUID.fromString(plan.measures().get(0))))
                .hasSize(30);
        assertThat(clashes).as("people met").isPositive();
    }

    /** Ten steps up, each from what stands there. */
    private static int countOn(CollectingDesk person, String path, String measure) {
        int clashes = 0;
        for (int done = 0; done < 10; ) {
            JsonPath form = person.get(path);
            Map<String, Object> change = new HashMap<>(Map.of("measureId", measure));
            Integer value = form.get("rows[0].official.value");
            change.put("value", value == null ? 1 : value + 1);
            change.put("version", form.get("rows[0].official.version"));
            Response answer = person.post(path + "/observation-changes", Map.of("changes", List.of(change)));
            if (answer.statusCode() == 200 && answer.path("cells[0].outcome").equals("SAVED")) {
                done++;
            } else {
                assertThat(answer.statusCode()).isIn(200, 409);
                clashes++;
            }
        }
        return clashes;
    }

    @Test
    void theRushOf168CommunesLosesNoCell() throws Exception {
        CollectingDesk planner = CollectingDesk.of("rush-planner", "79.SYT", "planner");
        Plan plan = planner.plan(
                CollectingDesk.count("Số trẻ em một", "giới tính"), CollectingDesk.count("Số trẻ em hai", "giới tính"),
                CollectingDesk.count("Số trẻ em ba", "giới tính"), CollectingDesk.count("Số trẻ em bốn", "giới tính"));
        Map<String, Object> round = new HashMap<>(Map.of(
                "planId",
                plan.id(),
                "title",
                "Cao điểm",
                "period",
                CollectingDesk.year(2026),
                "expectedQuality",
                "OFFICIAL",
                "measures",
                plan.measures().stream()
                        .map(id -> CollectingDesk.asked(id, "TOTAL", "SEX=FEMALE", "SEX=MALE"))
                        .toList(),
                "due",
                List.of(Map.of("tier", "COMMUNE", "dueAt", "2099-12-31T00:00:00Z"))));
        String id = planner.open(round);
        JsonPath forms = planner.get("/collection-rounds/" + id + "/submissions?limit=200");
        List<String> ids = forms.getList("items.id");
        List<String> agencies = forms.getList("items.agency.code");
        assertThat(ids).hasSize(168);

        List<Callable<Integer>> saves = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String path = "/submissions/" + ids.get(i);
            CollectingDesk reporter = CollectingDesk.of("rush-" + i, agencies.get(i), "reporter");
            List<Map<String, Object>> changes = new ArrayList<>();
            for (String measure : plan.measures()) {
                changes.add(Map.of("measureId", measure, "value", 10 + i));
                changes.add(Map.of("measureId", measure, "cell", "SEX=FEMALE", "value", 4));
                changes.add(Map.of("measureId", measure, "cell", "SEX=MALE", "value", 6 + i));
            }
            saves.add(() -> {
                Response saved = reporter.post(path + "/observation-changes", Map.of("changes", changes));
                if (saved.statusCode() != 200) {
                    return saved.statusCode();
                }
                return reporter.act(path + "/submittal", saved.path("version"), null)
                        .statusCode();
            });
        }
        assertThat(together(saves)).containsOnly(200);
        int expected = IntStream.range(0, 168).map(i -> 20 + 2 * i).sum();
        for (String measure : plan.measures()) {
            assertThat(KeptFigures.sum("submitted", measure)).isEqualByComparingTo(BigDecimal.valueOf(expected));
            assertThat(KeptFigures.differences(measure)).isEmpty();
        }
        assertThat(planner.get("/collection-rounds/" + id).getInt("progress.submitted"))
                .isEqualTo(168);
        lockAll(planner, id, ids, agencies);
        for (String measure : plan.measures()) {
            assertThat(KeptFigures.sum("locked", measure)).isEqualByComparingTo(BigDecimal.valueOf(expected));
            assertThat(KeptFigures.differences(measure)).isEmpty();
        }
    }

    /** Every head approves, then the planner locks all of them in one act. */
    private static void lockAll(CollectingDesk planner, String round, List<String> ids, List<String> agencies)
            throws Exception {
        List<Callable<Map<String, Object>>> approvals = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String path = "/submissions/" + ids.get(i);
            CollectingDesk head = CollectingDesk.of("rush-head-" + i, agencies.get(i), "approver");
            approvals.add(() -> {
                JsonPath approved = head.act(path + "/approval", head.get(path).getLong("version"), null)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                return Map.of("submissionId", approved.getString("id"), "version", approved.getLong("version"));
            });
        }
        List<Map<String, Object>> items = together(approvals);
        planner.post("/collection-rounds/" + round + "/locks", Map.of("items", items))
                .then()
                .statusCode(200)
                .body("done", equalTo(168));
    }
}
