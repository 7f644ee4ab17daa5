package vn.mangnon.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.mangnon.assignment.WorkingDesk.TODAY;
import static vn.mangnon.assignment.WorkingDesk.progress;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.mangnon.assignment.WorkingDesk.Work;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;

/** By when, how far, accepted or returned: through the door. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ProgressDoorTest {
    private final PlanningDesk planner = PlanningDesk.ofQuangNinh();
    private final WorkingDesk education = WorkingDesk.of("edu-reporter", "22.SGDDT", "reporter");
    private final WorkingDesk educationHead = WorkingDesk.of("edu-head", "22.SGDDT", "approver");
    private final WorkingDesk police = WorkingDesk.of("police-reporter", "22.CA", "reporter");
    private final WorkingDesk health = WorkingDesk.of("planner", "22.SYT", "planner");
    private final WorkingDesk committee = WorkingDesk.of("leader", "22.UBND", "viewer");
    private final WorkingDesk elsewhere = WorkingDesk.of("planner2", "31.SYT", "planner");

    private JsonPath schedule(String assignment, Map<String, Object> schedule) {
        int version = health.see("/assignments/" + assignment + "/schedule").getInt("version");
        return planner.patch("/assignments/" + assignment + "/schedule", version, schedule)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String onlyDuty(String assignment, LocalDate day) {
        schedule(assignment, Map.of("once", day.toString(), "yearly", List.of(), "since", "2026-01-01"));
        return health.see("/duties?assignmentId=" + assignment).getString("items[0].id");
    }

    @Test
    void daysThatRecurFallDueOnTheNextWorkingDay() {
        Work work = Work.given(planner);
        String path = "/assignments/" + work.lead() + "/schedule";
        health.get(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("source", nullValue())
                .body("allowedActions", contains("SET_SCHEDULE"));
        Map<String, Object> twice = Map.of(
                "yearly",
                List.of(Map.of("month", 5, "day", 15), Map.of("month", 11, "day", 15), Map.of("month", 7)),
                "since",
                "2026-01-01");
        planner.patch(path, 0, twice)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("source", equalTo("PLANNER"))
                .body("days.yearly.month", contains(5, 11, 7))
                .body("days.yearly[2].day", nullValue());
        JsonPath duties = health.see("/duties?assignmentId=" + work.lead() + "&until=2026-12-31");
        assertThat(duties.getList("items.nominalOn")).containsExactly("2026-05-15", "2026-07-31", "2026-11-15");
        assertThat(duties.getList("items.dueOn"))
                .as("15 November 2026 is a Sunday")
                .containsExactly("2026-05-15", "2026-07-31", "2026-11-16");
        assertThat(duties.getString("items[0].state")).isEqualTo("LATE");
        assertThat(duties.getInt("items[0].daysLate"))
                .isEqualTo((int) (TODAY.toEpochDay() - LocalDate.of(2026, 5, 15).toEpochDay()));
        planner.patch(path, 0, Map.of("yearly", List.of())).then().statusCode(412);
        Door.as(planner.token()).get(path).then().header("ETag", equalTo("\"1\""));
        planner.patch(path, 1, Map.of("once", "2026-12-01"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/schedule-twofold"));
        elsewhere.get(path).then().statusCode(200).body("allowedActions", empty());
        PlanningDesk.ofHaiPhong()
                .patch(path, 1, Map.of("yearly", List.of()))
                .then()
                .statusCode(403);
        elsewhere.get("/duties?assignmentId=" + work.lead()).then().body("items", empty());
        String duty = duties.getString("items[0].id");
        elsewhere.get("/duties/" + duty).then().statusCode(404);
        committee.get("/duties/" + duty).then().statusCode(404);
        police.get("/duties/" + duty).then().statusCode(404);
        education.get("/duties/" + duty).then().statusCode(200).body("mine", equalTo(true));
        assertThat(health.see("/duties?whose=OTHERS&state=LATE&inForce=true&planId=" + work.plan())
                        .getList("items"))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(health.see("/duties?whose=OWN&planId=" + work.plan()).getList("items"))
                .isEmpty();
    }

    @Test
    void aReportingDutyFallsDueAsItsDocumentSays() {
        String plan = planner.draft();
        LocalDate next = TODAY.plusMonths(2);
        String duty = planner.post(
                        "/plans/" + plan + "/reporting-duties",
                        Map.of(
                                "kind",
                                "REPORT",
                                "statement",
                                "Báo cáo kết quả hằng năm",
                                "date",
                                next.toString(),
                                "recurrence",
                                "hằng năm"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> assigned =
                PlanningDesk.assignment(duty, planner.agency("22.SGDDT", TODAY.toString()), "PERFORM");
        assigned.put("subjectType", "REPORTING_DUTY");
        String assignment = planner.assign(assigned);
        health.get("/assignments/" + assignment + "/schedule")
                .then()
                .body("proposed.yearly[0].month", equalTo(next.getMonthValue()));
        planner.issue(plan);
        health.get("/assignments/" + assignment + "/schedule")
                .then()
                .body("source", equalTo("DOCUMENT"))
                .body("proposed", nullValue())
                .body("since", equalTo(TODAY.toString()));
        education
                .get("/duties?assignmentId=" + assignment)
                .then()
                .body("items[0].nominalOn", equalTo(next.toString()))
                .body("items[0].state", equalTo("OPEN"));
    }

    @Test
    void theLeadsReportGoesToThePlansKeeperWhoReturnsAndAcceptsIt() {
        Work work = Work.given(planner);
        String duty = onlyDuty(work.lead(), LocalDate.of(2026, 11, 2));
        education
                .get("/assignments/" + work.lead() + "/schedule")
                .then()
                .body("allowedActions", contains("REPORT_PROGRESS", "RAISE_OBSTACLE"));
        education
                .post("/progress-reports", progress(work.lead(), duty, 60))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/progress-not-complete"));
        JsonPath made = education
                .post("/progress-reports", progress(work.lead(), duty, 100))
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/progress-reports/"))
                .body("state", equalTo("REPORTED"))
                .body("receiver.code", equalTo("22.SYT"))
                .body("dueOn", equalTo("2026-11-02"))
                .body("allowedActions", contains("REVISE", "ADD_FILE"))
                .extract()
                .jsonPath();
        String report = "/progress-reports/" + made.getString("id");
        health.get("/duties/" + duty)
                .then()
                .body("state", equalTo("DONE_LATE"))
                .body("deliveredOn", equalTo(TODAY.toString()))
                .body("reportState", equalTo("REPORTED"));
        education
                .post("/progress-reports", progress(work.lead(), duty, 100))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/duty-delivered"));
        assertThat(health.see("/progress-reports?toDecide=true&planId=" + work.plan())
                        .getList("items.id"))
                .containsExactly(made.getString("id"));
        health.act(report + "/return", 7, Map.of("reason", "Thiếu số liệu"))
                .then()
                .statusCode(412);
        health.post(report + "/return", Map.of("reason", "Thiếu số liệu"))
                .then()
                .statusCode(428);
        health.act(report + "/return", 0, Map.of("reason", "Thiếu số liệu của miền núi"))
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("revisions[0].reason", equalTo("Thiếu số liệu của miền núi"));
        health.get("/duties/" + duty).then().body("state", equalTo("LATE"));
        Map<String, Object> better = new HashMap<>(progress(work.lead(), duty, 100));
        better.remove("assignmentId");
        better.remove("dutyId");
        better.put("statement", "Đã bổ sung số liệu miền núi");
        education
                .act(report + "/revision", 1, better)
                .then()
                .statusCode(200)
                .body("state", equalTo("REPORTED"))
                .body("revisions.number", contains(2, 1))
                .body("revisions[1].statement", equalTo("Đã mở 12 lớp dạy bơi cho 360 em"));
        health.act(report + "/acceptance", 2)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("allowedActions", empty());
        education
                .act(report + "/revision", 3, better)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/progress-state"));
        health.get("/duties/" + duty).then().body("state", equalTo("DONE_LATE"));
    }

    @Test
    void whoCoordinatesReportsToTheLeadAndNobodyElseSeesIt() {
        Work work = Work.given(planner);
        String id = police.report(work.coordinating(), null, 40);
        String report = "/progress-reports/" + id;
        education.get(report).then().statusCode(200).body("allowedActions", empty());
        education.act(report + "/acceptance", 0).then().statusCode(403);
        health.get(report).then().statusCode(200).body("allowedActions", empty());
        health.act(report + "/acceptance", 0).then().statusCode(403).body("type", equalTo("/problems/outside-reach"));
        committee.get(report).then().statusCode(404);
        elsewhere.get(report).then().statusCode(404);
        elsewhere.get("/progress-reports?subjectId=" + work.task()).then().body("items", empty());
        police.act(report + "/acceptance", 0).then().statusCode(403);
        educationHead
                .get(report)
                .then()
                .body("receiver.code", equalTo("22.SGDDT"))
                .body("allowedActions", contains("ACCEPT", "RETURN"));
        educationHead.act(report + "/acceptance", 0).then().statusCode(200).body("state", equalTo("ACCEPTED"));
        assertThat(education.see("/progress-reports?subjectId=" + work.task()).getList("items.id"))
                .containsExactly(id);
    }

    @Test
    void whoeverWroteAReportDoesNotDecideAboutIt() {
        String plan = planner.draft();
        String task = planner.task(plan, "Truyền thông");
        String own = planner.assign(PlanningDesk.assignment(task, planner.agency("22.SYT", TODAY.toString()), "LEAD"));
        planner.issue(plan);
        String report = "/progress-reports/" + health.report(own, null, 10);
        health.get(report).then().body("allowedActions", contains("REVISE", "ADD_FILE"));
        health.act(report + "/acceptance", 0)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/reported-by-oneself"));
        WorkingDesk.of("health-head", "22.SYT", "approver")
                .act(report + "/acceptance", 0)
                .then()
                .statusCode(200);
    }

    @Test
    void nonsenseIsRefusedAndOthersWorkIsNotOnesOwn() {
        Work work = Work.given(planner);
        Map<String, Object> neither = progress(work.lead(), null, null);
        education
                .post("/progress-reports", neither)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/progress-unclear"));
        Map<String, Object> tomorrow = progress(work.lead(), null, 5);
        tomorrow.put("asOf", TODAY.plusDays(1).toString());
        education.post("/progress-reports", tomorrow).then().statusCode(422);
        education
                .post("/progress-reports", progress(work.lead(), work.task(), 100))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-duty"));
        Map<String, Object> tooFar = progress(work.lead(), null, 101);
        education.post("/progress-reports", tooFar).then().statusCode(400);
        police.post("/progress-reports", progress(work.lead(), null, 5)).then().statusCode(403);
        committee
                .post("/progress-reports", progress(work.lead(), null, 5))
                .then()
                .statusCode(403);
        String draft = planner.draft();
        String hidden = planner.assign(PlanningDesk.assignment(
                planner.task(draft, "Việc chưa ban hành"), planner.agency("22.SGDDT", TODAY.toString()), "LEAD"));
        education
                .post("/progress-reports", progress(hidden, null, 5))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-assignment"));
    }

    @Test
    void aDutyIsDeliveredOnceHoweverManyTryAtOnce() {
        Work work = Work.given(planner);
        String duty = onlyDuty(work.lead(), TODAY.plusDays(30));
        List<Integer> statuses = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> education
                        .post("/progress-reports", progress(work.lead(), duty, 100))
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(statuses).containsExactly(201, 409, 409, 409);
        health.get("/duties/" + duty).then().body("state", equalTo("ON_TIME"));
    }

    @Test
    void aPersonWhoLosesTheRoleInTheMiddleGoesNoFurther() {
        Work work = Work.given(planner);
        String report = "/progress-reports/" + education.report(work.lead(), null, 20);
        WorkingDesk without = WorkingDesk.of("edu-reporter", "22.SGDDT", "viewer");
        without.get(report).then().statusCode(200).body("allowedActions", empty());
        without.act(report + "/revision", 0, Map.of("percent", 1, "statement", "x", "asOf", TODAY.toString()))
                .then()
                .statusCode(403);
    }

    @Test
    void filesProveAReportUntilItIsAccepted() {
        Work work = Work.given(planner);
        String report = "/progress-reports/" + education.report(work.lead(), null, 50);
        byte[] pdf = "%PDF-1.7 biên bản".getBytes(StandardCharsets.UTF_8);
        JsonPath file = Door.as(education.token())
                .multiPart("file", "bien-ban.pdf", pdf, "text/plain")
                .post(report + "/files")
                .then()
                .statusCode(201)
                .body("mediaType", equalTo("application/pdf"))
                .extract()
                .jsonPath();
        String path = report + "/files/" + file.getString("id");
        Door.as(education.token())
                .multiPart("file", "again.pdf", pdf, "application/pdf")
                .post(report + "/files")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/evidence-there"));
        Door.as(education.token())
                .multiPart("file", "x.pdf", "MZ".getBytes(StandardCharsets.UTF_8), "application/pdf")
                .post(report + "/files")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/evidence-refused"));
        Door.as(police.token())
                .multiPart("file", "y.pdf", pdf)
                .post(report + "/files")
                .then()
                .statusCode(404);
        assertThat(Door.as(health.token()).accept("*/*").get(path + "/file").asByteArray())
                .isEqualTo(pdf);
        Door.as(elsewhere.token()).accept("*/*").get(path + "/file").then().statusCode(404);
        health.act(report + "/acceptance", 0).then().statusCode(200).body("files.fileName", hasItem("bien-ban.pdf"));
        Door.as(education.token())
                .header("If-Match", "\"0\"")
                .delete(path)
                .then()
                .statusCode(409);
    }

    @Test
    void rowSecurityShowsProgressOnlyToWhomItConcerns() throws SQLException {
        Work work = Work.given(planner);
        String id = police.report(work.coordinating(), null, 40);
        String query = "select count(*) from progress_report where id = '" + id + "'";
        try (Connection connection = PostgresForTests.asApplication()) {
            assertThat(seen(connection, query, "22.CA")).isEqualTo(1);
            assertThat(seen(connection, query, "22.SGDDT")).isEqualTo(1);
            assertThat(seen(connection, query, "22.SYT")).isEqualTo(1);
            assertThat(seen(connection, query, "22.UBND")).isZero();
            assertThat(seen(connection, query, "31.SYT")).isZero();
            assertThat(seen(
                            connection,
                            "select count(*) from progress_revision where report_id = '" + id + "'",
                            "31.SYT"))
                    .isZero();
            connection.setAutoCommit(false);
            tell(connection, "22.SGDDT");
            try (var statement = connection.createStatement()) {
                assertThat(statement.executeUpdate(
                                "update progress_report set agency_id = receiver_id where id = '" + id + "' and false"))
                        .isZero();
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.executeUpdate(
                                "update progress_revision set statement = 'khác' where report_id = '" + id + "'"))
                        .hasMessageContaining("permission denied");
            }
            connection.rollback();
        }
    }

    private long seen(Connection connection, String query, String agency) throws SQLException {
        connection.setAutoCommit(false);
        tell(connection, agency);
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        } finally {
            connection.rollback();
        }
    }

    private void tell(Connection connection, String agency) throws SQLException {
        String id = planner.agency(agency, TODAY.toString());
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('app.agency', '" + id + "', true)");
        }
    }
}
