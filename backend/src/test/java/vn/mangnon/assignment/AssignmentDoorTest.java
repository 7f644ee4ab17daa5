package vn.mangnon.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

/** Who answers for what, through the door. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AssignmentDoorTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final String VIEWER = Tokens.of("viewer", "31.UBND", "viewer");
    private final PlanningDesk planner = PlanningDesk.ofQuangNinh();
    private final PlanningDesk neighbour = PlanningDesk.ofHaiPhong();
    private String education;
    private String health;
    private String police;

    @BeforeEach
    void agencies() {
        education = planner.agency("22.SGDDT", TODAY.toString());
        health = planner.agency("22.SYT", TODAY.toString());
        police = planner.agency("22.CA", TODAY.toString());
        assertThat(List.of(education, health, police)).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void anAssignmentOfADraftBeginsWithItsPlan() {
        String plan = planner.draft();
        String task = planner.task(plan, "Phòng, chống đuối nước trẻ em");
        Map<String, Object> body = PlanningDesk.assignment(task, education, "LEAD");
        body.put("statement", "Chủ trì dạy bơi trong nhà trường");
        JsonPath made = planner.post("/assignments", body)
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/assignments/"))
                .header("ETag", equalTo("\"0\""))
                .body("planId", equalTo(plan))
                .body("planState", equalTo("DRAFT"))
                .body("draft", equalTo(true))
                .body("from", nullValue())
                .body("subjectStatement", equalTo("Phòng, chống đuối nước trẻ em"))
                .body("agency.code", equalTo("22.SGDDT"))
                .body("agency.standing", equalTo("ACTIVE"))
                .body("allowedActions", contains("EDIT", "DELETE"))
                .extract()
                .jsonPath();
        String id = made.getString("id");
        Door.as(VIEWER).get("/assignments/" + id).then().statusCode(404);

        planner.issue(plan);
        Door.as(VIEWER)
                .get("/assignments/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("from", equalTo("2021-03-01"))
                .body("draft", equalTo(false))
                .body("allowedActions", empty());
        planner.at().get("/assignments/" + id).then().body("allowedActions", contains("EDIT_STATEMENT", "END"));
    }

    @Test
    void aSecondLeadOnOverlappingDaysIsRefusedAndTheFirstIsNamed() {
        String task = planner.task(planner.draft(), "Khám sức khỏe học sinh");
        planner.assign(PlanningDesk.assignment(task, education, "LEAD", "2025-01-01", "2025-06-30"));
        planner.post("/assignments", PlanningDesk.assignment(task, health, "LEAD", "2025-06-30", null))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/second-lead"))
                .body("detail", containsString("Sở Giáo dục và Đào tạo Quảng Ninh"));
        planner.post("/assignments", PlanningDesk.assignment(task, health, "LEAD"))
                .then()
                .statusCode(409);
        planner.assign(PlanningDesk.assignment(task, health, "LEAD", "2025-07-01", null));
        planner.assign(PlanningDesk.assignment(task, police, "COORDINATE", "2025-01-01", null));
    }

    @Test
    void eachPartHasALeadOfItsOwnHoweverItIsSpelt() {
        String task = planner.task(planner.draft(), "Tuyên truyền");
        Map<String, Object> schools = PlanningDesk.assignment(task, education, "LEAD");
        schools.put("part", "Trong nhà trường");
        planner.assign(schools);
        Map<String, Object> again = PlanningDesk.assignment(task, health, "LEAD");
        again.put("part", "trong nhà TRƯỜNG ");
        planner.post("/assignments", again).then().statusCode(409).body("type", equalTo("/problems/second-lead"));
        again.put("part", "Tại cộng đồng");
        planner.assign(again);
    }

    @Test
    void nobodyHasOneRoleTwiceOnTheSameSubject() {
        String task = planner.task(planner.draft(), "Tiêm chủng");
        planner.assign(PlanningDesk.assignment(task, education, "COORDINATE"));
        planner.post("/assignments", PlanningDesk.assignment(task, education, "COORDINATE", "2025-01-01", null))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/assigned-twice"));
        planner.assign(PlanningDesk.assignment(task, education, "PERFORM"));
    }

    @Test
    void theDatabaseItselfRefusesASecondLead() throws SQLException {
        String task = planner.task(planner.draft(), "Dinh dưỡng");
        String id = planner.assign(PlanningDesk.assignment(task, education, "LEAD"));
        try (var connection = PostgresForTests.asOwner();
                var statement = connection.createStatement()) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.executeUpdate(
                            "insert into assignment (id, plan_id, subject_type, subject_id, agency_id, role, published, recorded_at, version)"
                                    + " select gen_random_uuid(), plan_id, subject_type, subject_id, '" + health
                                    + "', role, published, recorded_at, 0 from assignment where id = '" + id + "'"))
                    .hasMessageContaining("ex_assignment_lead");
        }
    }

    @Test
    void anAgencyMustExistOnTheFirstDay() {
        String labour = planner.agency("22.SLDTBXH", "2024-01-01");
        String task = planner.task(planner.draft(), "Trợ giúp trẻ em");
        planner.assign(PlanningDesk.assignment(task, labour, "LEAD", "2021-03-01", null));
        planner.post("/assignments", PlanningDesk.assignment(task, labour, "PERFORM", "2025-03-01", null))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/agency-not-active"))
                .body("errors[0].pointer", equalTo("/agencyId"));
        planner.assign(PlanningDesk.assignment(task, labour, "PERFORM"));
    }

    @Test
    void nonsenseIsNamedAndChangesNothing() {
        String plan = planner.draft();
        String task = planner.task(plan, "Văn hóa, thể thao");
        planner.post("/assignments", PlanningDesk.assignment(task, education, "BOSS"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/role"))
                .body("errors[0].code", equalTo("one-of"));
        planner.post("/assignments", Map.of())
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/subjectType", "/subjectId", "/agencyId", "/role"));
        planner.post("/assignments", PlanningDesk.assignment(UUID.randomUUID().toString(), education, "LEAD"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-subject"))
                .body("errors[0].pointer", equalTo("/subjectId"));
        planner.post(
                        "/assignments",
                        PlanningDesk.assignment(task, UUID.randomUUID().toString(), "LEAD"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-agency"));
        planner.post("/assignments", PlanningDesk.assignment(task, education, "LEAD", "2025-02-01", "2025-01-31"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/assignment-ends-before-it-begins"))
                .body("errors[0].pointer", equalTo("/until"));
        assertThat(planner.get("/assignments?planId=" + plan).getInt("total.value"))
                .isZero();
    }

    @Test
    void anotherDeskNeitherSeesADraftNorWritesInAnIssuedPlan() {
        String plan = planner.draft();
        String task = planner.task(plan, "Lao động trẻ em");
        String id = planner.assign(PlanningDesk.assignment(task, education, "LEAD"));
        neighbour
                .post("/assignments", PlanningDesk.assignment(task, health, "PERFORM"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-subject"));
        neighbour
                .patch("/assignments/" + id, 0, Map.of("statement", "x"))
                .then()
                .statusCode(404);
        neighbour.at().get("/plans/" + plan + "/responsibilities").then().statusCode(404);
        neighbour
                .post(
                        "/plans/" + plan + "/responsibilities",
                        Map.of("changes", List.of(Map.of("act", "REMOVE", "id", id, "version", 0))))
                .then()
                .statusCode(404);

        planner.issue(plan);
        neighbour
                .post("/assignments", PlanningDesk.assignment(task, health, "PERFORM"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-reach"));
        neighbour
                .act("/assignments/" + id + "/end", 1, Map.of("on", "2025-01-01", "reason", "x"))
                .then()
                .statusCode(403);
        neighbour.delete("/assignments/" + id, 1).then().statusCode(403);
        Door.as(VIEWER)
                .header("If-Match", "\"1\"")
                .delete("/assignments/" + id)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void rowPoliciesHideDraftsAndRefuseWritesEvenToTheApplicationsOwnSql() throws SQLException {
        String plan = planner.draft();
        String task = planner.task(plan, "Nước sạch");
        String id = planner.assign(PlanningDesk.assignment(task, education, "LEAD"));
        String issued = planner.issue(planner.draft());
        try (var connection = PostgresForTests.asApplication();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var seen = statement.executeQuery("select count(*) from assignment where id = '" + id + "'");
            seen.next();
            assertThat(seen.getInt(1)).isZero();
            assertThat(statement.executeUpdate("update assignment set statement = 'x' where plan_id = '" + plan + "'"))
                    .isZero();
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.executeUpdate(
                            "insert into assignment (id, plan_id, subject_type, subject_id, agency_id, role, valid_from, published, recorded_at, version)"
                                    + " values (gen_random_uuid(), '" + issued + "', 'PLAN', '" + issued + "', '"
                                    + education
                                    + "', 'LEAD', '2025-01-01', true, now(), 0)"))
                    .hasMessageContaining("row-level security");
            connection.rollback();
        }
    }

    @Test
    void aDraftIsChangedAndRemovedFreelyByTheVersionSeen() {
        String task = planner.task(planner.draft(), "Khai sinh");
        String id = planner.assign(PlanningDesk.assignment(task, education, "LEAD"));
        planner.patch("/assignments/" + id, 0, Map.of("agencyId", health, "until", "2025-12-31"))
                .then()
                .statusCode(200)
                .body("agency.id", equalTo(health))
                .body("until", equalTo("2025-12-31"))
                .header("ETag", equalTo("\"1\""));
        planner.patch("/assignments/" + id, 0, Map.of("role", "PERFORM")).then().statusCode(412);
        Door.as(planner.token())
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch("/assignments/" + id)
                .then()
                .statusCode(428);
        planner.patch("/assignments/" + id, 1, Map.of("subjectId", task))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-field"));
        planner.act("/assignments/" + id + "/end", 1, Map.of("on", "2025-01-01", "reason", "x"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/assignment-of-draft"));
        planner.delete("/assignments/" + id, 1).then().statusCode(204);
        planner.at().get("/assignments/" + id).then().statusCode(404);
    }

    @Test
    void changingIntoASecondLeadIsRefused() {
        String task = planner.task(planner.draft(), "Bạo lực");
        planner.assign(PlanningDesk.assignment(task, education, "LEAD"));
        String other = planner.assign(PlanningDesk.assignment(task, health, "COORDINATE"));
        planner.patch("/assignments/" + other, 0, Map.of("role", "LEAD"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/second-lead"))
                .body("detail", containsString("Sở Giáo dục và Đào tạo Quảng Ninh"));
    }

    @Test
    void whatHasBegunInAPlanInForceIsEndedNotRewritten() {
        String plan = planner.draft();
        String task = planner.task(plan, "Tư vấn");
        String id = planner.assign(PlanningDesk.assignment(task, education, "LEAD"));
        planner.issue(plan);
        planner.patch("/assignments/" + id, 1, Map.of("agencyId", health))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/assignment-begun"));
        planner.delete("/assignments/" + id, 1).then().statusCode(409);
        planner.patch("/assignments/" + id, 1, Map.of("statement", "Chủ trì tư vấn"))
                .then()
                .statusCode(200)
                .body("statement", equalTo("Chủ trì tư vấn"));
        planner.act("/assignments/" + id + "/end", 2, Map.of("on", "2021-02-28", "reason", "Sớm quá"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/on"));
        planner.act("/assignments/" + id + "/end", 2, Map.of("on", "2024-12-31", "reason", "Giao việc khác"))
                .then()
                .statusCode(200)
                .body("until", equalTo("2024-12-31"))
                .body("endReason", equalTo("Giao việc khác"));
        planner.act("/assignments/" + id + "/end", 3, Map.of("on", "2024-12-31", "reason", "Lần nữa"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/assignment-ends-already"));
        planner.assign(PlanningDesk.assignment(task, health, "LEAD", "2025-01-01", null));
        assertThat(planner.get("/plans/" + plan + "/responsibilities?on=2024-12-31")
                        .getList("agencies.code"))
                .isEqualTo(List.of("22.SGDDT"));
        assertThat(planner.get("/plans/" + plan + "/responsibilities?on=2025-01-01")
                        .getList("agencies.code"))
                .isEqualTo(List.of("22.SYT"));
    }

    @Test
    void whatHasNotBegunYetMayStillBeRewritten() {
        String plan = planner.issue(planner.draft());
        String tomorrow = TODAY.plusDays(1).toString();
        Map<String, Object> body = PlanningDesk.assignment(plan, education, "CONSOLIDATE", tomorrow, null);
        body.put("subjectType", "PLAN");
        String id = planner.assign(body);
        planner.patch("/assignments/" + id, 0, Map.of("agencyId", health))
                .then()
                .statusCode(200)
                .body("allowedActions", contains("EDIT", "END", "DELETE"));
        planner.patch("/assignments/" + id, 1, Map.of("from", TODAY.toString()))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/assignment-begins-too-early"));
        planner.delete("/assignments/" + id, 1).then().statusCode(204);
    }

    @Test
    void oneIdempotencyKeyAssignsOnce() {
        String task = planner.task(planner.draft(), "Sân chơi");
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = PlanningDesk.assignment(task, education, "LEAD");
        String first = planner.at()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/assignments")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String again = planner.at()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/assignments")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        assertThat(again).isEqualTo(first);
        body.put("role", "PERFORM");
        planner.at()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/assignments")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void theListIsNarrowedByEachOfItsFilters() {
        String plan = planner.draft();
        String swim = planner.task(plan, "Dạy bơi");
        String read = planner.task(plan, "Thư viện");
        planner.assign(PlanningDesk.assignment(swim, education, "LEAD", "2021-03-01", "2023-12-31"));
        planner.assign(PlanningDesk.assignment(swim, health, "LEAD", "2024-01-01", null));
        planner.assign(PlanningDesk.assignment(read, education, "PERFORM"));
        planner.issue(plan);
        assertThat(roles("planId=" + plan)).containsExactly("PERFORM", "LEAD", "LEAD");
        assertThat(roles("planId=" + plan + "&sort=from")).containsExactly("LEAD", "PERFORM", "LEAD");
        assertThat(roles("planId=" + plan + "&agencyId=" + education)).containsExactly("PERFORM", "LEAD");
        assertThat(roles("planId=" + plan + "&agencyId=" + education + "&on=2024-01-01"))
                .containsExactly("PERFORM");
        assertThat(roles("subjectType=TASK&subjectId=" + swim + "&on=2023-12-31"))
                .containsExactly("LEAD");
        assertThat(roles("planId=" + plan + "&role=LEAD&on=2025-01-01")).containsExactly("LEAD");
        assertThat(roles("planId=" + plan + "&subjectType=OBJECTIVE")).isEmpty();
        String area = planner.get("/me").getString("agency.areaId");
        assertThat(roles("planId=" + plan + "&areaId=" + area)).hasSize(3);
        assertThat(roles("planId=" + plan + "&areaId=" + UUID.randomUUID())).isEmpty();
        JsonPath first = planner.get("/assignments?limit=2&planId=" + plan);
        assertThat(first.getInt("total.value")).isEqualTo(3);
        JsonPath second =
                planner.get("/assignments?limit=2&planId=" + plan + "&cursor=" + first.getString("nextCursor"));
        assertThat(second.getList("items.role")).isEqualTo(List.of("LEAD"));
        assertThat(second.getString("nextCursor")).isNull();
    }

    @Test
    void wordsAreFoundWithoutAccentsInPublishedAssignmentsAndInOnesOwnDraft() {
        String plan = planner.draft();
        String task = planner.task(plan, "Dạy bơi");
        Map<String, Object> body = PlanningDesk.assignment(task, education, "LEAD");
        body.put("statement", "Xây dựng bể bơi thông minh lắp ghép tại xã đảo");
        String id = planner.assign(body);
        assertThat(planner.get("/assignments?q=be boi thong minh lap ghep").getList("items.id"))
                .doesNotContain(id);
        assertThat(planner.get("/assignments?q=BE BOI THONG MINH&planId=" + plan)
                        .getList("items.id"))
                .isEqualTo(List.of(id));
        planner.issue(plan);
        JsonPath found = planner.get("/assignments?q=bể bơi thong minh lap ghép tai xa đao");
        assertThat(found.getList("items.id")).contains(id);
        assertThat(found.getString("total.kind")).isEqualTo("EXACT");
        planner.patch("/assignments/" + id, 1, Map.of("statement", "Xây dựng thư viện"))
                .then()
                .statusCode(200);
        assertThat(planner.get("/assignments?q=be boi thong minh lap ghep tai xa dao")
                        .getList("items.id"))
                .doesNotContain(id);
        assertThat(planner.get("/assignments?q=100%").getInt("total.value")).isZero();
    }

    @Test
    void theMatrixShowsTheDayAndWhoGoesOnToday() {
        String labour = planner.agency("22.SLDTBXH", "2024-01-01");
        String plan = planner.draft();
        String task = planner.task(plan, "Trẻ em có hoàn cảnh đặc biệt");
        String alone = planner.task(plan, "Chưa giao cho ai");
        planner.assign(PlanningDesk.assignment(task, labour, "LEAD"));
        planner.assign(PlanningDesk.assignment(task, education, "COORDINATE"));
        planner.issue(plan);
        planner.at()
                .get("/plans/" + plan + "/responsibilities?on=2024-06-01")
                .then()
                .statusCode(200)
                .body("on", equalTo("2024-06-01"))
                .body("agencies.code", contains("22.SGDDT", "22.SLDTBXH"))
                .body("agencies[1].standing", equalTo("ACTIVE"))
                .body("agencies[1].successorAgencyId", equalTo(health))
                .body("agencies[0].successorAgencyId", nullValue())
                .body("subjects.id", contains(task, alone))
                .body("subjects.led", contains(true, false))
                .body("cells", hasSize(2))
                .body("cells.role", hasItems("LEAD", "COORDINATE"))
                .body("allowedActions", contains("ASSIGN"));
        planner.at()
                .get("/plans/" + plan + "/responsibilities?on=2025-06-01")
                .then()
                .statusCode(200)
                .body("agencies[1].standing", equalTo("DISSOLVED"))
                .body("agencies[1].dissolvedAfter", equalTo("2025-02-28"))
                .body("agencies[1].successorAgencyName", equalTo("Sở Y tế Quảng Ninh"));
        planner.at()
                .get("/plans/" + plan + "/responsibilities?on=2020-06-01")
                .then()
                .body("cells", empty());
        Door.as(VIEWER)
                .get("/plans/" + plan + "/responsibilities")
                .then()
                .statusCode(200)
                .body("allowedActions", empty())
                .body("cells[0].allowedActions", empty());
        planner.at()
                .get("/plans/" + UUID.randomUUID() + "/responsibilities")
                .then()
                .statusCode(404);
    }

    @Test
    void severalChangesAreEachAnsweredByThemselves() {
        String plan = planner.draft();
        String task = planner.task(plan, "Phòng, chống xâm hại");
        String old = planner.assign(PlanningDesk.assignment(task, education, "LEAD"));
        String stale = planner.assign(PlanningDesk.assignment(task, education, "PERFORM"));
        planner.patch("/assignments/" + stale, 0, Map.of("statement", "x"))
                .then()
                .statusCode(200);
        Map<String, Object> changes = Map.of(
                "changes",
                List.of(
                        Map.of("act", "ASSIGN", "assignment", PlanningDesk.assignment(task, police, "LEAD")),
                        Map.of("act", "REMOVE", "id", old, "version", 0),
                        Map.of("act", "ASSIGN", "assignment", PlanningDesk.assignment(task, health, "LEAD")),
                        Map.of("act", "REMOVE", "id", stale, "version", 0),
                        Map.of(
                                "act",
                                "ASSIGN",
                                "assignment",
                                PlanningDesk.assignment(UUID.randomUUID().toString(), health, "LEAD")),
                        Map.of("act", "END", "id", stale, "version", 1),
                        Map.of("act", "REMOVE", "id", UUID.randomUUID().toString(), "version", 0)));
        String key = UUID.randomUUID().toString();
        JsonPath answer = save(plan, key, changes);
        assertThat(answer.getList("results.status")).isEqualTo(List.of(201, 204, 409, 412, 422, 422, 404));
        assertThat(answer.getInt("done")).isEqualTo(2);
        assertThat(answer.getInt("refused")).isEqualTo(5);
        assertThat(answer.getString("results[0].assignment.agencyId")).isEqualTo(police);
        assertThat(answer.getInt("results[0].assignment.version")).isZero();
        assertThat(answer.getString("results[2].problem.type")).isEqualTo("/problems/second-lead");
        assertThat(answer.getString("results[2].problem.detail")).contains("Công an tỉnh Quảng Ninh");
        assertThat(answer.getString("results[4].problem.errors[0].pointer")).isEqualTo("/subjectId");
        assertThat(answer.getString("results[5].problem.errors[0].pointer")).isEqualTo("/on");
        JsonPath again = save(plan, key, changes);
        assertThat(again.getMap("")).isEqualTo(answer.getMap(""));
        assertThat(roles("planId=" + plan)).containsExactlyInAnyOrder("LEAD", "PERFORM");
        neighbour
                .post("/plans/" + plan + "/responsibilities", Map.of("changes", List.of()))
                .then()
                .statusCode(400);
    }

    @Test
    void responsibilityEndsWithTheItemAndWithThePlan() {
        String plan = planner.draft();
        String task = planner.task(plan, "Bị bãi bỏ");
        String kept = planner.task(plan, "Còn lại");
        String id = planner.assign(PlanningDesk.assignment(task, education, "LEAD"));
        String other = planner.assign(PlanningDesk.assignment(kept, education, "LEAD"));
        planner.issue(plan);
        long version = planner.get("/plans/" + plan).getLong("version");
        planner.act(
                        "/plans/" + plan + "/amendments",
                        version,
                        Map.of(
                                "reason",
                                "Bãi bỏ nhiệm vụ",
                                "effectiveOn",
                                "2023-01-01",
                                "changes",
                                List.of(Map.of("subject", "TASK", "act", "REMOVE", "id", task))))
                .then()
                .statusCode(201);
        assertThat(planner.get("/assignments/" + id).getString("until")).isEqualTo("2022-12-31");
        assertThat(planner.get("/assignments/" + other).getString("until")).isNull();
        planner.act(
                        "/plans/" + plan + "/closure",
                        planner.get("/plans/" + plan).getLong("version"),
                        Map.of("on", "2025-01-01", "reason", "Hết hiệu lực"))
                .then()
                .statusCode(200);
        assertThat(planner.get("/assignments/" + other).getString("until")).isEqualTo("2024-12-31");
        planner.post("/assignments", PlanningDesk.assignment(kept, health, "PERFORM", "2024-01-01", null))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/plan-closed"));
    }

    @Test
    void theTrailOfThePlanTellsWhoAssignedWhom() {
        String plan = planner.draft();
        String id = planner.assign(PlanningDesk.assignment(planner.task(plan, "Nhật ký"), education, "LEAD"));
        Door.as(Tokens.of("auditor", "22.UBND", "auditor"))
                .get("/audit-entries?streamId=" + plan + "&act=assigned")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].subjectId", equalTo(id))
                .body("items[0].details.role", equalTo("LEAD"))
                .body("items[0].actor", not(equalTo("system")))
                .body("items[0].recordedAt", notNullValue());
    }

    private JsonPath save(String plan, String key, Map<String, Object> changes) {
        return planner.at()
                .header("Idempotency-Key", key)
                .body(new HashMap<>(changes))
                .post("/plans/" + plan + "/responsibilities")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> roles(String query) {
        return planner.get("/assignments?" + query).getList("items.role", String.class);
    }

    @Test
    void aPatchThatChangesNothingIsNoAct() throws SQLException {
        String plan = planner.draft();
        String id = planner.assign(PlanningDesk.assignment(planner.task(plan, "Việc"), education, "LEAD"));
        long entries = entries(plan);
        planner.patch("/assignments/" + id, 0, Map.of()).then().statusCode(200).header("ETag", equalTo("\"0\""));
        planner.patch("/assignments/" + id, 0, Map.of("role", "LEAD", "agencyId", education))
                .then()
                .statusCode(200)
                .body("version", equalTo(0));
        assertThat(entries(plan)).isEqualTo(entries);
        planner.patch("/assignments/" + id, 0, Map.of("statement", "Khác"))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        assertThat(entries(plan)).isEqualTo(entries + 1);
    }

    @Test
    void daysThatCannotBeMeantAreRefusedByPlace() {
        String plan = planner.draft();
        String task = planner.task(plan, "Việc");
        String id = planner.assign(PlanningDesk.assignment(task, education, "LEAD"));
        for (String day : List.of("0001-01-01", "1899-12-31", "9999-12-31", "+999999999-12-31")) {
            planner.post("/assignments", PlanningDesk.assignment(task, police, "MONITOR", day, null))
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/from"));
            planner.post("/assignments", PlanningDesk.assignment(task, police, "MONITOR", null, day))
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/until"));
            planner.patch("/assignments/" + id, 0, Map.of("until", day))
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/until"));
            planner.act("/assignments/" + id + "/end", 0, Map.of("on", day, "reason", "x"))
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/on"));
        }
    }

    private static long entries(String plan) throws SQLException {
        try (var owner = PostgresForTests.asOwner();
                var statement = owner.createStatement()) {
            var found = statement.executeQuery("select count(*) from audit_entry where stream_id = '" + plan + "'");
            found.next();
            return found.getLong(1);
        }
    }
}
