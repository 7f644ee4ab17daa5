package vn.mangnon.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * kill -9 of the backend, or of PostgreSQL, at a random moment of an acceptance: afterwards the whole plan is there or nothing of it,
 * what was acknowledged is there, and the same request sent again with its key ends in one plan.
 */
class KilledInTheMiddleIT {
    private static final int TIMES = Integer.getInteger("mangnon.kills", 3);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** What an acceptance that nobody disturbs adds, by table. */
    private static Map<String, Long> whole;

    @BeforeAll
    static void enter() {
        RunningSystem.enter();
    }

    static Stream<Arguments> kills() {
        return Stream.of("backend", "postgres")
                .flatMap(part -> IntStream.rangeClosed(1, TIMES).mapToObj(time -> Arguments.of(part, time)));
    }

    @ParameterizedTest(name = "{0} killed, time {1}")
    @MethodSource("kills")
    void thePlanIsWholeOrAbsentAndASecondTryEndsInOnePlan(String part, int time) throws Exception {
        Duration undisturbed = acceptUndisturbed();
        var acceptance = new AcceptanceAtWork();
        Map<String, Long> before = Rows.counted();
        List<String> acknowledged;
        CompletableFuture<HttpResponse<String>> sent;
        long moment = ThreadLocalRandom.current().nextLong(undisturbed.toNanos() * 5 / 4);
        try (var witness = new Witness()) {
            RunningSystem.await("the witness' first document", PATIENCE, () -> !witness.acknowledged()
                    .isEmpty());
            sent = acceptance.send();
            LockSupport.parkNanos(moment);
            kill(part);
            acknowledged = witness.acknowledged();
        }
        String answered = planOf(sent);
        RunningSystem.await("ready again", PATIENCE, RunningSystem::isReady);
        RunningSystem.await("Keycloak answers", PATIENCE, KilledInTheMiddleIT::keycloakAnswers);

        boolean there = isWholeOrAbsent(acceptance, before);
        System.out.printf(
                "%s killed %d ms into an acceptance of %d ms: %s, %s%n",
                part,
                moment / 1_000_000,
                undisturbed.toMillis(),
                there ? "the whole plan is there" : "nothing is there",
                answered == null ? "no answer" : "acknowledged");
        assertThat(answered == null || there)
                .as("an acknowledged plan is there")
                .isTrue();
        acknowledged.forEach(document -> RunningSystem.as("planner")
                .get("/legal-documents/" + document)
                .then()
                .statusCode(200));

        String plan = planOf(acceptance.send());
        assertThat(plan).isNotNull();
        assertThat(answered == null || answered.equals(plan))
                .as("the key leads to the acknowledged plan")
                .isTrue();
        assertThat(planOf(acceptance.send())).isEqualTo(plan);
        assertThat(isWholeOrAbsent(acceptance, before)).isTrue();
        RunningSystem.as("planner")
                .get("/plan-imports/" + acceptance.id())
                .then()
                .body("planId", equalTo(plan));
        theTrailHolds();
    }

    /** Whole: every row, the import ACCEPTED, its entry in the trail. Absent: no row, the import open, no entry. Anything else fails. */
    private static boolean isWholeOrAbsent(AcceptanceAtWork acceptance, Map<String, Long> before) {
        Map<String, Long> added = Rows.added(before, Rows.counted());
        JsonPath state = RunningSystem.as("planner")
                .get("/plan-imports/" + acceptance.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var documents = RunningSystem.as("planner")
                .queryParam("q", acceptance.title())
                .get("/legal-documents")
                .then()
                .statusCode(200);
        var entries = RunningSystem.as("auditor")
                .get("/audit-entries?streamId=" + acceptance.id())
                .then()
                .statusCode(200);
        if (state.getString("status").equals("DRAFT")) {
            assertThat(added).isEmpty();
            assertThat(state.getString("planId")).isNull();
            documents.body("items", empty());
            entries.body("items.act", contains("imported"));
            return false;
        }
        assertThat(state.getString("status")).isEqualTo("ACCEPTED");
        assertThat(added).isEqualTo(whole);
        documents.body("items", hasSize(1));
        String plan = state.getString("planId");
        entries.body("items.act", contains("accepted", "imported")).body("items[0].subjectId", equalTo(plan));
        RunningSystem.as("planner").get("/plans/" + plan).then().statusCode(200).body("state", equalTo("DRAFT"));
        RunningSystem.as("planner")
                .get("/plans/" + plan + "/indicators?limit=200")
                .then()
                .statusCode(200)
                .body("items", hasSize(24));
        RunningSystem.as("auditor")
                .get("/audit-entries?subjectId=" + plan)
                .then()
                .statusCode(200)
                .body("items.act", contains("accepted"))
                .body("items.actorName", everyItem(notNullValue()));
        return true;
    }

    /** Accepts another copy in peace, which warms up what was started anew, and notes what it adds and how long it takes. */
    private static Duration acceptUndisturbed() {
        var acceptance = new AcceptanceAtWork();
        Map<String, Long> before = Rows.counted();
        long begun = System.nanoTime();
        assertThat(planOf(acceptance.send())).isNotNull();
        var took = Duration.ofNanos(System.nanoTime() - begun);
        whole = Rows.added(before, Rows.counted());
        assertThat(whole)
                .containsEntry("plan", 1L)
                .containsEntry("objective", 4L)
                .containsEntry("indicator", 24L)
                .containsEntry("target", 65L);
        return took;
    }

    private static void kill(String part) {
        ProcessHandle process = RunningSystem.process(part);
        assertThat(process.destroyForcibly()).isTrue();
        process.onExit().join();
        RunningSystem.await("./run brings back " + part, PATIENCE, () -> RunningSystem.processIfAlive(part)
                .isPresent());
    }

    /** The plan of the answer, or null when there was none: a connection that broke, or a problem that says 5xx. */
    private static String planOf(CompletableFuture<HttpResponse<String>> sent) {
        HttpResponse<String> answer;
        try {
            answer = sent.join();
        } catch (CompletionException brokenOff) {
            return null;
        }
        if (answer.statusCode() != 201) {
            assertThat(answer.statusCode()).as(answer.body()).isGreaterThanOrEqualTo(500);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            return null;
        }
        String plan = JsonPath.from(answer.body()).getString("id");
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/api/v1/plans/" + plan);
        return plan;
    }

    private static boolean keycloakAnswers() {
        try {
            RealTokens.next("planner", RealTokens.PASSWORD);
            return true;
        } catch (Exception | AssertionError notYet) {
            return false;
        }
    }

    private static void theTrailHolds() {
        RunningSystem.await("every entry is sealed", PATIENCE, () -> verdict().getLong("unsealed") == 0);
        JsonPath verdict = verdict();
        assertThat(verdict.getList("faults")).isEmpty();
        assertThat(verdict.getBoolean("intact")).isTrue();
    }

    private static JsonPath verdict() {
        return RunningSystem.as("auditor")
                .contentType("application/json")
                .body("{}")
                .post("/audit-entries/verification")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
