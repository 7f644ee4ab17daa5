package vn.mangnon.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.collection.CollectingDesk.Plan;
import vn.mangnon.notice.Reminding;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;

/** Who is told what about forms, and reminded when. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class FormNoticesTest {
    /** The end of Friday 15 January 2027. */
    private static final String DUE = "2027-01-15T16:59:59Z";

    private static final String WARD = "06688.UBND";

    @Inject
    Reminding reminding;

    private final CollectingDesk planner = CollectingDesk.planner();
    private final CollectingDesk reporter = CollectingDesk.of("notice-reporter", WARD, "reporter");
    private final CollectingDesk approver = CollectingDesk.of("notice-approver", WARD, "approver");
    private final CollectingDesk province = CollectingDesk.of("notice-chair", "22.UBND", "approver");
    private final CollectingDesk neighbour =
            CollectingDesk.of("notice-neighbour", "06994.UBND", "reporter", "approver");

    /** Stages that other tests have made would remind of these forms too. */
    @BeforeEach
    void onlyTheStagesThatAreShipped() throws SQLException {
        try (Connection owner = PostgresForTests.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("delete from reminder_stage where holds_from > '2021-01-01'");
        }
    }

    /** A form of the ward in a round of its own. */
    private record Form(String round, String id, String measure) {}

    private Form form() {
        Plan plan = planner.plan(CollectingDesk.count("Số trẻ em được nhắc"));
        Map<String, Object> round = planner.round(
                plan,
                CollectingDesk.year(2026),
                List.of(CollectingDesk.asked(plan.measures().getFirst(), "TOTAL")));
        round.put("due", List.of(Map.of("tier", "COMMUNE", "dueAt", DUE)));
        String id = planner.open(round);
        return new Form(id, planner.form(id, WARD), plan.measures().getFirst());
    }

    private static JsonPath about(CollectingDesk reader, Form form) {
        return reader.get("/notices?limit=200&aboutId=" + form.id());
    }

    private static List<String> topics(CollectingDesk reader, Form form) {
        return about(reader, form).getList("items.topic");
    }

    private void enter(Form form) {
        reporter.post(
                        "/submissions/" + form.id() + "/observation-changes",
                        Map.of("changes", List.of(Map.of("measureId", form.measure(), "value", 7))))
                .then()
                .statusCode(200);
    }

    private void act(CollectingDesk who, Form form, String act, Object body) {
        who.act(
                        "/submissions/" + form.id() + "/" + act,
                        who.get("/submissions/" + form.id()).getLong("version"),
                        body)
                .then()
                .statusCode(200);
    }

    @Test
    void whoHasTheNextStepIsToldAndNobodyElse() {
        Form form = form();
        assertThat(topics(reporter, form)).containsExactly("form-opened");
        enter(form);
        act(reporter, form, "submittal", null);
        assertThat(topics(approver, form)).containsExactly("form-submitted");
        act(approver, form, "return", Map.of("reason", "Số liệu của cháu Nguyễn Văn Bí Mật chưa đúng"));
        act(reporter, form, "submittal", null);
        act(approver, form, "approval", null);
        act(planner, form, "lock", null);
        act(planner, form, "reopening", Map.of("reason", "Kiểm tra lại"));
        assertThat(topics(reporter, form)).containsExactly("form-reopened", "form-returned", "form-opened");
        assertThat(topics(planner, form)).containsExactly("form-approved");
        assertThat(topics(neighbour, form)).isEmpty();
        assertThat(topics(province, form)).isEmpty();
        String told = Stream.of(reporter, approver, planner)
                .map(reader -> about(reader, form).prettify())
                .reduce("", String::concat);
        assertThat(told).doesNotContain("Bí Mật").doesNotContain("notice-reporter");
    }

    @Test
    void aNoticeSpeaksTheLanguageOfItsReaderAndIsReadByEachForThemselves() {
        Form form = form();
        Door.as(reporter.token())
                .get("/notices?aboutId=" + form.id())
                .then()
                .statusCode(200)
                .body("items[0].title", containsString("Phiếu số liệu mới: “Thu thập số liệu "))
                .body("items[0].text", containsString("trước 23:59 ngày 15/01/2027"))
                .body("items[0].link", equalTo("/submissions/" + form.id()))
                .body("items[0].role", equalTo("REPORTER"))
                .body("items[0].readAt", nullValue());
        Door.as(reporter.token())
                .header("Accept-Language", "en")
                .get("/notices?aboutId=" + form.id())
                .then()
                .body("items[0].title", containsString("A new form: "))
                .body("items[0].text", containsString("before 23:59 on 15 Jan 2027"));

        CollectingDesk colleague = CollectingDesk.of("notice-colleague-" + UUID.randomUUID(), WARD, "reporter");
        int before = colleague.get("/notices/count").getInt("unread");
        assertThat(before).isPositive();
        String id = about(colleague, form).getString("items[0].id");
        Door.as(neighbour.token()).post("/notices/" + id + "/reading").then().statusCode(404);
        Door.as(approver.token()).post("/notices/" + id + "/reading").then().statusCode(404);
        Door.as(colleague.token()).post("/notices/" + id + "/reading").then().statusCode(204);
        Door.as(colleague.token()).post("/notices/" + id + "/reading").then().statusCode(204);
        assertThat(about(colleague, form).getString("items[0].readAt")).isNotNull();
        assertThat(about(reporter, form).getString("items[0].readAt")).isNull();
        assertThat(colleague.get("/notices?unread=true&aboutId=" + form.id()).getList("items"))
                .isEmpty();
        colleague
                .post("/notices/readings", Map.of("noticeIds", List.of(id, UUID.randomUUID())))
                .then()
                .statusCode(200)
                .body("read", equalTo(0));
        colleague
                .post("/notices/readings", Map.of("toldUntil", "2100-01-01T00:00:00Z"))
                .then()
                .statusCode(200)
                .body("read", not(equalTo(0)));
        assertThat(colleague.get("/notices/count").getInt("unread")).isZero();
        colleague.post("/notices/readings", Map.of()).then().statusCode(400);
    }

    @Test
    void everyStageIsDecidedOnceAndLatenessRisesToThoseAbove() {
        Form form = form();
        remindAt("2027-01-08T00:59:00Z");
        assertThat(topics(reporter, form)).containsExactly("form-opened");
        for (int again = 0; again < 3; again++) {
            remindAt("2027-01-08T01:00:00Z");
        }
        assertThat(topics(reporter, form)).containsExactly("due-soon", "form-opened");
        remindAt("2027-01-14T01:00:00Z");
        remindAt("2027-01-15T01:00:00Z");
        assertThat(topics(reporter, form)).containsExactly("due-today", "due-soon", "due-soon", "form-opened");
        assertThat(topics(approver, form)).isEmpty();
        remindAt("2027-01-17T12:00:00Z");
        assertThat(topics(approver, form)).isEmpty();
        remindAt("2027-01-18T01:00:00Z");
        assertThat(topics(reporter, form)).startsWith("overdue", "due-today");
        assertThat(topics(approver, form)).containsExactly("overdue");
        assertThat(topics(province, form)).isEmpty();
        remindAt("2027-01-20T01:00:00Z");
        assertThat(topics(province, form)).containsExactly("overdue-below");
        assertThat(about(province, form).getString("items[0].title")).startsWith("Cấp dưới quá hạn: phiếu số liệu “");
        assertThat(topics(neighbour, form)).isEmpty();
    }

    @Test
    void twoNodesDecideOnceAndWhatPassedWhileTheServiceStoodStillIsDecidedThen() {
        Form form = form();
        CompletableFuture<?>[] nodes = IntStream.range(0, 4)
                .mapToObj(node -> CompletableFuture.runAsync(() -> remindAt("2027-01-20T01:00:00Z")))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(nodes).join();
        // Four stages passed for the reporter: the latest is told, all are decided.
        assertThat(topics(reporter, form)).containsExactly("overdue", "form-opened");
        assertThat(topics(approver, form)).containsExactly("overdue");
        assertThat(topics(province, form)).containsExactly("overdue-below");
        remindAt("2027-01-20T02:00:00Z");
        assertThat(topics(reporter, form)).containsExactly("overdue", "form-opened");
    }

    @Test
    void whatIsApprovedIsNotRemindedOfAndACorrectionThatWaitsIs() {
        Form form = form();
        enter(form);
        act(reporter, form, "submittal", null);
        remindAt("2027-01-14T01:00:00Z");
        assertThat(topics(approver, form)).containsExactly("due-soon", "form-submitted");
        assertThat(topics(reporter, form)).containsExactly("form-opened");
        act(approver, form, "approval", null);
        remindAt("2027-01-20T01:00:00Z");
        assertThat(topics(approver, form)).containsExactly("due-soon", "form-submitted");
        act(planner, form, "return", Map.of("reason", "Thiếu một thôn"));
        Instant returned =
                Instant.parse(about(reporter, form).getString("items.find { it.topic == 'form-returned' }.toldAt"));
        remindAt(returned.plusSeconds(14 * 86_400).toString());
        Door.as(reporter.token())
                .get("/notices?aboutId=" + form.id())
                .then()
                .body("items.topic", contains("correction-waiting", "form-returned", "form-opened"))
                .body("items[0].dutyKind", equalTo("CORRECTION"))
                .body("items[0].dueAt", nullValue())
                .body("items[0].text", containsString("Được trả lại từ "));
    }

    @Test
    void aPlannerRemindsByHandAndNotTwiceInADay() {
        Form form = form();
        Form other = form();
        String path = "/collection-rounds/" + form.round() + "/reminders";
        planner.post(path, Map.of("submissionIds", List.of(other.id(), form.id(), UUID.randomUUID(), form.id())))
                .then()
                .statusCode(200)
                .body("reminded", equalTo(1))
                .body("refused", equalTo(3))
                .body("results.status", contains(404, 200, 404, 409))
                .body("results[3].problem.type", equalTo("/problems/reminded-lately"))
                .body("results[3].nextAt", notNullValue());
        assertThat(topics(reporter, form)).containsExactly("reminded", "form-opened");
        enter(form);
        act(reporter, form, "submittal", null);
        act(approver, form, "approval", null);
        planner.post(path, Map.of("submissionIds", List.of(form.id())))
                .then()
                .body("results[0].problem.type", equalTo("/problems/nothing-to-remind-of"));
        CollectingDesk.of("notice-ward-planner", WARD, "planner")
                .post(path, Map.of("submissionIds", List.of(form.id())))
                .then()
                .statusCode(403);
    }

    private void remindAt(String moment) {
        reminding.decideAt(Instant.parse(moment));
    }
}
