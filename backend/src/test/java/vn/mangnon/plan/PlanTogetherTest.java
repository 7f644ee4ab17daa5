package vn.mangnon.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.mangnon.testing.PostgresForTests;

/** What happens when two act on a plan at the same moment. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class PlanTogetherTest {
    private final Desk planner = Desk.ofQuangNinh();
    private final Desk colleague = new Desk(vn.mangnon.testing.Tokens.of("colleague", "22.SYT", "planner"));

    @Test
    void ofTwoEditorsOfOneTaskOneIsToldThatItChanged() throws Exception {
        for (int round = 0; round < 10; round++) {
            String id = planner.draft();
            String task = planner.task(id, "1", "A");
            List<Integer> statuses = together(
                    () -> planner.patch("/tasks/" + task, 1, Map.of("statement", "của tôi")),
                    () -> colleague.patch("/tasks/" + task, 1, Map.of("statement", "của bạn")));
            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
            assertThat(planner.get("/tasks/" + task).getLong("version")).isEqualTo(2);
        }
    }

    @Test
    void whatIsAddedWhileAPlanIsIssuedIsEitherIssuedWithItOrRefused() throws Exception {
        for (int round = 0; round < 15; round++) {
            String id = planner.draft();
            long version = planner.version(id);
            List<Integer> statuses = together(
                    () -> planner.act("/plans/" + id + "/issuance", version, Map.of()),
                    () -> colleague.post("/plans/" + id + "/tasks", Map.of("statement", "Vào phút chót")));
            int tasks = planner.get("/plans/" + id + "/tasks").getList("items").size();
            if (statuses.get(0) == 200) {
                assertThat(statuses.get(1)).isEqualTo(409);
                assertThat(tasks).isZero();
            } else {
                assertThat(statuses).containsExactly(412, 201);
                assertThat(tasks).isEqualTo(1);
            }
        }
    }

    @Test
    void aTaskChangedWhileItsPlanIsIssuedIsPublishedAsItWasSeen() throws Exception {
        for (int round = 0; round < 10; round++) {
            String id = planner.draft();
            String task = planner.task(id, "1", "A");
            long version = planner.version(id);
            List<Integer> statuses = together(
                    () -> planner.act("/plans/" + id + "/issuance", version, Map.of()),
                    () -> colleague.patch("/tasks/" + task, 1, Map.of("statement", "B")));
            assertThat(statuses).isIn(List.of(200, 409), List.of(412, 200));
            assertThat(planner.get("/tasks/" + task).getString("statement"))
                    .isEqualTo(statuses.getFirst() == 200 ? "A" : "B");
        }
    }

    @Test
    void ofTwoAmendmentsOfWhatBothSawOneIsRefused() throws Exception {
        for (int round = 0; round < 10; round++) {
            String id = planner.draft();
            String task = planner.task(id, "1", "A");
            planner.issue(id);
            long version = planner.version(id);
            Callable<Response> amend = () -> planner.act(
                    "/plans/" + id + "/amendments",
                    version,
                    Map.of(
                            "reason",
                            "x",
                            "effectiveOn",
                            "2024-01-01",
                            "changes",
                            List.of(Desk.change("TASK", task, Map.of("statement", "B")))));
            assertThat(together(amend, amend)).containsExactlyInAnyOrder(201, 412);
        }
    }

    @Test
    void oneKeyAtTheSameMomentCreatesOnceAndTellsTheOther() throws Exception {
        String document = planner.document();
        for (int round = 0; round < 10; round++) {
            String key = UUID.randomUUID().toString();
            Callable<Response> create = () -> planner.at()
                    .header("Idempotency-Key", key)
                    .body(Desk.plan(document))
                    .post("/plans");
            assertThat(together(create, create)).isIn(List.of(201, 201), List.of(201, 409), List.of(409, 201));
        }
        long plans = planner.at()
                .queryParam("limit", 200)
                .queryParam("state", "DRAFT")
                .get("/plans")
                .jsonPath()
                .getList("items.findAll { it.document.id == '" + document + "' }")
                .size();
        assertThat(plans).isEqualTo(10);
    }

    @Test
    void theSameDocumentIsRecordedOnce() throws Exception {
        Map<String, Object> body =
                Desk.document(UUID.randomUUID().toString().substring(0, 8) + "/KH-UBND", "2022-02-02");
        Callable<Response> record = () -> planner.post("/legal-documents", body);
        assertThat(together(record, record)).containsExactlyInAnyOrder(201, 409);
    }

    /** The last lock: should a service ever forget to lock the plan, PostgreSQL itself holds items and plan together. */
    @Test
    void postgresqlLetsNoUnpublishedItemIntoAnIssuedPlanNorAPublishedOneIntoADraft() throws SQLException {
        String id = planner.draft();
        planner.task(id, "1", "A");
        try (Connection issuing = PostgresForTests.asOwner();
                Connection adding = PostgresForTests.asOwner();
                Statement issue = issuing.createStatement();
                Statement add = adding.createStatement()) {
            issuing.setAutoCommit(false);
            adding.setAutoCommit(false);
            add.executeUpdate(item(id, "null, null, false"));
            issue.executeUpdate(
                    "update task set published = true, effective_from = '2021-03-01' where plan_id = '" + id + "'");
            issue.executeUpdate(
                    "update plan set state = 'IN_FORCE', effective_on = '2021-03-01' where id = '" + id + "'");
            issuing.commit();
            assertThat(catchThrowable(adding::commit)).hasMessageContaining("fk_task_plan");
        }
        String draft = planner.draft();
        try (Connection owner = PostgresForTests.asOwner();
                Statement statement = owner.createStatement()) {
            assertThat(catchThrowable(() -> statement.executeUpdate(item(draft, "'2021-03-01', null, true"))))
                    .hasMessageContaining("fk_task_plan");
            assertThat(catchThrowable(() -> statement.executeUpdate(item(draft, "'2021-03-01', null, false"))))
                    .hasMessageContaining("ck_task_published");
        }
    }

    @Test
    void postgresqlKeepsVersionsApartAndChildrenWithinTheLifeOfTheirParents() throws SQLException {
        String id = planner.draft();
        String task = planner.task(id, "1", "A");
        planner.issue(id);
        try (Connection owner = PostgresForTests.asOwner();
                Statement statement = owner.createStatement()) {
            String twice =
                    "insert into task (version_id, id, plan_id, statement, position, effective_from, published, version, recorded_at) values ('"
                            + UUID.randomUUID() + "', '" + task + "', '" + id
                            + "', 'B', 1, '2024-01-01', true, 2, now())";
            assertThat(catchThrowable(() -> statement.executeUpdate(twice))).hasMessageContaining("uq_task_effective");
            statement.executeUpdate("update task set effective_to = '2025-01-01' where id = '" + task + "'");
            String orphan =
                    "insert into task (version_id, id, plan_id, parent_id, statement, position, effective_from, published, version, recorded_at)"
                            + " values ('" + UUID.randomUUID() + "', '" + UUID.randomUUID() + "', '" + id + "', '"
                            + task
                            + "', 'B', 1, '2024-01-01', true, 1, now())";
            assertThat(catchThrowable(() -> statement.executeUpdate(orphan))).hasMessageContaining("fk_task_parent");
        }
    }

    private static String item(String planId, String days) {
        return "insert into task (version_id, id, plan_id, statement, position, effective_from, effective_to, published, version, recorded_at) values ('"
                + UUID.randomUUID() + "', '" + UUID.randomUUID() + "', '" + planId + "', 'B', 1, " + days
                + ", 1, now())";
    }

    @SafeVarargs
    private static List<Integer> together(Callable<Response>... acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.length);
        try (var threads = Executors.newFixedThreadPool(acts.length)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (Callable<Response> act : acts) {
                running.add(threads.submit(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    return act.call().statusCode();
                }));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> one : running) {
                statuses.add(one.get(30, TimeUnit.SECONDS));
            }
            return statuses;
        }
    }
}
