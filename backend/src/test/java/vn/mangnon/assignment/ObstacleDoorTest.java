package vn.mangnon.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.mangnon.assignment.WorkingDesk.TODAY;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.mangnon.assignment.WorkingDesk.Work;
import vn.mangnon.testing.AsSystem;
import vn.mangnon.testing.PostgresForTests;

/** What stands in the way, and how it goes its way; and work that passes to a successor. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ObstacleDoorTest {
    @Inject
    DutySuccession succession;

    @Inject
    AsSystem system;

    private final PlanningDesk planner = PlanningDesk.ofQuangNinh();
    private final WorkingDesk police = WorkingDesk.of("police-reporter", "22.CA", "reporter");
    private final WorkingDesk educationReporter = WorkingDesk.of("edu-reporter", "22.SGDDT", "reporter");
    private final WorkingDesk education = WorkingDesk.of("edu-head", "22.SGDDT", "approver");
    private final WorkingDesk health = WorkingDesk.of("planner", "22.SYT", "planner");
    private final WorkingDesk committee = WorkingDesk.of("chair", "22.UBND", "approver");
    private final WorkingDesk elsewhere = WorkingDesk.of("planner2", "31.SYT", "planner");

    private String raised(WorkingDesk by, String assignment) {
        return by.post(
                        "/obstacles",
                        Map.of(
                                "assignmentId",
                                assignment,
                                "title",
                                "Thiếu kinh phí",
                                "statement",
                                "Chưa được cấp kinh phí"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void anObstacleGoesUpwardsAndItsWayIsSeenByWhoRaisedIt() {
        Work work = Work.given(planner);
        String path = "/obstacles/" + raised(police, work.coordinating());
        police.get(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("holder.code", equalTo("22.SGDDT"))
                .body("allowedActions", empty());
        elsewhere.get(path).then().statusCode(404);
        committee.get(path).then().statusCode(404);
        educationReporter
                .act(path + "/answer", 0, Map.of("statement", "x"))
                .then()
                .statusCode(403);
        health.act(path + "/answer", 0, Map.of("statement", "x")).then().statusCode(403);
        education
                .get(path)
                .then()
                .body("allowedActions", contains("ANSWER", "FORWARD"))
                .body("next.code", equalTo("22.SYT"));
        education.act(path + "/forwarding", 5, Map.of("reason", "x")).then().statusCode(412);
        education
                .act(path + "/forwarding", 0, Map.of("reason", "Ngoài thẩm quyền của Sở"))
                .then()
                .statusCode(200)
                .body("holder.code", equalTo("22.SYT"))
                .body("allowedActions", empty());
        health.act(path + "/forwarding", 1, Map.of("reason", "Thuộc thẩm quyền UBND tỉnh"))
                .then()
                .statusCode(200)
                .body("holder.code", equalTo("22.UBND"));
        assertThat(committee
                        .see("/obstacles?waiting=TO_ANSWER&planId=" + work.plan())
                        .getList("items"))
                .hasSize(1);
        committee.get(path).then().body("next", nullValue()).body("allowedActions", contains("ANSWER"));
        committee
                .act(path + "/forwarding", 2, Map.of("reason", "x"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/obstacle-no-further"));
        committee
                .act(path + "/answer", 2, Map.of("statement", "Bổ sung 200 triệu đồng"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ANSWERED"));
        police.get(path)
                .then()
                .body("allowedActions", contains("CLOSE", "REOPEN"))
                .body("hops.agency.code", contains("22.SGDDT", "22.SYT", "22.UBND"))
                .body("hops.act", contains("FORWARDED", "FORWARDED", "ANSWERED"))
                .body("hops[2].statement", equalTo("Bổ sung 200 triệu đồng"));
        police.act(path + "/reopening", 3, Map.of("reason", "Chưa nhận được"))
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("hops[3].cause", equalTo("REOPENED"));
        committee.act(path + "/answer", 4, Map.of("statement", "Đã cấp")).then().statusCode(200);
        education.act(path + "/closure", 5).then().statusCode(403);
        police.act(path + "/closure", 5)
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("allowedActions", contains("REOPEN"));
        committee
                .act(path + "/answer", 6, Map.of("statement", "x"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/obstacle-state"));
    }

    @Test
    void theLeadsOwnObstacleGoesToThePlansKeeper() {
        Work work = Work.given(planner);
        String id = raised(educationReporter, work.lead());
        health.get("/obstacles/" + id)
                .then()
                .body("holder.code", equalTo("22.SYT"))
                .body("next.code", equalTo("22.UBND"));
        assertThat(health.see("/obstacles?waiting=TO_ANSWER&planId=" + work.plan())
                        .getList("items.id"))
                .containsExactly(id);
        assertThat(health.see("/duties?planId=" + work.plan()).getList("items")).isEmpty();
        assertThat(health.see("/my-work").getInt("toAnswer")).isPositive();
        assertThat(WorkingDesk.of("health-reporter", "22.SYT", "reporter")
                        .see("/my-work")
                        .getInt("toAnswer"))
                .as("a reporter answers nothing")
                .isZero();
    }

    @Test
    void whatIsOwedPassesToWhoTakesOverAndWhatWasSaidStays() {
        WorkingDesk hospital = WorkingDesk.of("hospital-reporter", "22.BVSN", "reporter");
        WorkingDesk centre = WorkingDesk.of("centre-head", "22.TTCTXH", "approver", "reporter");
        String plan = planner.draft();
        String task = planner.task(plan, "Khám sàng lọc trẻ sơ sinh");
        String from = planner.agency("22.BVSN", TODAY.toString());
        String lead = planner.assign(PlanningDesk.assignment(task, from, "LEAD"));
        String coordinating =
                planner.assign(PlanningDesk.assignment(task, planner.agency("22.CA", TODAY.toString()), "COORDINATE"));
        planner.issue(plan);
        planner.patch(
                        "/assignments/" + lead + "/schedule",
                        0,
                        Map.of(
                                "yearly",
                                List.of(Map.of("month", 1, "day", 15), Map.of("month", 12, "day", 15)),
                                "since",
                                "2026-01-01"))
                .then()
                .statusCode(200);
        String report = "/progress-reports/" + hospital.report(lead, null, 30);
        String pending = "/progress-reports/" + police.report(coordinating, null, 30);
        String obstacle = "/obstacles/" + raised(police, coordinating);
        planner.post(
                        "/agencies/" + from + "/handover",
                        Map.of(
                                "toAgencyId",
                                planner.agency("22.TTCTXH", TODAY.toString()),
                                "on",
                                TODAY.toString(),
                                "reason",
                                "Chuyển nhiệm vụ"))
                .then()
                .statusCode(201);

        var duties = centre.see("/duties?whose=OWN&until=2027-12-31&planId=" + plan);
        assertThat(duties.getList("items.nominalOn"))
                .as("what was late is the successor's, what is to come is asked of it alone")
                .containsExactly("2026-01-15", "2026-12-15", "2027-01-15", "2027-12-15");
        assertThat(duties.getString("items[0].state")).isEqualTo("LATE");
        hospital.get("/duties?planId=" + plan).then().body("items", empty());
        String taken = duties.getString("items[0].assignmentId");
        assertThat(taken).isNotEqualTo(lead);
        centre.get(report)
                .then()
                .statusCode(200)
                .body("allowedActions", empty())
                .body("agency.code", equalTo("22.BVSN"));
        hospital.get(report).then().statusCode(200);
        hospital.post("/progress-reports", WorkingDesk.progress(lead, null, 40))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/assignment-not-in-force"));
        centre.get(pending).then().body("allowedActions", contains("ACCEPT", "RETURN"));
        centre.get(obstacle)
                .then()
                .body("holder.code", equalTo("22.TTCTXH"))
                .body("hops.cause", contains("RAISED", "INHERITED"))
                .body("hops[0].act", equalTo("HANDED_OVER"));
        String late = duties.getString("items[0].id");
        centre.post("/progress-reports", WorkingDesk.progress(taken, late, 100))
                .then()
                .statusCode(201);
        centre.get("/duties/" + late).then().body("state", equalTo("DONE_LATE"));
    }

    @Test
    void daysThatComeIntoSightAreWrittenDownOnce() throws SQLException {
        Work work = Work.given(planner);
        planner.patch(
                        "/assignments/" + work.lead() + "/schedule",
                        0,
                        Map.of("yearly", List.of(Map.of("month", 7)), "since", "2026-01-01"))
                .then()
                .statusCode(200);
        String duties = "/duties?until=2027-12-31&assignmentId=" + work.lead();
        List<String> days = health.see(duties).getList("items.dueOn");
        assertThat(days).as("31 July 2027 is a Saturday").containsExactly("2026-07-31", "2027-08-02");
        try (var connection = PostgresForTests.asOwner();
                var statement = connection.createStatement()) {
            statement.execute(
                    "delete from duty where nominal_on > '2027-01-01' and assignment_id = '" + work.lead() + "'");
        }
        assertThat(health.see(duties).getList("items")).hasSize(1);
        system.run(succession::goOn);
        system.run(succession::goOn);
        assertThat(health.see(duties).getList("items.dueOn")).isEqualTo(days);
    }

    @Test
    void theScoreboardCountsEachAgencyByWhatTheCallerMaySee() {
        Work work = Work.given(planner);
        planner.patch(
                        "/assignments/" + work.lead() + "/schedule",
                        0,
                        Map.of(
                                "yearly",
                                List.of(Map.of("month", 3, "day", 3), Map.of("month", 4, "day", 7)),
                                "since",
                                "2026-01-01"))
                .then()
                .statusCode(200);
        String first = health.see("/duties?assignmentId=" + work.lead()).getString("items[0].id");
        String days = "/agency-scores?from=2026-03-03&until=2026-04-07";
        Map<String, Integer> before = counts(health.see(days), "22.SGDDT");
        educationReporter.report(work.lead(), first, 100);
        Map<String, Integer> after = counts(health.see(days), "22.SGDDT");
        assertThat(after.get("due")).isEqualTo(before.get("due")).isGreaterThanOrEqualTo(2);
        assertThat(after.get("doneLate")).isEqualTo(before.get("doneLate") + 1);
        assertThat(after.get("late")).isEqualTo(before.get("late") - 1);
        assertThat(educationReporter.see(days).getList("items.agency.code"))
                .as("an agency sees itself alone")
                .containsExactly("22.SGDDT");
        assertThat(elsewhere.see(days).getList("items.agency.code")).doesNotContain("22.SGDDT");
        health.get("/agency-scores?from=2026-04-07&until=2026-03-03").then().statusCode(400);
        health.get("/agency-scores?from=1990-01-01&until=2026-03-03").then().statusCode(400);
    }

    private static Map<String, Integer> counts(JsonPath board, String agency) {
        return board.getMap("items.find { it.agency.code == '" + agency + "' }.duties");
    }
}
