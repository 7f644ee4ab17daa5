package vn.mangnon.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import vn.mangnon.testing.PostgresForTests;

/**
 * Random amendments in any order of their days, through the door, against an oracle that keeps one copy of the whole plan for
 * every single day and writes each amendment into the days that it reaches.
 */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class PlanOnAnyDayTest {
    private static final LocalDate START = LocalDate.of(2021, 3, 1);
    private static final int DAYS = 24;
    private static final int PLANS = 20;
    private final Desk planner = Desk.ofQuangNinh();

    /** A wish: an act on the item-th task known so far (or below it), from the day START + day. */
    record Wish(AmendmentAct act, int item, boolean nested, int day) {}

    /** What a task says on one day; {@code made} tells versions apart that say the same. */
    record Said(String statement, String parentId, int made) {}

    private static Arbitrary<List<Wish>> wishes() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(3, AmendmentAct.ADD),
                                net.jqwik.api.Tuple.of(6, AmendmentAct.CHANGE),
                                net.jqwik.api.Tuple.of(2, AmendmentAct.REMOVE)),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, DAYS - 1))
                .as(Wish::new)
                .list()
                .ofMinSize(4)
                .ofMaxSize(12);
    }

    @Test
    void aPlanReadsOnEveryDayAsItsAmendmentsReplayedDayByDaySay() {
        List<List<Wish>> samples = new ArrayList<>();
        JqwikSession.run(() -> wishes().sampleStream().limit(PLANS).forEach(samples::add));
        for (List<Wish> sample : samples) {
            new Replay().run(sample);
        }
    }

    /** One plan and its oracle. */
    private final class Replay {
        private final List<Map<String, Said>> days = new ArrayList<>();
        private final List<String> known = new ArrayList<>();
        private String planId;
        private int made;

        void run(List<Wish> wishes) {
            planId = planner.draft();
            String above = planner.task(planId, "1", "v0");
            String below = planner.post("/plans/" + planId + "/tasks", Map.of("statement", "v1", "parentId", above))
                    .then()
                    .extract()
                    .path("id");
            planner.issue(planId);
            known.addAll(List.of(above, below));
            for (int i = 0; i < DAYS; i++) {
                days.add(new HashMap<>(Map.of(above, new Said("v0", null, 0), below, new Said("v1", above, 1))));
            }
            made = 2;
            wishes.forEach(this::amend);
            for (int i = 0; i < DAYS; i++) {
                assertThat(read(i))
                        .as("%s on day %d after %s", planId, i, wishes)
                        .isEqualTo(expected(i));
            }
        }

        private void amend(Wish wish) {
            String item = known.get(wish.item() % known.size());
            String statement = "v" + made;
            Map<String, Object> change =
                    switch (wish.act()) {
                        case ADD ->
                            Desk.add(
                                    "TASK",
                                    wish.nested()
                                            ? Map.of("statement", statement, "parentId", item)
                                            : Map.of("statement", statement));
                        case CHANGE -> Desk.change("TASK", item, Map.of("statement", statement));
                        case REMOVE -> Desk.remove("TASK", item);
                    };
            boolean there = days.get(wish.day()).containsKey(item);
            boolean possible =
                    wish.act() == AmendmentAct.ADD ? !wish.nested() || there && lastsFrom(item, wish.day()) : there;
            Response answer = planner.amend(planId, START.plusDays(wish.day()).toString(), change);
            if (!possible) {
                assertThat(answer.statusCode()).as("%s in %s", wish, planId).isIn(409, 422);
                return;
            }
            JsonPath amendment = answer.then().statusCode(201).extract().jsonPath();
            switch (wish.act()) {
                case ADD -> {
                    String id = amendment.getString("changes[0].itemId");
                    known.add(id);
                    write(wish.day(), DAYS, id, new Said(statement, wish.nested() ? item : null, made));
                }
                case CHANGE -> {
                    Said before = days.get(wish.day()).get(item);
                    int end = wish.day();
                    while (end < DAYS && before.equals(days.get(end).get(item))) {
                        end++;
                    }
                    write(wish.day(), end, item, new Said(statement, before.parentId(), made));
                }
                case REMOVE -> {
                    for (int i = wish.day(); i < DAYS; i++) {
                        drop(days.get(i), item);
                    }
                }
            }
            made++;
        }

        /** A task that is added below another lives on; so must the other. */
        private boolean lastsFrom(String item, int day) {
            return days.subList(day, DAYS).stream().allMatch(all -> all.containsKey(item));
        }

        private void write(int from, int to, String id, Said said) {
            for (int i = from; i < to; i++) {
                days.get(i).put(id, said);
            }
        }

        private void drop(Map<String, Said> day, String id) {
            day.remove(id);
            List.copyOf(day.entrySet()).stream()
                    .filter(e -> id.equals(e.getValue().parentId()))
                    .forEach(e -> drop(day, e.getKey()));
        }

        private Map<String, String> expected(int day) {
            Map<String, String> expected = new TreeMap<>();
            days.get(day).forEach((id, said) -> expected.put(id, said.statement() + " < " + said.parentId()));
            return expected;
        }

        private Map<String, String> read(int day) {
            JsonPath tasks = planner.get("/plans/" + planId + "/tasks?limit=200&on=" + START.plusDays(day));
            Map<String, String> read = new TreeMap<>();
            for (Map<String, Object> task : tasks.<Map<String, Object>>getList("items")) {
                read.put((String) task.get("id"), task.get("statement") + " < " + task.get("parentId"));
            }
            return read;
        }
    }
}
