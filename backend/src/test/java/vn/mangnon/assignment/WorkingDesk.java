package vn.mangnon.assignment;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.Tokens;

/** A person who works on what was assigned, and the work that tests give them. */
record WorkingDesk(String token) {
    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    static WorkingDesk of(String person, String agency, String... roles) {
        return new WorkingDesk(Tokens.of(person, agency, roles));
    }

    /** A task of a plan in force: education leads, the police coordinate. */
    record Work(String plan, String task, String lead, String coordinating) {
        static Work given(PlanningDesk planner) {
            String plan = planner.draft();
            String task = planner.task(plan, "Dạy bơi an toàn cho trẻ em");
            String lead =
                    planner.assign(PlanningDesk.assignment(task, planner.agency("22.SGDDT", TODAY.toString()), "LEAD"));
            String coordinating = planner.assign(
                    PlanningDesk.assignment(task, planner.agency("22.CA", TODAY.toString()), "COORDINATE"));
            planner.issue(plan);
            return new Work(plan, task, lead, coordinating);
        }
    }

    Response get(String path) {
        return Door.as(token).get(path);
    }

    JsonPath see(String path) {
        return get(path).then().statusCode(200).extract().jsonPath();
    }

    Response post(String path, Object body) {
        return Door.as(token).contentType(ContentType.JSON).body(body).post(path);
    }

    Response act(String path, int version) {
        return Door.as(token).header("If-Match", "\"" + version + "\"").post(path);
    }

    Response act(String path, int version, Object body) {
        return Door.as(token)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(path);
    }

    static Map<String, Object> progress(String assignment, String duty, Integer percent) {
        Map<String, Object> body = new HashMap<>();
        body.put("assignmentId", assignment);
        body.put("dutyId", duty);
        body.put("percent", percent);
        body.put("statement", "Đã mở 12 lớp dạy bơi cho 360 em");
        body.put("asOf", TODAY.toString());
        return body;
    }

    String report(String assignment, String duty, int percent) {
        return post("/progress-reports", progress(assignment, duty, percent))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
