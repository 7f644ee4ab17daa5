package vn.mangnon.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

/** A reviewed draft becomes a plan, whole or not at all. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class PlanAcceptanceTest {
    private static final Path OWN = Path.of("src/main/resources/demo/quang-ninh-2021.txt");
    private static final Path SEED = Path.of("../../shared/seeds/001_eed23065a06452e9.txt");

    private final String planner = Tokens.of("planner", "22.SYT", "planner");

    static Stream<Path> quangNinh() {
        return Stream.of(OWN, SEED).filter(Files::exists);
    }

    private JsonPath sent(Path file) throws IOException {
        return Door.as(planner)
                .multiPart("file", "quang-ninh.txt", Files.readAllBytes(file), "text/plain")
                .post("/plan-imports")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private String id(String path, String key) {
        return Door.as(planner).get(path).then().statusCode(200).extract().path(key);
    }

    private String province() {
        return id("/areas?level=PROVINCE&code=22&on=2021-03-08", "items[0].id");
    }

    private String agency(String code) {
        return id("/agencies?code=" + code, "items[0].id");
    }

    /** The reviewer's answers for every name that the draft leaves open. */
    private List<Map<String, Object>> matches(JsonPath draft) {
        String committee = agency("22.UBND");
        Map<String, Object> byName = new LinkedHashMap<>();
        List<Map<String, Object>> assignments = draft.getList("assignments");
        assignments.stream()
                .filter(a -> a.get("agencyId") == null)
                .forEach(a -> byName.put((String) a.get("agency"), committee));
        return byName.entrySet().stream()
                .map(e -> Map.of("agency", (Object) e.getKey(), "agencyId", e.getValue()))
                .toList();
    }

    private static String assignment(JsonPath draft, String agency) {
        return draft.getString("assignments.find { it.agency == '" + agency + "' }.id");
    }

    private ValidatableResponse accept(String id, int version, Map<String, Object> command) {
        return Door.as(planner)
                .header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body(command)
                .post("/plan-imports/" + id + "/acceptance")
                .then();
    }

    private Map<String, Object> command(JsonPath draft, Map<?, ?>... leads) {
        Map<String, Object> command = new HashMap<>();
        command.put("areaId", province());
        command.put("agencyMatches", matches(draft));
        command.put("leadDecisions", List.of(leads));
        return command;
    }

    @ParameterizedTest
    @MethodSource("quangNinh")
    void quangNinhsPlanIsAcceptedOnceItsOpenDecisionsAreMade(Path file) throws IOException {
        JsonPath draft = sent(file);
        String id = draft.getString("id");
        assertThat(draft.getList("warnings.code")).contains("TWO_LEADS");
        assertThat(draft.getList("assignments.agency")).contains("Sở Kế hoạch và Đầu tư");
        assertThat(draft.getList("assignments.findAll { it.agency == 'Sở Y tế' }.agencyId", String.class))
                .containsOnly(agency("22.SYT"));

        int open = matches(draft).size();
        assertThat(open).isPositive();
        accept(id, 0, Map.of("areaId", province()))
                .statusCode(422)
                .body("type", equalTo("/problems/agency-undecided"))
                .body("agencies", hasItem("Ủy ban nhân dân các huyện, thị xã, thành phố"))
                .body("agencies", hasSize(open))
                .body("errors", hasSize(open + 1))
                .body("errors.pointer", hasItems("/agencyMatches", "/leadDecisions"));
        String nine = draft.getString("indicators.find { it.code == '9' }.id");
        accept(id, 0, command(draft))
                .statusCode(422)
                .body("type", equalTo("/problems/lead-undecided"))
                .body("errors.pointer", contains("/leadDecisions"))
                .body("errors[0].detail", containsString("9"))
                .body("errors[0].detail", containsString("Công an tỉnh"))
                .body("leads.subjectId", contains(nine))
                .body("leads[0].assignmentIds", hasSize(2));
        Door.as(planner)
                .get("/plan-imports/" + id)
                .then()
                .body("status", equalTo("DRAFT"))
                .body("planId", nullValue());

        Map<String, String> police =
                Map.of("indicatorCode", "9", "assignmentId", assignment(draft, "Công an tỉnh"), "role", "COORDINATE");
        ValidatableResponse accepted = accept(id, 0, command(draft, police)).statusCode(201);
        String plan = accepted.body("objectives", equalTo(4))
                .body("indicators", equalTo(24))
                .body("targets", equalTo(65))
                .extract()
                .path("id");
        accepted.header("Location", containsString("/api/v1/plans/" + plan));

        Door.as(planner)
                .get("/plans/" + plan)
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("period.from", equalTo(2021))
                .body("period.to", equalTo(2030))
                .body("area.id", equalTo(province()))
                .body("sample", equalTo(false));
        JsonPath indicators = Door.as(planner)
                .get("/plans/" + plan + "/indicators?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(indicators.getList("items.code", String.class))
                .hasSize(24)
                .startsWith("1", "2", "3")
                .endsWith("24");
        assertThat(Door.as(planner)
                        .get("/plans/" + plan + "/objectives?limit=200")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items"))
                .hasSize(4);
        String nineInPlan = indicators.getString("items.find { it.code == '9' }.id");
        Door.as(planner)
                .get("/assignments?limit=200&subjectType=INDICATOR&subjectId=" + nineInPlan)
                .then()
                .statusCode(200)
                .body("items.findAll { it.role == 'LEAD' }.agencyId", contains(agency("22.SLDTBXH")))
                .body("items.findAll { it.role == 'COORDINATE' }.agencyId", contains(agency("22.CA")));
        String fourInPlan = indicators.getString("items.find { it.code == '4' }.id");
        JsonPath four = Door.as(planner)
                .get("/indicators/" + fourInPlan)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(four.getList("measures.targets.flatten().scope", String.class))
                .contains("nông thôn", "thành thị");

        accept(id, 1, command(draft, police)).statusCode(409).body("type", equalTo("/problems/import-accepted"));
        accept(id, 0, command(draft, police)).statusCode(409);
        Door.as(planner)
                .get("/plan-imports/" + id)
                .then()
                .body("status", equalTo("ACCEPTED"))
                .body("planId", equalTo(plan))
                .body("allowedActions", empty());
        Door.as(Tokens.of("auditor", "22.UBND", "auditor"))
                .get("/audit-entries?streamId=" + id)
                .then()
                .statusCode(200)
                .body("items.act", contains("accepted", "imported"))
                .body("items[0].subjectId", equalTo(plan));
    }

    @Test
    void agenciesThatLeadTogetherEachGetAPart() throws IOException {
        JsonPath draft = sent(OWN);
        String nine = draft.getString("indicators.find { it.code == '9' }.id");
        Map<String, String> labour = Map.of(
                "indicatorId",
                nine,
                "assignmentId",
                assignment(draft, "Sở Lao động - Thương binh và Xã hội"),
                "part",
                "phòng ngừa");
        String police = assignment(draft, "Công an tỉnh");
        accept(draft.getString("id"), 0, command(draft, labour))
                .statusCode(422)
                .body("type", equalTo("/problems/lead-undecided"));
        accept(
                        draft.getString("id"),
                        0,
                        command(
                                draft,
                                labour,
                                Map.of("indicatorId", nine, "assignmentId", police, "part", " PHÒNG  ngừa ")))
                .statusCode(422)
                .body("type", equalTo("/problems/lead-undecided"));
        String plan = accept(
                        draft.getString("id"),
                        0,
                        command(draft, labour, Map.of("indicatorId", nine, "assignmentId", police, "part", "xử lý")))
                .statusCode(201)
                .extract()
                .path("id");
        String inPlan = Door.as(planner)
                .get("/plans/" + plan + "/indicators?limit=200")
                .then()
                .extract()
                .jsonPath()
                .getString("items.find { it.code == '9' }.id");
        assertThat(Door.as(planner)
                        .get("/assignments?limit=200&subjectType=INDICATOR&subjectId=" + inPlan)
                        .then()
                        .extract()
                        .jsonPath()
                        .getList("items.part", String.class))
                .containsExactlyInAnyOrder("phòng ngừa", "xử lý");
    }

    @Test
    void whoHasNeitherIndicatorsNorTasksLeadsATaskOfItsOwn() throws IOException {
        JsonPath draft = sent(OWN);
        List<Map<String, Object>> assignments = draft.getList("assignments");
        long duties = assignments.stream()
                .filter(a -> ((List<?>) a.get("indicatorIds")).isEmpty() && ((List<?>) a.get("taskIds")).isEmpty())
                .count();
        Map<String, String> police = Map.of(
                "indicatorCode",
                "9",
                "objectiveCode",
                "2",
                "assignmentId",
                assignment(draft, "Công an tỉnh"),
                "role",
                "COORDINATE");
        String plan = accept(draft.getString("id"), 0, command(draft, police))
                .statusCode(201)
                .extract()
                .path("id");
        JsonPath tasks = Door.as(planner)
                .get("/plans/" + plan + "/tasks?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(tasks.getList("items")).hasSize(draft.getList("tasks").size() + (int) duties);
        String last = tasks.getString("items[-1].id");
        Door.as(planner)
                .get("/assignments?subjectType=TASK&subjectId=" + last)
                .then()
                .statusCode(200)
                .body("items.role", contains("LEAD"));
    }

    @Test
    void whatFailsInTheMiddleLeavesNothing() throws IOException {
        JsonPath draft = sent(OWN);
        String id = draft.getString("id");
        List<Map<String, Object>> indicators = draft.getList("indicators");
        @SuppressWarnings("unchecked")
        var targets = (List<Map<String, Object>>) indicators.getLast().get("targets");
        targets.getFirst().put("change", "YEARLY_CHANGE");
        targets.getFirst().put("direction", null);
        byte[] patch = new ObjectMapper().writeValueAsBytes(Map.of("indicators", indicators));
        Door.as(planner)
                .header("If-Match", "\"0\"")
                .contentType(MergePatch.MEDIA_TYPE)
                .body(patch)
                .patch("/plan-imports/" + id)
                .then()
                .statusCode(200);
        long plans = total("/plans?limit=1&state=DRAFT");
        long documents = total("/legal-documents?limit=1");
        Map<String, String> police =
                Map.of("indicatorCode", "9", "assignmentId", assignment(draft, "Công an tỉnh"), "role", "COORDINATE");
        accept(id, 1, command(draft, police)).statusCode(422).body("type", equalTo("/problems/indicator-rules"));
        assertThat(total("/plans?limit=1&state=DRAFT")).isEqualTo(plans);
        assertThat(total("/legal-documents?limit=1")).isEqualTo(documents);
        Door.as(planner).get("/plan-imports/" + id).then().body("status", equalTo("DRAFT"));
    }

    @Test
    void whatIsCitedWithoutDayOrNumberIsRecordedOnceForTheAgencyThatCitesIt() throws IOException {
        String plan = """
                ỦY BAN NHÂN DÂN
                TỈNH QUẢNG NINH
                Số: %s/KH-UBND
                Quảng Ninh, ngày 03 tháng 02 năm 2022

                KẾ HOẠCH
                Truyền thông về quyền trẻ em năm 2022

                Căn cứ Luật Trẻ em; Công văn số 9876/LĐTBXH-TE của Bộ Lao động - Thương binh và Xã hội; Ủy ban nhân dân tỉnh ban hành Kế hoạch:
                I. MỤC TIÊU
                - 100%% xã có tủ sách cho trẻ em.
                """;
        accept(sent(plan.formatted("801")));
        long documents = total("/legal-documents?limit=1");
        accept(sent(plan.formatted("802")));
        assertThat(total("/legal-documents?limit=1")).isEqualTo(documents + 1);
        assertThat(total("/legal-documents?limit=1&number=9876/LĐTBXH-TE")).isEqualTo(1);
    }

    private JsonPath sent(String text) {
        return Door.as(planner)
                .multiPart("file", "ke-hoach.txt", text.getBytes(StandardCharsets.UTF_8), "text/plain")
                .post("/plan-imports")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private void accept(JsonPath draft) {
        accept(draft.getString("id"), 0, command(draft)).statusCode(201);
    }

    private long total(String path) {
        return ((Number) Door.as(planner)
                        .get(path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("total.value"))
                .longValue();
    }

    @Test
    void oneKeyMakesOnePlan() throws IOException {
        JsonPath draft = sent(OWN);
        Map<String, String> police =
                Map.of("indicatorCode", "9", "assignmentId", assignment(draft, "Công an tỉnh"), "role", "COORDINATE");
        String key = UUID.randomUUID().toString();
        String plan = keyed(draft, key, command(draft, police))
                .statusCode(201)
                .extract()
                .path("id");
        keyed(draft, key, command(draft, police)).statusCode(201).body("id", equalTo(plan));
        keyed(draft, key, command(draft)).statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
    }

    private ValidatableResponse keyed(JsonPath draft, String key, Map<String, Object> command) {
        return Door.as(planner)
                .header("If-Match", "\"0\"")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(command)
                .post("/plan-imports/" + draft.getString("id") + "/acceptance")
                .then();
    }

    @Test
    void aDecisionThatFitsNothingIsNamed() throws IOException {
        JsonPath draft = sent(OWN);
        String id = draft.getString("id");
        String police = assignment(draft, "Công an tỉnh");
        accept(
                        id,
                        0,
                        command(
                                draft,
                                Map.of("indicatorCode", "9", "assignmentId", police),
                                Map.of("indicatorCode", "99", "assignmentId", police, "part", "x"),
                                Map.of("indicatorId", "i999", "assignmentId", police, "part", "x"),
                                Map.of("taskId", "t999", "assignmentId", police, "part", "x"),
                                Map.of("indicatorCode", "1", "assignmentId", police, "part", "x"),
                                Map.of("assignmentId", police, "part", "x")))
                .statusCode(422)
                .body("type", equalTo("/problems/draft-inconsistent"))
                .body(
                        "errors.pointer",
                        contains(
                                "/leadDecisions/0",
                                "/leadDecisions/1/indicatorCode",
                                "/leadDecisions/2/indicatorId",
                                "/leadDecisions/3/taskId",
                                "/leadDecisions/4/assignmentId",
                                "/leadDecisions/5/indicatorId"));
        Map<String, Object> strange = command(draft);
        strange.put("areaId", UUID.randomUUID());
        accept(id, 0, strange)
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-area"))
                .body("errors.pointer", contains("/areaId"));
        Map<String, Object> nobody = command(draft);
        nobody.put("agencyMatches", List.of(Map.of("agency", "Sở Y tế", "agencyId", UUID.randomUUID())));
        accept(id, 0, nobody).statusCode(422).body("errors.pointer", contains("/agencyMatches/0/agencyId"));
    }

    @Test
    void nonsenseAndTheWrongVersionAreRefused() throws IOException {
        JsonPath draft = sent(OWN);
        String id = draft.getString("id");
        accept(id, 0, Map.of()).statusCode(400).body("errors.pointer", hasItem("/areaId"));
        accept(id, 0, Map.of("areaId", "x")).statusCode(400);
        accept(id, 0, Map.of("areaId", province(), "what", 1)).statusCode(400);
        accept(
                        id,
                        0,
                        Map.of(
                                "areaId",
                                province(),
                                "leadDecisions",
                                List.of(Map.of("assignmentId", "a1", "role", "LEAD"))))
                .statusCode(400);
        accept(id, 7, command(draft)).statusCode(412);
        Door.as(planner)
                .contentType(ContentType.JSON)
                .body(command(draft))
                .post("/plan-imports/" + id + "/acceptance")
                .then()
                .statusCode(428);
    }

    @Test
    void onlyPlannersWithinReachMayAccept() throws IOException {
        JsonPath draft = sent(OWN);
        String path = "/plan-imports/" + draft.getString("id") + "/acceptance";
        for (String[] stranger :
                new String[][] {{"22.SGDDT", "planner"}, {"31.SYT", "planner"}, {"06688.UBND", "planner"}}) {
            Door.as(Tokens.of("p", stranger[0], stranger[1]))
                    .header("If-Match", "\"0\"")
                    .contentType(ContentType.JSON)
                    .body(command(draft))
                    .post(path)
                    .then()
                    .statusCode(404);
        }
        for (String role :
                new String[] {"viewer", "reporter", "approver", "auditor", "directory-admin", "case-worker"}) {
            Door.as(Tokens.of(role, "22.SYT", role))
                    .header("If-Match", "\"0\"")
                    .contentType(ContentType.JSON)
                    .body(command(draft))
                    .post(path)
                    .then()
                    .statusCode(403);
        }
        Door.asNobody()
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(command(draft))
                .post(path)
                .then()
                .statusCode(401);
        Door.as(planner)
                .get("/plan-imports/" + draft.getString("id"))
                .then()
                .body("status", equalTo("DRAFT"))
                .body("warnings", not(empty()))
                .body("indicators.targets.flatten().value", everyItem(not(nullValue())));
    }

    @Test
    void whatAPlanCannotSayIsNamedAtItsPlaceInTheDraft() throws IOException {
        JsonPath draft = sent(OWN);
        String id = draft.getString("id");
        List<Map<String, Object>> indicators = draft.getList("indicators");
        int place = draft.getInt("indicators.findIndexOf { it.targets.size() > 2 }");
        List<Map<String, Object>> targets = targets(indicators.get(place));
        int year = ((Number) targets.get(2).get("year")).intValue();
        targets.get(2).put("baseYear", year);
        targets.get(0).put("catalogueCode", "QD23-2021:none");
        Map<?, ?> police =
                Map.of("indicatorCode", "9", "assignmentId", assignment(draft, "Công an tỉnh"), "role", "COORDINATE");
        correct(id, 0, Map.of("indicators", indicators)).statusCode(200);
        accept(id, 1, command(draft, police))
                .statusCode(422)
                .body("type", equalTo("/problems/indicator-rules"))
                .body("errors.pointer", hasItems("/indicators/" + place + "/targets/0/catalogueCode"));
        targets.get(0).put("catalogueCode", null);
        correct(id, 1, Map.of("indicators", indicators)).statusCode(200);
        accept(id, 2, command(draft, police))
                .statusCode(422)
                .body("errors.pointer", contains("/indicators/" + place + "/targets/2/baseYear"))
                .body("errors[0].code", equalTo("base-year-not-before"));
    }

    @Test
    void aDraftTakesNoDayThatAPlanCannotHave() throws IOException {
        JsonPath draft = sent(OWN);
        String id = draft.getString("id");
        correct(id, 0, Map.of("document", Map.of("issuedOn", "9999-12-31")))
                .statusCode(422)
                .body("errors.pointer", contains("/document/issuedOn"))
                .body("errors[0].code", equalTo("implausible-day"));
        correct(id, 0, Map.of("document", Map.of("generalObjective", " ")))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/document/generalObjective"));
        List<Map<String, Object>> references = draft.getList("references");
        references.getFirst().put("issuedOn", "0001-01-01");
        correct(id, 0, Map.of("references", references))
                .statusCode(422)
                .body("errors.pointer", contains("/references/0/issuedOn"));
        Door.as(planner).get("/plan-imports/" + id).then().header("ETag", equalTo("\"0\""));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> targets(Map<String, Object> indicator) {
        return (List<Map<String, Object>>) indicator.get("targets");
    }

    private ValidatableResponse correct(String id, int version, Map<String, ?> patch) {
        return Door.as(planner)
                .header("If-Match", "\"" + version + "\"")
                .contentType(MergePatch.MEDIA_TYPE + "; charset=UTF-8")
                .body(patch)
                .patch("/plan-imports/" + id)
                .then();
    }
}
